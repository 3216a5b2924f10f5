"""Charts: from a chart that a template binds to counts to a chart part of its own in every place that shows it."""

import re
from collections.abc import Collection, Iterator, Sequence
from types import MappingProxyType

from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.template_charts import BINDING, WHOLE_REPORT, chart_drawings, unbound
from cabinet_appendix.formats.word.views import PriorityView
from cabinet_appendix.model.report import Priority
from cabinet_appendix.model.scorecard import Scorecard, Tally, count_priority, count_report
from cabinet_appendix.ooxml.charts import ChartPart, Point, clone_chart, embed_workbook
from cabinet_appendix.ooxml.drawings import InlineDrawing
from cabinet_appendix.ooxml.relationships import CHART

_TABLES = MappingProxyType({"flagship-actions": "Flagship Actions", "indicators": "indicators"})


def finish(draft: Draft) -> None:
    """Give each chart drawing a part with the counts that it is bound to, and a sentence that says them.

    The copies that a loop makes share the template's part: each gets a clone of it. The originals, whose figures are
    samples, all go, also those that no drawing shows.
    """
    package = draft.package
    relationships = package.relationships(package.main_document)
    originals = {entry.id: entry.target for entry in relationships.of_type(CHART)}
    faulty: dict[tuple[str, str], tuple[Finding, ...]] = {}
    bound: set[str] = set()
    for drawing, original in chart_drawings(package):
        place = Place(draft.tags.file, part=original, paragraph=drawing.description)
        bound.add(drawing.description.partition(":")[2].strip())
        try:
            part = clone_chart(package, original)
            drawing.chart_id = relationships.add(CHART, part)
            _bind(draft, drawing, part, place)
        except TemplateError as error:
            faulty.setdefault((original, _without_keys(draft, drawing.description)), error.findings)
    if faulty:
        raise TemplateError(*(finding for findings in faulty.values() for finding in findings))
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
        if keys and f"{WHOLE_REPORT}/{table}" not in bound:
            yield _undrawn(draft, f"all {words}", f"{WHOLE_REPORT}/{table}")
        undrawn = [key for key in keys if f"{key}/{table}" not in bound]
        if undrawn:
            yield _undrawn(draft, f"the {words} of {', '.join(undrawn)}", f"{{{{ priority.key }}}}/{table}")


def _rows(priority: Priority, table: str) -> Sequence[object]:
    return priority.indicators if table == "indicators" else priority.all_flagship_actions


def _undrawn(draft: Draft, what: str, binding: str) -> Finding:
    expected = f'a chart whose alternative text is "chart: {binding}", unless there is to be none'
    return Finding("T020", Severity.WARNING, Place(draft.tags.file), f"no chart of {what}", expected)


def _bind(draft: Draft, drawing: InlineDrawing, part: str, place: Place) -> None:
    match = BINDING.fullmatch(drawing.description)
    section = _find_section(draft, match[1]) if match else None
    if match is None or section is None:
        raise TemplateError(unbound(place))
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
    if key == WHOLE_REPORT:
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
