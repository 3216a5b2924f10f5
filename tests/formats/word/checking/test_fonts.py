"""Fonts: those that another computer may not have, wherever a template names them."""

import pytest

from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.word.checking.fonts import find_strange_fonts
from cabinet_appendix.formats.word.checking.windows_fonts import WINDOWS_FONTS
from cabinet_appendix.ooxml.package import Package
from word_files import STYLES, part_xml, relationships_xml, word_file

RELATED = {
    "rId1": ("styles", "styles.xml"),
    "rId2": ("theme", "theme.xml"),
    "rId3": ("fontTable", "fontTable.xml"),
    "rId4": ("chart", "chart.xml"),
    "rId5": ("numbering", "numbering.xml"),
    "rId6": ("header", "header.xml"),
}
THEME = (
    "<a:themeElements><a:fontScheme><a:majorFont><a:latin typeface='Gill Sans MT'/></a:majorFont>"
    "<a:minorFont><a:latin typeface='Aptos'/></a:minorFont></a:fontScheme></a:themeElements>"
)


def strange(body: str = "<w:p/>", styles: str = "", **parts: str) -> dict[str, str]:
    """The fonts that are told, each with the part in which it is; `parts` are contents by names of files."""
    roots = {"theme": "a:theme", "chart": "c:chartSpace", "fontTable": "w:fonts", "header": "w:hdr"}
    files: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": relationships_xml(RELATED),
        "word/styles.xml": part_xml("w:styles", STYLES + styles),
        **{
            f"word/{name}.xml": part_xml(roots.get(name, f"w:{name}"), parts.get(name, ""))
            for name in ("theme", "fontTable", "chart", "numbering", "header")
        },
    }
    found = list(find_strange_fonts(Package.open(word_file(body, files)), "a.docx"))
    assert {(finding.code, finding.severity) for finding in found} <= {("T025", Severity.WARNING)}
    return {finding.found: str(finding.place.part) for finding in found}


def fonts(**names: str) -> str:
    return "<w:rFonts " + " ".join(f'w:{name}="{value}"' for name, value in names.items()) + "/>"


def in_style(name: str, rPr: str) -> str:
    return f'<w:style w:styleId="{name}"><w:name w:val="{name}"/><w:rPr>{rPr}</w:rPr></w:style>'


def test_a_font_of_every_windows_computer_is_not_told() -> None:
    assert strange(styles=in_style("Title", fonts(ascii="ARIAL", hAnsi="Segoe UI"))) == {}


@pytest.mark.parametrize("name", ["Arial", "Calibri", "Georgia", "Tahoma", "Times New Roman", "Verdana", "Wingdings"])
def test_the_list_has_what_everybody_has(name: str) -> None:
    assert name.casefold() in WINDOWS_FONTS


@pytest.mark.parametrize("name", ["Aptos", "Century Gothic", "Garamond", "Gill Sans MT", "Liberation Sans", ""])
def test_the_list_has_nothing_that_only_office_or_another_system_has(name: str) -> None:
    assert name.casefold() not in WINDOWS_FONTS


def test_a_font_of_styles_is_told_once_with_their_names() -> None:
    styles = in_style("Title", fonts(ascii="Frutiger")) + in_style("Band", fonts(hAnsi="Frutiger"))
    assert strange(styles=styles) == {'the font "Frutiger" (style "Title", style "Band")': "/word/styles.xml"}


def test_a_font_of_a_run_of_a_header_of_a_bullet_and_of_a_chart_is_told_with_its_part() -> None:
    def run(font: str) -> str:
        return f"<w:p><w:r><w:rPr>{fonts(ascii=font)}</w:rPr><w:t>a</w:t></w:r></w:p>"

    assert strange(
        run("One"), header=run("Two"), numbering=fonts(hAnsi="Three"), chart="<a:latin typeface='Four'/>"
    ) == {
        'the font "One" (document.xml)': "/word/document.xml",
        'the font "Two" (header.xml)': "/word/header.xml",
        'the font "Three" (numbering.xml)': "/word/numbering.xml",
        'the font "Four" (a chart)': "/word/chart.xml",
    }


def test_a_font_of_the_theme_is_told_where_it_is_used() -> None:
    assert strange(theme=THEME) == {}
    used = in_style("Title", fonts(asciiTheme="majorHAnsi", ascii="Arial"))
    assert strange(styles=used, theme=THEME) == {'the font "Gill Sans MT" (style "Title")': "/word/styles.xml"}
    charted = strange(chart="<a:latin typeface='+mn-lt'/>", theme=THEME)
    assert charted == {'the font "Aptos" (a chart)': "/word/chart.xml"}


def test_a_font_that_the_file_brings_along_is_not_told() -> None:
    table = '<w:font w:name="Frutiger"><w:embedRegular/></w:font><w:font w:name="Optima"/>'
    styles = in_style("Title", fonts(ascii="Frutiger", hAnsi="Optima"))
    assert list(strange(styles=styles, fontTable=table)) == ['the font "Optima" (style "Title")']


def test_a_document_without_styles_theme_or_charts_has_no_strange_font() -> None:
    bare = word_file(parts={"word/_rels/document.xml.rels": relationships_xml({})})
    assert list(find_strange_fonts(Package.open(bare), "a.docx")) == []
