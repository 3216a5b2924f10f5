"""Workbooks as officers keep them, rewritten: openpyxl, which has no part in it, sees what changed and no more."""

import re
import subprocess
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.chart import BarChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import Rule
from openpyxl.styles import Font, PatternFill
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

from builders import bullet
from cabinet_appendix.errors import InputError
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.rewritten import CellChange
from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.formats.workbook.rewrite import rewrite_workbook
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.priority import Indicator
from cabinet_appendix.model.ratings import Polarity, Status
from cabinet_appendix.model.report import FlagshipAction, Priority, Report
from sheet_files import Shown, quarter, save_ods, save_xls, save_xlsx

YELLOW = PatternFill("solid", fgColor="FFFF00")
OWN_HEADINGS = (
    "Lead officer",
    "Short name",
    "Traffic light",
    "Aim to",
    "Target",
    "Corporate priority",
    "Actual",
    "PI code",
)
NARRATIVE = [
    ("Text", "Section", "Priority", "Source", "Length"),
    ("A hub was opened", "Achievements", "Residents First", "J. Hall", "=LEN(A2)"),
    ("Calls are answered", "Achievements", "Residents First", "K. Moor", "=LEN(A3)"),
    ("Streets are cleaner", "Achievements", "Residents First", "L. Reid", "=LEN(A4)"),
    ("Open two more hubs", "Key action", "Residents First", "M. Shaw", "=LEN(A5)"),
]


def kept_by_hand() -> dict[str, Any]:
    return {
        **quarter(),
        "Indicators": [
            ("Scorecard of the second quarter",),
            OWN_HEADINGS,
            (
                "J. Hall",
                "Calls answered",
                "G",
                "Maximise",
                Shown(0.9, "0%", "90%"),
                "Residents First",
                Shown(0.93, "0%", "93%"),
                "calls",
            ),
            ("K. Moor", "Repairs done", "R", "Minimise", 20, "Residents First", 28, "repairs"),
        ],
        "Narrative": NARRATIVE,
        "Notes": [("Longest", "=MAX(Narrative!E2:E5)"), ("Last", "=Narrative!A5"), ("Both", "=Narrative!$A$3&A1")],
    }


def decorate(book: Workbook) -> None:
    """What people add to a sheet."""
    sheet = book["Narrative"]
    sheet.column_dimensions["A"].width = 61
    sheet["A3"].fill = YELLOW
    sheet["A3"].comment = Comment("Is this still true?", "Moor")
    sheet["A5"].comment = Comment("Which two?", "Shaw")
    choices = DataValidation(type="list", formula1='"Achievements,Key actions"')
    choices.add("B2:B5")
    sheet.add_data_validation(choices)
    sheet.conditional_formatting.add(
        "A2:A5", Rule(type="expression", formula=["$E2>40"], dxf=DifferentialStyle(font=Font(bold=True)))
    )
    sheet.auto_filter.ref = "A1:E5"
    sheet.print_title_rows = "1:1"
    book.defined_names["lengths"] = DefinedName("lengths", attr_text="Narrative!$E$2:$E$5")
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=5, min_row=2, max_row=5))
    book.worksheets[-1].add_chart(chart, "D2")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return save_xlsx(kept_by_hand(), tmp_path / "q3.xlsx", decorate)


def rewrite(
    path: Path, edit: Callable[[Priority], Mapping[str, Any]], **fields: Any
) -> tuple[Workbook, tuple[CellChange, ...]]:
    """The workbook as openpyxl reads it when its first priority was edited, and which cells were told to change."""
    reading = read_workbook(path)
    old = reading.report
    assert old, reading.findings
    first, *others = old.priorities
    held = {name: getattr(first, name) for name in Priority.model_fields}
    edited = Priority(**{**held, **edit(first)})
    values = {name: getattr(old, name) for name in Report.model_fields}
    new = Report(**{**values, "priorities": (edited, *others), **fields})
    (changed,) = rewrite_workbook(path, reading, new)
    assert changed.before == path.read_bytes()
    path.write_bytes(changed.after)
    assert read_workbook(path).report == new
    return openpyxl.load_workbook(path), changed.cells


def parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def write_parts(path: Path, held: Mapping[str, bytes]) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        for name, part in held.items():
            archive.writestr(name, part)


def texts(book: Workbook, letter: str = "A", sheet: str = "Narrative") -> list[object]:
    return [cell.value for cell in book[sheet][letter] if cell.value is not None]


def indicator(row: Indicator, **fields: Any) -> Indicator:
    return Indicator(**{**{name: getattr(row, name) for name in Indicator.model_fields}, **fields})


