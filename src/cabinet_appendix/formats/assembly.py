"""Assembling a report: from the settings, table rows and narrative of any format to a report with places."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from typing import Any

from cabinet_appendix.findings import Finding, Place, shorten
from cabinet_appendix.formats.columns import PRIORITY
from cabinet_appendix.formats.doubts import find_doubts
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading, assemble, fault, notice
from cabinet_appendix.formats.tables import TableRow
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.narrative import Inline, plain_text
from cabinet_appendix.model.ratings import FIVE_PER_CENT, NOT_RATED, Status, rate
from cabinet_appendix.model.report import Indicator, Report


class Assembly:
    """A report on its way: its values so far, where they stand, and what is wrong with them.

    Without a list of priorities among the values, which is a finding already, what belongs to one is left out.
    """

    def __init__(self, values: dict[str, Any], places: Places, findings: list[Finding]) -> None:
        self._values, self.places, self.findings = values, places, findings
        self.has_priorities = "priorities" in values
        self.priorities: list[dict[str, Any]] = values.get("priorities", [])
        self._footnotes = values.setdefault("footnotes", {})
        self._by_key = {priority.get("key"): number for number, priority in enumerate(self.priorities)}
        self._by_name = {
            str(priority[field]).casefold(): number
            for field in ("title", "name")
            for number, priority in enumerate(self.priorities)
            if field in priority
        }
        self._indicator_rows: list[tuple[Path, TableRow]] = []

    def add_flagship_actions(self, rows: Iterable[TableRow]) -> None:
        """Add the Flagship Actions of this quarter."""
        for row in rows:
            self._add_row(row, "flagship_actions")

    def add_completed(self, rows: Iterable[TableRow]) -> None:
        """Add the Flagship Actions that were completed earlier."""
        for row in rows:
            row.values["status"] = Status.COMPLETED
            self._add_row(row, "completed_earlier")

    def add_indicators(self, rows: Iterable[TableRow]) -> None:
        """Add indicators; one that names no tolerance has the report's."""
        for row in rows:
            row.values.setdefault("tolerance", self._values.get("tolerance", FIVE_PER_CENT))
            self._check_override(row)
            held = row.asides.get("held")
            if held and "unrounded" not in row.values:
                row.values["unrounded"] = held.held
            path = self._add_row(row, "indicators")
            if path:
                self._indicator_rows.append((path, row))

    def add_paragraph(self, text: tuple[Inline, ...], place: Place) -> None:
        """Add a paragraph to the introduction."""
        listed = self._values.setdefault("introduction", [])
        self.places["introduction", len(listed)] = place
        listed.append(text)

    def add_bullet(self, number: int, section: str, bullet: Mapping[str, Any], place: Place) -> None:
        """Add a bullet to a section ("achievements", "key_actions") of the priority with this number."""
        listed = self.priorities[number].setdefault(section, [])
        self.places["priorities", number, section, len(listed)] = place
        listed.append(bullet)

    def add_footnote(self, key: str, text: tuple[Inline, ...], place: Place) -> None:
        """Add the text of a footnote."""
        if key in self._footnotes:
            other = f"another key than in {self.places['footnotes', key].file}"
            self.findings.append(fault("I008", place, f"the footnote [^{key}] a second time", other))
        else:
            self._footnotes[key] = text
            self.places["footnotes", key] = place

    def add_acronym(self, acronym: str, meaning: str, place: Place) -> None:
        """Add an acronym to the glossary."""
        glossary: dict[str, str] = self._values.setdefault("glossary", {})
        if acronym in glossary:
            self.findings.append(fault("I008", place, f'the acronym "{acronym}" a second time', "each acronym once"))
        glossary[acronym] = meaning
        self.places["glossary", acronym] = place

    def find_priority(self, word: str | None, place: Place) -> int | None:
        """The number of the priority with this key, name or title; a fault for one that there is not, None for no word.

        What belongs to no priority goes on in the first one, so that what is wrong elsewhere is still found.
        """
        number = self._number_of(word)
        if number is None and self.has_priorities and word is not None:
            known = [str(known) for known in self._by_key]
            near = get_close_matches(word, known, n=1)
            expected = f'"{near[0]}"' if near else ", ".join(known) or PRIORITY.expected
            self.findings.append(fault("I007", place, f'the unknown priority "{word}"', expected))
        return (number or 0) if self.priorities else None

    def finish(self) -> Reading:
        """The report that all this makes, unless something was or is found to be wrong."""
        reading = assemble(self._values, self.findings, self.places)
        if reading.report is None:
            return reading
        said = [notice for path, row in self._indicator_rows for notice in _compare(reading.report, path, row)]
        said += _find_prompts(reading.report, self.places)
        return replace(reading, findings=(*reading.findings, *said))

    def _number_of(self, word: str | None) -> int | None:
        return self._by_key.get(word, self._by_name.get((word or "").casefold()))

    def _add_row(self, row: TableRow, name: str) -> Path | None:
        word = row.values.pop("priority", None)
        number = self._number_of(word)
        if number is None:
            number = self.find_priority(word, row.place_of("priority"))
        if number is None:
            return None
        listed = self.priorities[number].setdefault(name, [])
        path: Path = ("priorities", number, name, len(listed))
        self.places[path] = row.place_of
        listed.append(row.values)
        return path

    def _check_override(self, row: TableRow) -> None:
        override = row.values.get("override")
        if override is None or len(override) == 2:
            return
        column, other = ("Rating override", "Reason") if "rating" in override else ("Reason", "Rating override")
        place = replace(row.place, column=other)
        self.findings.append(fault("I011", place, f'nothing, beside a "{column}"', f'"{other}" as well'))
        del row.values["override"]


def _find_prompts(report: Report, places: Places) -> Iterator[Finding]:
    for number, priority in enumerate(report.priorities):
        for section in ("achievements", "key_actions"):
            for index, bullet in enumerate(getattr(priority, section)):
                if bullet.is_prompt:
                    place = places["priorities", number, section, index]
                    remedy = "write what came of it in its place, or delete it"
                    yield notice("I109", place, f'the prompt "{shorten(plain_text(bullet.text))}"', remedy)


def _compare(report: Report, path: Path, row: TableRow) -> Iterable[Finding]:
    """What is doubtful in a row's figures, and what it says of its rating against what they say."""
    indicator: Indicator = report.priorities[int(path[1])].indicators[int(path[3])]
    yield from find_doubts(indicator, row)
    rating = indicator.rating or NOT_RATED
    if "rating" in row.asides and (typed := row.asides["rating"]) != rating:
        remedy = 'rated by the figures; if it is meant, put it under "Rating override" with its "Reason"'
        yield notice("I105", row.place_of("rating"), f"the rating {typed} where the figures make {rating}", remedy)
    held = row.asides.get("held")
    if held is None or indicator.override:
        return
    if rate(indicator.target, indicator.actual, indicator.polarity, indicator.tolerance) != indicator.rating:
        found = f"{held.shown}, which the sheet holds as {held.held}"
        yield notice("I104", row.place_of("actual"), found, f"printed as {held.shown}, rated {rating} as {held.held}")
