"""The quarter before: from an indicator or a Flagship Action of this quarter to what was said of it then."""

import re
from collections.abc import Iterable, Iterator
from functools import cached_property

from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report

_WORD = re.compile(r"\w+")
_ALIKE = 0.85
"""Of all the words of two titles, so many must be in both for one to be the other reworded."""
_RAREST, _TOO_COMMON = 3, 50
"""So many of a title's words are looked up, and a word of more titles than that tells nothing."""


class LastQuarter:
    """The report of the quarter before, in which things are found by code, by name and by title."""

    def __init__(self, report: Report) -> None:
        self.report = report

    def find_indicator(self, indicator: Indicator) -> Indicator | None:
        """The same indicator: the one with its code, else the only one with its name."""
        if indicator.code and indicator.code in self.report.indicators_by_code:
            return self.report.indicators_by_code[indicator.code]
        named = self._by_name.get(squeeze(indicator.name), ())
        return named[0] if len(named) == 1 else None

    def find_completed(self, action: FlagshipAction) -> FlagshipAction | None:
        """The Flagship Action of this title that was completed by then, or of one that is hardly another."""
        title = squeeze(action.title)
        if title in self._by_title:
            found = self._by_title[title]
            return found if found.status is Status.COMPLETED else None
        words = _words(title)
        alike = (other for other in self._near(words) if _is_reworded(words, _words(squeeze(other.title))))
        return next(alike, None)

    def _near(self, words: frozenset[str]) -> Iterator[FlagshipAction]:
        """The completed ones that have one of the words that are rarest among them."""
        known = (self._by_word[word] for word in words if word in self._by_word)
        for holders in sorted(known, key=len)[:_RAREST]:
            if len(holders) <= _TOO_COMMON:
                yield from holders

    @cached_property
    def _by_name(self) -> dict[str, list[Indicator]]:
        named: dict[str, list[Indicator]] = {}
        for priority in self.report.priorities:
            for indicator in priority.indicators:
                named.setdefault(squeeze(indicator.name), []).append(indicator)
        return named

    @cached_property
    def _by_title(self) -> dict[str, FlagshipAction]:
        return {squeeze(action.title): action for action in self._actions()}

    @cached_property
    def _by_word(self) -> dict[str, list[FlagshipAction]]:
        holders: dict[str, list[FlagshipAction]] = {}
        for action in self._actions():
            if action.status is Status.COMPLETED:
                for word in _words(squeeze(action.title)):
                    holders.setdefault(word, []).append(action)
        return holders

    def _actions(self) -> Iterable[FlagshipAction]:
        return (action for priority in self.report.priorities for action in priority.all_flagship_actions)


def squeeze(text: str) -> str:
    """A name as it is compared: without capitals, doubled spaces and a full stop at its end."""
    return " ".join(text.casefold().split()).rstrip(".")


def _words(title: str) -> frozenset[str]:
    return frozenset(_WORD.findall(title))


def _is_reworded(words: frozenset[str], others: frozenset[str]) -> bool:
    """Whether two titles share nearly all their words, and every number: "phase 2" is another thing than "phase 1"."""
    changed = words ^ others
    is_numbered = any(any(letter.isdecimal() for letter in word) for word in changed)
    return not is_numbered and len(words & others) >= _ALIKE * len(words | others)
