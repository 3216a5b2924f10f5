"""Building: from a source and a template to a finished document on disk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import EDITED, PROMPT, Finding, Place, Severity
from cabinet_appendix.formats.word.snapshot import is_as_built
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Scorecard, count_report
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from cabinet_appendix.operations.output_files import replace_file, unwritable
from cabinet_appendix.operations.read import read


@dataclass(frozen=True)
class Build:
    """What was built: the file, the report it shows, its counts, and what was put right in the input."""

    path: Path
    report: Report
    scorecard: Scorecard
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class Choices:
    """How to build: where `output` and `template` are not the usual ones; `pictures` in place of native charts.

    `force` replaces a document even where somebody has edited it since it was built.
    """

    output: Path | None = None
    template: Path | None = None
    pictures: bool = False
    force: bool = False


def build(source: Path, choices: Choices = Choices(), *, tell: Callable[[str], None] = lambda _step: None) -> Build:
    """Build the appendix of a source; `tell` hears of each step as it begins.

    Without a template, the one `templates/*/appendix.docx` above the source or the working folder is taken;
    without an output, `build/appendix-<quarter>.docx` in the working folder. AppendixError where it cannot be
    built, and then nothing is written.
    """
    tell("reading")
    reading = read(source)
    if reading.report is None:
        raise InputError(*reading.findings)
    report = reading.report
    _refuse_prompts(reading.findings)
    template = choices.template or _find_template(source)
    output = choices.output or Path("build") / f"appendix-{report.quarter.slug}.docx"
    tell("writing")
    document = write_document(report, template, pictures=choices.pictures)
    if not choices.force:
        _refuse_edited(output, document)
    replace_file(output, document)
    return Build(output, report, count_report(report), reading.findings)


def _refuse_prompts(findings: tuple[Finding, ...]) -> None:
    """A prompt is for whoever writes the report, and not for Cabinet."""
    prompts = [replace(finding, severity=Severity.ERROR) for finding in findings if finding.code == PROMPT]
    if prompts:
        raise InputError(*prompts)


def _find_template(source: Path) -> Path:
    for folder in (*source.resolve().parents, Path.cwd()):
        found = sorted((folder / "templates").glob("*/appendix.docx"))
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join(path.parent.name for path in found)
            raise InputError(
                Finding(
                    "I013",
                    Severity.ERROR,
                    Place("templates"),
                    f"templates of {names}",
                    "--template FILE.docx",
                )
            )
    raise InputError(
        Finding("I013", Severity.ERROR, Place(source.name), "no templates/*/appendix.docx", "--template FILE.docx")
    )


def _refuse_edited(output: Path, document: bytes) -> None:
    """A person's edits are worth more than a build: only what is exactly as it was built may be replaced."""
    try:
        if not output.exists() or output.read_bytes() == document or is_as_built(Package.open(output)):
            return
    except (PackageError, XmlError):
        pass
    except OSError as error:
        raise unwritable(output, error) from error
    raise OutputError(
        Finding(
            EDITED,
            Severity.ERROR,
            Place(str(output)),
            "a document that was edited since it was built, or that was not built here",
            "the document as it was built",
            "give another name with -o, or replace it with --force",
        )
    )
