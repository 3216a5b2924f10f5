"""The order of children, against the ISO schemas: their own files are read here, and their judgement asked for."""

import itertools
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cabinet_appendix.ooxml.schema_order import SEQUENCES, insert_in_order
from word_files import PREFIXES, element, xpath

_XSD = "{http://www.w3.org/2001/XMLSchema}"
_PARTICLES = [f"{_XSD}{name}" for name in ("element", "group", "sequence", "choice", "complexContent", "extension")]
_TYPES = {
    "w:settings": ("wml.xsd", "CT_Settings"),
    "w:pPr": ("wml.xsd", "CT_PPr"),
    "w:rPr": ("wml.xsd", "CT_RPr"),
    "w:tblPr": ("wml.xsd", "CT_TblPr"),
    "w:trPr": ("wml.xsd", "CT_TrPr"),
    "w:tcPr": ("wml.xsd", "CT_TcPr"),
    "w:sectPr": ("wml.xsd", "CT_SectPr"),
    "c:chartSpace": ("dml-chart.xsd", "CT_ChartSpace"),
    "c:ser": ("dml-chart.xsd", "CT_PieSer"),
    "c:dPt": ("dml-chart.xsd", "CT_DPt"),
    "c:dLbls": ("dml-chart.xsd", "CT_DLbls"),
    "c:dLbl": ("dml-chart.xsd", "CT_DLbl"),
    "c:spPr": ("dml-main.xsd", "CT_ShapeProperties"),
}


def _children(schema: etree._Element, particle: etree._Element) -> Iterator[str]:
    """The names of the elements that a particle of a schema allows, in the order in which it has them."""
    if particle.tag == f"{_XSD}element":
        name = particle.get("ref") or particle.get("name") or ""
        yield _qualify(particle, name, schema.get("targetNamespace", ""))
        return
    for reference, kind in (("base", "complexType"), ("ref", "group")):
        if name := particle.get(reference, "").rpartition(":")[2]:
            yield from _children(schema, _declaration(schema, kind, name))
    for child in particle.iterchildren(*_PARTICLES):
        yield from _children(schema, child)


def _declaration(schema: etree._Element, kind: str, name: str) -> etree._Element:
    return next(found for found in schema.iterchildren(f"{_XSD}{kind}") if found.get("name") == name)


def _qualify(particle: etree._Element, name: str, target: str) -> str:
    prefix, _, local = name.rpartition(":")
    return f"{{{particle.nsmap[prefix] if prefix else target}}}{local}"


def _in_schema(shared: Path, parent: str) -> list[str]:
    file, kind = _TYPES[parent]
    schema = etree.parse(str(shared / "ooxml" / "iso29500-4" / file)).getroot()
    return list(dict.fromkeys(_children(schema, _declaration(schema, "complexType", kind))))


def _insert(parent: str, names: list[str]) -> list[str]:
    root = etree.Element(f"{{{PREFIXES[parent[0]]}}}{parent[2:]}")
    for name in names:
        insert_in_order(root, etree.Element(name))
    return [str(child.tag) for child in root]


def test_every_parent_that_has_an_order_is_compared_with_the_schema() -> None:
    assert set(SEQUENCES) == set(_TYPES)


@pytest.mark.parametrize("parent", _TYPES)
def test_a_parent_has_the_children_of_the_schema_and_no_others(shared: Path, parent: str) -> None:
    names = _in_schema(shared, parent)
    assert len(names) > 5
    assert len(SEQUENCES[parent].split()) == len(names)
    assert _insert(parent, names) == names
    assert _insert(parent, names[::-1]) == names


@pytest.mark.parametrize("parent", _TYPES)
def test_children_stand_as_in_the_schema_in_whatever_order_they_come(shared: Path, parent: str) -> None:
    names = _in_schema(shared, parent)

    @settings(max_examples=20, deadline=None)
    @given(st.lists(st.sampled_from(names), max_size=12))
    def stand_in_order(given_names: list[str]) -> None:
        assert _insert(parent, given_names) == sorted(given_names, key=names.index)

    stand_in_order()


def test_two_of_a_name_stay_in_the_order_in_which_they_came() -> None:
    dLbls = element("<c:dLbls><c:dLbl><c:idx val='0'/></c:dLbl><c:showVal val='1'/></c:dLbls>")
    insert_in_order(dLbls, element("<c:dLbl><c:idx val='1'/></c:dLbl>"))
    assert xpath(dLbls, "c:dLbl/c:idx/@val") == ["0", "1"]
    assert xpath(dLbls, "*") == ["dLbl", "dLbl", "showVal"]


def test_what_the_schema_does_not_know_stays_where_it_is() -> None:
    for places in itertools.permutations(["<w14:glow/>", "<w:b/>", "<!-- a -->"]):
        rPr = element(f"<w:rPr>{''.join(places)}</w:rPr>")
        before = [child for child in rPr if str(child.tag) != f"{{{PREFIXES['w']}}}b"]
        insert_in_order(rPr, element("<w:color w:val='FF0000'/>"))
        assert xpath(rPr, "w:*") == ["b", "color"]
        assert [child for child in rPr if child in before] == before


@pytest.mark.parametrize(("parent", "child"), [("<w:p/>", "<w:r/>"), ("<w:tcPr/>", "<w:jc/>"), ("<w:b/>", "<w:b/>")])
def test_a_child_whose_place_is_not_known_is_an_error(parent: str, child: str) -> None:
    root = element(parent)
    with pytest.raises(KeyError):
        insert_in_order(root, element(child))
    assert len(root) == 0
