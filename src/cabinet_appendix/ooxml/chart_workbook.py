"""The workbook inside a chart (ECMA-376 Part 1, 18): from categories and counts to an Excel file with the same figures.

Four small parts, written here: XlsxWriter writes the same cells, but loading it took a tenth of a whole build.
"""

from collections.abc import Sequence

from lxml import etree

from cabinet_appendix.ooxml.content_types import ContentTypes
from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.relationships import OFFICE_DOCUMENT, WORKSHEET, Relationships
from cabinet_appendix.ooxml.xml import format_xml
from cabinet_appendix.ooxml.zip_file import format_zip

SHEET = "Sheet1"
_WORKBOOK = "/xl/workbook.xml"
_WORKSHEET = "/xl/worksheets/sheet1.xml"
_NSMAP: dict[str, str] = {None: NAMESPACES["x"], "r": NAMESPACES["r"]}  # type: ignore[dict-item]
_TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml"


def format_chart_workbook(series_name: str, categories: Sequence[str], counts: Sequence[int]) -> bytes:
    """The bytes of a workbook: categories in A2 and below, counts in B2 and below, the series' name in B1."""
    types, of_package, of_workbook = ContentTypes(), Relationships("/"), Relationships(_WORKBOOK)
    types.add("/_rels/.rels", "application/vnd.openxmlformats-package.relationships+xml")
    types.add(_WORKBOOK, f"{_TYPES}.sheet.main+xml")
    types.add(_WORKSHEET, f"{_TYPES}.worksheet+xml")
    of_package.add(OFFICE_DOCUMENT, _WORKBOOK)
    sheet_id = of_workbook.add(WORKSHEET, _WORKSHEET)
    return format_zip(
        {
            "/[Content_Types].xml": format_xml(types.element()),
            "/_rels/.rels": format_xml(of_package.element()),
            _WORKBOOK: format_xml(_workbook(sheet_id)),
            "/xl/_rels/workbook.xml.rels": format_xml(of_workbook.element()),
            _WORKSHEET: format_xml(_worksheet(series_name, categories, counts)),
        }
    )


def _workbook(sheet_id: str) -> etree._Element:
    workbook = etree.Element(qn("x:workbook"), nsmap=_NSMAP)
    sheet = etree.SubElement(etree.SubElement(workbook, qn("x:sheets")), qn("x:sheet"), name=SHEET, sheetId="1")
    sheet.set(qn("r:id"), sheet_id)
    return workbook


def _worksheet(series_name: str, categories: Sequence[str], counts: Sequence[int]) -> etree._Element:
    worksheet = etree.Element(qn("x:worksheet"), nsmap=_NSMAP)
    sheetData = etree.SubElement(worksheet, qn("x:sheetData"))
    _add_text(etree.SubElement(sheetData, qn("x:row"), r="1"), "B1", series_name)
    for number, (category, count) in enumerate(zip(categories, counts, strict=True), start=2):
        row = etree.SubElement(sheetData, qn("x:row"), r=str(number))
        _add_text(row, f"A{number}", category)
        etree.SubElement(etree.SubElement(row, qn("x:c"), r=f"B{number}"), qn("x:v")).text = str(count)
    return worksheet


def _add_text(row: etree._Element, cell: str, text: str) -> None:
    c = etree.SubElement(row, qn("x:c"), r=cell, t="inlineStr")
    t = etree.SubElement(etree.SubElement(c, qn("x:is")), qn("x:t"))
    t.text = text
    t.set(qn("xml:space"), "preserve")
