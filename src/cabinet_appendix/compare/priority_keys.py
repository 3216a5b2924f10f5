"""Keys of priorities: from two reports to the same ones with the keys of the first, wherever a priority is in both.

A document prints no keys, and its reader makes them of names: so a priority is known by its name and title first.
"""

from collections.abc import Callable, Iterator
from typing import Any

from cabinet_appendix.model.priority import Priority
from cabinet_appendix.model.report import Report

_SIGNS: tuple[Callable[[Priority], Any], ...] = (
    lambda priority: (priority.name, priority.title),
    lambda priority: priority.title,
    lambda priority: priority.name,
    lambda priority: priority.key,
)


def share_keys(known: Report, told: Report) -> Report:
    """The told report with the known one's keys for those of its priorities that the known one has, and others' own.

    A name or a title that it does not tell, since no chart or heading has it, is the known one's as well: the reader of
    a document then takes the one for the other.
    """
    pairs = dict(_pair(known, told))
    taken = {priority.key for priority in known.priorities}
    priorities = []
    for priority in told.priorities:
        values = {name: getattr(priority, name) for name in Priority.model_fields}
        match = pairs.get(priority.key)
        if match:
            values["key"] = match.key
            if priority.name == priority.title and priority.name in {match.name, match.title}:
                values |= {"name": match.name, "title": match.title}
        else:
            values["key"] = _unused(priority.key, taken)
            taken.add(values["key"])
        priorities.append(Priority(**values))
    given = {name: getattr(told, name) for name in Report.model_fields}
    return Report(**{**given, "priorities": tuple(priorities)})


def _pair(known: Report, told: Report) -> Iterator[tuple[str, Priority]]:
    """The told keys, each with the known priority that is the same."""
    left, open_ = list(told.priorities), list(known.priorities)
    for sign in _SIGNS:
        for priority in tuple(left):
            match = next((one for one in open_ if sign(one) == sign(priority)), None)
            if match:
                left.remove(priority)
                open_.remove(match)
                yield priority.key, match


def _unused(key: str, taken: set[str]) -> str:
    number, name = 1, key
    while name in taken:
        number += 1
        name = f"{key[:58]}-{number}"
    return name
