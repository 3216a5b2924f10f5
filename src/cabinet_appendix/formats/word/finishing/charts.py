"""Charts: from a chart that a template binds to counts to a chart part of its own in every place that shows it."""

import re
from collections.abc import Collection, Iterator, Sequence
from types import MappingProxyType

from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.views import PriorityView
from cabinet_appendix.model.report import Priority
from cabinet_appendix.model.scorecard import Scorecard, Tally, count_priority, count_report
from cabinet_appendix.ooxml.charts import ChartPart, Point, clone_chart, embed_workbook
from cabinet_appendix.ooxml.drawings import InlineDrawing, inline_drawings
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.relationships import CHART
from cabinet_appendix.ooxml.story import story_parts

_BINDING = re.compile(r"chart:\s*([a-z0-9-]+)/(indicators|flagship-actions)\s*")
_WHOLE_REPORT = "all"
_TABLES = MappingProxyType({"flagship-actions": "Flagship Actions", "indicators": "indicators"})
_PIES = ("pieChart", "pie3DChart", "doughnutChart", "ofPieChart")


def finish(draft: Draft) -> None:
    """Give each chart drawing a part with the counts that it is bound to, and a sentence that says them.

    The copies that a loop makes share the template's part: each gets a clone of it. The originals, whose figures are
    samples, all go, also those that no drawing shows.
    """
    package = draft.package
    relationships = package.relationships(package.main_document)
    originals = {entry.id: entry.target for entry in relationships.of_type(CHART)}
    faults: list[Finding] = [*_find_out_of_line(draft)]
    faulty: dict[tuple[str, str], tuple[Finding, ...]] = {}
    bound: set[str] = set()
    for drawing in inline_drawings(package.xml(package.main_document)):
        if drawing.chart_id is None:
            continue
        original = originals.get(drawing.chart_id, "")
        place = Place(draft.tags.file, part=original or package.main_document, paragraph=drawing.description)
        bound.add(drawing.description.partition(":")[2].strip())
        try:
            _check_pie(draft, original, place)
            part = clone_chart(package, original)
            drawing.chart_id = relationships.add(CHART, part)
            _bind(draft, drawing, part, place)
        except TemplateError as error:
            faulty.setdefault((original, _without_keys(draft, drawing.description)), error.findings)
    faults += [finding for findings in faulty.values() for finding in findings]
    if faults:
        raise TemplateError(*faults)
    for relationship_id, part in originals.items():
        relationships.remove(relationship_id)
        if package.has(part):
            package.remove_tree(part)
    draft.warnings.extend(_find_undrawn(draft, bound))


def _without_keys(draft: Draft, description: str) -> str:
    """What the copies of a chart that a loop makes have in common: they have one fault, the template's."""
    keys = "|".join(re.escape(priority.key) for priority in draft.report.priorities)
    return re.sub(rf"(?<![\w-])(?:{keys})(?![\w-])", "", description)


def _find_undrawn(draft: Draft, bound: Collection[str]) -> Iterator[Finding]:
    """Tables without a chart of their own: somebody may have deleted it, or have meant it."""
    priorities = draft.report.priorities
    for table, words in _TABLES.items():
        keys = [priority.key for priority in priorities if _rows(priority, table)]
        if keys and f"{_WHOLE_REPORT}/{table}" not in bound:
            yield _undrawn(draft, f"all {words}", f"{_WHOLE_REPORT}/{table}")
        undrawn = [key for key in keys if f"{key}/{table}" not in bound]
        if undrawn:
            yield _undrawn(draft, f"the {words} of {', '.join(undrawn)}", f"{{{{ priority.key }}}}/{table}")


def _rows(priority: Priority, table: str) -> Sequence[object]:
    return priority.indicators if table == "indicators" else priority.all_flagship_actions


def _undrawn(draft: Draft, what: str, binding: str) -> Finding:
    expected = f'a chart whose alternative text is "chart: {binding}", unless there is to be none'
    return Finding("T020", Severity.WARNING, Place(draft.tags.file), f"no chart of {what}", expected)


def _find_out_of_line(draft: Draft) -> Iterator[Finding]:
    """Charts that are not looked at, and would be printed with the figures of the sample."""
    package = draft.package
    for part in story_parts(package):
        for chart in package.xml(part).iter(qn("c:chart")):
            place = draft.tags.place(part, next(chart.iterancestors(qn("w:p")), chart))
            if part != package.main_document:
                yield _fault(place, "a chart in a header, footer or note", "in Word: move it into the text")
            elif next(chart.iterancestors(qn("wp:inline")), None) is None:
                yield _fault(place, "a floating chart", "in Word: Layout Options, In Line with Text")


def _check_pie(draft: Draft, part: str, place: Place) -> None:
    if not draft.package.has(part):
        raise TemplateError(_fault(place, "a chart without its part", "delete it and insert it again"))
    root = draft.package.xml(part)
    series = (ser for kind in _PIES for pie in root.iter(qn(f"c:{kind}")) for ser in pie.iter(qn("c:ser")))
    if next(series, None) is None:
        raise TemplateError(_fault(place, "a chart that is no pie, or an empty one", "in Word: Change Chart Type, Pie"))


def _fault(place: Place, found: str, remedy: str) -> Finding:
    return Finding("T008", Severity.ERROR, place, found, "a pie chart in the line of the text", remedy)


def _bind(draft: Draft, drawing: InlineDrawing, part: str, place: Place) -> None:
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
    drawing.description = f"{owner} {_TABLES[match[2]]}: {tally.summary}."


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
