"""Rows of an appendix's tables: from cells to the values of Flagship Actions and indicators, and what is not clear."""

from typing import Any

from cabinet_appendix.formats.word.reading.remarks import Remarks, shorten
from cabinet_appendix.formats.word.reading.table_columns import read_polarity
from cabinet_appendix.formats.word.reading.tables import ActionRow, IndicatorRow
from cabinet_appendix.formats.word.reading.wording import Wording, note_ids
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import AS_PUBLISHED, NOT_RATED, Polarity, Rating, Status, Tolerance, rate
from cabinet_appendix.ooxml.story_values import StoryCell

_UNCLEAR = "a colour that is none of the five"


class RowReader:
    """Makes the values of one section's rows; indicators are rated with this tolerance."""

    def __init__(self, wording: Wording, remarks: Remarks, tolerance: Tolerance) -> None:
        self._wording, self._remarks, self._tolerance = wording, remarks, tolerance
        self._last_reason = AS_PUBLISHED

    def read_action(self, row: ActionRow) -> dict[str, Any]:
        """The values of a Flagship Action."""
        values: dict[str, Any] = {"title": row.title.text.strip(), "status": self._status(row)}
        return {**values, **self._commentary(row.title)}

    def read_indicator(self, row: IndicatorRow) -> dict[str, Any]:
        """The values of an indicator."""
        values: dict[str, Any] = {
            "name": row.name.text.strip(),
            "polarity": read_polarity(row.polarity.text) or Polarity.HIGH,
            "target": self._figure(row, "target", row.target, "Data only"),
            "actual": self._figure(row, "actual", row.actual, "No data"),
            "tolerance": self._tolerance,
        }
        if read_polarity(row.polarity.text) is None:
            self._remarks.add("I112", row.name.text, f'the polarity "{row.polarity.text.strip()}"', "read as high")
        if row.previous and row.previous.text.strip():
            values["previous"] = self._figure(row, "previous figure", row.previous, "No data")
        override = self._override(row, values)
        if override:
            values["override"] = override
        return {**values, **self._commentary(row.name, row.polarity, row.target, row.actual)}

    def _status(self, row: ActionRow) -> Status:
        marked = row.mark.category if row.mark else None
        if row.status and marked and row.status != marked:
            found = f"the mark {marked} in the group {row.status}"
            self._remarks.add("I111", row.title.text, found, f"read as {row.status}")
        category = row.status or marked or ""
        if row.mark and not row.mark.is_clear and not row.status:
            self._remarks.add("I112", row.title.text, _UNCLEAR, f"read as {category}")
        if category in set(Status):
            return Status(category)
        self._remarks.add("I112", row.title.text, "no status", "read as red")
        return Status.RED

    def _figure(self, row: IndicatorRow, what: str, cell: StoryCell, stand_in: str) -> Figure:
        text = cell.text.strip()
        try:
            return Figure.parse(text)
        except ValueError:
            self._remarks.add("I112", row.name.text, f'the {what} "{shorten(text)}"', f'read as "{stand_in}"')
            return Figure.parse(stand_in)

    def _override(self, row: IndicatorRow, values: dict[str, Any]) -> dict[str, str] | None:
        """An override where the document's mark is not what the figures make, with the reason that a note gives."""
        marked = row.mark.category if row.mark else NOT_RATED
        if row.mark and not row.mark.is_clear:
            self._remarks.add("I112", row.name.text, _UNCLEAR, f"read as {marked}")
        computed = rate(values["target"], values["actual"], values["polarity"], self._tolerance) or NOT_RATED
        reason = " ".join(map(self._wording.notes.text, note_ids(row.marker)))
        if marked == computed and not reason:
            return None
        if marked not in set(Rating):
            self._remarks.add("I113", row.name.text, f"the mark {marked}", f"rated {computed} by its figures")
            return None
        if not reason:
            done = f'kept, though the figures make it {computed}; the reason is taken to be "{self._last_reason}"'
            self._remarks.add("I113", row.name.text, f"the rating {marked}", done)
        # A footnote that says the same again in a section is not printed.
        self._last_reason = reason or self._last_reason
        return {"rating": marked, "reason": self._last_reason}

    def _commentary(self, *cells: StoryCell) -> dict[str, str]:
        """What the footnotes of a row say beyond the glossary: a name and a figure hold no footnote of their own."""
        asides = self._wording.find_asides(*cells)
        for aside in asides:
            self._remarks.add("I114", cells[0].text, f'the footnote "{shorten(aside)}"', "kept as commentary")
        return {"commentary": " ".join(asides)} if asides else {}
