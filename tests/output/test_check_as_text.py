"""What checks found, as a person reads it."""

from pathlib import Path

import pytest

from cabinet_appendix.checks.catalogue import BY_CODE
from cabinet_appendix.checks.outcome import CheckOutcome, IgnoredFinding
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.output.check_as_text import format_checks

RULES = (BY_CODE["R002"], BY_CODE["N001"])
SOURCE = Path("data/2023-24-q2")
BLANK = Finding("I102", Severity.WARNING, Place("indicators.csv", row=3, column="Actual"), "a blank cell")
OVERRIDE = Finding("R002", Severity.WARNING, Place("indicators.csv", row=9), "x", "no override", "delete it")
PROMPT = Finding("N001", Severity.ERROR, Place("a.md", line=3), "the prompt \x1b[2J", remedy="delete it")
NOTE = Finding("R002", Severity.NOTE, Place("q2.xlsx", sheet="Indicators", cell="F4"), "x")
REASON = IgnoredFinding(OVERRIDE, "so it is", Place("report.yaml", line=8))


def _outcome(*findings: Finding, ignored: int = 0, compared_with: Path | None = None) -> CheckOutcome:
    return CheckOutcome(SOURCE, findings, (REASON,) * ignored, RULES, compared_with, is_checked=True)


def _lines(*outcomes: CheckOutcome) -> list[str]:
    return list(format_checks(outcomes))


def test_findings_stand_below_their_file_with_severity_and_code_and_their_counts_at_the_end() -> None:
    assert _lines(_outcome(BLANK, OVERRIDE, PROMPT, ignored=2, compared_with=Path("data/2023-24-q1")))[:6] == [
        "indicators.csv",
        "  row 3, Actual: warning I102: found a blank cell",
        "  row 9: warning R002: found x; expected no override; delete it",
        "a.md",
        "  line 3: error N001: found the prompt  [2J; delete it",
        "data/2023-24-q2: 1 error, 2 warnings; 2 ignored, with reasons, by report.yaml; compared with data/2023-24-q1",
    ]


def test_why_it_matters_is_told_once_for_each_rule_in_order_of_the_catalogue() -> None:
    lines = _lines(_outcome(PROMPT, PROMPT, OVERRIDE), _outcome(PROMPT))
    told = "\n".join(lines[-5:])
    assert lines[-5].startswith("R002 override-changes-nothing: An override stays when the figures change. ")
    assert all(len(line) <= 110 for line in lines)
    for code in ("R002", "N001"):
        assert " ".join(BY_CODE[code].documentation.why.split()) in " ".join(told.split())
    assert lines[-1] == "More on each: appendix check --explain R002,N001"
    assert sum("prompt-left-in" in line for line in lines) == 1


@pytest.mark.parametrize(
    ("outcome", "line"),
    [
        (_outcome(), "data/2023-24-q2: nothing found"),
        (_outcome(ignored=1), "data/2023-24-q2: nothing found; 1 ignored, with a reason, by report.yaml"),
        (_outcome(compared_with=Path("q1.xlsx")), "data/2023-24-q2: nothing found; compared with q1.xlsx"),
    ],
)
def test_where_nothing_is_found_that_is_one_line(outcome: CheckOutcome, line: str) -> None:
    assert _lines(outcome) == [line]


def test_a_note_is_counted_as_one() -> None:
    assert _lines(_outcome(NOTE))[:3] == [
        "q2.xlsx",
        "  Indicators!F4: note R002: found x",
        "data/2023-24-q2: 1 note",
    ]


def test_many_warnings_that_say_the_same_are_one_line_and_all_are_counted() -> None:
    many = [Finding("R002", Severity.WARNING, Place("a.csv", row=row), "x") for row in range(2, 7)]
    assert _lines(_outcome(*many))[1:3] == [
        "  row 2 and 4 more places, the last row 6: warning R002: found x",
        "data/2023-24-q2: 5 warnings",
    ]


def test_a_finding_on_a_whole_file_has_no_place_in_it() -> None:
    assert _lines(_outcome(Finding("I101", Severity.WARNING, Place("a.csv"), "x")))[1] == "  warning I101: found x"


def test_what_could_not_be_read_is_a_line_for_each_fault() -> None:
    unread = CheckOutcome(Path("q2"), (Finding("I006", Severity.ERROR, Place("a.csv", row=2), "x"), BLANK))
    assert _lines(unread, _outcome()) == [
        "a.csv row 2: found x",
        "warning: indicators.csv row 3, Actual: found a blank cell",
        "",
        "data/2023-24-q2: nothing found",
    ]


def test_whoever_prints_it_gives_what_it_is_its_looks() -> None:
    lines = format_checks([_outcome(PROMPT)], lambda text, role: f"<{role}>{text}</>")
    assert list(lines)[:4] == [
        "<file>a.md</>",
        "  line 3: <error>error</> <code>N001</>: found the prompt  [2J; delete it",
        "data/2023-24-q2: 1 error",
        "",
    ]
