"""Building: from a source and a template to a finished document on disk."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import EDITED, PROMPT, Finding, Place, Severity
from cabinet_appendix.formats.word.snapshot import is_as_built
from cabinet_appendix.formats.word.trial import try_template
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Scorecard, count_report
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from cabinet_appendix.operations.output_files import refuse_other_kind, replace_file, unwritable
from cabinet_appendix.operations.read import attempt
from cabinet_appendix.operations.template_files import find_template


@dataclass(frozen=True)
class Build:
    """What was built: the file, the report it shows, its counts, and what is to be said of input and template."""

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

    Without a template, `templates/<name>/appendix.docx` above the source or in the working folder is taken, by the name
    that the report gives, or the only one; without an output, `build/appendix-<quarter>.docx` in the working folder.
    AppendixError where it cannot be built, and then nothing is written.
    """
    if choices.output:
        refuse_other_kind(choices.output)
    tell("reading")
    report, findings = _read(source, choices.template)
    template = choices.template or find_template(source, report.template)
    output = choices.output or Path("build") / f"appendix-{report.quarter.slug}.docx"
    _refuse_inputs(output, source, template)
    tell("writing")
    said = [*findings]
    document = write_document(report, template, pictures=choices.pictures, warn=said.append)
    _refuse_what_is_somebody_s(output, document, force=choices.force)
    replace_file(output, document)
    return Build(output, report, count_report(report), tuple(said))


def _read(source: Path, template: Path | None) -> tuple[Report, tuple[Finding, ...]]:
    """The report in a source, with what was put right; InputError with all that is wrong with it and with the tags."""
    name: str | None = None
    try:
        reading = attempt(source)
    except InputError as error:
        findings = error.findings
    else:
        # A prompt is for whoever writes the report, and not for Cabinet.
        prompts = [replace(finding, severity=Severity.ERROR) for finding in reading.findings if finding.code == PROMPT]
        if reading.report and not prompts:
            return reading.report, reading.findings
        findings = tuple(prompts) if reading.report else reading.findings
        name = reading.template
    raise InputError(*findings, *_try_template(source, template, name))


def _try_template(source: Path, template: Path | None, name: str | None) -> tuple[Finding, ...]:
    """What is wrong with the template, where there is a source to which it could belong."""
    try:
        return try_template(template or find_template(source, name)) if source.exists() else ()
    except InputError as error:
        return error.findings
    except OSError:  # a path that is none, of which reading has told
        return ()


def _refuse_inputs(output: Path, source: Path, template: Path) -> None:
    """What a document is built from is never replaced by it."""
    for path, name in ((source, "the source"), (template, "the template")):
        if _is_same(output, path):
            expected, remedy = "a document of its own", "give another name with -o"
            raise OutputError(Finding("O005", Severity.ERROR, Place(str(output)), name, expected, remedy))


def _is_same(output: Path, path: Path) -> bool:
    try:
        return output.exists() and path.exists() and output.samefile(path)
    except OSError as error:
        raise unwritable(output, error) from error


def _refuse_what_is_somebody_s(output: Path, document: bytes, *, force: bool) -> None:
    """A person's edits are worth more than a build: only what is exactly as it was built may be replaced.

    With `force` any Word document, and no other file.
    """
    try:
        if not output.exists() or output.read_bytes() == document:
            return
        there = Package.open(output)
        if force or is_as_built(there):
            return
    except (PackageError, XmlError) as error:
        found, expected = f"a file of another kind ({error})", "a Word document"
        remedy = "give another name with -o, or move it away"
        raise OutputError(Finding("O006", Severity.ERROR, Place(str(output)), found, expected, remedy)) from error
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
