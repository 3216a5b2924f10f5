"""Charts: from a chart that a template binds to counts to a chart part of its own in every place that shows it."""

import re

from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.views import PriorityView
from cabinet_appendix.model.report import Priority
from cabinet_appendix.model.scorecard import Scorecard, Tally, count_priority, count_report
from cabinet_appendix.ooxml.charts import ChartPart, Point, clone_chart, embed_workbook, remove_chart
from cabinet_appendix.ooxml.drawings import InlineDrawing, inline_drawings
from cabinet_appendix.ooxml.relationships import CHART

_BINDING = re.compile(r"chart:\s*([a-z0-9-]+)/(indicators|flagship-actions)\s*")
_WHOLE_REPORT = "all"


def finish(draft: Draft) -> None:
    """Give each chart drawing a part with the counts that it is bound to, and a sentence that says them.

    The copies that a loop makes share the template's part: each gets a clone of it. The originals, whose figures are
    samples, all go, also those that no drawing shows.
    """
    package = draft.package
    relationships = package.relationships(package.main_document)
    originals = {entry.id: entry.target for entry in relationships.of_type(CHART)}
    faults: list[Finding] = []
    for drawing in inline_drawings(package.xml(package.main_document)):
        if drawing.chart_id is None:
            continue
        part = clone_chart(package, originals[drawing.chart_id])
        drawing.chart_id = relationships.add(CHART, part)
        try:
            _bind(draft, drawing, part)
        except TemplateError as error:
            faults += error.findings
    if faults:
        raise TemplateError(*faults)
    for relationship_id, part in originals.items():
        relationships.remove(relationship_id)
        if package.has(part):
            remove_chart(package, part)


def _bind(draft: Draft, drawing: InlineDrawing, part: str) -> None:
    place = Place(draft.tags.file, part=part, paragraph=drawing.description)
    match = _BINDING.fullmatch(drawing.description)
    section = _find_section(draft, match[1]) if match else None
    if match is None or section is None:
        raise TemplateError(
            Finding(
                "T008",
                Severity.ERROR,
                place,
                f'a chart with the alternative text "{drawing.description}"',
                'what it shows, such as "chart: {{ priority.key }}/indicators" or "chart: all/flagship-actions"',
                "in Word: right-click the chart, View Alt Text",
            )
        )
    scorecard, view = section
    tally = scorecard.indicators if match[2] == "indicators" else scorecard.flagship_actions
    chart = ChartPart(draft.package.xml(part))
    names = draft.context.names(view)
    for texts in chart.title_paragraphs():
        _render_title(draft, texts, names, place)
    chart.set_points(_render(draft, chart.series_name, names, place), _make_points(draft, tally))
    embed_workbook(draft.package, part)
    owner = view.name if view else "All"
    table = "indicators" if match[2] == "indicators" else "Flagship Actions"
    drawing.description = f"{owner} {table}: {tally.summary}."


def _find_section(draft: Draft, key: str) -> tuple[Scorecard, PriorityView | None] | None:
    if key == _WHOLE_REPORT:
        return count_report(draft.report), None
    both: list[tuple[Priority, PriorityView]] = list(
        zip(draft.report.priorities, draft.context.priorities, strict=True)
    )
    return next(((count_priority(priority), view) for priority, view in both if priority.key == key), None)


def _render_title(draft: Draft, texts: list[etree._Element], names: dict[str, object], place: Place) -> None:
    """Word may have cut a tag into several runs: the paragraph is put together in the first."""
    whole = "".join(t.text or "" for t in texts)
    for t in texts:
        t.text = ""
    for t in texts[:1]:
        t.text = _render(draft, whole, names, place)


def _render(draft: Draft, text: str, names: dict[str, object], place: Place) -> str:
    return draft.tags.render_text(text, names, place) if "{" in text else text


def _make_points(draft: Draft, tally: Tally) -> list[Point]:
    return [Point(count.label, count.count, draft.styles.colour(count.category)) for count in tally.counts]
