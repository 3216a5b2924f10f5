"""Tables (ECMA-376 Part 1, 17.4): what a rendered one must have for Word to open it."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn


def end_cells_with_paragraphs(root: etree._Element) -> None:
    """Give each w:tc that does not end with a w:p an empty one: without it Word calls the file damaged."""
    for tc in root.iter(qn("w:tc")):
        if len(tc) == 0 or tc[-1].tag != qn("w:p"):
            etree.SubElement(tc, qn("w:p"))


def remove_tables_without_rows(root: etree._Element) -> None:
    """Remove each w:tbl that has no w:tr left."""
    for tbl in list(root.iter(qn("w:tbl"))):
        parent = tbl.getparent()
        if tbl.find(qn("w:tr")) is None and parent is not None:
            parent.remove(tbl)
