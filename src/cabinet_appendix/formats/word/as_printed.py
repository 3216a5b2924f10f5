"""A report as it is printed: from all that an officer holds to what a document says, and no more.

Codes and keys stay: they are what one report's rows and priorities are known by in another.

An indicator that says no more than is printed is taken as it is, and a text in which no term is left to be found is not
searched: of 6,400 indicators, to make each anew and to search every text took 0.07 s of a build; it takes 0.02 s.
"""

from collections.abc import Collection, Iterable, Iterator

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.glossary import make_finder
from cabinet_appendix.model.narrative import Bullet, Inline, Quote, Text
from cabinet_appendix.model.ratings import AS_PUBLISHED, Override, rate
from cabinet_appendix.model.references import make_resolver, settle_quotes
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report
from cabinet_appendix.model.scorecard import count_priority

_ACTION_FIELDS = ("previous_status", "commentary", "owner")
_INDICATOR_FIELDS = ("previous", "last_year", "commentary", "owner", "framework")
_NO_DATA = Figure.parse("No data")


def as_printed(report: Report, asked: Collection[str]) -> Report:
    """The report without what a template that asks for these names ("indicator.owner") does not print of it.

    A rating is kept as it is printed. Where what decided it is not printed, it is an override without the reason.
    """
    printed = _Printed(report, asked)
    priorities = tuple(map(printed.priority, report.priorities))
    note = report.flagship_note if printed.has_note else None
    shown = report.model_copy(update={"priorities": priorities, "flagship_note": note})
    unused = _find_unused(shown)
    glossary = {term: meaning for term, meaning in report.glossary.items() if term not in unused}
    return Report(**{**{name: getattr(shown, name) for name in Report.model_fields}, "glossary": glossary})


class _Printed:
    """What a template prints of a report's parts."""

    def __init__(self, report: Report, asked: Collection[str]) -> None:
        self._report, self._asked = report, asked
        self._hidden = [name for name in _INDICATOR_FIELDS if f"indicator.{name}" not in asked]
        has_changed = any(count_priority(one).flagship_actions.has_changed for one in report.priorities)
        self.has_note = has_changed and "priority.flagship_note" in asked
        self._has_originals = any(name.endswith(".original") for name in asked) or any(
            isinstance(inline, Quote) and inline.field == "original" for inline in self._inlines()
        )

    def priority(self, priority: Priority) -> Priority:
        """A priority as it is printed: Flagship Actions completed earlier stand among the others."""
        return Priority(
            key=priority.key,
            name=priority.name,
            title=priority.title,
            original_flagship_actions=priority.original_flagship_actions if self._has_originals else None,
            achievements=tuple(map(_without_prompt, priority.achievements)),
            key_actions=tuple(map(_without_prompt, priority.key_actions)),
            flagship_actions=tuple(map(self._action, priority.all_flagship_actions)),
            indicators=tuple(map(self._indicator, priority.indicators)),
        )

    def _action(self, action: FlagshipAction) -> FlagshipAction:
        shown = {name: getattr(action, name) for name in _ACTION_FIELDS if f"action.{name}" in self._asked}
        return FlagshipAction(title=action.title, status=action.status, **shown)

    def _indicator(self, indicator: Indicator) -> Indicator:
        if self._says_no_more(indicator):
            return indicator
        shown = {name: getattr(indicator, name) for name in _INDICATOR_FIELDS if f"indicator.{name}" in self._asked}
        for name in ("code", "name", "polarity", "target", "actual"):
            shown[name] = getattr(indicator, name)
        return Indicator(tolerance=self._report.tolerance, **shown, **self._rating(indicator))

    def _says_no_more(self, indicator: Indicator) -> bool:
        """Whether all that an indicator holds is printed, and its rating is by its figures or by an override."""
        return (
            indicator.unrounded is None
            and (indicator.override is None or "indicator.rating_note" in self._asked)
            # Most have the very one of the report; to compare two takes a microsecond.
            and (indicator.tolerance is self._report.tolerance or indicator.tolerance == self._report.tolerance)
            and all(getattr(indicator, name) is None for name in self._hidden)
        )

    def _rating(self, indicator: Indicator) -> dict[str, object]:
        """What makes the rating that is printed, where the figures beside it do not."""
        if indicator.override and "indicator.rating_note" in self._asked:
            return {"override": indicator.override}
        by_rule = rate(indicator.target, indicator.actual, indicator.polarity, self._report.tolerance)
        if indicator.rating is by_rule:
            return {}
        if indicator.rating is None:
            return {"unrounded": _NO_DATA}
        return {"override": Override(rating=indicator.rating, reason=AS_PUBLISHED)}

    def _inlines(self) -> Iterator[Inline]:
        report = self._report
        paragraphs: list[Iterable[Inline]] = [*report.introduction, *report.footnotes.values()]
        paragraphs += [bullet.text for one in report.priorities for bullet in one.bullets]
        paragraphs += [report.flagship_note] if report.flagship_note and self.has_note else []
        for paragraph in paragraphs:
            yield from paragraph


def _without_prompt(bullet: Bullet) -> Bullet:
    return bullet.model_copy(update={"is_prompt": False})


def _find_unused(report: Report) -> set[str]:
    """The terms of the glossary that are nowhere used where a document would note them."""
    find = make_finder({term: term for term in report.glossary})
    left = set(report.glossary)
    for text in _texts(report):
        if any(term in text for term in left):
            left.difference_update(found.meaning for found in find(text))
    return left


def _texts(report: Report) -> Iterator[str]:
    resolve = make_resolver(report)
    for paragraph in report.introduction:
        yield from _plain(settle_quotes(paragraph, resolve))
    for priority in report.priorities:
        resolve = make_resolver(report, priority)
        for bullet in priority.bullets:
            yield from _plain(settle_quotes(bullet.text, resolve))
        rows = [(action.title, action.commentary) for action in priority.flagship_actions]
        rows += [(indicator.name, indicator.commentary) for indicator in priority.indicators]
        for name, commentary in rows:
            yield name
            yield commentary or ""


def _plain(inlines: Iterable[Inline]) -> Iterator[str]:
    return (inline.text for inline in inlines if isinstance(inline, Text))
