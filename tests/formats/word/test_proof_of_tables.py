"""Rows that a proof finds and does not find, in tables written by hand."""

import pytest

from builders import indicator, priority, report
from cabinet_appendix.formats.word.printed import Printed, Row
from cabinet_appendix.formats.word.proof_of_tables import find_missing_rows, shorten
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction, Report
from cabinet_appendix.ooxml.package import Package
from word_templates import FILE, word_template


def missing(of: Report, *rows: list[str]) -> list[str]:
    """What is missing from one table of these rows."""
    styles = TemplateStyles(Package.open(word_template()), FILE)
    return list(find_missing_rows(of, Printed(rows=[Row(cells, "", 0) for cells in rows]), styles))


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


def test_a_long_name_is_shortened() -> None:
    assert shorten("a" * 60) == "a" * 60
    assert shorten("a" * 61) == "a" * 59 + "…"
