"""Errors on the command line: lines on standard error, and the exit status."""

import pytest

from cabinet_appendix.cli.failures import LOOK, WRONG, has_errors, print_findings, reported
from cabinet_appendix.errors import AppendixError, DocumentError, InputError, OutputError, TemplateError
from cabinet_appendix.findings import EDITED, Finding, Place, Severity

FAULT = Finding("I006", Severity.ERROR, Place("a.csv", row=2), "x", "y")
WARNING = Finding("I101", Severity.WARNING, Place("b.csv"), "z")
BROKEN = Finding("N001", Severity.ERROR, Place("d.md"), "a prompt")
FORCE = "With --force a draft is built, which says how many errors it has."
EDIT = Finding(EDITED, Severity.ERROR, Place("c.docx"), "an edit")


@pytest.mark.parametrize(
    ("error", "lines", "status"),
    [
        (InputError(FAULT), ["a.csv row 2: found x; expected y"], WRONG),
        (TemplateError(FAULT, WARNING), ["a.csv row 2: found x; expected y", "warning: b.csv: found z"], WRONG),
        (
            DocumentError(FAULT, FAULT),
            ["a.csv row 2: found x; expected y"] * 2 + ["2 problems; nothing was written."],
            WRONG,
        ),
        (OutputError(EDIT), ["c.docx: found an edit"], LOOK),
        (InputError(BROKEN), ["d.md: found a prompt", FORCE], LOOK),
        (
            InputError(BROKEN, BROKEN),
            ["d.md: found a prompt"] * 2 + ["2 problems; nothing was written.", FORCE],
            LOOK,
        ),
        (
            InputError(BROKEN, FAULT),
            ["d.md: found a prompt", "a.csv row 2: found x; expected y", "2 problems; nothing was written."],
            WRONG,
        ),
    ],
)
def test_an_error_is_its_findings_and_its_exit_status(
    error: AppendixError, lines: list[str], status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as left, reported():
        raise error
    assert left.value.code == status
    output, errors = capsys.readouterr()
    assert (output, errors.splitlines()) == ("", lines)


def test_what_goes_well_says_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with reported():
        pass
    print_findings(())
    assert capsys.readouterr() == ("", "")


def test_a_fault_of_the_program_is_not_taken_for_one_of_the_input() -> None:
    with pytest.raises(ZeroDivisionError), reported():
        raise ZeroDivisionError


def test_a_warning_stops_nothing() -> None:
    assert has_errors([WARNING, FAULT])
    assert not has_errors([WARNING])
