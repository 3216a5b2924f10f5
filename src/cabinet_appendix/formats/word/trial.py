"""A template tried without the report that it is for: from its file to what is wrong with it whatever the report."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from cabinet_appendix.errors import DocumentError, TemplateError
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.word.context import build_context
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.proof import prove
from cabinet_appendix.formats.word.template import TemplateFile
from cabinet_appendix.formats.word.template_package import open_template
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.formats.word.write import PASSES, fill
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Polarity, Status
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report
from cabinet_appendix.ooxml.package import Package

_PRIORITIES = 9
"""As many as a tag may count on, as in {{ priorities[3].name }}."""


def try_template(template: Path) -> tuple[Finding, ...]:
    """What is wrong with a template's tags, and which styles it uses and lacks, where no report could be read.

    Its tags are run on a report of nothing but what any report has: all is green, so that no marker is asked for that
    the real one may not need.
    """
    try:
        package = open_template(template)
        fill(_make_report(), TemplateStyles(package, template.name), TemplateFile(package, template.name))
    except TemplateError as error:
        return error.findings
    return ()


def try_on(report: Report, package: Package, file: str) -> tuple[Finding, ...]:
    """All that is wrong with a template once this report is printed with it, and what else is to be said of it.

    What can be done is done, whatever went wrong before: only the proof that nothing is lost needs a whole document.
    The package is changed.
    """
    styles, tags = TemplateStyles(package, file), TemplateFile(package, file)
    styles.check_used()
    context = build_context(report, styles)
    found = [*_caught(lambda: tags.render(context.names()))]
    draft = Draft(package, report, context, tags, styles)
    for finishing_pass in PASSES if tags.is_rendered else ():
        found += _caught(partial(finishing_pass.finish, draft))
    found += [*styles.faults, *draft.warnings]
    if not any(finding.severity is Severity.ERROR for finding in found):
        tags.put_rows_back()
        found += _caught(lambda: found.extend(prove(report, package.save(), styles, tags)))
    return tuple(dict.fromkeys(found))


def _caught(step: Callable[[], object]) -> tuple[Finding, ...]:
    try:
        step()
    except (TemplateError, DocumentError) as error:
        return error.findings
    return ()


def _make_report() -> Report:
    return Report(
        title="Report",
        quarter=Quarter(year="2023-24", number=1),
        introduction=((Text("Text"),),),
        priorities=tuple(_make_priority(f"priority-{number}") for number in range(_PRIORITIES)),
    )


def _make_priority(key: str) -> Priority:
    figure = Figure.parse("1")
    bullets = tuple(Bullet(level=level, text=(Text("Text"),)) for level in (0, 1))
    return Priority(
        key=key,
        name=key,
        title=key,
        achievements=bullets,
        key_actions=bullets,
        flagship_actions=(FlagshipAction(title="Action", status=Status.GREEN),),
        indicators=(Indicator(name="Indicator", polarity=Polarity.HIGH, target=figure, actual=figure),),
    )
