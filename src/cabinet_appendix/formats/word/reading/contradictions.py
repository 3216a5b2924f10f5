"""What disagrees inside a document: charts with their tables, labels typed over, notes that are repeated or astray."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cabinet_appendix.formats.word.reading.document import Document
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Outline, Section
from cabinet_appendix.formats.word.reading.rag_marks import read_word
from cabinet_appendix.formats.word.reading.remarks import Remarks
from cabinet_appendix.model.count_notes import find_count
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Scorecard, Tally, count_priority, count_report
from cabinet_appendix.ooxml.chart_workbook_cells import find_chart_workbook
from cabinet_appendix.ooxml.charts import ChartPart, parse_value

_ACTIONS, _INDICATORS = "Flagship Actions", "indicators"


def find_contradictions(document: Document, outline: Outline, report: Report, remarks: Remarks) -> None:
    """Remark on everything that a document says in two places and differently, or twice."""
    names = [priority.name for priority in report.priorities]
    check = _Check(document, remarks, names)
    of_priorities = zip(names, outline.sections, map(count_priority, report.priorities), strict=True)
    counted = [("all priorities", outline.summary, count_report(report)), *of_priorities]
    for name, section, scorecard in counted:
        check.charts(name, section, scorecard)
    for name, section, scorecard in counted:
        check.counts(name, section, scorecard)
        if section is not outline.summary:
            check.names(name, section)
    for text in _find_repeated(outline, document.notes):
        remarks.add("I121", text, "a footnote with this text a second time", "read as one")


class _Check:
    """Checks of one section at a time, by the name of its priority."""

    def __init__(self, document: Document, remarks: Remarks, names: Sequence[str]) -> None:
        self._document, self._remarks, self._names = document, remarks, names
        self._read: set[str] = set()

    def charts(self, name: str, section: Section, scorecard: Scorecard) -> None:
        """Each chart against the table that it counts."""
        charts = list(self._read_charts(name, section))
        tallies = {_ACTIONS: scorecard.flagship_actions, _INDICATORS: scorecard.indicators}
        unmatched = [chart for chart in charts if not _take_match(tallies, _counts(chart))]
        for chart in unmatched:
            table = _ACTIONS if "completed" in _counts(chart) and _ACTIONS in tallies else next(iter(tallies), "")
            if table:
                counted = tallies.pop(table).summary
                found = f"a chart that shows {_show(_counts(chart))} where the table of {name} has {counted}"
                self._remarks.add("I117", "", found, f"the counts of the {table} are taken from the table")
        for chart in charts:
            for label in _find_untrue_labels(chart):
                self._remarks.add("I118", "", f'the label "{label}" typed over in a chart of {name}', "left out")

    def _read_charts(self, name: str, section: Section) -> Iterator[ChartPart]:
        """The charts of a section, each of a document once."""
        for part in (drawing.chart_part for drawing in section.charts):
            if part and part not in self._read:
                self._read.add(part)
                try:
                    chart = ChartPart(self._document.package.xml(part))
                except ValueError as error:
                    self._remarks.add("I114", "", f"a chart of {name} that cannot be read: {error}", "left out")
                    continue
                self._compare_with_workbook(name, part, chart)
                yield chart

    def _compare_with_workbook(self, name: str, part: str, chart: ChartPart) -> None:
        """What a chart shows against what the workbook inside it holds."""
        workbook = find_chart_workbook(self._document.package, part)
        if workbook is None:
            return
        categories, values = (workbook.read(reference) for reference in chart.references)
        if categories is None or values is None:
            return
        shown = list(zip(chart.categories, chart.values, strict=True))
        held = [(category, parse_value(value)) for category, value in zip(categories, values, strict=False)]
        if shown != held:
            found = f"a chart of {name} that shows {_pair(shown)} where the workbook in it has {_pair(held)}"
            self._remarks.add("I127", "", found, "read as it is shown")

    def counts(self, name: str, section: Section, scorecard: Scorecard) -> None:
        """What is said of the count of Flagship Actions against the table."""
        total = scorecard.flagship_actions.total
        for paragraph in section.notices:
            count = self._document.notes.read_count(paragraph)
            if count and count.total != total:
                found = f"a count of {count.total} where the table of {name} has {total} Flagship Actions"
                self._remarks.add("I119", count.text, found, "the total is taken from the table")

    def names(self, name: str, section: Section) -> None:
        """The priority that a note on a count names against the one among whose words it stands."""
        for paragraph in section.notices:
            count = self._document.notes.read_count(paragraph)
            others = [one for one in self._names if one.casefold() != name.casefold()]
            other = next((one for one in others if count and one.casefold() in count.text.casefold()), None)
            if count and other:
                found = f"a note that names {other} among what is said of {name}"
                self._remarks.add("I120", count.text, found, f"its counts are taken for those of {name}")


def _find_repeated(outline: Outline, notes: NoteBook) -> Iterator[str]:
    """The texts that two notes of a section have, or two notes on counts: a section may explain its own terms."""
    counts: Counter[str] = Counter()
    for section in (outline.summary, *outline.sections):
        marked = Counter(map(notes.text, section.note_ids()))
        counts.update(text for text in marked if find_count(text))
        yield from (text for text, number in marked.items() if text and number > 1)
    yield from (text for text, number in counts.items() if number > 1)


def _find_untrue_labels(chart: ChartPart) -> Iterator[str]:
    """The typed labels that do not say their own category and count: LibreOffice saves every label as typed."""
    points = dict(enumerate(zip(chart.categories, chart.values, strict=True)))
    for index, label in chart.typed_labels.items():
        category, value = points.get(index, ("", None))
        words = re.findall(r"[^\W\d_]+|\d+", label.casefold())
        if index not in points or category.casefold() not in label.casefold() or str(value) not in words:
            yield label


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


def _pair(points: Iterable[tuple[str, object]]) -> str:
    return ", ".join(f"{category} {value}" for category, value in points)


def _show(counts: dict[str, int]) -> str:
    return ", ".join(f"{count} {category}" for category, count in counts.items())
