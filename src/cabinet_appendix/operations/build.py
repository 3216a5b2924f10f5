"""Building: from a source and a template to a finished document on disk."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name
from typing import NamedTuple

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.final import finalise
from cabinet_appendix.formats.word.trial import try_template
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Scorecard, count_report
from cabinet_appendix.operations.data_errors import find_errors, without_superseded
from cabinet_appendix.operations.output_files import PDF, refuse_other_kind, unwritable
from cabinet_appendix.operations.read import attempt
from cabinet_appendix.operations.replacing import refuse_edited, replace_document
from cabinet_appendix.operations.template_files import find_template

_MAKE_PDF = "cabinet_appendix.operations.pdf:make_pdf"


class Build(NamedTuple):
    """What was built: the file, the report it shows, its counts, and what is to be said of input and template.

    `pdf` is the PDF beside the file, None where none was wanted.
    """

    path: Path
    pdf: Path | None
    report: Report
    scorecard: Scorecard
    findings: tuple[Finding, ...]


@dataclass(frozen=True, kw_only=True)
class Choices:
    """How to build: where `output` and `template` are not the usual ones; `pictures` in place of native charts.

    `final` leaves out what a published paper should not carry, so that no later build knows the document as its own.
    `force` replaces a document even where somebody has edited it since it was built, and keeps a copy of it; and it
    builds one in spite of errors that the rules find: as a draft, which says how many there are. `pdf` makes a PDF of
    the document too, beside it.
    """

    output: Path | None = None
    template: Path | None = None
    pictures: bool = False
    final: bool = False
    force: bool = False
    pdf: bool = False


def build(source: Path, choices: Choices = Choices(), *, tell: Callable[[str], None] = lambda _step: None) -> Build:
    """Build the appendix of a source; `tell` hears of each step as it begins.

    Without a template, `templates/<name>/appendix.docx` above the source or in the working folder is taken, by the name
    that the report gives, or the only one; without an output, `build/appendix-<quarter>.docx` in the working folder.
    AppendixError where it cannot be built, and then nothing is written.
    """
    if choices.output:
        refuse_other_kind(choices.output)
    tell("reading")
    report, findings, errors = _read(source, choices)
    template = choices.template or find_template(source, report.template)
    output = choices.output or Path("build") / f"appendix-{report.quarter.slug}.docx"
    _refuse_inputs(output, source, template)
    tell("writing")
    said = [*errors, *findings]
    document = write_document(report, template, pictures=choices.pictures, warn=said.append, errors=len(errors))
    if choices.final:
        document = finalise(document)
    pdf = output.with_suffix(PDF) if choices.pdf else None
    made = {output: document}
    if pdf:
        # Neither is written where the other cannot be.
        refuse_edited(output, document, force=choices.force)
        tell("making the PDF")
        # Loaded where a PDF is wanted: what makes it takes a twentieth of a build to load.
        made[pdf], more = resolve_name(_MAKE_PDF)(document, pdf, force=choices.force)
        said += more
    for path, content in made.items():
        said += replace_document(path, content, force=choices.force)
    return Build(output, pdf, report, count_report(report), tuple(said))


def _read(source: Path, choices: Choices) -> tuple[Report, tuple[Finding, ...], tuple[Finding, ...]]:
    """The report in a source, what was put right, and the errors that a draft may have.

    InputError with all that is wrong with it and with the tags.
    """
    name: str | None = None
    try:
        reading = attempt(source)
        name = reading.template
        findings = find_errors(source, reading, choices.template) if reading.report else reading.findings
    except InputError as error:
        findings = error.findings
    else:
        is_fit = not findings or (choices.force and all(finding.is_of_rule for finding in findings))
        if reading.report and is_fit:
            return reading.report, without_superseded(reading.findings), findings
    raise InputError(*findings, *_try_template(source, choices.template, name))


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
