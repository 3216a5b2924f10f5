"""What an appendix prints of a report: from a report to one that holds no more than a Word document of it can.

Figures that narrative quotes stand there as their text; spaces are single, since a document that Word or LibreOffice
saved has lost which kind they were; rows stand in the order in which tables print them, those that were completed
earlier among the rest; a rating that rests on a figure or a tolerance that is not printed is given as such; a footnote
is marked once in a section, and of the glossary there is what has a note.
"""

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping
from dataclasses import replace
from typing import Any

from cabinet_appendix.compare.entries import with_values
from cabinet_appendix.compare.printed_notes import Spot, count_notes, find_printed
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Text, normalise, note_keys
from cabinet_appendix.model.priority import FlagshipAction, Indicator, Priority
from cabinet_appendix.model.ratings import Override, Rating, Status, Tolerance
from cabinet_appendix.model.references import Resolver, make_resolver, settle_quotes
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import count_priority

NOT_PRINTED = "By figures that are not printed"
"""The reason of a rating that does not follow from what is printed beside it."""
_SPACES = re.compile(r"\s+")
_SOFT_HYPHEN = "\u00ad"
_ORDER = {category: place for place, category in enumerate((*Rating, None))}


def as_printed(report: Report, tolerance: Tolerance) -> Report:
    """The report as a document prints it, its indicators with this tolerance, and rated as they were."""
    return _without_unprinted(_settled(report, tolerance))


def squeeze(text: str) -> str:
    """The text with single spaces and no soft hyphens."""
    return _SPACES.sub(" ", text.replace(_SOFT_HYPHEN, "")).strip() or text


def _settled(report: Report, tolerance: Tolerance) -> Report:
    """The report with its texts and tables as they are printed, and all its notes."""
    resolve = make_resolver(report)
    values = {name: getattr(report, name) for name in Report.model_fields}
    changed = {
        "title": squeeze(report.title),
        "introduction": tuple(settle(paragraph, resolve) for paragraph in report.introduction),
        "priorities": tuple(_priority(priority, report, tolerance) for priority in report.priorities),
        "footnotes": {key: settle(text, resolve) for key, text in report.footnotes.items()},
        "glossary": {term: squeeze(meaning) for term, meaning in report.glossary.items()},
        "flagship_note": report.flagship_note if find_changed_count(report) else None,
    }
    return Report(**{**values, **changed})


def _without_unprinted(report: Report) -> Report:
    """The report without the notes that say again what their section has said; one key for each text of a footnote."""
    printed, firsts = find_printed(report), dict[tuple[Inline, ...], str]()
    keys = {key: firsts.setdefault(text, key) for key, text in report.footnotes.items()}

    def keep(text: tuple[Inline, ...], *place: Any) -> tuple[Inline, ...]:
        kept = (inline for number, inline in enumerate(text) if not _is_note(inline) or (*place, number) in printed)
        return normalise(Note(keys[inline.key]) if isinstance(inline, Note) else inline for inline in kept)

    values = {name: getattr(report, name) for name in Report.model_fields}
    values["introduction"] = tuple(
        text for number, one in enumerate(report.introduction) if (text := keep(one, "", "introduction", number))
    )
    values["priorities"] = tuple(_keep_notes(priority, keep, printed) for priority in report.priorities)
    marked = {key for text in _paragraphs(values) for key in note_keys(text)}
    values["footnotes"] = {key: text for key, text in report.footnotes.items() if key in marked}
    counts = count_notes(report, report.glossary)
    values["glossary"] = {term: meaning for term, meaning in report.glossary.items() if counts[meaning]}
    return Report(**values)


def _is_note(inline: Inline) -> bool:
    return isinstance(inline, Note)


def _keep_notes(priority: Priority, keep: Callable[..., tuple[Inline, ...]], printed: Collection[Spot]) -> Priority:
    values = {name: getattr(priority, name) for name in Priority.model_fields}
    for name in ("achievements", "key_actions"):
        texts = [keep(bullet.text, priority.key, name, number) for number, bullet in enumerate(values[name])]
        kept = [(bullet, text) for bullet, text in zip(values[name], texts, strict=True) if text]
        values[name] = tuple(
            Bullet(level=bullet.level if number else 0, is_prompt=bullet.is_prompt, text=text)
            for number, (bullet, text) in enumerate(kept)
        )
    noted = [(priority.key, "reasons", number, 0) in printed for number in range(len(priority.indicators))]
    values["indicators"] = tuple(_with_printed_reasons(priority.indicators, noted))
    return Priority(**values)


