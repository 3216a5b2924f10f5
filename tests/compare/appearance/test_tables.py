"""Table geometry, against tables by hand."""

from cabinet_appendix.compare.appearance.tables import read_tables
from cabinet_appendix.compare.appearance.walk import open_document
from story_files import Document, paragraph, run

_GRID = '<w:tblGrid><w:gridCol w:w="1134"/><w:gridCol w:w="2268"/></w:tblGrid>'
_SHADE = '<w:tcPr><w:shd w:val="clear" w:fill="46255E"/></w:tcPr>'


def _row(*texts: str, trPr: str = "", tcPr: str = "") -> str:
    cells = "".join(f"<w:tc>{tcPr}{paragraph(run(text))}</w:tc>" for text in texts)
    return f"<w:tr>{trPr}{cells}</w:tr>"


def _told(*tables: str) -> list[tuple[str, list[str]]]:
    body = "".join(f"<w:tbl>{table}</w:tbl><w:p/>" for table in tables)
    shown = read_tables(open_document(Document(body).package))
    return [(table.where, [trait.words for trait in table.traits.values()]) for table in shown]


def test_columns_widths_header_rows_and_grounds_are_told() -> None:
    head = _row("Rating", "Actual", trPr="<w:trPr><w:tblHeader/></w:trPr>", tcPr=_SHADE)
    assert _told(_GRID + head + _row("G", "9") + _row("R", "8")) == [
        (
            "table “Rating, Actual”",
            [
                "2 columns",
                "widths 20, 40 mm",
                "a header row",
                "first row 46255E",
                "odd rows without a ground",
                "even rows without a ground",
            ],
        )
    ]


def test_a_table_without_header_row_says_so_and_two_are_counted() -> None:
    header = "<w:trPr><w:tblHeader/></w:trPr>"
    assert _told(_GRID + _row("a"))[0][1][2] == "no header row"
    assert _told(_GRID + _row("a", trPr="<w:trPr><w:tblHeader w:val='0'/></w:trPr>"))[0][1][2] == "no header row"
    assert _told(_GRID + _row("a", trPr=header) + _row("b", trPr=header))[0][1][2] == "2 header rows"


def test_of_tables_with_the_same_heading_the_first_stands_for_all() -> None:
    assert [where for where, _ in _told(*[_GRID + _row("Rating", "Actual")] * 3)] == ["table “Rating, Actual”"]


def test_rows_that_are_deleted_are_not_there() -> None:
    gone = _row("Gone", trPr='<w:trPr><w:del w:id="1" w:author="x"/></w:trPr>')
    assert [where for where, _ in _told(_GRID + gone + _row("Rating"))] == ["table “Rating”"]
