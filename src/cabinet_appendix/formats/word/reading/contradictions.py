"""What disagrees inside a document: charts with their tables, labels typed over, notes that are repeated or astray."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from cabinet_appendix.formats.word.reading.document import Document
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Outline, Section
from cabinet_appendix.formats.word.reading.remarks import Remarks
from cabinet_appendix.model.charted import format_counts, pair_with_tables, read_counts
from cabinet_appendix.model.count_notes import find_count
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import Scorecard, count_priority, count_report
from cabinet_appendix.ooxml.chart_labels import find_untrue_labels
from cabinet_appendix.ooxml.chart_workbook_cells import read_workbook_points
from cabinet_appendix.ooxml.charts import ChartPart


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
        shown = [read_counts(chart.categories, chart.values) for chart in charts]
        for counts, charted in zip(shown, pair_with_tables(shown, scorecard), strict=True):
            if charted and not charted.agrees:
                counted = f"where the table of {name} has {charted.tally.summary}"
                found = f"a chart that shows {format_counts(counts)} {counted}"
                self._remarks.add("I117", "", found, f"the counts of the {charted.table} are taken from the table")
        for chart in charts:
            for label in find_untrue_labels(chart):
                self._remarks.add("I118", "", f'the label "{label.text}" typed over in a chart of {name}', "left out")

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
        held = read_workbook_points(self._document.package, part, chart)
        if held is None:
            return
        shown = list(zip(chart.categories, chart.values, strict=True))
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


def _pair(points: Iterable[tuple[str, object]]) -> str:
    return ", ".join(f"{category} {value}" for category, value in points)
