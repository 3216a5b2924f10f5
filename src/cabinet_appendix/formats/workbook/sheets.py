"""The sheets of a workbook, each declared once for reading and writing: its name, its columns and what they are for."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from cabinet_appendix.formats.columns import (
    COMPLETED_COLUMNS,
    FLAGSHIP_ACTION_COLUMNS,
    INDICATOR_COLUMNS,
    MEASURED_IN,
    PRIORITY,
    RATING,
    Column,
    parse_count,
)
from cabinet_appendix.model.text import check_characters

INTRODUCTION = "Introduction"
SECTIONS = {"achievements": "Achievements", "key_actions": "Key actions"}
FOOTNOTE, ACRONYM = "Footnote", "Acronym"


def _one_of(*choices: str) -> Callable[[str], str]:
    by_folded = {choice.casefold(): choice for choice in choices}
    # A choice may stand in the singular, or under the heading that the document prints.
    by_folded |= {choice.casefold().rstrip("s"): choice for choice in choices}

    def parse(text: str) -> str:
        folded = " ".join(text.casefold().split())
        found = by_folded.get(folded) or next((by_folded[start] for start in by_folded if folded.startswith(start)), "")
        if not found:
            raise ValueError(f'"{text}"')
        return found

    return parse


def _parse_level(text: str) -> int:
    if text not in {"1", "2"}:
        raise ValueError(f'"{text}"')
    return int(text) - 1


def _column(field: str, heading: str, parse: Callable[[str], Any], expected: str) -> Column:
    return Column((field,), heading, (), parse, expected, stand_in="?")


def _optional(field: str, heading: str, parse: Callable[[str], Any], expected: str) -> Column:
    return Column((field,), heading, (), parse, expected, required=False, is_optional=True)


PRIORITY_COLUMNS = (
    _column("key", "Key", check_characters, "a short name of small letters, digits and hyphens"),
    _column("name", "Name", check_characters, "the name that charts and notes give it"),
    _column("title", "Title", check_characters, "its title as a heading"),
    _optional("original_flagship_actions", "Original Flagship Actions", parse_count, "a whole number"),
)

NARRATIVE_COLUMNS = (
    Column(("priority",), "Priority", (), check_characters, PRIORITY.expected, is_optional=True),
    Column(
        ("section",),
        "Section",
        (),
        _one_of(INTRODUCTION, *SECTIONS.values()),
        "Introduction, Achievements or Key actions",
        stand_in=INTRODUCTION,
    ),
    _optional("level", "Level", _parse_level, "1, or 2 for a bullet that belongs to the one above"),
    _column("text", "Text", check_characters, "a paragraph or bullet"),
)

FOOTNOTE_COLUMNS = (
    Column(("kind",), "Kind", (), _one_of(FOOTNOTE, ACRONYM), "Footnote or Acronym", stand_in=FOOTNOTE),
    _column("key", "Key", check_characters, "the key of a footnote, or an acronym"),
    _column("text", "Text", check_characters, "what the footnote says"),
)

EXEMPTION_COLUMNS = (
    _column("rule", "Rule", check_characters, "the code or name of a rule, as appendix check prints it"),
    _optional("about", "About", check_characters, "words of what it finds, or of the row where it finds it"),
    _column("reason", "Reason", check_characters, "why that is left as it is"),
)


@dataclass(frozen=True, slots=True)
class SheetPlan:
    """A sheet: its name, its other names, its columns, and whether a workbook must have it."""

    name: str
    spellings: tuple[str, ...]
    columns: tuple[Column, ...]
    is_needed: bool = True

    def has_name(self, name: str) -> bool:
        """Whether a sheet of this name is meant."""
        return " ".join(name.casefold().split()) in (self.name.casefold(), *self.spellings)

    @property
    def written(self) -> tuple[Column, ...]:
        """The columns that a written sheet has: not those that only help to read sheets kept by hand."""
        return tuple(column for column in self.columns if column not in {MEASURED_IN, RATING})


REPORT = SheetPlan("Report", ("settings",), PRIORITY_COLUMNS)
FLAGSHIP_ACTIONS = SheetPlan("Flagship actions", ("actions", "flagship action"), FLAGSHIP_ACTION_COLUMNS)
COMPLETED = SheetPlan("Completed actions", ("completed flagship actions",), COMPLETED_COLUMNS, is_needed=False)
INDICATORS = SheetPlan("Indicators", ("performance indicators", "kpis", "pis", "scorecard"), INDICATOR_COLUMNS)
NARRATIVE = SheetPlan("Narrative", (), NARRATIVE_COLUMNS)
FOOTNOTES = SheetPlan("Footnotes", ("footnotes and acronyms",), FOOTNOTE_COLUMNS, is_needed=False)
IGNORED = SheetPlan("Ignored", ("ignored findings", "ignore"), EXEMPTION_COLUMNS, is_needed=False)
GUIDE = "Guide"

TABLES = (FLAGSHIP_ACTIONS, COMPLETED, INDICATORS, NARRATIVE, FOOTNOTES, IGNORED)
