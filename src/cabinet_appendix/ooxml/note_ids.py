"""Ids of notes (ECMA-376 Part 1, 17.11): from a note, or its mark, to an id that no note of the other kind has."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import read_number

_ID = qn("w:id")
_OF_ENDNOTES = "endnote-"
NOTE_MARKS = (qn("w:footnoteReference"), qn("w:endnoteReference"))
_PREFIXES = {
    qn("w:footnote"): "",
    qn("w:footnoteReference"): "",
    qn("w:endnote"): _OF_ENDNOTES,
    qn("w:endnoteReference"): _OF_ENDNOTES,
}


def read_note_id(element: etree._Element) -> str | None:
    """The id of a footnote, of an endnote with "endnote-" before it, or of a mark; None where it has no number."""
    number = read_number(element.get(_ID))
    return None if number is None else f"{_PREFIXES[str(element.tag)]}{number}"
