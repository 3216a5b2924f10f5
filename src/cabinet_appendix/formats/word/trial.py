"""A template tried without the report that it is for: from its file to what is wrong with it whatever the report."""

from pathlib import Path

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.word.template import TemplateFile, open_template
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.formats.word.write import fill
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Polarity, Status
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report

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
