"""The charts of a template: from its package to what keeps a chart from being filled with figures."""

import re
from collections.abc import Iterator

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.template_places import find_place
from cabinet_appendix.ooxml.drawings import InlineDrawing, inline_drawings
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CHART
from cabinet_appendix.ooxml.story import story_parts

BINDING = re.compile(r"chart:\s*([a-z0-9-]+)/(indicators|flagship-actions)\s*")
"""What a chart shows, as its alternative text says it: a priority's key or "all", and the table."""
WHOLE_REPORT = "all"
_PIES = ("pieChart", "pie3DChart", "doughnutChart", "ofPieChart")
_VALUE_TAG = re.compile(r"\{\{.*?\}\}")
_OTHER_TAG = re.compile(r"\{[%#]")


def find_chart_faults(package: Package, file: str) -> Iterator[Finding]:
    """Charts that are out of line, no pies, or bound to nothing whatever the report."""
    yield from _find_out_of_line(package, file)
    for drawing, part in chart_drawings(package):
        where = Place(file, part=part or package.main_document, paragraph=drawing.description)
        fault = _find_fault(package, part)
        if fault:
            yield _fault(where, *fault)
        elif not _is_bound(drawing.description):
            yield unbound(where)


def find_named_priorities(package: Package, file: str) -> dict[str, Finding]:
    """The keys of the priorities that charts are bound to by name, each with a warning: "al" may be meant for "all"."""
    found: dict[str, Finding] = {}
    for drawing, part in chart_drawings(package):
        match = BINDING.fullmatch(drawing.description)
        if match and match[1] != WHOLE_REPORT:
            place = Place(file, part=part or package.main_document, paragraph=drawing.description)
            what = f'a chart of the one priority "{match[1]}"'
            expected = f'"chart: {{{{ priority.key }}}}/{match[2]}" or "chart: {WHOLE_REPORT}/{match[2]}"'
            remedy = "leave it where every report has a priority of that key"
            found.setdefault(match[1], Finding("T027", Severity.WARNING, place, what, expected, remedy))
    return found


def chart_drawings(package: Package) -> Iterator[tuple[InlineDrawing, str]]:
    """The charts in the lines of the document, each with its part, "" where that is not there."""
    parts = {entry.id: entry.target for entry in package.relationships(package.main_document).of_type(CHART)}
    for drawing in inline_drawings(package.xml(package.main_document)):
        if drawing.chart_id is not None:
            part = parts.get(drawing.chart_id, "")
            yield drawing, part if package.has(part) else ""


def unbound(place: Place) -> Finding:
    """The fault of a chart whose alternative text, the paragraph of its place, does not say what it shows."""
    return Finding(
        "T008",
        Severity.ERROR,
        place,
        f'a chart with the alternative text "{place.paragraph}"',
        'what it shows, such as "chart: {{ priority.key }}/indicators" or "chart: all/flagship-actions"',
        "in Word: right-click the chart, View Alt Text",
    )


def _is_bound(description: str) -> bool:
    """Whether an alternative text may say what a chart shows; what a condition in it leaves is seen in the document."""
    return bool(_OTHER_TAG.search(description) or BINDING.fullmatch(_VALUE_TAG.sub("key", description)))


def _find_out_of_line(package: Package, file: str) -> Iterator[Finding]:
    """Charts that are not looked at, and would be printed with the figures of the sample."""
    for part in story_parts(package):
        for chart in package.xml(part).iter(qn("c:chart")):
            where = find_place(file, part, next(chart.iterancestors(qn("w:p")), chart))
            if part != package.main_document:
                yield _fault(where, "a chart in a header, footer or note", "in Word: move it into the text")
            elif next(chart.iterancestors(qn("wp:inline")), None) is None:
                yield _fault(where, "a floating chart", "in Word: Layout Options, In Line with Text")


def _find_fault(package: Package, part: str) -> tuple[str, str] | None:
    """What is wrong with a chart's part, and what to do."""
    if not part:
        return "a chart without its part", "delete it and insert it again"
    root = package.xml(part)
    series = (ser for kind in _PIES for pie in root.iter(qn(f"c:{kind}")) for ser in pie.iter(qn("c:ser")))
    if next(series, None) is None:
        return "a chart that is no pie, or an empty one", "in Word: Change Chart Type, Pie"
    return None


def _fault(place: Place, found: str, remedy: str) -> Finding:
    return Finding("T008", Severity.ERROR, place, found, "a pie chart in the line of the text", remedy)
