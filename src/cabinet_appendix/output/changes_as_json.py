"""What changed between two reports as JSON for programs."""

import json
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from pydantic import BaseModel

from cabinet_appendix.compare.changes import Added, Change, Changed, Field, Moved, Place, Removed, find_movement
from cabinet_appendix.compare.comparison import Comparison, Side, count_moved, count_movement, count_reworded
from cabinet_appendix.compare.entries import Entry, values_of
from cabinet_appendix.formats.markdown import format_inlines
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.ratings import Tolerance
from cabinet_appendix.model.scorecard import Tally, count_report


def format_comparison(comparison: Comparison) -> str:
    """Both sides with their counts, the movement in counts, and every change with the whole of what it is about.

    Narrative is Markdown, figures are as printed, places count from 0. A change is "added", "removed", "moved" or
    "changed"; the movement of a field is "improved", "worsened", "unchanged" or null, for a target: harder to meet is
    "improved".
    """
    changes = comparison.changes
    values = {
        "before": _side(comparison.before),
        "after": _side(comparison.after),
        "movement": {
            "indicators": asdict(count_movement(changes, Indicator)),
            "flagship_actions": asdict(count_movement(changes, FlagshipAction)),
            "reworded": count_reworded(changes),
            "moved": count_moved(changes),
        },
        "changes": [_change(change) for change in changes],
        "appearance": [asdict(change) for change in comparison.appearance],
    }
    return json.dumps(values, ensure_ascii=False, indent=2) + "\n"


def _side(side: Side) -> dict[str, Any]:
    scorecard = count_report(side.report)
    return {
        "source": side.name,
        "title": side.report.title,
        "quarter": side.report.quarter.model_dump(),
        "flagship_actions": _tally(scorecard.flagship_actions),
        "indicators": _tally(scorecard.indicators),
    }


def _tally(tally: Tally) -> dict[str, int]:
    return {count.category: count.count for count in tally.counts}


def _change(change: Change) -> dict[str, Any]:
    match change:
        case Added(place, entry):
            return {"change": "added", "before": None, "after": _place(place), "entry": _entry(entry)}
        case Removed(place, entry):
            return {"change": "removed", "before": _place(place), "after": None, "entry": _entry(entry)}
        case Moved(before, after, _, new):
            return {"change": "moved", "before": _place(before), "after": _place(after), "entry": _entry(new)}
        case Changed(before, after, _, new, fields):
            places = {"change": "changed", "before": _place(before), "after": _place(after)}
            return {**places, "entry": _entry(new), "fields": [_field(change, field) for field in fields]}


def _place(place: Place) -> dict[str, Any]:
    return {"list": place.part, "priority": place.priority or None, "index": place.index}


def _field(change: Changed, field: Field) -> dict[str, Any]:
    return {
        "name": field.name,
        "before": _value(field.before),
        "after": _value(field.after),
        "movement": find_movement(change, field),
    }


def _entry(entry: Entry) -> dict[str, Any]:
    values = {name: _value(value) for name, value in values_of(entry).items()}
    return {**values, "rating": entry.rating} if isinstance(entry, Indicator) else values


def _value(value: Any) -> Any:
    match value:
        case tuple():
            return format_inlines(value)
        case Figure() | Tolerance() | Decimal():
            return str(value)
        case BaseModel():
            return value.model_dump(mode="json")
    return value
