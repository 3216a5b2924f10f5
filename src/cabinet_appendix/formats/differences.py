"""Differences of two reports as a rewriter needs them: settings, items of lists and footnotes that change."""

from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Generic, TypeVar

from cabinet_appendix.formats.markdown import format_inlines
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.narrative import Inline
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report

Item = TypeVar("Item")


@dataclass(frozen=True, slots=True)
class ItemChange(Generic[Item]):
    """An item that is another, goes (`new` is None) or is new (`old` is None).

    `index` is its place in the old list; of a new one, the place of what it stands before there.
    """

    index: int
    old: Item | None
    new: Item | None


def changed_items(
    old: Sequence[Item], new: Sequence[Item], identity: Callable[[Item], Hashable]
) -> Iterator[ItemChange[Item]]:
    """How a list becomes another, in its order; what has the same identity in both is the same item."""
    matcher = SequenceMatcher(None, [identity(one) for one in old], [identity(one) for one in new], autojunk=False)
    for _, start, end, new_start, new_end in matcher.get_opcodes():
        shared = min(end - start, new_end - new_start)
        for offset in range(shared):
            if old[start + offset] != new[new_start + offset]:
                yield ItemChange(start + offset, old[start + offset], new[new_start + offset])
        for index in range(start + shared, end):
            yield ItemChange(index, old[index], None)
        for index in range(new_start + shared, new_end):
            yield ItemChange(end, None, new[index])


def identify_row(row: FlagshipAction | Indicator) -> str:
    """What makes a row of a table the same one though its figures are others."""
    return row.title if isinstance(row, FlagshipAction) else row.code or row.name


def changed_texts(old: Report, new: Report) -> Iterator[tuple[Path, str | None]]:
    """The settings, terms and priorities' own texts that change, by their paths; None for one that goes.

    ValueError for reports of other priorities.
    """
    if [priority.key for priority in old.priorities] != [priority.key for priority in new.priorities]:
        raise ValueError("other priorities than there are")
    if old.title != new.title:
        yield ("title",), new.title
    if old.flagship_note != new.flagship_note:
        yield ("flagship_note",), format_inlines(new.flagship_note) if new.flagship_note else None
    for acronym in {**old.glossary, **new.glossary}:
        if old.glossary.get(acronym) != new.glossary.get(acronym):
            yield ("glossary", acronym), new.glossary.get(acronym)
    for number, (before, after) in enumerate(zip(old.priorities, new.priorities, strict=True)):
        for name in ("name", "title", "original_flagship_actions"):
            was, is_now = getattr(before, name), getattr(after, name)
            if was != is_now:
                yield ("priorities", number, name), None if is_now is None else str(is_now)


def changed_footnotes(old: Report, new: Report) -> Iterator[tuple[str, tuple[Inline, ...] | None]]:
    """The footnotes that are new or other than before, by their keys; None for one that goes."""
    for key in {**old.footnotes, **new.footnotes}:
        if old.footnotes.get(key) != new.footnotes.get(key):
            yield key, new.footnotes.get(key)
