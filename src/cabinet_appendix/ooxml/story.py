"""The text of a document: from story parts to paragraphs, rows and cells in reading order, and to their words."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import FOOTER, FOOTNOTES, HEADER

_P, _T, _TAB, _BR, _CR, _HYPHEN = (qn(f"w:{name}") for name in ("p", "t", "tab", "br", "cr", "noBreakHyphen"))
_R = qn("w:r")
_CHARACTERS = {_TAB: "\t", _BR: "\n", _CR: "\n", _HYPHEN: "\u2011"}


def story_parts(package: Package) -> list[str]:
    """The parts that hold text: the document, its headers and footers, its footnotes."""
    document = package.main_document
    related = package.relationships(document)
    parts = [entry.target for kind in (HEADER, FOOTER, FOOTNOTES) for entry in related.of_type(kind)]
    return [document, *(part for part in dict.fromkeys(parts) if package.has(part))]


def paragraph_text(paragraph: etree._Element) -> str:
    """The words of a w:p: tabs and line breaks as characters, nothing deleted, no field codes, no notes."""
    return "".join(_texts(paragraph))


def cell_text(cell: etree._Element) -> str:
    """The words of a w:tc, its paragraphs on lines of their own."""
    return "\n".join(paragraph_text(paragraph) for paragraph in cell.iter(_P))


def _texts(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(_T, *_CHARACTERS):
        # A w:tab is also the definition of a tab stop, outside runs.
        if element.tag == _T:
            yield element.text or ""
        elif element.getparent().tag == _R:
            yield _CHARACTERS[str(element.tag)]
