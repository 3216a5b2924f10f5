"""The look of a table (ECMA-376 Part 1, 17.4.55): which parts of its style a table shows, from its w:tblPr."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import read_hexadecimal, read_switch

_LOOK, _VAL = qn("w:tblLook"), qn("w:val")
# Each by the name that Word has given it since, and by its bit in files of Word 2007.
_FIRST_ROW = (qn("w:firstRow"), 0x0020)
_NO_BANDS = (qn("w:noHBand"), 0x0200)


def marks_first_row(tblPr: etree._Element | None) -> bool:
    """Whether the first row of a table with these properties looks as its style has it; not where they have no look."""
    return bool(_read_mark(tblPr, *_FIRST_ROW))


def is_banded(tblPr: etree._Element | None) -> bool | None:
    """Whether odd and even rows look as the style has them, None where the properties have no look."""
    without = _read_mark(tblPr, *_NO_BANDS)
    return None if without is None else not without


def _read_mark(tblPr: etree._Element | None, name: str, bit: int) -> bool | None:
    look = next(tblPr.iterchildren(_LOOK), None) if tblPr is not None else None
    if look is None:
        return None
    named = read_switch(look.get(name))
    return bool((read_hexadecimal(look.get(_VAL)) or 0) & bit) if named is None else named
