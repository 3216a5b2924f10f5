"""Dates by which something is planned: from a sentence and the quarter that is reported to the last day of each."""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from cabinet_appendix.model.quarter import Quarter

_MONTHS = "January February March April May June July August September October November December"
_NUMBERS = {name[:3].casefold(): number for number, name in enumerate(_MONTHS.split(), start=1)}
_MONTH = "|".join(f"{name[:3]}(?:{name[3:]})?" if len(name) > 3 else name for name in _MONTHS.split())
_DATE = re.compile(
    rf"\b(?:(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?)?(?P<month>{_MONTH}|Sept)\b\.?(?:,?\s+(?P<year>20\d\d))?(?!\w)"
    r"|\b(?:Q|[Qq]uarter )(?P<quarter>[1-4])\b(?:[ ,]+(?:of )?(?P<years>20\d\d[-/]\d\d))?"
)
_PLANNED = re.compile(
    r"\b(?:will|shall|to be|due|planned|scheduled|expect\w*|intended|aim\w*|deadline|by|before|until|from|"
    r"(?:start|begin|open|clos|end|launch|go|take|finish)(?:e?s|ing)?(?: live)?)\b",
    re.IGNORECASE,
)
_HAPPENED = re.compile(
    r"\b(?:began|started|was|were|has|have|had|since|after|following|went|came|took|last|"
    r"(?<!be )(?:agreed|approved|completed|given|held|launched|made|published|reported|set|taken))\b",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"\b(?:by|before|until|till|in|on|during|for|due|early|mid|late|(?:end|start|beginning|middle|half) of|end)"
    r"[\s-]*$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[,;:.()–]|\s-\s|\bwhich\b|\bthat\b|\band\b")


class PlannedDate(NamedTuple):
    """A date as it is written, and the last day that it can mean."""

    words: str
    last_day: date


def find_planned_dates(sentence: str, quarter: Quarter) -> Iterator[PlannedDate]:
    """The dates of a sentence for which something is planned, not those on which something happened.

    A month without its year is the one that lies in the quarter, or comes after it.
    """
    for match in _DATE.finditer(sentence):
        clause = _CLAUSE.split(sentence[: match.start()])[-1]
        last_day = _read(match, quarter)
        is_when = _WHEN.search(clause) or (match["day"] and clause.endswith("on the "))
        if last_day and is_when and _PLANNED.search(clause) and not _HAPPENED.search(clause):
            yield PlannedDate(match[0].strip(" ."), last_day)


def _read(match: re.Match[str], quarter: Quarter) -> date | None:
    if match["quarter"]:
        label = f"{(match['years'] or quarter.year).replace('/', '-')} Q{match['quarter']}"
        try:
            named = Quarter.parse(label)
        except ValueError:  # years that do not follow one another
            return None
        # Of another quarter only one with its year is sure to be past.
        return named.end if match["years"] or named == quarter else None
    month = _NUMBERS[match["month"][:3].casefold()]
    year = int(match["year"]) if match["year"] else _find_year(month, quarter)
    days = monthrange(year, month)[1]
    day = int(match["day"]) if match["day"] else days
    return date(year, month, day) if 0 < day <= days else None


def _find_year(month: int, quarter: Quarter) -> int:
    is_past = (month, 1) < (quarter.start.month, 1)
    return quarter.start.year + is_past
