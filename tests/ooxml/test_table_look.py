"""Table looks: by names, by the bits of Word 2007, and none at all."""

import pytest
from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES
from cabinet_appendix.ooxml.table_look import is_banded, marks_first_row


def _properties(look: str) -> etree._Element:
    return etree.fromstring(f'<w:tblPr xmlns:w="{NAMESPACES["w"]}"><w:tblW w:w="0" w:type="auto"/>{look}</w:tblPr>')


@pytest.mark.parametrize(
    ("look", "first_row", "banded"),
    [
        ('<w:tblLook w:val="04A0" w:firstRow="1" w:noHBand="0"/>', True, True),
        ('<w:tblLook w:val="0000" w:firstRow="1" w:noHBand="1"/>', True, False),
        ('<w:tblLook w:val="0220" w:firstRow="0" w:noHBand="0"/>', False, True),
        ('<w:tblLook w:val="04A0"/>', True, True),
        ('<w:tblLook w:val="0600"/>', False, False),
        ("<w:tblLook/>", False, True),
    ],
)
def test_a_name_goes_before_its_bit(look: str, first_row: bool, banded: bool) -> None:
    assert (marks_first_row(_properties(look)), is_banded(_properties(look))) == (first_row, banded)


def test_a_table_without_a_look_says_nothing_of_bands() -> None:
    for properties in (None, _properties("")):
        assert not marks_first_row(properties)
        assert is_banded(properties) is None
