"""A report as JSON that says all of it, and back: what a document carries of the report that it prints.

It is written by pydantic itself: by way of values of Python, 6,400 indicators took 0.06 s; they take 0.01 s.
"""

import json
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from cabinet_appendix.model.narrative import Inline, Link, Note, Quote, Text
from cabinet_appendix.model.report import Report

_LOOKS = {"strong": bool, "emphasis": bool}
_INLINES: Mapping[frozenset[str], tuple[type[Inline], Mapping[str, type]]] = MappingProxyType(
    {
        frozenset(fields): (kind, fields)
        for kind, fields in (
            (Text, {"text": str, **_LOOKS}),
            (Link, {"text": str, "address": str, **_LOOKS}),
            (Quote, {"subject": str, "field": str, **_LOOKS}),
            (Note, {"key": str}),
        )
    }
)
"""The kinds of inline by the names of their fields, with the type that each field has."""


def format_report(report: Report) -> str:
    """The report as JSON in one line, without what is worked out of the rest or is as usual."""
    return report.model_dump_json(round_trip=True, exclude_defaults=True)


def parse_report(text: str) -> Report:
    """The report of a JSON text; ValueError for one that holds none, whoever wrote it."""
    try:
        values = json.loads(text)
        return Report(**_with_narrative(values))
    # A value of another shape is no report either: a list for a text, a number for a list.
    except (AttributeError, KeyError, RecursionError, TypeError) as error:
        raise ValueError(f"JSON that holds no report ({type(error).__name__})") from error


def _with_narrative(values: dict[str, Any]) -> dict[str, Any]:
    """The values of a report with its narrative as the model has it."""
    _refuse_rules([values, *(row for one in values.get("priorities", ()) for row in one.get("indicators", ()))])
    changed = {
        "introduction": tuple(map(_to_inlines, values.get("introduction", ()))),
        "footnotes": {key: _to_inlines(text) for key, text in values.get("footnotes", {}).items()},
        "flagship_note": _to_inlines(values["flagship_note"]) if "flagship_note" in values else None,
        "priorities": [_with_bullets(priority) for priority in values.get("priorities", ())],
    }
    return {**values, **changed}


def _refuse_rules(owners: list[dict[str, Any]]) -> None:
    """A tolerance is written as text, "5%": a number of any other form may take for ever to count with."""
    if not all(isinstance(owner.get("tolerance", ""), str) for owner in owners):
        raise TypeError


def _with_bullets(priority: dict[str, Any]) -> dict[str, Any]:
    changed = {
        name: [{**bullet, "text": _to_inlines(bullet["text"])} for bullet in priority.get(name, ())]
        for name in ("achievements", "key_actions")
    }
    return {**priority, **changed}


def _to_inlines(values: list[dict[str, Any]]) -> tuple[Inline, ...]:
    return tuple(map(_to_inline, values))


def _to_inline(values: dict[str, Any]) -> Inline:
    kind, fields = _INLINES[frozenset(values)]
    if any(type(values[name]) is not type_ for name, type_ in fields.items()):
        raise TypeError
    return kind(**values)
