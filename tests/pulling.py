"""Pulling in tests: what an edited document brings into its data, and whether a build of these says the same."""

from pathlib import Path

from cabinet_appendix.compare.common_ground import Source, find_common_ground
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.build import Choices as BuildChoices
from cabinet_appendix.operations.build import build
from cabinet_appendix.operations.pull import Choices, Pulled, pull, write_pulled
from cabinet_appendix.operations.read import read


def pull_and_write(edited: Path, source: Path, choices: Choices = Choices()) -> Pulled:  # noqa: B008 - it is frozen
    """What was pulled into a folder or a workbook, in which it is written."""
    pulled = pull(edited, source, choices)
    write_pulled(source, pulled)
    return pulled


def read_report(path: Path) -> Report:
    """The report in a source, which has one."""
    report = read(path).report
    assert report
    return report


def reads_as(source: Path, edited: Path) -> bool:
    """Whether what is built of the data says what a document says."""
    built = build(source, BuildChoices(output=Path("again.docx"))).path
    one, other = find_common_ground(Source(read_report(built), True), Source(read_report(edited), True))
    return diff(one, other) == ()
