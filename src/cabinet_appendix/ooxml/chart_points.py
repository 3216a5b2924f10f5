"""Slices and labels of a pie (ECMA-376 Part 1, 21.2.2): from the first of its kind to one for each point."""

import re
import uuid
from copy import deepcopy
from decimal import ROUND_HALF_UP, Decimal

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.schema_order import insert_in_order

_FILLS = tuple(qn(f"a:{name}") for name in ("noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"))


def make_slice(prototype: etree._Element | None, number: int, color: str) -> etree._Element:
    """The c:dPt of a point (CT_DPt), like the prototype but for its colour."""
    dPt = deepcopy(prototype) if prototype is not None else etree.Element(qn("c:dPt"))
    if prototype is None:
        etree.SubElement(dPt, qn("c:bubble3D")).set("val", "0")
    _number(dPt, number)
    _set_fill(dPt, color)
    return dPt


def make_label(prototype: etree._Element, number: int, shown: dict[str, str]) -> etree._Element:
    """The c:dLbl of a point (CT_DLbl), like the prototype; `shown` is what its live fields show until they are asked.

    Its keys are the types of fields: CATEGORYNAME, VALUE, PERCENTAGE.
    """
    dLbl = deepcopy(prototype)
    _number(dLbl, number)
    for place, fld in enumerate(dLbl.iter(qn("a:fld"))):
        kind = fld.get("type", "")
        name = uuid.uuid5(uuid.NAMESPACE_OID, f"{kind} {number} {place}")
        fld.set("id", f"{{{str(name).upper()}}}")
        t = fld.find(qn("a:t"))
        if t is not None and kind in shown:
            t.text = shown[kind]
    return dLbl


def make_deleted_label(number: int) -> etree._Element:
    """The c:dLbl of a point that has no label."""
    dLbl = etree.Element(qn("c:dLbl"))
    _number(dLbl, number)
    etree.SubElement(dLbl, qn("c:delete")).set("val", "1")
    return dLbl


def set_unique_id(extLst: etree._Element | None, number: int) -> None:
    """Give the extension by which Office tells points apart, where there is one, a number of its own."""
    for uniqueId in extLst.iter(qn("c16:uniqueId")) if extLst is not None else ():
        uniqueId.set("val", re.sub(r"^\{[0-9A-Fa-f]{8}", f"{{{number:08X}", uniqueId.get("val", "")))


def format_percentage(count: int, total: int) -> str:
    """A share of a total as a chart prints it, in whole percent, halves rounded up: "67%"."""
    return f"{(Decimal(100 * count) / total).quantize(Decimal(1), ROUND_HALF_UP)}%"


def _number(element: etree._Element, number: int) -> None:
    idx = element.find(qn("c:idx"))
    if idx is None:
        idx = etree.Element(qn("c:idx"))
        element.insert(0, idx)
    idx.set("val", str(number))
    # The series itself has 0.
    set_unique_id(element.find(qn("c:extLst")), number + 1)


def _set_fill(dPt: etree._Element, color: str) -> None:
    spPr = dPt.find(qn("c:spPr"))
    if spPr is None:
        spPr = etree.Element(qn("c:spPr"))
        insert_in_order(dPt, spPr)
    for fill in list(spPr.iterchildren(*_FILLS)):
        spPr.remove(fill)
    solidFill = etree.Element(qn("a:solidFill"))
    etree.SubElement(solidFill, qn("a:srgbClr")).set("val", color)
    insert_in_order(spPr, solidFill)
