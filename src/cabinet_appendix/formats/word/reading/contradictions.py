"""What disagrees inside a document: charts with their tables, labels typed over, notes that are repeated or astray."""

from collections.abc import Iterator, Sequence

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.reading import notice
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Outline, Section
from cabinet_appendix.formats.word.reading.rag_marks import read_word
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Scorecard, Tally, count_priority, count_report
from cabinet_appendix.ooxml.charts import ChartPart
from cabinet_appendix.ooxml.package import Package

_ACTIONS, _INDICATORS = "Flagship Actions", "indicators"


def find_contradictions(
    file: str, package: Package, outline: Outline, report: Report, notes: NoteBook
) -> Iterator[Finding]:
    """Everything that a document says in two places and differently, or twice."""
    sections = [("all priorities", outline.summary, count_report(report))]
    for section, priority in zip(outline.sections, report.priorities, strict=True):
        sections.append((priority.name, section, count_priority(priority)))
    for name, section, scorecard in sections:
        yield from _check_charts(file, package, name, section, scorecard)
        yield from _check_counts(file, name, section, scorecard, notes)
    names = [priority.name for priority in report.priorities]
    for section, name in zip(outline.sections, names, strict=True):
        yield from _check_names(file, section, name, names, notes)
    for text in notes.repeated:
        yield notice("I121", Place(file), f'the footnote "{_shorten(text)}" twice', "read as one")


def _check_charts(file: str, package: Package, name: str, section: Section, scorecard: Scorecard) -> Iterator[Finding]:
    drawn = (_read_chart(package, drawing.chart_part) for drawing in section.charts if drawing.chart_part)
    charts = [chart for chart in drawn if chart]
    tallies = {_ACTIONS: scorecard.flagship_actions, _INDICATORS: scorecard.indicators}
    unmatched = [chart for chart in charts if not _take_match(tallies, _counts(chart))]
    for chart in unmatched:
        table = _ACTIONS if "completed" in _counts(chart) and _ACTIONS in tallies else next(iter(tallies), "")
        if table:
            found = (
                f"a chart that shows {_show(_counts(chart))} where the table of {name} has {tallies.pop(table).summary}"
            )
            yield notice("I117", Place(file), found, f"the counts of the {table} are taken from the table")
    for chart in charts:
        for label in chart.typed_labels:
            yield notice("I118", Place(file), f'the label "{label}" typed over in a chart of {name}', "left out")


def _read_chart(package: Package, part: str) -> ChartPart | None:
    try:
        return ChartPart(package.xml(part))
    except (KeyError, ValueError):
        return None


def _counts(chart: ChartPart) -> dict[str, int]:
    """What a chart counts, by rating; categories of another kind are left out."""
    pairs = zip(chart.categories, chart.values, strict=True)
    return {
        word: int(value) for text, value in pairs if (word := read_word(text)) and value == value.to_integral_value()
    }


def _take_match(tallies: dict[str, Tally], counts: dict[str, int]) -> bool:
    """Whether a table has the counts of a chart; it is then no other chart's table."""
    for name, tally in tallies.items():
        if {count.category: count.count for count in tally.counts if count.count} == {
            category: count for category, count in counts.items() if count
        }:
            del tallies[name]
            return True
    return False


def _check_counts(file: str, name: str, section: Section, scorecard: Scorecard, notes: NoteBook) -> Iterator[Finding]:
    total = scorecard.flagship_actions.total
    for paragraph in section.notices:
        count = notes.read_count(paragraph)
        if count and count.total != total:
            found = f'"{_shorten(count.text)}" where the table of {name} has {total} Flagship Actions'
            yield notice("I119", Place(file), found, "the total is taken from the table")


def _check_names(file: str, section: Section, name: str, names: Sequence[str], notes: NoteBook) -> Iterator[Finding]:
    for paragraph in section.notices:
        count = notes.read_count(paragraph)
        other = next((one for one in names if count and one != name and one.casefold() in count.text.casefold()), None)
        if count and other:
            found = f'"{_shorten(count.text)}", which names {other}, among what is said of {name}'
            yield notice("I120", Place(file), found, f"its counts are taken for those of {name}")


def _show(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {category}" for category, count in counts.items())


def _shorten(text: str) -> str:
    return text if len(text) <= 80 else f"…{text[-79:]}"
