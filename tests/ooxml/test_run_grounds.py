"""Shading: what lies behind a text, from its own properties outwards to the page."""

import pytest
from lxml import etree

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.run_grounds import RunGrounds
from word_files import STYLES, W, part_xml, word_file


def shd(fill: str) -> str:
    return f'<w:shd w:val="clear" w:color="auto" w:fill="{fill}"/>'


def style(kind: str, id_: str, properties: str, base: str = "") -> str:
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{id_}"><w:name w:val="{id_}"/>{based}{properties}</w:style>'


LOOKS = (
    STYLES
    + style("character", "Inked", f"<w:rPr>{shd('111111')}</w:rPr>")
    + style("paragraph", "Band", f"<w:pPr>{shd('222222')}</w:pPr>")
    + style("paragraph", "Title", "", "Band")
    + style(
        "table",
        "Grid",
        f"<w:tcPr>{shd('333333')}</w:tcPr>"
        f'<w:tblStylePr w:type="firstRow"><w:tcPr>{shd("444444")}</w:tcPr></w:tblStylePr>'
        f'<w:tblStylePr w:type="band1Horz"><w:tcPr>{shd("555555")}</w:tcPr></w:tblStylePr>',
    )
    + style("table", "Finer", "", "Grid")
)


def grounds(body: str, background: str = "") -> list[list[str]]:
    """What lies behind the first run of each paragraph that has one."""
    styles = part_xml("w:styles", LOOKS)
    document = part_xml("w:document", f"{background}<w:body>{body}<w:sectPr/></w:body>")
    package = Package.open(word_file(parts={"word/styles.xml": styles, "word/document.xml": document}))
    shading = RunGrounds(package)
    runs: list[etree._Element] = list(package.xml("/word/document.xml").iter(f"{{{W}}}r"))
    return [shading.grounds(next(run.iterancestors(f"{{{W}}}p")), run.find(f"{{{W}}}rPr")) for run in runs]


def p(rPr: str = "", pPr: str = "") -> str:
    return f"<w:p><w:pPr>{pPr}</w:pPr><w:r><w:rPr>{rPr}</w:rPr><w:t>a</w:t></w:r></w:p>"


def tbl(rows: list[str], tblPr: str = "", tcPr: str = "") -> str:
    trs = "".join(f"<w:tr><w:tc><w:tcPr>{tcPr}</w:tcPr>{row}</w:tc></w:tr>" for row in rows)
    return f"<w:tbl><w:tblPr>{tblPr}</w:tblPr><w:tblGrid/>{trs}</w:tbl>"


PARAGRAPHS = {
    "nothing": (p(), "FFFFFF"),
    "its own": (p(shd("ABCDEF")), "ABCDEF"),
    "its character style's": (p('<w:rStyle w:val="Inked"/>'), "111111"),
    "its paragraph's": (p(pPr=shd("abcdef")), "ABCDEF"),
    "its paragraph style's": (p(pPr='<w:pStyle w:val="Band"/>'), "222222"),
    "that of the style which its style is based on": (p(pPr='<w:pStyle w:val="Title"/>'), "222222"),
    "its own before its paragraph's": (p(shd("ABCDEF"), shd("123456")), "ABCDEF"),
    "its paragraph's where its own is none": (p(shd("auto"), shd("123456")), "123456"),
    "a solid pattern's": (p('<w:shd w:val="solid" w:color="ABCDEF" w:fill="123456"/>'), "ABCDEF"),
}


@pytest.mark.parametrize(("paragraph", "ground"), PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_behind_a_text_lies(paragraph: str, ground: str) -> None:
    assert grounds(paragraph) == [[ground]]


def test_behind_a_page_lies_its_background() -> None:
    assert grounds(p(), '<w:background w:color="FEDCBA"/>') == [["FEDCBA"]]
    assert grounds(p(), '<w:background w:color="auto"/>') == [["FFFFFF"]]


def look(**marks: str) -> str:
    return "<w:tblLook " + " ".join(f'w:{name}="{value}"' for name, value in marks.items()) + "/>"


TABLES = {
    "the shade of the cell": (tbl([p()], tcPr=shd("ABCDEF")), [["ABCDEF"]]),
    "the shade of the table": (tbl([p()], shd("ABCDEF")), [["ABCDEF"]]),
    "the page": (tbl([p()]), [["FFFFFF"]]),
    "the paragraph's own before the cell's": (tbl([p(pPr=shd("123456"))], tcPr=shd("ABCDEF")), [["123456"]]),
    "the style of the table, whose first row is none by its look": (
        tbl([p()], '<w:tblStyle w:val="Finer"/>' + look(val="0600", firstRow="0", noHBand="1")),
        [["333333"]],
    ),
    "the first row's, and below it what bands alternate": (
        tbl([p(), p()], '<w:tblStyle w:val="Finer"/>' + look(val="0420")),
        [["444444"], ["555555", "333333"]],
    ),
    "the first row's, and no bands": (
        tbl([p(), p()], '<w:tblStyle w:val="Grid"/>' + look(firstRow="1", noHBand="1")),
        [["444444"], ["333333"]],
    ),
    "the cell's own before the style's": (
        tbl([p()], '<w:tblStyle w:val="Grid"/>' + look(firstRow="1"), shd("ABCDEF")),
        [["ABCDEF"]],
    ),
}


@pytest.mark.parametrize(("table", "expected"), TABLES.values(), ids=TABLES)
def test_in_a_table_a_text_has_behind_it(table: str, expected: list[list[str]]) -> None:
    assert grounds(table) == expected
