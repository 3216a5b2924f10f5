"""What people do between two commands of the documentation: with Excel, with Word, with an editor of text."""

from collections.abc import Callable, Mapping
from contextlib import redirect_stdout
from io import StringIO
from pathlib import Path

import docx
import openpyxl

from typed_commands import call

QUARTER = Path("data") / "2023-24-q2"
DRAFT = Path("build") / "appendix-2023-24-q2.docx"


def _change_actual(place: Path) -> None:
    _replace(place / QUARTER / "indicators.csv", "Complaints answered within timescale,high,90%,94%", 94, 88)


def _mistype(place: Path) -> None:
    _replace(place / QUARTER / "indicators.csv", ",low,25,23.01,", "23.01", '"23,o1"')


def _put_right(place: Path) -> None:
    _replace(place / QUARTER / "indicators.csv", ',low,25,"23,o1",', '"23,o1"', "23.01")


def _replace(path: Path, words: str, before: object, after: object) -> None:
    """Put something in place of something else in words that stand once in a file."""
    text = path.read_text(encoding="utf-8")
    assert text.count(words) == 1, words
    path.write_text(text.replace(words, words.replace(str(before), str(after))), encoding="utf-8")


def _fill_in(place: Path) -> None:
    """Every actual is that of last quarter, every prompt is answered by its own words."""
    book = openpyxl.load_workbook(place / "q3.xlsx")
    indicators, narrative = book["Indicators"], book["Narrative"]
    columns = {cell.value: number for number, cell in enumerate(indicators[1], start=1)}
    for row in range(2, indicators.max_row + 1):
        if indicators.cell(row, columns["Indicator"]).value:
            before = indicators.cell(row, columns["Previous quarter"])
            actual = indicators.cell(row, columns["Actual"])
            actual.value, actual.number_format = before.value, before.number_format
    for row in range(2, narrative.max_row + 1):
        text = narrative.cell(row, 4)
        if isinstance(text.value, str):
            text.value = text.value.removeprefix("[ ] ")
    book.save(place / "q3.xlsx")


def _reword(place: Path) -> None:
    _edit(place / DRAFT, place / "edited.docx", {"has won more business": "now works"})


def _edit_draft(place: Path) -> None:
    _edit(place / DRAFT, place / DRAFT, {"has opened": "is open"})


def _edit_both(place: Path) -> None:
    """Two bullets, a figure and a paragraph in Word; in the data one of the bullets as well."""
    edited, narrative = place / "edited.docx", place / QUARTER / "narrative" / "residents-first.md"
    with redirect_stdout(StringIO()):
        assert call(["build", str(QUARTER)]) == 0
    words = {
        "has opened": "is open",
        "Footfall in the town centre at September": "In September, footfall in the town centre",
        "9.82": "9.5",
    }
    _edit(place / DRAFT, edited, words)
    document = docx.Document(str(edited))
    heading = next(paragraph for paragraph in document.paragraphs if paragraph.text == "Achievements")
    heading.insert_paragraph_before("A word from the Leader.")
    document.save(str(edited))
    _replace(narrative, "Footfall in the town centre at September", " at ", " in ")


def _edit(draft: Path, edited: Path, words: Mapping[str, str]) -> None:
    """Type over words, each of which stands once in a document."""
    document = docx.Document(str(draft))
    cells = (cell for table in document.tables for row in table.rows for cell in row.cells)
    paragraphs = [*document.paragraphs, *(paragraph for cell in cells for paragraph in cell.paragraphs)]
    for before, after in words.items():
        (run,) = (run for paragraph in paragraphs for run in paragraph.runs if before in run.text)
        run.text = run.text.replace(before, after)
    document.save(str(edited))


DEEDS: Mapping[str, Callable[[Path], None]] = {
    "a figure is mistyped": _mistype,
    "the figure is put right": _put_right,
    "the draft itself is edited": _edit_draft,
    "an actual is changed": _change_actual,
    "the workbook is filled in": _fill_in,
    "a bullet is reworded in Word": _reword,
    "the data are built and edited on both sides": _edit_both,
}
