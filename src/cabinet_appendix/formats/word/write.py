"""Writing Word: from a report and a template's file to the bytes of a finished document, step by step."""

from collections.abc import Callable
from pathlib import Path

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.as_printed import as_printed
from cabinet_appendix.formats.word.context import Context, build_context
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.finishing import (
    chart_pictures,
    charts,
    footnotes,
    identifiers,
    links,
    properties,
    tables,
    unused_pictures,
)
from cabinet_appendix.formats.word.proof import prove
from cabinet_appendix.formats.word.snapshot import add_snapshot
from cabinet_appendix.formats.word.template import TemplateFile
from cabinet_appendix.formats.word.template_package import open_template
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.report import Report

PASSES = (tables, footnotes, links, charts, unused_pictures, identifiers, properties)
"""In order: notes before links, since a note may hold one; charts before identifiers, which number them."""


def write_document(
    report: Report,
    template: Path,
    *,
    pictures: bool = False,
    errors: int = 0,
    warn: Callable[[Finding], None] = lambda _: None,
) -> bytes:
    """The document, its charts native or, with `pictures`, as pictures; `warn` hears what else is to be said of it.

    With `errors`, it is the draft of a report that has so many, and is marked as one.
    TemplateError with all that is wrong with the template; DocumentError where a value of the report would not be
    in the document. The same report and template give the same bytes.
    """
    package = open_template(template)
    styles = TemplateStyles(package, template.name)
    tags = TemplateFile(package, template.name)
    context = fill(report, styles, tags, errors)
    if errors and not tags.marks_drafts:
        raise TemplateError(_no_mark(template.name))
    draft = Draft(package, report, context, tags, styles)
    for finishing_pass in (*PASSES, chart_pictures) if pictures else PASSES:
        finishing_pass.finish(draft)
    styles.raise_found()
    tags.put_rows_back()
    add_snapshot(package, as_printed(report, tags.names_asked), template.read_bytes())
    document = package.save()
    for warning in (*draft.warnings, *prove(report, document, styles, tags)):
        warn(warning)
    return document


def fill(report: Report, styles: TemplateStyles, tags: TemplateFile, errors: int = 0) -> Context:
    """Replace the tags; TemplateError with what is wrong with them and with what the styles lack."""
    styles.check_used()
    context = build_context(report, styles, errors)
    found: tuple[Finding, ...] = ()
    try:
        tags.render(context.names())
    except TemplateError as error:
        found = error.findings
    if found or styles.faults:
        raise TemplateError(*styles.faults, *found)
    return context


def _no_mark(file: str) -> Finding:
    """A draft that nobody could tell from the finished document is not built."""
    remedy = (
        "in Word, in the header or the footer, type three paragraphs: {%p if draft %}, "
        "DRAFT – {{ draft.errors }} errors, and {%p endif %}"
    )
    return Finding("T022", Severity.ERROR, Place(file), "no tag that marks a draft", "one that asks for draft", remedy)
