"""Tables of a story, against XML as Word writes it."""

import pytest

from cabinet_appendix.ooxml.story_values import Revisions, StoryRun, StoryTable
from story_files import THEME, Document, paragraph, run, style

_BOLD_FIRST = style(
    "Grid", "Grid", '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>', kind="table"
)


def _cell(text: str, tcPr: str = "") -> str:
    return f"<w:tc>{f'<w:tcPr>{tcPr}</w:tcPr>' if tcPr else ''}{paragraph(run(text) if text else '')}</w:tc>"


def _row(*cells: str, trPr: str = "", before: str = "") -> str:
    return f"<w:tr>{before}{f'<w:trPr>{trPr}</w:trPr>' if trPr else ''}{''.join(cells)}</w:tr>"


def _table(*rows: str, tblPr: str = "") -> str:
    return f"<w:tbl><w:tblPr>{tblPr}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def _fills(table: str) -> list[list[str | None]]:
    (block,) = Document(table, theme=THEME).blocks()
    assert isinstance(block, StoryTable)
    return [[cell.fill for cell in row] for row in block.rows]


def test_a_cell_that_spans_columns_is_followed_by_empty_ones() -> None:
    table = _table(
        _row(_cell("wide", '<w:gridSpan w:val="3"/>'), _cell("last")),
        _row(_cell("one", '<w:gridSpan w:val="0"/>'), _cell("two", '<w:gridSpan w:val="many"/>')),
    )
    assert Document(table).rows() == [["wide", "", "", "last"], ["one", "two"]]


def test_a_span_is_at_most_as_wide_as_a_table_of_word() -> None:
    ((cells),) = Document(_table(_row(_cell("wide", '<w:gridSpan w:val="999999999"/>')))).rows()
    assert len(cells) == 63


def test_a_cell_that_is_merged_with_another_is_empty() -> None:
    start, on = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
    table = _table(
        _row(_cell("no cell above", on), _cell("start", start), _cell("x")),
        _row(_cell("y"), _cell("covered", on), _cell("z")),
        _row(_cell("free", on), _cell("covered", '<w:vMerge w:val="continue"/>'), _cell("start", start)),
        _row(_cell("no cell before", "<w:hMerge/>"), _cell("y"), _cell("covered", on)),
        _row(_cell("start", '<w:hMerge w:val="restart"/>'), _cell("beside", "<w:hMerge/>"), _cell("covered", on)),
    )
    assert Document(table).rows() == [
        ["no cell above", "start", "x"],
        ["y", "", "z"],
        ["free", "", "start"],
        ["no cell before", "y", ""],
        ["start", "", ""],
    ]


def test_a_row_may_begin_and_end_with_columns_in_which_nothing_stands() -> None:
    table = _table(_row(_cell("a"), trPr='<w:gridBefore w:val="2"/><w:gridAfter w:val="1"/>'), _row(_cell("b")))
    assert Document(table).rows() == [["", "", "a", ""], ["b"]]


def test_rows_and_cells_in_content_controls_are_rows_and_cells() -> None:
    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    table = _table(_row(_cell("1"), control(_cell("2"))), control(_row(_cell("3")) + control(_row(_cell("4")))))
    assert Document(table).rows() == [["1", "2"], ["3"], ["4"]]


def test_a_table_inside_a_cell_is_part_of_its_paragraphs() -> None:
    inner = _table(_row(_cell("a"), _cell("b")), _row(_cell("c")))
    table = _table(f"<w:tr><w:tc>{paragraph(run('before'))}{inner}{paragraph(run('after'))}</w:tc></w:tr>")
    assert Document(table).rows() == [["before\na\nb\nc\nafter"]]


def test_each_side_of_tracked_changes_has_its_own_rows_and_cells() -> None:
    table = _table(
        _row(_cell("new row"), trPr='<w:ins w:id="1"/>'),
        _row(_cell("old row"), trPr='<w:del w:id="2"/>'),
        _row(_cell("new cell", '<w:cellIns w:id="3"/>'), _cell("old cell", '<w:cellDel w:id="4"/>'), _cell("both")),
    )
    assert Document(table).rows() == [["new row"], ["new cell", "both"]]
    assert Document(table).rows(Revisions.ORIGINAL) == [["old row"], ["old cell", "both"]]


@pytest.mark.parametrize(
    ("shade", "fill"),
    [
        ('w:val="clear" w:fill="00b050"', "00B050"),
        ('w:val="clear" w:fill="auto"', None),
        ('w:val="nil"', None),
        ('w:val="solid" w:color="FF0000" w:fill="00B050"', "FF0000"),
        ('w:val="solid" w:color="auto" w:fill="00B050"', None),
        ('w:val="pct5" w:color="auto" w:fill="FFC000"', "FFC000"),
        ('w:val="clear" w:fill="000000" w:themeFill="accent1"', "4F81BD"),
        ('w:val="solid" w:color="000000" w:themeColor="text2"', "1F497D"),
        ('w:val="clear" w:fill="green"', None),
    ],
)
def test_the_ground_of_a_cell_has_the_colour_that_shows(shade: str, fill: str | None) -> None:
    assert _fills(_table(_row(_cell("a", f"<w:shd {shade}/>")))) == [[fill]]


def test_a_ground_may_be_that_of_the_row_or_of_the_table() -> None:
    def shade(fill: str) -> str:
        return f'<w:shd w:val="clear" w:fill="{fill}"/>'

    table = _table(
        _row(_cell("a"), _cell("b", shade("111111")), _cell("c", shade("auto"))),
        _row(_cell("a"), _cell("b", shade("111111")), before=f"<w:tblPrEx>{shade('222222')}</w:tblPrEx>"),
        tblPr=shade("333333"),
    )
    assert _fills(table) == [["333333", "111111", None], ["222222", "111111"]]


def test_a_cell_had_another_ground_before_it_was_changed() -> None:
    old = '<w:tcPrChange w:id="1"><w:tcPr><w:shd w:val="clear" w:fill="FF0000"/></w:tcPr></w:tcPrChange>'
    document = Document(_table(_row(_cell("a", f'<w:shd w:val="clear" w:fill="00B050"/>{old}'))))
    for revisions, fill in ((Revisions.ACCEPTED, "00B050"), (Revisions.ORIGINAL, "FF0000")):
        (table,) = document.blocks(revisions)
        assert isinstance(table, StoryTable)
        assert table.rows[0][0].fill == fill


@pytest.mark.parametrize(
    ("look", "is_bold"),
    [
        ('<w:tblLook w:val="04A0" w:firstRow="1"/>', True),
        ('<w:tblLook w:val="04A0"/>', True),
        ('<w:tblLook w:val="0480"/>', False),
        ('<w:tblLook w:val="0481"/>', False),
        ('<w:tblLook w:val="04A0" w:firstRow="0"/>', False),
        ('<w:tblLook w:val="zzzz"/>', False),
        ("", False),
    ],
)
def test_the_first_row_has_the_look_that_the_table_asks_of_its_style(look: str, is_bold: bool) -> None:
    table = _table(_row(_cell("head")), _row(_cell("body")), tblPr=f'<w:tblStyle w:val="Grid"/>{look}')
    (block,) = Document(table, styles=_BOLD_FIRST).blocks()
    assert isinstance(block, StoryTable)
    assert [list(row[0].runs) for row in block.rows] == [[StoryRun("head", is_bold=is_bold)], [StoryRun("body")]]


def test_a_table_without_rows_is_empty() -> None:
    assert Document(_table()).blocks() == [StoryTable()]
