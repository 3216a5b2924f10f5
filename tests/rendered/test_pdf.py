"""The PDF of the shipped quarter: what a viewer, a screen reader and a search engine find in it, beside the Word file.

It is read by pikepdf and by poppler. Clauses are those of PDF/UA (ISO 14289-1).
"""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import docx
import pikepdf
import pytest

from pdf_structure import Element, read_structure
from printed_pages import squash
from word_reader import WordReader, find, printed_text

pytestmark = pytest.mark.rendered


@pytest.fixture(scope="module")
def opened(pdf: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(pdf) as read:
        yield read


@pytest.fixture(scope="module")
def structure(pdf: Path) -> Element:
    return read_structure(pdf)


def test_it_is_tagged_and_says_that_it_is_for_everybody(opened: pikepdf.Pdf) -> None:
    assert opened.Root.MarkInfo.Marked == True  # noqa: E712 - a PDF's own true
    assert opened.Root.StructTreeRoot.K
    assert opened.open_metadata()["pdfuaid:part"] == "1"


def test_it_has_the_language_title_subject_and_author_of_the_document(opened: pikepdf.Pdf, built: Path) -> None:
    known = docx.Document(str(built)).core_properties
    assert opened.Root.Lang == "en-GB" == known.language
    assert opened.docinfo["/Title"] == known.title != ""
    assert opened.docinfo["/Subject"] == known.subject != ""
    assert opened.docinfo["/Author"] == known.author != ""
    # 7.1: the title is what a viewer shows, not the name of the file.
    assert opened.Root.ViewerPreferences.DisplayDocTitle == True  # noqa: E712
    assert opened.open_metadata()["dc:title"] == known.title


def test_its_bookmarks_are_the_headings_of_the_document(opened: pikepdf.Pdf, document: WordReader) -> None:
    with opened.open_outline() as outline:
        assert list(_bookmarks(outline.root)) == _headings(document)
    assert len(_headings(document)) == 22


def test_its_headings_are_tagged_as_those_of_the_document(structure: Element, document: WordReader) -> None:
    tagged = [(int(element.kind[1]), element.text) for element in structure.all_of("H1", "H2", "H3")]
    assert tagged == _headings(document)


def test_its_tables_are_those_of_the_document_cell_by_cell(structure: Element, document: WordReader) -> None:
    tagged = [
        [[squash(cell.text) for cell in row.all_of("TH", "TD")] for row in table.all_of("TR")]
        for table in structure.all_of("Table")
    ]
    assert tagged == [
        [[squash(printed_text(cell)) for cell in find(row, "w:tc")] for row in find(table, "w:tr")]
        for table in find(document.body, ".//w:tbl")
    ]
    assert sum(map(len, tagged)) > 100


def test_the_first_row_of_each_table_has_the_headings_of_its_columns(structure: Element) -> None:
    for table in structure.all_of("Table"):
        first_row, *others = table.all_of("TR")
        assert {(cell.kind, cell.scope) for cell in first_row.children} == {("TH", "Column")}
        assert {cell.kind for row in others for cell in row.children} == {"TD"}


def test_every_figure_has_the_alternative_text_of_the_document(opened: pikepdf.Pdf, document: WordReader) -> None:
    texts = [str(figure.get("/Alt", "")) for figure in _elements(opened, "/Figure")]
    assert texts == [drawing.description for drawing in document.drawings]
    assert len(texts) == 12


def test_every_picture_of_a_chart_has_its_text_too(pdf_with_pictures: Path, document: WordReader) -> None:
    with pikepdf.open(pdf_with_pictures) as opened:
        texts = [str(figure.get("/Alt", "")) for figure in _elements(opened, "/Figure")]
    assert texts == [drawing.description for drawing in document.drawings]


def test_every_note_and_every_bullet_is_tagged(structure: Element, document: WordReader) -> None:
    notes = [squash(note.text) for note in structure.all_of("Note")]
    assert notes == [f"{number}{squash(text)}" for number, text in document.notes.items() if number > 0]
    bullets = [paragraph for paragraph in document.paragraphs if paragraph.style.startswith("List Bullet")]
    assert len(list(structure.all_of("LI"))) == len(bullets)


def test_every_link_says_where_it_leads_and_is_read_where_it_stands(
    opened: pikepdf.Pdf, document: WordReader, structure: Element
) -> None:
    links = [link for page in opened.pages for link in page.get("/Annots", []) if link.Subtype == "/Link"]
    assert all(str(link.Contents).strip() for link in links), "7.18.5"
    read = [link for link in links if "/StructParent" in link]
    assert len(read) == len(list(structure.all_of("Link"))) > len(document.references)
    # LibreOffice 7.4 leaves the way back from a note's number out of the structure.
    backs = [str(link.Contents) for link in links if "/StructParent" not in link]
    assert set(backs) <= {str(number) for number in document.notes}
    with_links = [page for page in opened.pages if "/Annots" in page]
    assert all(page.Tabs == "/S" for page in with_links), "7.18.3: the tab key goes by the structure"


def test_every_font_is_in_it_and_says_what_its_letters_are(opened: pikepdf.Pdf) -> None:
    fonts = [thing for thing in opened.objects if _is(thing, "/Font")]
    assert fonts
    assert all("/ToUnicode" in font for font in fonts), "7.21.7"
    described = [thing for thing in opened.objects if _is(thing, "/FontDescriptor")]
    assert all({"/FontFile", "/FontFile2", "/FontFile3"} & set(font.keys()) for font in described), "7.21.4"


def test_nothing_in_it_says_when_or_where_it_was_made(opened: pikepdf.Pdf, pdf: Path) -> None:
    assert set(opened.docinfo.keys()) == {"/Author", "/Creator", "/Producer", "/Subject", "/Title"}
    assert not [name for name in opened.open_metadata() if name.endswith("Date")]
    text = b"".join(thing.read_raw_bytes() for thing in opened.objects if isinstance(thing, pikepdf.Stream))
    assert str(pdf.parent).encode() not in text + pdf.read_bytes()


def _headings(document: WordReader) -> list[tuple[int, str]]:
    return [(int(p.style[-1]), p.text) for p in document.paragraphs if p.style.startswith("heading")]


def _bookmarks(items: Any, level: int = 1) -> Iterator[tuple[int, str]]:
    for item in items:
        yield level, item.title
        yield from _bookmarks(item.children, level + 1)


def _elements(opened: pikepdf.Pdf, kind: str) -> Iterator[Any]:
    """The structure elements of a kind, in reading order."""
    waiting: list[Any] = [opened.Root.StructTreeRoot.K]
    while waiting:
        element = waiting.pop()
        if isinstance(element, pikepdf.Array):
            waiting += reversed(list(element))
        elif isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == kind:
                yield element
            waiting.append(element.get("/K"))


def _is(thing: Any, kind: str) -> bool:
    return isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == kind