def with_first(priority: Priority, **fields: Any) -> dict[str, Any]:
    return {"indicators": (indicator(priority.indicators[0], **fields), *priority.indicators[1:])}


def test_a_reworded_bullet_changes_its_cell_and_no_other_part_of_the_file(path: Path) -> None:
    before = parts(path)
    book, cells = rewrite(
        path,
        lambda one: {"achievements": (one.achievements[0], bullet("Calls are answered sooner"), one.achievements[2])},
    )
    assert texts(book) == [
        "Text",
        "A hub was opened",
        "Calls are answered sooner",
        "Streets are cleaner",
        "Open two more hubs",
    ]
    assert cells == (CellChange("Narrative!A3", "Calls are answered", "Calls are answered sooner"),)
    assert book["Narrative"]["A3"].fill.fgColor.rgb == "00FFFF00"
    after = parts(path)
    changed = {name for name in before if before[name] != after[name]}
    assert list(before) == list(after)
    assert changed == {"xl/worksheets/sheet4.xml"}


def test_a_new_bullet_is_a_new_row_and_whatever_names_rows_moves_with_them(path: Path) -> None:
    book, cells = rewrite(
        path, lambda one: {"achievements": (one.achievements[0], bullet("Parks are open"), *one.achievements[1:])}
    )
    sheet = book["Narrative"]
    assert texts(book)[1:4] == ["A hub was opened", "Parks are open", "Calls are answered"]
    assert [cell.value for cell in sheet[3]] == ["Parks are open", "Achievements", "Residents First", None, "=LEN(A3)"]
    assert texts(book, "E")[1:] == [f"=LEN(A{row})" for row in range(2, 7)]
    assert texts(book, "B", "Notes") == ["=MAX(Narrative!E2:E6)", "=Narrative!A6", "=Narrative!$A$4&A1"]
    assert {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment} == {
        "A4": "Is this still true?",
        "A6": "Which two?",
    }
    assert sheet["A4"].fill.fgColor.rgb == "00FFFF00"
    assert str(sheet.data_validations.dataValidation[0].sqref) == "B2:B6"
    assert [str(rule.sqref) for rule in sheet.conditional_formatting] == ["A2:A6"]
    assert sheet.auto_filter.ref == "A1:E6"
    assert book.defined_names["lengths"].attr_text == "Narrative!$E$2:$E$6"
    assert sheet.column_dimensions["A"].width == 61
    assert b"'Narrative'!$E$2:$E$6" in parts(path)["xl/charts/chart1.xml"]
    assert cells == (CellChange("row 3 of Narrative, new", None, "Parks are open | Achievements | Residents First"),)


def test_a_bullet_that_was_moved_takes_its_row_along(path: Path) -> None:
    book, cells = rewrite(
        path, lambda one: {"achievements": (one.achievements[1], one.achievements[0], one.achievements[2])}
    )
    sheet = book["Narrative"]
    assert texts(book)[1:] == ["Calls are answered", "A hub was opened", "Streets are cleaner", "Open two more hubs"]
    assert texts(book, "D")[1:] == ["K. Moor", "J. Hall", "L. Reid", "M. Shaw"]
    assert texts(book, "E")[1:] == [f"=LEN(A{row})" for row in range(2, 6)]
    assert sheet["A2"].comment is not None
    assert sheet["A2"].fill.fgColor.rgb == "00FFFF00"
    assert texts(book, "B", "Notes")[2] == "=Narrative!$A$2&A1"
    assert cells == (CellChange("row 3 of Narrative, now row 2", None, None),)


def test_a_bullet_that_became_a_key_action_takes_its_row_along_and_says_so(path: Path) -> None:
    book, _ = rewrite(
        path, lambda one: {"achievements": one.achievements[1:], "key_actions": (*one.key_actions, one.achievements[0])}
    )
    assert [cell.value for cell in book["Narrative"][5]] == [
        "A hub was opened",
        "Key action",
        "Residents First",
        "J. Hall",
        "=LEN(A5)",
    ]


def test_a_bullet_that_is_deleted_takes_its_row_and_its_comment_with_it(path: Path) -> None:
    book, cells = rewrite(path, lambda one: {"achievements": (one.achievements[0], one.achievements[2])})
    sheet = book["Narrative"]
    assert texts(book)[1:] == ["A hub was opened", "Streets are cleaner", "Open two more hubs"]
    assert {cell.coordinate: cell.comment.text for row in sheet for cell in row if cell.comment} == {"A4": "Which two?"}
    assert texts(book, "B", "Notes") == ["=MAX(Narrative!E2:E4)", "=Narrative!A4", "=Narrative!#REF!&A1"]
    assert str(sheet.data_validations.dataValidation[0].sqref) == "B2:B4"
    assert [one.place for one in cells] == ["row 3 of Narrative, deleted"]
    assert (cells[0].before or "").startswith("Calls are answered | Achievements | Residents First | K. Moor")


