"""What may be ignored, against parts by hand (ECMA-376 Part 3, 7.2)."""

from lxml import etree

from cabinet_appendix.ooxml.compatibility import remove_ignorable
from word_files import part_xml, xpath

_CONTENT = '<w:p w14:paraId="1" w:rsidR="2"><w14:glow/><w:r/></w:p>'


def _part(ignorable: str = "") -> etree._Element:
    xml = part_xml("w:body", _CONTENT)
    return etree.fromstring(xml.replace("<w:body", f'<w:body mc:Ignorable="{ignorable}"', 1) if ignorable else xml)


def test_what_only_one_part_calls_ignorable_is_taken_out() -> None:
    for target in (_part(), _part("m"), None):
        source = _part("w14 none")
        remove_ignorable(source, source, target)
        assert xpath(source, "w:p/*") == ["r"]
        assert xpath(source, "w:p/@*") == ["2"]


def test_what_both_call_ignorable_or_neither_stays() -> None:
    for mark in ("w14", ""):
        source = _part(mark)
        remove_ignorable(source, source, _part(mark))
        assert xpath(source, "w:p/*") == ["glow", "r"]
        assert xpath(source, "w:p/@*") == ["1", "2"]


def test_the_root_of_its_part_speaks_for_an_element() -> None:
    source = _part("w14")
    remove_ignorable(source[0], source, _part())
    assert xpath(source, "w:p/*") == ["r"]
