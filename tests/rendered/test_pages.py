"""The pages of the shipped quarter as LibreOffice lays them out."""

import re
import subprocess

import pytest
from PIL import Image

from printed_pages import Print, squash
from word_reader import WordReader, find, printed_text

pytestmark = pytest.mark.rendered


def test_all_words_are_printed_in_the_order_of_the_document(printed: Print, document: WordReader) -> None:
    place = 0
    for block in document.body:
        for line in find(block, "descendant-or-self::w:p[not(ancestor::w:tbl)] | w:tr"):
            words = squash(printed_text(line))
            found = printed.body.find(words, place)
            assert found >= 0, words
            place = found + len(words)


def test_no_row_of_a_table_is_torn_over_two_pages(printed: Print, document: WordReader) -> None:
    rows = [squash(printed_text(row)) for row in find(document.body, ".//w:tr")]
    assert len(rows) > 100
    pages = [squash(page.body) for page in printed.pages]
    assert [row for row in rows if not any(row in page for page in pages)] == []


def test_every_note_is_printed_once_on_the_page_of_its_mark(printed: Print, document: WordReader) -> None:
    """LibreOffice has room for the note of a page's last row only on the next page: only there may it be so late."""
    place = 0
    for reference in document.references:
        words = reference.before.split()[-1] + str(reference.id)
        place = printed.body.find(words, place)
        assert place >= 0, words
        page = printed.page_at(place)
        note = str(reference.id) + squash(document.notes[reference.id])
        pages = [p.number for p in printed.pages if note in squash(p.notes)]
        after = squash(page.body).partition(words)[2]
        assert pages == [page.number] or (pages == [page.number + 1] and "●" not in after), words


def test_notes_are_printed_in_order(printed: Print, document: WordReader) -> None:
    notes = "".join(squash(page.notes) for page in printed.pages)
    assert notes == "".join(str(note) + squash(text) for note, text in document.notes.items() if note > 0)


def test_every_page_says_its_number_and_how_many_there_are(printed: Print) -> None:
    total = len(printed.pages)
    assert 12 <= total <= 20
    for page in printed.pages:
        assert page.footer == f"Appendix 1 – Strategic Performance Report Page {page.number} of {total}"


def test_each_priority_begins_a_page_and_the_whole_key_follows_on_the_last_one(printed: Print) -> None:
    begins = [page.body.lstrip().split("\n")[0] for page in printed.pages]
    for title in (
        "A council that puts residents first",
        "A borough that is clean and safe",
        "A place where those in need are supported",
    ):
        assert begins.count(title) == 1
    *others, last = (page.body for page in printed.pages)
    for words in (
        "Key to RAG ratings",
        "Completed",
        "The target has been missed by 5%",
        "Low: a lower figure is better.",
    ):
        assert words in last
    assert begins[-1] != "Key to RAG ratings", "there is room for it below the last key actions"
    assert len(others) == 15


def test_no_heading_stands_alone_at_the_foot_of_a_page(printed: Print, document: WordReader) -> None:
    headings = {squash(p.text) for p in document.paragraphs if p.style.startswith("heading")}
    assert [page.number for page in printed.pages if squash(page.body.rstrip().split("\n")[-1]) in headings] == []


def test_the_labels_of_every_native_chart_are_printed(printed: Print, document: WordReader) -> None:
    shown = [squash(label) for _, chart in document.charts for label in chart.labels.values() if label]
    assert len(shown) == 25
    for label in set(shown):
        assert len(re.findall(re.escape(label), printed.body)) >= shown.count(label), label


@pytest.mark.parametrize("charts", ["printed", "printed_with_pictures"])
def test_eight_pies_are_drawn_in_pairs_on_four_pages(
    request: pytest.FixtureRequest, document: WordReader, charts: str
) -> None:
    pdf: Print = request.getfixturevalue(charts)
    drawn = [(page, half) for page in pdf.pages for half in (0, 1) if _green(pdf, page.number, half, document) > 400]
    assert len(drawn) == 8
    headings = ("Ratings in Q2 2023-24", "Overall ratings this quarter")
    assert all(any(heading in page.body for heading in headings) for page, _ in drawn)


def test_the_pdf_has_the_title_of_the_document(printed: Print) -> None:
    said = subprocess.run(["pdfinfo", str(printed.path)], check=True, capture_output=True).stdout.decode()
    assert re.search(r"^Title: +Appendix 1 – Strategic Performance Report Q2 2023-24$", said, re.MULTILINE)


def _green(pdf: Print, number: int, half: int, document: WordReader) -> int:
    """How many dots of the left or right half of a page are in the green of slices and markers, at 50 to the inch."""
    command = ["pdftoppm", "-r", "50", "-f", str(number), "-l", str(number), "-singlefile", "-png", str(pdf.path)]
    picture = pdf.path.with_name(f"{pdf.path.stem}-{number}")
    if not picture.with_suffix(".png").exists():
        subprocess.run([*command, str(picture)], check=True)
    image = Image.open(picture.with_suffix(".png")).convert("RGB")
    middle = image.width // 2
    side = image.crop((half * middle, 0, middle + half * middle, image.height))
    wanted = bytes.fromhex(document.rag_colours["Green"])
    colours = side.getcolors(side.width * side.height) or []
    return sum(n for n, colour in colours if isinstance(colour, tuple) and _is_near(colour, wanted))


def _is_near(colour: tuple[int, ...], wanted: bytes) -> bool:
    # A picture in a PDF is packed with some loss.
    return all(abs(one - other) < 8 for one, other in zip(colour, wanted, strict=True))
