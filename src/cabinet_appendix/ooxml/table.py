"""Tables (ECMA-376 Part 1, 17.4): what a rendered one must have for Word to open it."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.schema_order import order_children

_BLOCKS = tuple(qn(f"w:{name}") for name in ("p", "tbl", "sdt", "customXml", "altChunk"))


def make_tables_whole(root: etree._Element) -> None:
    """Take out rows and tables that are empty; give every cell its last paragraph and its properties their order."""
    remove_rows_without_cells(root)
    remove_tables_without_rows(root)
    end_cells_with_paragraphs(root)
    order_cell_properties(root)


def end_cells_with_paragraphs(root: etree._Element) -> None:
    """Give each w:tc whose last block is no paragraph an empty one: without it Word calls the file damaged.

    A content control counts as what it ends with; the ends of bookmarks and comments may follow the paragraph.
    """
    for tc in list(root.iter(qn("w:tc"))):
        if not _ends_with_paragraph(tc):
            etree.SubElement(tc, qn("w:p"))


def order_cell_properties(root: etree._Element) -> None:
    """Put what each w:tcPr holds into the order of the schema, which tags for shades and spans do not keep."""
    for tcPr in root.iter(qn("w:tcPr")):
        order_children(tcPr)


def remove_rows_without_cells(root: etree._Element) -> None:
    """Remove each w:tr that has no w:tc left: Word calls a file with one damaged."""
    for tr in list(root.iter(qn("w:tr"))):
        parent = tr.getparent()
        if parent is not None and next(tr.iter(qn("w:tc")), None) is None:
            parent.remove(tr)


def remove_tables_without_rows(root: etree._Element) -> None:
    """Remove each w:tbl that has no w:tr left."""
    for tbl in list(root.iter(qn("w:tbl"))):
        parent = tbl.getparent()
        # A row may stand in a content control.
        if parent is not None and next(tbl.iter(qn("w:tr")), None) is None:
            parent.remove(tbl)


def _ends_with_paragraph(holder: etree._Element | None) -> bool:
    last = next(holder.iterchildren(*_BLOCKS, reversed=True), None) if holder is not None else None
    if last is None:
        return False
    if last.tag == qn("w:sdt"):
        return _ends_with_paragraph(last.find(qn("w:sdtContent")))
    return last.tag == qn("w:p") or (last.tag == qn("w:customXml") and _ends_with_paragraph(last))