def test_the_first_of_the_rows_that_a_rule_is_for_may_go(path: Path) -> None:
    book, _ = rewrite(path, lambda one: {"achievements": one.achievements[1:]})
    (rule,) = book["Narrative"].conditional_formatting
    assert (str(rule.sqref), rule.rules[0].formula) == ("A2:A4", ["$E2>40"])


def test_a_new_first_bullet_is_like_the_one_below_it(path: Path) -> None:
    book, _ = rewrite(path, lambda one: {"achievements": (bullet("Parks are open"), *one.achievements)})
    sheet = book["Narrative"]
    assert [cell.value for cell in sheet[2]] == ["Parks are open", "Achievements", "Residents First", None, "=LEN(A2)"]
    (rule,) = sheet.conditional_formatting
    assert (str(rule.sqref), rule.rules[0].formula) == ("A2:A6", ["$E2>40"])


def test_an_empty_section_begins_below_what_stands_before_it(path: Path) -> None:
    rewrite(path, lambda one: {"key_actions": ()})
    book, _ = rewrite(path, lambda one: {"key_actions": (bullet("Open a park"),)})
    assert [cell.value for cell in book["Narrative"][5]][:3] == ["Open a park", "Key actions", "Residents First"]


def test_figures_are_written_where_they_were_read_and_as_numbers(path: Path) -> None:
    book, cells = rewrite(path, lambda one: with_first(one, actual=Figure.parse("95.5%")))
    cell = book["Indicators"]["G3"]
    assert (cell.value, cell.number_format) == (0.955, "0.0%")
    assert cells == (CellChange("Indicators!G3", "93%", "95.5%"),)
    assert book["Indicators"]["G4"].number_format == "General"


def test_a_number_that_shows_as_it_should_keeps_its_format(path: Path) -> None:
    before = parts(path)
    book, _ = rewrite(path, lambda one: with_first(one, actual=Figure.parse("88%")))
    assert (book["Indicators"]["G3"].value, book["Indicators"]["G3"].number_format) == (0.88, "0%")
    assert parts(path)["xl/styles.xml"] == before["xl/styles.xml"]


def test_a_choice_is_written_in_the_words_of_the_sheet(path: Path) -> None:
    book, _ = rewrite(path, lambda one: with_first(one, polarity=Polarity.LOW))
    assert book["Indicators"]["D3"].value == "Minimise"


def test_a_new_indicator_has_the_formats_of_the_row_above_and_the_sheet_s_words(path: Path) -> None:
    new = Indicator(name="Homes built", polarity="low", target="90%", actual="No data: yearly")
    book, _ = rewrite(path, lambda one: {"indicators": (one.indicators[0], new, one.indicators[1])})
    row = [cell.value for cell in book["Indicators"][4]]
    assert row == [None, "Homes built", None, "Minimise", 0.9, "Residents First", "No data: yearly", None]
    assert book["Indicators"]["E4"].number_format == "0%"


def test_actions_come_go_and_change_their_status(path: Path) -> None:
    actions = (
        FlagshipAction(title="Open a hub", status=Status.COMPLETED),
        FlagshipAction(title="Close a hub", status=Status.RED),
    )
    book, _ = rewrite(path, lambda one: {"flagship_actions": actions})
    assert [[cell.value for cell in row] for row in book["Flagship actions"].iter_rows(min_row=2)] == [
        ["residents-first", "Open a hub", "completed"],
        ["residents-first", "Close a hub", "red"],
    ]


def test_names_titles_and_settings_are_written_in_the_sheet_report(path: Path) -> None:
    note = bullet("Some have more than one lead").text
    book, _ = rewrite(path, lambda one: {"title": "Residents come first"}, title="The report", flagship_note=note)
    assert [[cell.value for cell in row] for row in book["Report"].iter_rows()] == [
        ["Title", "The report", None],
        ["Quarter", "2023-24 Q2", None],
        ["Flagship Actions note", "Some have more than one lead", None],
        ["Key", "Name", "Title"],
        ["residents-first", "Residents First", "Residents come first"],
    ]


