"""What a text stands on, worked out by hand from the order in which Word applies shades."""

import pytest
from lxml import etree

from cabinet_appendix.ooxml.document_formats import read_formats
from cabinet_appendix.ooxml.grounds import UNKNOWN, Grounds
from cabinet_appendix.ooxml.package import Package
from story_files import paragraph, run, style
from word_files import W, part_xml, word_file

DARK, PALE, WHITE = "46255E", "D9E2F3", "FFFFFF"
TEXT = run("Here")


def _shade(fill: str, val: str = "clear") -> str:
    return f'<w:shd w:val="{val}" w:fill="{fill}"/>'


def _table(cell: str = "", row: str = "", table: str = "") -> str:
    """A table of two rows, the second of which has the text."""
    first = f"<w:tr><w:tc>{paragraph(run('Heading'))}</w:tc></w:tr>"
    second = f"<w:tr>{row}<w:tc>{cell}{paragraph(TEXT)}</w:tc></w:tr>"
    return f"<w:tbl><w:tblPr>{table}</w:tblPr>{first}{second}</w:tbl>"


def _ground(body: str, styles: str = "", settings: str = "", words: str = "Here") -> str:
    parts = {"word/styles.xml": part_xml("w:styles", styles)}
    package = Package.open(word_file(body, parts, settings))
    formats = read_formats(package)
    found: list[etree._Element] = list(package.xml(package.main_document).iter(f"{{{W}}}p"))
    # A text box stands in a paragraph that holds its words as well.
    *_, here = (p for p in found if "".join(t.text or "" for t in p.iter(f"{{{W}}}t")) == words)
    name = next((value.get(f"{{{W}}}val", "") for value in here.iter(f"{{{W}}}pStyle")), "")
    return Grounds(package, formats.styles, formats.theme).of(here, name)


@pytest.mark.parametrize(
    ("body", "ground"),
    [
        (paragraph(TEXT), WHITE),
        (paragraph(TEXT, _shade(DARK)), DARK),
        (paragraph(TEXT, _shade(WHITE, "pct20")), UNKNOWN),
        (_table(), WHITE),
        (_table(cell=f"<w:tcPr>{_shade(DARK)}</w:tcPr>"), DARK),
        (_table(table=_shade(DARK)), DARK),
        (_table(row=f"<w:tblPrEx>{_shade(PALE)}</w:tblPrEx>", table=_shade(DARK)), PALE),
        (_table(cell=f"<w:tcPr>{_shade('auto')}</w:tcPr>", table=_shade(DARK)), DARK),
        (f"<w:tbl><w:tr><w:tc><w:tcPr>{_shade(DARK)}</w:tcPr>{_table()}<w:p/></w:tc></w:tr></w:tbl>", DARK),
        (f"<w:p><w:r><w:pict><v:shape><v:textbox><w:txbxContent>{paragraph(TEXT)}</w:txbxContent></v:textbox>"
         "</v:shape></w:pict></w:r></w:p>", UNKNOWN),
    ],
)  # fmt: skip
def test_the_nearest_shade_is_the_ground(body: str, ground: str) -> None:
    assert _ground(body) == ground


def test_a_paragraph_has_the_shade_of_its_style_unless_it_takes_it_off() -> None:
    styles = style("Band", "Band", f"<w:pPr>{_shade(DARK)}</w:pPr>") + style("Sub", "Sub", base="Band")
    assert _ground(paragraph(TEXT, '<w:pStyle w:val="Sub"/>'), styles) == DARK
    assert _ground(paragraph(TEXT, f'<w:pStyle w:val="Sub"/>{_shade("auto")}'), styles) == WHITE


def test_a_table_s_style_shades_its_first_row_or_all_of_it() -> None:
    first = f'<w:tblStylePr w:type="firstRow"><w:tcPr>{_shade(DARK)}</w:tcPr></w:tblStylePr>'
    whole = f"<w:tcPr>{_shade(PALE)}</w:tcPr>"
    body = _table(table='<w:tblStyle w:val="T"/><w:tblLook w:firstRow="1"/>')
    styles = style("T", "T", whole + first, kind="table")
    assert [_ground(body, styles, words=words) for words in ("Heading", "Here")] == [DARK, PALE]
    plain = body.replace('w:firstRow="1"', 'w:firstRow="0"')
    assert _ground(plain, styles, words="Heading") == PALE


def test_where_bands_or_columns_are_shaded_the_ground_of_a_row_is_not_known() -> None:
    band = f'<w:tblStylePr w:type="band1Horz"><w:tcPr>{_shade(DARK)}</w:tcPr></w:tblStylePr>'
    body = _table(table='<w:tblStyle w:val="T"/>')
    assert _ground(body, style("T", "T", band, kind="table")) == UNKNOWN


def test_the_colour_of_the_page_counts_where_it_is_shown() -> None:
    body = paragraph(TEXT)
    shown = "<w:displayBackgroundShape/>"
    assert [_page_ground(body, settings) for settings in (shown, "")] == [DARK, WHITE]


def _page_ground(body: str, settings: str) -> str:
    document = part_xml("w:document", f'<w:background w:color="{DARK}"/><w:body>{body}</w:body>')
    package = Package.open(word_file(parts={"word/document.xml": document}, settings=settings))
    formats = read_formats(package)
    here = next(package.xml(package.main_document).iter(f"{{{W}}}p"))
    return Grounds(package, formats.styles, formats.theme).of(here, "")
