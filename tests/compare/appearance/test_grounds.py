"""The grounds of cells, against table styles and cells by hand (ECMA-376 Part 1, 17.4.51 and 17.7.6)."""

import pytest

from cabinet_appendix.compare.appearance.grounds import Grounds
from cabinet_appendix.compare.appearance.walk import find_tables, open_document
from story_files import Document, style


def _shade(fill: str) -> str:
    return f'<w:tcPr><w:shd w:val="clear" w:fill="{fill}"/></w:tcPr>'


_PARTS = "".join(
    f'<w:tblStylePr w:type="{part}">{_shade(fill)}</w:tblStylePr>'
    for part, fill in (("firstRow", "111111"), ("band1Horz", "222222"), ("band2Horz", "333333"))
)
_STYLE = style("T", "Table", _shade("AAAAAA") + _PARTS, kind="table")
_PLAIN = style("P", "Plain", '<w:tblPr><w:shd w:val="clear" w:fill="BBBBBB"/></w:tblPr>', kind="table")


def _grounds(look: str, *cells: str, style_id: str = "T") -> list[tuple[str, str | None]]:
    rows = "".join(f"<w:tr><w:tc>{cell}<w:p/></w:tc></w:tr>" for cell in cells)
    table = f'<w:tbl><w:tblPr><w:tblStyle w:val="{style_id}"/>{look}</w:tblPr>{rows}</w:tbl><w:p/>'
    document = open_document(Document(table, styles=_STYLE + _PLAIN).package)
    (found,) = find_tables(document)
    return list(Grounds(document).find(found))


_ALL = '<w:tblLook w:val="0020"/>'


@pytest.mark.parametrize(
    ("look", "colors"),
    [
        (_ALL, ["111111", "222222", "333333"]),
        ('<w:tblLook w:firstRow="1" w:noHBand="0"/>', ["111111", "222222", "333333"]),
        ('<w:tblLook w:val="0000"/>', ["222222", "333333", "222222"]),
        ('<w:tblLook w:val="0620"/>', ["111111", "AAAAAA", "AAAAAA"]),
        ("", ["AAAAAA", "AAAAAA", "AAAAAA"]),
    ],
)
def test_a_style_shades_the_rows_that_the_table_has_it_for(look: str, colors: list[str]) -> None:
    places = ["first row", "odd rows", "even rows"]
    assert _grounds(look, "", "", "") == list(zip(places, colors, strict=True))


def test_a_cell_has_its_own_ground_before_its_style_s() -> None:
    assert _grounds(_ALL, _shade("444444"), _shade("auto")) == [("first row", "444444"), ("odd rows", None)]


def test_a_table_without_shades_has_none_and_a_whole_one_has_one() -> None:
    assert _grounds(_ALL, "", style_id="") == [("first row", None)]
    assert _grounds(_ALL, "", "", style_id="P") == [("first row", "BBBBBB"), ("odd rows", "BBBBBB")]
