"""What an element is known by, against pairs of elements by hand that say the same, or do not."""

import pytest

from cabinet_appendix.compare.tracked.signature import attributes, make_targets, sign, sign_all
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.part_copies import PartDigests
from story_files import Document
from word_files import element


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('<w:p w:a="1" w:b="2"/>', '<w:p w:b="2" w:a="1"></w:p>'),
        ("<w:p><w:r><w:t>a</w:t></w:r></w:p>", "<w:p>\n  <w:r>\n <w:t>a</w:t></w:r>\n</w:p>"),
        ('<w:p w14:paraId="1"/>', "<w:p/>"),
        ('<wp:docPr id="1" name="a"/>', '<wp:docPr id="9" name="a"/>'),
        ('<w:footnoteReference w:id="1"/>', '<w:footnoteReference w:id="7"/>'),
        ('<w:p><w:bookmarkStart w:id="1" w:name="x"/></w:p>', "<w:p/>"),
    ],
)
def test_what_says_the_same_has_one_signature(one: str, other: str) -> None:
    assert sign(element(one)) == sign(element(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('<w:jc w:val="left"/>', '<w:jc w:val="right"/>'),
        ("<w:t>a</w:t>", "<w:t>a </w:t>"),
        ("<w:t>a</w:t>", "<w:delText>a</w:delText>"),
        ("<w:p><w:r/><w:r/></w:p>", "<w:p><w:r/></w:p>"),
        ("<w:p><w:r><w:t/></w:r></w:p>", "<w:p><w:r/><w:t/></w:p>"),
        ('<w:numId w:val="1"/>', '<w:numId w:val="2"/>'),
        ('<w:customXml w:id="1"/>', '<w:customXml w:id="2"/>'),
        ('<c:chart r:id="rId1"/>', '<c:chart r:id="rId2"/>'),
    ],
)
def test_what_says_another_thing_has_another(one: str, other: str) -> None:
    assert sign(element(one)) != sign(element(other))


def test_a_relationship_is_known_by_where_it_leads() -> None:
    package = Package.open(Document(charts=("c1", "c2"), links=(("rId9", "https://a.example"),)).data)
    target = make_targets(package, package.main_document, PartDigests(package))
    # Both charts are empty.
    assert sign(element('<c:chart r:id="c1"/>'), target) == sign(element('<c:chart r:id="c2"/>'), target)
    assert target("rId9") == "https://a.example"
    assert target("none") == "none"


def test_several_elements_have_the_signature_of_each_in_turn() -> None:
    one, other = element("<w:b/>"), element("<w:i/>")
    assert sign_all([one, other]) == sign(one) + sign(other) != sign_all([other, one])


def test_attributes_are_names_and_values() -> None:
    assert list(attributes(element('<a x="1"/>'))) == [("x", "1")]
