"""Finishing a PDF: from LibreOffice's to one that says what charts show, the same each time (pikepdf's only door).

LibreOffice 7.4 loses the alternative texts of charts, writes as a string by what the tab key goes, where only a name
counts (ISO 32000-2, table 31), and says when the PDF was made.
"""

import io
from collections.abc import Iterable, Iterator
from typing import Any

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.drawn_objects import find_drawn_objects
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.operations.pdf_stamp import stamp

_TIMES = ("/CreationDate", "/ModDate")
_OF_THE_MOMENT = ("/DocChecksum", "/ID")
"""What LibreOffice puts into a trailer; the identifier is made anew."""
_METADATA_TIMES = ("xmp:CreateDate", "xmp:ModifyDate", "xmp:MetadataDate")


def finish_pdf(pdf: bytes, document: Package) -> tuple[bytes, int]:
    """The PDF that was made of a document, finished; and how many of its figures are left without a text.

    OutputError for what is no whole PDF.
    """
    import pikepdf  # noqa: PLC0415 - wanted only where a PDF is

    finished = io.BytesIO()
    try:
        read = pikepdf.open(io.BytesIO(pdf))
    except pikepdf.PdfError as error:
        found, remedy = "a PDF that cannot be read", "try again, or see whether the disk is full"
        place = Place("LibreOffice")
        raise OutputError(Finding("O014", Severity.ERROR, place, found, "a whole one", remedy)) from error
    with read as opened:
        figures = list(_find_figures(opened.Root.get("/StructTreeRoot")))
        _describe(figures, [drawn.description for drawn in _find_shown(document)])
        for page in opened.pages:
            if "/Annots" in page:
                page.Tabs = pikepdf.Name.S
        _remove(opened.docinfo, _TIMES)
        _remove(opened.trailer, _OF_THE_MOMENT)
        with opened.open_metadata(set_pikepdf_as_editor=False, update_docinfo=False) as metadata:
            for name in _METADATA_TIMES:
                metadata.pop(name, None)
        left = sum(not _text(figure) for figure in figures)
        opened.save(finished, deterministic_id=True, object_stream_mode=pikepdf.ObjectStreamMode.generate)
    return stamp(finished.getvalue()), left


def _remove(dictionary: Any, names: Iterable[str]) -> None:
    for name in names:
        if name in dictionary:
            del dictionary[name]


def _find_shown(document: Package) -> Iterator[Any]:
    """What a document shows as figures, in order; what stands in its headers is none in a PDF."""
    for drawn in find_drawn_objects(document.xml(document.main_document)):
        if drawn.kind != "text box" and not drawn.is_decorative:
            yield drawn


def _describe(figures: list[Any], texts: list[str]) -> None:
    """Give figures without a text that of the document, where there is no doubt which is which."""
    if len(figures) != len(texts) or any(
        _text(figure) not in {"", text} for figure, text in zip(figures, texts, strict=True)
    ):
        return
    for figure, text in zip(figures, texts, strict=True):
        if text:
            figure.Alt = text


def _text(figure: Any) -> str:
    return str(figure.get("/Alt", "")).strip()


def _find_figures(root: Any) -> Iterator[Any]:
    """The structure elements that are figures, in reading order (ISO 32000-2, 14.7.2)."""
    import pikepdf  # noqa: PLC0415

    open_elements = [root]
    while open_elements:
        element = open_elements.pop()
        if isinstance(element, pikepdf.Array):
            open_elements += reversed(list(element))
        elif isinstance(element, pikepdf.Dictionary):
            if element.get("/S") == "/Figure":
                yield element
            open_elements.append(element.get("/K"))
