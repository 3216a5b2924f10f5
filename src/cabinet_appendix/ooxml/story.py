"""The text of a document: from story parts to paragraphs, rows and cells in reading order, and to their words."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import FOOTER, FOOTNOTES, HEADER

_P, _T, _R, _TR, _TC = (qn(f"w:{name}") for name in ("p", "t", "r", "tr", "tc"))
_CHARACTERS = {qn("w:tab"): "\t", qn("w:br"): "\n", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
# Word shows the first choice of mc:AlternateContent; the fallback says the same again, for older readers.
_FALLBACK = qn("mc:Fallback")
# What stands in these is deleted, moved elsewhere, said already, or another paragraph's (a text box's).
_NOT_SAID_HERE = frozenset({qn("w:del"), qn("w:moveFrom"), _FALLBACK, _P})
_WRAPPERS = tuple(qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "ins", "moveTo"))


def story_parts(package: Package) -> list[str]:
    """The parts that hold text: the document, its headers and footers, its footnotes."""
    document = package.main_document
    related = package.relationships(document)
    parts = [entry.target for kind in (HEADER, FOOTER, FOOTNOTES) for entry in related.of_type(kind)]
    return [document, *(part for part in dict.fromkeys(parts) if package.has(part))]


def paragraphs(root: etree._Element) -> Iterator[etree._Element]:
    """Each w:p in reading order, those of tables and text boxes too, each once."""
    repeated: set[etree._Element] = set()
    for element in root.iter(_P, _FALLBACK):
        if element.tag == _FALLBACK:
            repeated.update(element.iter(_P))
        elif element not in repeated:
            yield element


def paragraph_text(paragraph: etree._Element) -> str:
    """The words of a w:p, or of a run: tabs and breaks as characters, nothing deleted, no field codes, no notes."""
    return "".join(_texts(paragraph))


def table_rows(table: etree._Element) -> Iterator[list[etree._Element]]:
    """The w:tc of each row of a w:tbl; rows and cells in content controls too, none of a table inside a cell."""
    return (list(_children(tr, _TC)) for tr in _children(table, _TR))


def cell_text(cell: etree._Element) -> str:
    """The words of a w:tc, its paragraphs on lines of their own."""
    return "\n".join(paragraph_text(p) for p in paragraphs(cell))


def _texts(paragraph: etree._Element) -> Iterator[str]:
    for element in paragraph.iter(_T, *_CHARACTERS):
        parent = element.getparent()
        # A w:tab is also the definition of a tab stop, outside runs.
        if parent is None or parent.tag != _R or not _is_said_in(paragraph, parent):
            continue
        yield (element.text or "") if element.tag == _T else _CHARACTERS[str(element.tag)]


def _is_said_in(paragraph: etree._Element, run: etree._Element) -> bool:
    holder: etree._Element | None = run
    while holder is not None and holder is not paragraph:
        if holder.tag in _NOT_SAID_HERE:
            return False
        holder = holder.getparent()
    return True


def _children(parent: etree._Element, tag: str) -> Iterator[etree._Element]:
    for child in parent.iterchildren(tag, *_WRAPPERS):
        if child.tag == tag:
            yield child
        else:
            yield from _children(child, tag)
