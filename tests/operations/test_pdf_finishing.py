"""What is put right in a PDF, on PDFs whose structure is written by hand."""

import io
from typing import Any

import docx
import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name
from PIL import Image

from cabinet_appendix.errors import OutputError
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.operations.pdf_finishing import finish_pdf
from cabinet_appendix.operations.pdf_stamp import is_as_made


def _document(*texts: str) -> Package:
    """A Word document with a picture for each alternative text."""
    picture = io.BytesIO()
    Image.new("RGB", (8, 8)).save(picture, "PNG")
    made = docx.Document()
    for text in texts:
        made.add_picture(picture)._inline.docPr.set("descr", text)
    saved = io.BytesIO()
    made.save(saved)
    return Package.open(saved.getvalue())


def _pdf(*texts: str, **information: str) -> bytes:
    """A tagged PDF with a figure for each text, "" for one that has none, in paragraphs of their own."""
    content = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        figures = [Dictionary({"/S": Name.Figure, "/K": 0, **({"/Alt": text} if text else {})}) for text in texts]
        inside = Array([made.make_indirect(Dictionary(S=Name.P, K=Array([0, figure]))) for figure in figures])
        made.Root.StructTreeRoot = made.make_indirect(Dictionary(Type=Name.StructTreeRoot, K=inside))
        for name, value in information.items():
            made.docinfo[f"/{name}"] = value
        made.save(content)
    return content.getvalue()


def _texts(pdf: bytes) -> list[str]:
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        kids: Any = opened.Root.StructTreeRoot.K
        return [str(paragraph.K[1].get("/Alt", "")) for paragraph in kids]


def test_figures_get_the_texts_that_they_lack() -> None:
    finished, left = finish_pdf(_pdf("a", "", "c", ""), _document("a", "b", "c", "d"))
    assert (_texts(finished), left) == (["a", "b", "c", "d"], 0)


@pytest.mark.parametrize(
    ("figures", "texts", "left"),
    [
        (("a", ""), ("a", "b", "c"), 1),
        (("", "", ""), ("a",), 3),
        (("b", ""), ("a", "b"), 1),
        (("a", ""), ("a", ""), 1),
        ((), ("a",), 0),
    ],
    ids=["fewer figures", "more figures", "another order", "no text in the document either", "no figure"],
)
def test_where_it_is_not_certain_which_is_which_none_gets_a_text(
    figures: tuple[str, ...], texts: tuple[str, ...], left: int
) -> None:
    finished, counted = finish_pdf(_pdf(*figures), _document(*texts))
    assert (_texts(finished), counted) == (list(figures), left)


def test_times_are_left_out_and_all_else_that_is_known_stays() -> None:
    known = {"Title": "Appendix", "CreationDate": "D:20231124093000Z", "ModDate": "D:20231124093000Z"}
    finished, _ = finish_pdf(_pdf(**known), _document())
    with pikepdf.open(io.BytesIO(finished)) as opened:
        assert {name: str(value) for name, value in opened.docinfo.items()} == {"/Title": "Appendix"}


def test_a_pdf_without_structure_is_finished_too_and_known_as_made() -> None:
    content = io.BytesIO()
    with pikepdf.new() as made:
        made.add_blank_page()
        made.save(content)
    finished, left = finish_pdf(content.getvalue(), _document("a"))
    assert left == 0
    assert is_as_made(finished)


def test_half_a_pdf_is_refused() -> None:
    with pytest.raises(OutputError, match="a PDF that cannot be read"):
        finish_pdf(b"%PDF-1.7", _document())