def test_rows_that_name_their_priority_in_words_go_on_naming_it(path: Path) -> None:
    new = bullet("Open a park")
    book, _ = rewrite(path, lambda one: {"name": "Putting residents first", "key_actions": (*one.key_actions, new)})
    assert texts(book, "C") == ["Priority", *["Putting residents first"] * 4, "residents-first"]
    assert texts(book, "F", "Indicators")[1:] == ["Putting residents first"] * 2
    assert texts(book, "A", "Flagship actions") == ["Priority", "residents-first"]


def test_figures_of_a_row_that_is_measured_in_per_cent_stay_bare(tmp_path: Path) -> None:
    rows = ("Code", "Priority", "Indicator", "Polarity", "Unit", "Target", "Actual")
    sheets = quarter(("calls", "residents-first", "Calls answered", "high", "%", 90, 93), headings=rows)
    path = save_xlsx(sheets, tmp_path / "q3.xlsx")
    book, _ = rewrite(path, lambda one: with_first(one, actual=Figure.parse("95%")))
    assert book["Indicators"]["G2"].value == 95


def rounder(tmp_path: Path, *more: str) -> Path:
    headings = ("Code", "Priority", "Indicator", "Polarity", "Target", "Actual", *more)
    row = ("calls", "residents-first", "Calls answered", "high", "90%", Shown(0.926, "0%", "93%"))
    return save_xlsx(quarter(row, headings=headings), tmp_path / "q3.xlsx")


def test_a_figure_by_which_a_rounder_one_is_rated_gets_a_cell_of_its_own(tmp_path: Path) -> None:
    book, _ = rewrite(rounder(tmp_path, "Unrounded actual"), lambda one: with_first(one, actual=Figure.parse("92%")))
    assert [book["Indicators"][name].value for name in ("F2", "G2")] == [0.92, 0.926]


def refused(path: Path, edit: Callable[[Priority], Mapping[str, Any]]) -> str:
    """What is said of an edit that cannot be made; nothing is written."""
    before = path.read_bytes()
    with pytest.raises(InputError) as caught:
        rewrite(path, edit)
    assert path.read_bytes() == before
    first = caught.value.findings[0]
    place = f"{first.place.sheet}!{first.place.cell}: " if first.place.cell else ""
    return f"{place}{first.found}"


def test_a_figure_that_a_rounder_one_hides_is_not_lost(tmp_path: Path) -> None:
    said = refused(rounder(tmp_path), lambda one: with_first(one, actual=Figure.parse("92%")))
    assert said == "Indicators!F2: 93%, which the sheet holds as 92.6%, by which it is rated"


def test_a_formula_is_not_written_over(tmp_path: Path) -> None:
    path = tmp_path / "q3.xlsx"
    write_workbook_of(path)
    book = openpyxl.load_workbook(path)
    book["Indicators"]["F2"] = "=E2+0.03"
    book.save(path)
    give_value(path, "0.93")
    said = refused(path, lambda one: with_first(one, actual=Figure.parse("92%")))
    assert said == 'Indicators!F2: a formula, which makes "93%"'


def write_workbook_of(path: Path) -> None:
    hand = path.with_name("hand.xlsx")
    report = read_workbook(save_xlsx(quarter(("calls", "residents-first", "Calls", "high", "90%", "93%")), hand)).report
    assert report
    write_workbook(report, path)


def give_value(path: Path, value: str) -> None:
    """The value of a formula, which openpyxl leaves out."""
    held = parts(path)
    for part, data in held.items():
        held[part] = re.sub(rb"(<f>E2\+0.03</f>)<v ?/?>(</v>)?", rb"\1<v>" + value.encode() + b"</v>", data)
    write_parts(path, held)


def test_a_column_that_is_missing_is_named(tmp_path: Path) -> None:
    path = save_xlsx(kept_by_hand(), tmp_path / "q3.xlsx")
    said = refused(path, lambda one: {"achievements": (*one.achievements, bullet("Within a minute", level=1))})
    assert said == 'Narrative!A1: no column "Level" for "2"'


def test_a_sheet_that_is_missing_is_named(path: Path) -> None:
    done = (FlagshipAction(title="Open a hub", status=Status.COMPLETED),)
    assert refused(path, lambda one: {"completed_earlier": done}) == 'no sheet "Completed actions" for what is new'


def test_a_row_of_one_cell_merged_over_rows_and_a_table_move_with_their_rows(tmp_path: Path) -> None:
    def edit(book: Workbook) -> None:
        book["Notes"].merge_cells("A1:A2")
        book["Narrative"].merge_cells("F3:F4")
        book["Flagship actions"].add_table(Table(displayName="Actions", ref="A1:C2"))

    path = save_xlsx(kept_by_hand(), tmp_path / "q3.xlsx", edit)
    new = FlagshipAction(title="Close a hub", status=Status.RED)
    book, _ = rewrite(
        path,
        lambda one: {
            "achievements": (one.achievements[0], bullet("Parks are open"), *one.achievements[1:]),
            "flagship_actions": (*one.flagship_actions, new),
        },
    )
    assert [str(one) for one in book["Narrative"].merged_cells.ranges] == ["F4:F5"]
    assert book["Flagship actions"].tables["Actions"].ref == "A1:C3"


