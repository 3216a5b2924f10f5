"""The PDF that LibreOffice makes of the shipped quarter, tagged, says the same to a screen reader as the Word document.

Of native charts LibreOffice drops the alternative text as it opens a Word document; what is to be a PDF is built with
pictures of them.
"""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from office import save_as
from screen_reader import Heading, Item, ScreenReader, Table, Words
from tagged_pdf import Tag, TaggedPdf

pytestmark = pytest.mark.rendered
_MARK = re.compile(r"\[(?:link: (.*?), to [^\]]*|note (\d+)|(?:picture|chart): [^\]]*)\]")


@pytest.fixture(scope="module")
def pdf(built_with_pictures: Path, tmp_path_factory: pytest.TempPathFactory) -> TaggedPdf:
    return TaggedPdf(save_as(built_with_pictures, "pdf", tmp_path_factory.mktemp("tagged")))


@pytest.fixture(scope="module")
def word(built_with_pictures: Path) -> ScreenReader:
    return ScreenReader(built_with_pictures.read_bytes())


def squash(words: str) -> str:
    """Words without white space; of marks the number of a note, and what a link says."""
    return "".join(_MARK.sub(lambda mark: mark[1] or mark[2] or "", words).split())


def shown(tag: Tag) -> str:
    """The words of a tag without those of notes, which print puts at the foot of the page."""
    pieces = (child if isinstance(child, str) else shown(child) for child in tag.children if _is_of_text(child))
    return "".join("".join(pieces).split())


def _is_of_text(child: Tag | str) -> bool:
    return isinstance(child, str) or child.kind not in {"Note", "Figure"}


def test_the_file_says_its_title_and_language_and_that_it_is_tagged(pdf: TaggedPdf, word: ScreenReader) -> None:
    assert pdf.title == word.title
    assert pdf.catalogue.Lang == "en-GB"
    assert bool(pdf.catalogue.MarkInfo.Marked)
    assert bool(pdf.catalogue.ViewerPreferences.DisplayDocTitle)


def test_the_file_says_that_it_conforms_to_pdf_ua(pdf: TaggedPdf) -> None:
    with pdf.open_metadata() as metadata:
        assert metadata["pdfuaid:part"] == "1"


def test_headings_are_those_of_the_word_document_in_its_order(pdf: TaggedPdf, word: ScreenReader) -> None:
    said = [(f"H{passage.level}", squash(passage.words)) for passage in word.passages if isinstance(passage, Heading)]
    assert [(tag.kind, shown(tag)) for tag in pdf.tree.find(*(f"H{level}" for level in range(1, 7)))] == said
    assert len(said) == 22


def test_bookmarks_are_the_headings(pdf: TaggedPdf, word: ScreenReader) -> None:
    assert pdf.bookmarks == [passage.words for passage in word.passages if isinstance(passage, Heading)]


def test_tables_have_the_cells_of_the_word_document_and_heading_cells(pdf: TaggedPdf, word: ScreenReader) -> None:
    tables = [passage for passage in word.passages if isinstance(passage, Table)]
    tagged = list(pdf.tree.find("Table"))
    assert len(tagged) == len(tables) == 8
    for table, tag in zip(tables, tagged, strict=True):
        heading, *rows = ([(cell.kind, shown(cell)) for cell in row.find("TH", "TD")] for row in tag.find("TR"))
        assert heading == [("TH", squash(words)) for words in table.headings]
        assert rows == [[("TD", squash(words)) for words in row] for row in table.rows]


def test_every_figure_has_the_alternative_text_of_the_word_document(pdf: TaggedPdf, word: ScreenReader) -> None:
    passages = [passage.words for passage in word.passages if isinstance(passage, Words)]
    said = [text for words in passages for text in re.findall(r"\[picture: ([^\]]*)\]", words)]
    assert [tag.alternative for tag in pdf.tree.find("Figure")] == said
    assert len(said) == 12


def test_items_of_lists_are_on_their_levels(pdf: TaggedPdf, word: ScreenReader) -> None:
    said = [(passage.level, squash(passage.words)) for passage in word.passages if isinstance(passage, Item)]
    assert list(_items(pdf.tree, 0)) == said


def _items(tag: Tag, level: int) -> Iterator[tuple[int, str]]:
    """The items of lists with their levels and words, without bullets and without the lists inside them."""
    for child in tag.children:
        if not isinstance(child, Tag) or child.kind == "Note":
            continue
        if child.kind == "LI":
            body = next(child.find("LBody"))
            words = "".join(shown(part) for part in body.children if isinstance(part, Tag) and part.kind != "L")
            yield level, words.lstrip("•–")
        yield from _items(child, level + (child.kind == "L"))


def test_all_is_read_in_the_order_of_the_word_document(pdf: TaggedPdf, word: ScreenReader) -> None:
    said = []
    for passage in word.passages:
        if isinstance(passage, Heading | Item | Words):
            said.append(squash(passage.words))
        elif isinstance(passage, Table):
            said += [squash(words) for row in (passage.headings, *passage.rows) for words in row]
    place, read = 0, shown(pdf.tree)
    for words in said:
        found = read.find(words, place)
        assert 0 <= found - place <= 1, f"{words!r} is said elsewhere than after {read[place - 40 : place]!r}"
        place = found + len(words)
    assert place == len(read)


def test_notes_are_tagged_as_such_with_their_words(pdf: TaggedPdf, word: ScreenReader) -> None:
    said = [line.removeprefix("note ").split(": ", 1) for line in word.lines() if re.match(r"note \d+: ", line)]
    tagged = ["".join(tag.words.split()) for tag in pdf.tree.find("Note")]
    assert tagged == [number + squash(words) for number, words in said]
    assert len(tagged) == 30
