"""Starting a quarter: from the last one's report to a new one, ready to be filled in."""

from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.roll_forward import roll_forward
from cabinet_appendix.operations.output_files import write_new
from cabinet_appendix.operations.read import read


@dataclass(frozen=True, slots=True)
class Start:
    """What was written: where, the report, and what there is to know of the sources."""

    path: Path
    report: Report
    findings: tuple[Finding, ...]


def start_quarter(quarter: Quarter, source: Path, output: Path | None = None) -> Start:
    """Write the beginnings of a quarter's report; without an output, as a folder beside the source.

    Last year's figures come from the folder of a year before, where it stands beside the source. AppendixError where
    it cannot be done; nothing that is there is replaced.
    """
    # "." and ".." name no folder that another could stand beside.
    beside = source.parent if source.name not in {"", ".."} else source.resolve().parent
    output = output or beside / quarter.slug
    reading = read(source)
    if reading.report is None:
        raise InputError(*reading.findings)
    year_ago = beside / quarter.year_before().slug
    before = read(year_ago).report if year_ago.is_dir() else None
    try:
        report = roll_forward(reading.report, quarter, before)
    except ValueError as error:
        expected = f"a quarter after {reading.report.quarter.label}"
        raise InputError(Finding("I015", Severity.ERROR, Place(source.name), str(error), expected)) from error
    write_new(report, output, is_to_fill_in=True)
    findings = [*reading.findings]
    if quarter.year != reading.report.quarter.year:
        found = f"targets of {reading.report.quarter.year}"
        findings.append(Finding("I108", Severity.WARNING, Place(output.name), found, f"those of {quarter.year}"))
    return Start(output, report, tuple(findings))
