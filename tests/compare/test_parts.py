"""The comparer of parts, tested before anything is compared with it: what differs is told, whatever it is."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cabinet_appendix.compare.parts import PartDifference, find_part_differences
from cabinet_appendix.ooxml.package import Package
from word_files import element, relationships_xml, unzip, word_file, zip_file

_BODY = '<w:p w:rsidR="1"><w:r><w:t>One</w:t></w:r></w:p><w:tbl><w:tr><w:tc><w:p/></w:tc></w:tr></w:tbl><w:p/>'
_DOCUMENT = "/word/document.xml"
_PICTURE = "word/media/image1.png"


def _compare(original: bytes, changed: bytes) -> list[PartDifference]:
    return list(find_part_differences(Package.open(original), Package.open(changed)))


def _with(data: bytes, name: str, content: bytes | None) -> bytes:
    parts = {**unzip(data), name: content}
    return zip_file({part: xml for part, xml in parts.items() if xml is not None})


def _told(old: str, new: str) -> list[PartDifference]:
    return _compare(word_file(old), word_file(new))


def test_a_package_has_no_difference_from_itself(built: Path) -> None:
    assert _compare(built.read_bytes(), built.read_bytes()) == []


@pytest.mark.parametrize(
    ("new", "difference"),
    [
        (_BODY.replace("One", "Two"), ("/w:body/w:p[1]/w:r/w:t", "One", "Two")),
        (_BODY.replace('"1"', '"2"'), ("/w:body/w:p[1]/@w:rsidR", "1", "2")),
        (_BODY.replace(' w:rsidR="1"', ""), ("/w:body/w:p[1]/@w:rsidR", "1", None)),
        (_BODY.replace("w:rsidR", "w:rsidP"), ("/w:body/w:p[1]/@w:rsidR", "1", None)),
        (_BODY.replace("<w:p/></w:tc>", "<w:p/><w:p/></w:tc>"), ("/w:body/w:tbl/w:tr/w:tc/w:p[2]", None, "w:p")),
        (_BODY.removesuffix("<w:p/>"), ("/w:body/w:p[2]", "w:p", None)),
        (_BODY.replace("w:t>", "w:delText>"), ("/w:body/w:p[1]/w:r/w:t", "w:t", "w:delText")),
        (_BODY.replace("</w:r>", "</w:r>after"), ("/w:body/w:p[1]/w:r and on", "", "after")),
        (_BODY.replace("<w:r>", "<w:r><!-- said -->"), ("/w:body/w:p[1]/w:r/comment", None, "comment “said”")),
        (_BODY.replace("One", "A" * 70), ("/w:body/w:p[1]/w:r/w:t", "One", f"{'A' * 59}…")),
    ],
)
def test_one_difference_in_a_part_is_told_with_its_place(new: str, difference: tuple[str, str | None, str]) -> None:
    place, before, after = difference
    assert _told(_BODY, new)[0] == PartDifference(_DOCUMENT, f"/w:document{place}", before, after)


def test_a_long_text_is_shown_from_shortly_before_it_differs() -> None:
    told = _told(*(f"<w:p><w:r><w:t>{'word ' * 40}{end}</w:t></w:r></w:p>" for end in ("old", "new")))
    assert [(one.before, one.after) for one in told] == [("…word word word word old", "…word word word word new")]


def test_a_row_that_is_gone_is_one_difference() -> None:
    rows = [f"<w:tr><w:tc><w:p><w:r><w:t>Row {number}</w:t></w:r></w:p></w:tc></w:tr>" for number in range(5)]
    (told,) = _told(f"<w:tbl>{''.join(rows)}</w:tbl>", f"<w:tbl>{''.join(rows[:2] + rows[3:])}</w:tbl>")
    assert told == PartDifference(_DOCUMENT, "/w:document/w:body/w:tbl/w:tr[3]", "w:tr “Row 2”", None)


def test_a_part_that_only_one_has_is_told() -> None:
    data = word_file()
    assert _compare(data, _with(data, "word/extra.xml", b"<a/>")) == [
        PartDifference("/word/extra.xml", "", None, "a part")
    ]
    assert _compare(_with(data, "word/extra.xml", b"<a/>"), data) == [
        PartDifference("/word/extra.xml", "", "a part", None)
    ]


def test_content_that_is_no_xml_is_told_by_size_and_digest() -> None:
    data = word_file()
    (told,) = _compare(_with(data, _PICTURE, b"first"), _with(data, _PICTURE, b"other"))
    # sha256 of "first" and "other", as sha256sum has them.
    assert (told.part, told.before, told.after) == (
        "/word/media/image1.png",
        "5 bytes (a7937b64)",
        "5 bytes (d9298a10)",
    )


def test_other_relationships_and_content_types_are_told() -> None:
    entries = {"rId1": ("styles", "styles.xml"), "rId2": ("settings", "settings.xml")}
    other = {**entries, "rId2": ("settings", "other.xml")}
    first, second = (
        word_file(parts={"word/_rels/document.xml.rels": relationships_xml(kinds)}) for kinds in (entries, other)
    )
    assert [(one.part, one.place) for one in _compare(first, second)] == [(_DOCUMENT, "relationship")] * 2
    types = unzip(first)["[Content_Types].xml"]
    png = _with(first, "[Content_Types].xml", types.replace(b"image/png", b"image/apng"))
    (told,) = _compare(_with(first, _PICTURE, b"x"), _with(png, _PICTURE, b"x"))
    assert (told.place, told.before, told.after) == ("content type", "image/png", "image/apng")


def test_another_way_to_write_the_same_is_no_difference() -> None:
    data = word_file('<w:p w:rsidR="1" w:rsidP="2"><w:r/></w:p>')
    xml = unzip(data)["word/document.xml"]
    written = xml.replace(b'w:rsidR="1" w:rsidP="2"', b"w:rsidP='2'   w:rsidR='1'").replace(b"<w:r/>", b"<w:r></w:r>")
    prefixed = written.replace(b"<w:", b"<q:").replace(b"</w:", b"</q:").replace(b"xmlns:w=", b'xmlns:q="W" xmlns:w=')
    main = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    assert written != xml
    assert _compare(data, _with(data, "word/document.xml", written)) == []
    assert _compare(data, _with(data, "word/document.xml", prefixed.replace(b'"W"', b'"' + main + b'"'))) == []


def _drop(node: etree._Element) -> bool:
    parent = node.getparent()
    assert parent is not None
    parent.remove(node)
    return True


def _swap(node: etree._Element) -> bool:
    other = node.getnext()
    if other is None or etree.tostring(node, with_tail=False) == etree.tostring(other, with_tail=False):
        return False
    other.addnext(node)
    return True


def _change_attribute(node: etree._Element) -> bool:
    for name in node.keys():  # noqa: SIM118 - the attributes, not the children
        node.set(name, f"{node.get(name)}x")
        return True
    return False


def _change_text(node: etree._Element) -> bool:
    node.text = f"{node.text or ''}x"
    return True


def _double(node: etree._Element) -> bool:
    node.addnext(deepcopy(node))
    return True


@pytest.fixture(scope="module")
def whole(built: Path) -> dict[str, bytes]:
    return unzip(built.read_bytes())


@given(data=st.data())
@settings(max_examples=150)
def test_any_single_change_of_any_part_is_told(whole: dict[str, bytes], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from([part for part in whole if part.endswith(".xml") and "[" not in part]))
    root = etree.fromstring(whole[name])
    nodes = [node for node in root.iter("*") if node.getparent() is not None] or [root]
    node = data.draw(st.sampled_from(nodes))
    changes: list[Callable[[etree._Element], bool]] = [_change_attribute, _change_text]
    changes += [_drop, _swap, _double] if node is not root else []
    if data.draw(st.sampled_from(changes))(node):
        told = _compare(zip_file(whole), zip_file({**whole, name: etree.tostring(root)}))
        assert {one.part for one in told} == {f"/{name}"}


def test_elements_are_compared_as_they_stand_in_memory_too(built: Path) -> None:
    first, second = (Package.open(built.read_bytes()) for _ in range(2))
    second.xml(_DOCUMENT)[0].append(element("<w:p/>"))
    assert len(find_part_differences(first, second)) == 1
