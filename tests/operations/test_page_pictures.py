"""Pictures of pages, and how those that were made here are known."""

import io
import sys

import pytest
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from blank_pdfs import blank_pdf, protected_pdf
from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.operations.page_pictures import draw_pages, is_as_drawn

RED, GREEN, BLUE = "1 0 0", "0 1 0", "0 0 1"


def _open(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png)).convert("RGB")


def test_each_page_is_drawn_in_its_order_in_the_size_of_a_screen() -> None:
    pages, _ = draw_pages(blank_pdf(RED, GREEN), "a.pdf")
    assert [_open(page).size for page in pages] == [(120, 80), (120, 80)]
    assert [_open(page).getpixel((60, 40)) for page in pages] == [(255, 0, 0), (0, 255, 0)]


def test_the_sheet_has_all_pages_in_rows_of_four() -> None:
    _, png = draw_pages(blank_pdf(RED, GREEN, BLUE, GREEN, RED), "a.pdf")
    sheet = _open(png)
    centres = [(16 + 200 + 416 * column, 16 + 133 + 283 * row) for row in (0, 1) for column in range(4)]
    shown = [sheet.getpixel(centre) for centre in centres]
    red, green, blue, ground = (255, 0, 0), (0, 255, 0), (0, 0, 255), (208, 208, 208)
    assert shown == [red, green, blue, green, red, ground, ground, ground]
    assert sheet.size == (4 * 416 + 16, 2 * 283 + 16)


def test_the_same_pdf_gives_the_same_pictures() -> None:
    assert draw_pages(blank_pdf(RED, GREEN), "a.pdf") == draw_pages(blank_pdf(RED, GREEN), "b.pdf")


def test_a_page_as_large_as_a_house_is_drawn_smaller() -> None:
    (page,), _ = draw_pages(blank_pdf(RED, size=(14400, 7200)), "a.pdf")
    assert _open(page).size == (2000, 1000)


@pytest.mark.parametrize(
    ("pdf", "found"),
    [
        (b"minutes", "a PDF that cannot be read (Failed to load document (PDFium: Data format error).)"),
        (protected_pdf(), "a PDF that cannot be read (Failed to load document (PDFium: Incorrect password error).)"),
        (blank_pdf(*[RED] * 501), "501 pages"),
    ],
    ids=["no PDF", "with a password", "too long"],
)
def test_what_cannot_be_drawn_is_told(pdf: bytes, found: str) -> None:
    with pytest.raises(InputError) as caught:
        draw_pages(pdf, "a.pdf")
    (finding,) = caught.value.findings
    assert (finding.place.file, finding.found) == ("a.pdf", found)


def test_without_the_library_it_is_said_how_to_install_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pypdfium2", None)
    with pytest.raises(OutputError) as caught:
        draw_pages(blank_pdf(RED), "a.pdf")
    found, expected = "no pypdfium2 on this machine", "the package pypdfium2, which draws pages"
    remedy = 'install it with: pip install "cabinet-appendix[preview]"'
    assert caught.value.findings == (Finding("O015", Severity.ERROR, Place("a.pdf"), found, expected, remedy),)


def test_a_picture_is_known_as_drawn_until_somebody_marks_it_up() -> None:
    (page,), sheet = draw_pages(blank_pdf(RED), "a.pdf")
    assert is_as_drawn(page)
    assert is_as_drawn(sheet)
    marked = Image.open(io.BytesIO(page))
    marks = PngInfo()
    for name, text in marked.info.items():
        marks.add_text(str(name), str(text))
    ImageDraw.Draw(marked).line((0, 0, 20, 20), fill="black")
    saved = io.BytesIO()
    marked.save(saved, "PNG", pnginfo=marks)
    assert not is_as_drawn(saved.getvalue())


def test_another_picture_is_not_known() -> None:
    saved = io.BytesIO()
    Image.new("RGB", (4, 4)).save(saved, "PNG")
    assert not is_as_drawn(saved.getvalue())
    (page,), _ = draw_pages(blank_pdf(RED), "a.pdf")
    assert not is_as_drawn(page[: len(page) // 2])
    assert not is_as_drawn(b"a picture of the mayor")
