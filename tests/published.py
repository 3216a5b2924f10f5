"""What was published for Q2 2023-24: the words of the text, and the ratings that only the dots' colours tell."""

import re
from dataclasses import dataclass
from pathlib import Path

import docx
from docx.table import _Cell

SECTIONS = ("Residents First", "Clean and Safe", "Supporting those in Need")
_DOTS = {"0070C0": "Completed", "00B050": "Green", "FFC000": "Amber", "FF0000": "Red"}
NESTED = ("Accessibility", "Content", "User Experience")
"""How the bullets begin that are indented in print, which the text does not tell."""
_NOTE = re.compile(r"\[(\d+):\s+(.*?)\s*\]", re.DOTALL)
_NOTE_MARK = re.compile(r"\[footnoteRef:(\d+)\]")
_LEFTOVERS = re.compile(r"\[(?:bookmark|image): ?\w*\]")
_ROW = re.compile(r"^\t●\n((?:.+\n)+)|^\t(COMPLETED|GREEN|AMBER|RED)$", re.MULTILINE)


@dataclass(frozen=True)
class Section:
    """The Flagship Actions as status and title; the indicators as name, polarity's arrow, target and actual."""

    actions: list[tuple[str, str]]
    indicators: list[tuple[str, str, str, str]]


def read_text(path: Path) -> dict[str, Section]:
    """The tables of the published text."""
    text = path.read_text(encoding="utf-8")
    sections = {}
    for name in SECTIONS:
        start = text.index(f"\nFlagship Actions – {name} Q2\n")
        middle = text.index(f"Performance Indicators – {name} Q2", start)
        end = text.index("Key actions over the next quarter", middle)
        actions: list[tuple[str, str]] = []
        status = ""
        for row in _ROW.finditer(text, start, middle):
            status = row[2].capitalize() if row[2] else status
            if row[1]:
                actions.append((status, squeeze(row[1])))
        rows = [list(map(squeeze, row[1].split("\n\t"))) for row in _ROW.finditer(text, middle, end)]
        sections[name] = Section(actions, [(words, arrow, target, actual) for words, arrow, target, actual in rows])
    return sections


@dataclass(frozen=True)
class Bullet:
    """A bullet's words, and its footnotes as the words before each mark and the text of the note."""

    text: str
    notes: tuple[tuple[str, str], ...]

    @property
    def level(self) -> int:
        return int(self.text.startswith(NESTED))


def read_bullets(path: Path) -> dict[str, tuple[list[Bullet], list[Bullet]]]:
    """The achievements and the key actions of the published text, by section."""
    text = path.read_text(encoding="utf-8")
    starts = [match.end() for match in re.finditer(r"^.{0,9}Achievements$", text, re.MULTILINE)]
    sections = {}
    for name, start in zip(SECTIONS, starts, strict=True):
        middle = text.index(f"\nFlagship Actions – {name} Q2\n", start)
        next_actions = text.index("\nKey actions over the next quarter\n", middle)
        end = min(text.find(words, next_actions + 1) % len(text) for words in ("Achievements\n", "Key to RAG Flagship"))
        sections[name] = (_bullets(text, text[start:middle]), _bullets(text, text[next_actions:end]))
    return sections


def read_notes(path: Path) -> dict[int, str]:
    """The texts of the published footnotes by their numbers."""
    return {int(number): squeeze(words) for number, words in _NOTE.findall(path.read_text(encoding="utf-8"))}


def _bullets(text: str, passage: str) -> list[Bullet]:
    notes = dict(_NOTE.findall(text))
    found = []
    for line in re.findall(r"^· (.*)$", _NOTE.sub("", passage), re.MULTILINE):
        words, *rest = _NOTE_MARK.split(_LEFTOVERS.sub("", line))
        marks = []
        for number, more in zip(rest[::2], rest[1::2], strict=True):
            marks.append((squeeze(words), squeeze(notes[number])))
            words += more
        found.append(Bullet(squeeze(words), tuple(marks)))
    return found


def read_ratings(path: Path) -> list[tuple[str, str]]:
    """The rows of the published document's tables, by python-docx: the rating of the dot's colour, and the words."""
    found = []
    for table in docx.Document(str(path)).tables:
        for row in table.rows:
            dot, *cells = row.cells
            if dot.text.strip() == "●":
                found.append((_DOTS[_colour(dot)], squeeze(cells[0].text)))
    return found


def squeeze(text: str) -> str:
    """Without the double and trailing spaces of the published text."""
    return " ".join(text.split())


def _colour(cell: _Cell) -> str:
    colours = {str(run.font.color.rgb) for paragraph in cell.paragraphs for run in paragraph.runs if run.font.color}
    (colour,) = colours
    return colour