@pytest.mark.parametrize(
    ("save", "name", "said"),
    [
        (save_xls, "q3.xls", "a workbook in the format of Excel 97–2003, or with a password"),
        (save_ods, "q3.ods", "a workbook in the format of OpenDocument"),
    ],
)
def test_a_workbook_of_another_kind_is_to_be_saved_as_xlsx(
    save: Callable[[Any, Path], Path], name: str, said: str, tmp_path: Path
) -> None:
    path = save(quarter(("calls", "residents-first", "Calls", "high", "90%", "93%")), tmp_path / name)
    assert refused(path, lambda one: {"title": "Another"}) == said


def test_a_workbook_that_is_signed_is_left_alone(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("_xmlsignatures/sig1.xml", "<a/>")
    assert refused(path, lambda one: {"title": "Another"}) == "a workbook with a digital signature"


def test_a_workbook_that_is_damaged_is_left_alone(path: Path) -> None:
    held = parts(path)
    sheet = "xl/worksheets/sheet4.xml"
    breaks = b'<rowBreaks count="1" manualBreakCount="1"><brk id="four"/></rowBreaks><legacyDrawing'
    assert b"<legacyDrawing" in held[sheet]
    write_parts(path, {**held, sheet: held[sheet].replace(b"<legacyDrawing", breaks)})
    assert refused(path, lambda one: {"achievements": one.achievements[1:]}) == "a workbook that is damaged"


def test_the_order_in_which_formulas_were_worked_out_is_forgotten_when_rows_move(path: Path) -> None:
    held = parts(path)
    held["xl/calcChain.xml"] = (
        b'<calcChain xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><c r="E2" i="4"/></calcChain>'
    )
    kind = b"application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"
    held["[Content_Types].xml"] = held["[Content_Types].xml"].replace(
        b"</Types>", b'<Override PartName="/xl/calcChain.xml" ContentType="' + kind + b'"/></Types>'
    )
    held["xl/_rels/workbook.xml.rels"] = held["xl/_rels/workbook.xml.rels"].replace(
        b"</Relationships>",
        b'<Relationship Id="rId99" Target="calcChain.xml" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/calcChain"/></Relationships>',
    )
    write_parts(path, held)
    rewrite(path, lambda one: {"achievements": one.achievements[1:]})
    after = parts(path)
    assert "xl/calcChain.xml" not in after
    assert not any(b"calcChain" in data for data in after.values())
    assert b'fullCalcOnLoad="1"' in after["xl/workbook.xml"]


@pytest.mark.rendered
def test_libreoffice_works_out_what_the_model_says_of_changed_rows(
    quarter_folder: Path, libreoffice: list[str], tmp_path: Path
) -> None:
    report = read_folder(quarter_folder).report
    assert report
    path = tmp_path / "q2.xlsx"
    write_workbook(report, path)

    def edit(one: Priority) -> dict[str, Any]:
        first, second, *others = one.indicators
        changed = indicator(second, actual=Figure.parse("4700"), previous=Figure.parse("4600"))
        new = Indicator(name="Parks opened", polarity="high", target="20", actual="19.5", previous="18")
        return {"indicators": (others[2], new, first, changed, *others[:2], *others[4:])}

    rewrite(path, edit)
    spoilt = {name: re.sub(rb"</f><v>[^<]*</v>", b"</f><v>spoilt</v>", part) for name, part in parts(path).items()}
    write_parts(path, spoilt)
    again = read_workbook(path).report
    assert again
    command = [*libreoffice, "--convert-to", "xlsx", "--outdir", str(tmp_path / "out"), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=110)
    sheet = openpyxl.load_workbook(tmp_path / "out" / path.name, data_only=True)["Indicators"]
    headings = [cell.value for cell in sheet[1]]
    columns = [headings.index(name) for name in ("Indicator", "Rating (worked out)", "Direction of travel")]
    rows = [row for priority in again.priorities for row in priority.indicators]
    made = [tuple(row[column].value or None for column in columns) for row in sheet.iter_rows(min_row=2)]
    assert made[: len(rows)] == [(row.name, row.rating or "not rated", row.direction_of_travel) for row in rows]
    assert set(made[len(rows) :]) == {(None, None, None)}