def _with_printed_reasons(rows: Iterable[Indicator], noted: Iterable[bool]) -> Iterator[Indicator]:
    """The rows of a section; what a document's reader takes for a reason that is not printed is the last that was."""
    last = ""
    for row, is_noted in zip(rows, noted, strict=True):
        if row.override is None or row.override.reason == NOT_PRINTED:
            yield row
        elif is_noted:
            last = row.override.reason
            yield row
        else:
            bare = with_values(row, {"override": None})
            again = Override(rating=row.override.rating, reason=last or row.override.reason)
            yield bare if bare.rating == row.rating else with_values(row, {"override": again})


def _paragraphs(values: Mapping[str, Any]) -> Iterator[tuple[Inline, ...]]:
    yield from values["introduction"]
    for priority in values["priorities"]:
        yield from (bullet.text for bullet in priority.bullets)


def find_changed_count(report: Report) -> Priority | None:
    """The first priority that now has more or fewer Flagship Actions than originally; with none, it prints no note."""
    for priority in report.priorities:
        if priority.all_flagship_actions and count_priority(priority).flagship_actions.has_changed:
            return priority
    return None


def _priority(priority: Priority, report: Report, tolerance: Tolerance) -> Priority:
    resolve = make_resolver(report, priority)
    actions = sorted(priority.all_flagship_actions, key=lambda action: list(Status).index(action.status))
    rows = sorted((_indicator(row, tolerance) for row in priority.indicators), key=lambda row: _ORDER[row.rating])
    return Priority(
        key=priority.key,
        name=squeeze(priority.name),
        title=squeeze(priority.title),
        original_flagship_actions=priority.original_flagship_actions,
        achievements=tuple(_bullet(bullet, resolve) for bullet in priority.achievements),
        flagship_actions=tuple(map(_action, actions)),
        indicators=tuple(rows),
        key_actions=tuple(_bullet(bullet, resolve) for bullet in priority.key_actions),
    )


def _bullet(bullet: Bullet, resolve: Resolver) -> Bullet:
    return with_values(bullet, {"text": settle(bullet.text, resolve)})


def settle(inlines: tuple[Inline, ...], resolve: Resolver) -> tuple[Inline, ...]:
    """Quotes as their text, and single spaces, also where two pieces meet; itself where nothing would be left."""
    pieces: list[Inline] = []
    is_after_space = True
    for inline in settle_quotes(inlines, resolve):
        if isinstance(inline, (Text, Link)):
            text = _SPACES.sub(" ", inline.text.replace(_SOFT_HYPHEN, ""))
            text = text.lstrip(" ") if is_after_space and text.strip() else text
            is_after_space = text.endswith(" ") or (is_after_space and not text)
            pieces.append(replace(inline, text=text))
        else:
            pieces.append(inline)
    return normalise(pieces) or inlines


def _action(action: FlagshipAction) -> FlagshipAction:
    return FlagshipAction(
        title=squeeze(action.title),
        status=action.status,
        previous_status=action.previous_status,
        commentary=_line(action.commentary),
        owner=_line(action.owner),
    )


def _line(text: str | None) -> str | None:
    return text and squeeze(text)


def _indicator(row: Indicator, tolerance: Tolerance) -> Indicator:
    values = {name: getattr(row, name) for name in Indicator.model_fields}
    for name, value in values.items():
        if isinstance(value, Figure):
            values[name] = Figure.parse(squeeze(value.text))
    for name in ("name", "commentary", "owner", "framework"):
        values[name] = _line(values[name])
    bare = Indicator(**{**values, "unrounded": None, "tolerance": tolerance, "override": None})
    if row.override:
        given = Override(rating=row.override.rating, reason=squeeze(row.override.reason))
        return with_values(bare, {"override": given})
    if bare.rating == row.rating or row.rating is None:
        return bare
    return with_values(bare, {"override": Override(rating=row.rating, reason=NOT_PRINTED)})
