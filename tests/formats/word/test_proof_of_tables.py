"""Rows that a proof finds and does not find, in tables written by hand."""

import pytest

from builders import indicator, priority, report
from cabinet_appendix.formats.word.printed import Printed, Row
from cabinet_appendix.formats.word.proof_faults import Fault
from cabinet_appendix.formats.word.proof_of_tables import find_faulty_tables
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction, Report
from cabinet_appendix.ooxml.package import Package
from word_templates import FILE, word_template

ASKED = frozenset(
    {"indicator.marker", "indicator.name", "indicator.target", "indicator.actual", "group.marker", "action.title"}
)


def faults(of: Report, rows: list[list[str]], asked: frozenset[str] = ASKED) -> list[Fault]:
    """What is said of one table of these rows, but for the polarity, which they do not show."""
    styles = TemplateStyles(Package.open(word_template()), FILE)
    printed = Printed(rows=[Row(cells, "", 0) for cells in rows])
    return [fault for fault in find_faulty_tables(of, printed, styles, asked) if fault.code != "T017"]


def missing(of: Report, *rows: list[str]) -> list[str]:
    """What is missing from one table of these rows."""
    found = [fault.found for fault in faults(of, list(rows))]
    return [text.removeprefix("no trace of ").removesuffix(" in the document") for text in found]


def of_indicator(target: str, actual: str, name: str = "Calls") -> Report:
    return report(priority(indicators=(indicator(target, actual, name=name),)))


@pytest.mark.parametrize(
    ("target", "actual", "cells"),
    [
        ("90%", "93%", ["● G", "Calls", "90%", "93%"]),
        ("90%", "93%", ["93%", "90%", "● G", "Calls"]),
        ("90%", "93%", ["● G", "1. Calls (93%, target 90%)"]),
        ("9", "9", ["● G", "Calls", "9", "9"]),
        ("9 days", "9", ["● G", "Calls", "9/9 days"]),
        ("£1,200", "£1,200.50", ["● G", "Calls: £1,200; £1,200.50."]),
    ],
)
def test_a_row_with_each_value_in_a_place_of_its_own_is_found(target: str, actual: str, cells: list[str]) -> None:
    assert missing(of_indicator(target, actual), cells) == []


@pytest.mark.parametrize(
    ("target", "actual", "cells"),
    [
        ("90%", "93%", ["● G", "Calls", "90%", "193%"]),
        ("90%", "93%", ["● G", "Calls", "90%", "-93%"]),
        ("90%", "93%", ["● A", "Calls", "90%", "93%"]),
        ("9", "93", ["● G", "Calls", "93", "93"]),
        ("9", "9.5", ["● G", "Calls", "9.5", ""]),
        ("9", "9", ["● G", "Calls", "9", ""]),
        ("1,200", "1,200", ["● G", "Calls", "1,200", "1,200,000"]),
        ("90%", "93%", ["● G", "Visits", "90%", "93%"]),
    ],
)
def test_a_row_that_only_looks_like_it_is_not(target: str, actual: str, cells: list[str]) -> None:
    (found,) = missing(of_indicator(target, actual), cells)
    assert found.startswith('the indicator "Calls" of Residents-First with its ')


def test_a_figure_in_the_name_is_not_the_actual() -> None:
    given = of_indicator("90%", "5 days", name="Answered within 5 days")
    assert len(missing(given, ["● N", "Answered within 5 days", "90%", ""])) == 1


def test_two_indicators_alike_need_two_rows() -> None:
    alike = report(priority(indicators=(indicator(name="Calls"), indicator(name="Calls"))))
    cells = ["● G", "Calls", "90%", "93%"]
    assert missing(alike, cells, cells) == []
    assert len(missing(alike, cells)) == 1


ACTIONS = report(
    priority(
        flagship_actions=(
            FlagshipAction(title="Open", status=Status.GREEN),
            FlagshipAction(title="Paint", status=Status.AMBER),
        )
    )
)


def test_a_status_is_that_of_the_row_or_of_the_group() -> None:
    assert missing(ACTIONS, ["● G"], ["Open"], ["● A"], ["Paint"]) == []
    assert missing(ACTIONS, ["● G", "Open"], ["● A", "Paint"]) == []
    assert missing(ACTIONS, ["● G"], ["● G", "Open"], ["● A"], ["● A", "Paint"]) == []


@pytest.mark.parametrize(
    "rows",
    [
        (["● G"], ["Open"], ["Paint"]),
        (["● G"], ["● G", "Open"], ["● A", "Paint"]),
        (["● G", "Open"], ["Paint"]),
        (["● G", "Open"],),
    ],
)
def test_a_flagship_action_outside_the_group_of_its_status_is_missed(rows: tuple[list[str], ...]) -> None:
    assert missing(ACTIONS, *rows) == ['the Flagship Action "Paint" of Residents-First as amber']


TWO = report(priority(indicators=(indicator(name="Calls"), indicator("9", "9.5", name="Visits"))))
ROWS = [["● G", "Calls", "90%", "93%"], ["● G", "Visits", "9", "9.5"]]


@pytest.mark.parametrize(
    ("field", "column", "tag"),
    [
        ("marker", 0, "{{r indicator.marker }}"),
        ("name", 1, "{{r indicator.name }}"),
        ("target", 2, "{{ indicator.target }}"),
        ("actual", 3, "{{ indicator.actual }}"),
    ],
)
def test_a_column_that_a_template_has_not_is_one_fault_that_names_its_tag(field: str, column: int, tag: str) -> None:
    rows = [[*cells[:column], *cells[column + 1 :]] for cells in ROWS]
    (fault,) = faults(TWO, rows, ASKED - {f"indicator.{field}"})
    assert fault.found == f"no trace of the {field}s of indicators in the document"
    assert fault.remedy == f"put `{tag}` into the row of `priority.indicators`"


def test_what_else_is_wrong_is_named_beside_a_column_that_is_missing() -> None:
    rows = [["● G", "Calls", "93%"], ["● A", "Visits", "9.5"]]
    assert [fault.found for fault in faults(TWO, rows, ASKED - {"indicator.target"})] == [
        "no trace of the targets of indicators in the document",
        'no trace of the indicator "Visits" of Residents-First with its target 9, actual 9.5, green in the document',
    ]


def test_a_tag_whose_value_is_lost_on_the_way_is_a_fault_of_each_row() -> None:
    rows = [["● G", "Calls", "", "93%"], ["● G", "Visits", "", "9.5"]]
    found = faults(TWO, rows)
    assert [fault.found.partition('"')[2].partition('"')[0] for fault in found] == ["Calls", "Visits"]
    assert {fault.remedy for fault in found} == {"look at the row of `priority.indicators` in the template"}


def test_a_table_that_is_not_there_is_one_fault() -> None:
    (fault,) = faults(TWO, [], frozenset({"report.title", "priority.name"}))
    assert fault.found == "no trace of the indicators (2) in the document"
    (fault,) = faults(ACTIONS, [], frozenset({"indicator.marker", "indicator.name"}))
    assert fault.found == "no trace of the Flagship Actions (2) in the document"


def test_a_loop_may_call_its_rows_by_any_name() -> None:
    asked = frozenset(name.replace("indicator.", "measure.") for name in ASKED)
    assert len(faults(TWO, [ROWS[0]], asked)) == 1
    assert faults(TWO, ROWS, asked) == []
