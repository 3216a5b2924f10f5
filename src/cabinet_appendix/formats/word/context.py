"""The names that a template sees: from a report to `report`, `quarter` and `priorities` with all that they hold."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple, Protocol

from lxml import etree
from markupsafe import Markup

from cabinet_appendix.formats.word.runs import RunWriter, StyleFinder, to_markup
from cabinet_appendix.formats.word.views import (
    BulletView,
    DraftView,
    FlagshipActionGroupView,
    FlagshipActionView,
    IndicatorView,
    PriorityView,
    QuarterView,
    ReportView,
    ScorecardView,
    TallyView,
)
from cabinet_appendix.formats.word.words import Words
from cabinet_appendix.model.glossary import Acronym, Finder, make_finder
from cabinet_appendix.model.narrative import Bullet, Inline, Text, plain_text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import NOT_RATED, Rating, Status
from cabinet_appendix.model.references import Resolver, make_resolver, settle_quotes
from cabinet_appendix.model.report import Indicator, Priority, Report
from cabinet_appendix.model.scorecard import Scorecard, Tally, count_priority, count_report
from cabinet_appendix.ooxml.story import paragraph_text

# English whatever the machine's locale: strftime would follow it.
_MONTHS = {
    1: "January",
    3: "March",
    4: "April",
    6: "June",
    7: "July",
    9: "September",
    10: "October",
    12: "December",
}
_RATING_ORDER: dict[Rating | None, int] = {
    **{rating: place for place, rating in enumerate(Rating)},
    None: len(Rating),
}
_NO_ACRONYMS: Iterator[Acronym] = iter(())
_NOTHING = Words("", Markup)


class Looks(StyleFinder, Protocol):
    """What a template says of looks: its styles by name, and the runs that mark a rating or status."""

    def check_markers(self, categories: Iterable[str]) -> None:
        """Note a fault for each that has no marker, or another's."""

    def find_marker(self, category: str) -> list[etree._Element]:
        """Copies of the runs of a marker."""


class Context(NamedTuple):
    """The names at the top of a template."""

    report: ReportView
    quarter: QuarterView
    draft: DraftView
    priorities: tuple[PriorityView, ...]

    def names(self, priority: PriorityView | None = None) -> dict[str, object]:
        """As a template's tags use them; inside a priority's section, `priority` as well."""
        names: dict[str, object] = {
            "report": self.report,
            "quarter": self.quarter,
            "draft": self.draft,
            "priorities": self.priorities,
        }
        return {**names, "priority": priority} if priority else names


def build_context(report: Report, styles: Looks, errors: int = 0) -> Context:
    """The names with their values, in the looks of a template; what that lacks, `styles` keeps as faults.

    With `errors`, it is the draft of a report that has so many.
    """
    scorecard = count_report(report)
    counts = (*scorecard.flagship_actions.counts, *scorecard.indicators.counts)
    styles.check_markers(dict.fromkeys(count.category for count in counts if count.count))
    inks = _Inks(report, styles)
    resolve = make_resolver(report)
    return Context(
        ReportView(
            report.title,
            report.subject or "",
            report.author or "",
            report.tolerance.in_words,
            tuple(_words(inks, paragraph, "", resolve) for paragraph in report.introduction),
            _scorecard_view(scorecard),
            scorecard.indicators.count_of(NOT_RATED) > 0,
        ),
        view_quarter(report.quarter),
        DraftView(errors),
        tuple(_PrioritySection(priority, report, inks).view() for priority in report.priorities),
    )


def sort_by_rating(indicators: tuple[Indicator, ...]) -> list[Indicator]:
    """Green, amber, red, not rated; in the order of the data within each."""
    return sorted(indicators, key=lambda indicator: _RATING_ORDER[indicator.rating])


def view_quarter(quarter: Quarter) -> QuarterView:
    """The quarter in all the forms that a template may print."""
    start, end = quarter.start, quarter.end
    dates = f"{start.day} {_MONTHS[start.month]} to {end.day} {_MONTHS[end.month]} {end.year}"
    return QuarterView(quarter.label, f"Q{quarter.number}", quarter.year, dates, quarter.next().label)


class _Inks:
    """What all sections of a document are written with: its run writer, and the markers of its key."""

    def __init__(self, report: Report, styles: Looks) -> None:
        resolve = make_resolver(report)
        footnotes = {key: settle_quotes(text, resolve) for key, text in report.footnotes.items()}
        self.writer = RunWriter(styles, _make_quick_finder(report.glossary), footnotes)
        self._styles = styles
        self._markers: dict[str, Words] = {}

    def marker(self, category: str) -> Words:
        """The mark of a rating or status, as the template's key shows it."""
        if category not in self._markers:
            runs = self._styles.find_marker(category)
            markup = to_markup(runs)
            self._markers[category] = Words("".join(map(paragraph_text, runs)), lambda: markup)
        return self._markers[category]


def _make_quick_finder(glossary: Mapping[str, str]) -> Finder:
    """What finds acronyms, and looks no further into a text in which none can be: most names of indicators."""
    find = make_finder(glossary)
    may_be_in = re.compile("|".join(map(re.escape, glossary))).search
    return lambda text: find(text) if may_be_in(text) else _NO_ACRONYMS


class _PrioritySection:
    """Makes the view of one priority."""

    def __init__(self, priority: Priority, report: Report, inks: _Inks) -> None:
        self._priority, self._report, self._inks = priority, report, inks
        self._resolve = make_resolver(report, priority)

    def view(self) -> PriorityView:
        """The priority as a template sees it."""
        priority = self._priority
        scorecard = count_priority(priority)
        return PriorityView(
            priority.key,
            priority.name,
            priority.title,
            self._bullets(priority.achievements),
            self._bullets(priority.key_actions),
            tuple(self._group(status) for status in Status if scorecard.flagship_actions.count_of(status)),
            tuple(map(self._indicator, sort_by_rating(priority.indicators))),
            self._note(self._report.flagship_note if scorecard.flagship_actions.has_changed else None),
            _scorecard_view(scorecard),
        )

    def _bullets(self, bullets: tuple[Bullet, ...]) -> tuple[BulletView, ...]:
        return tuple(
            BulletView(bullet.level, _words(self._inks, bullet.text, self._priority.key, self._resolve))
            for bullet in bullets
        )

    def _group(self, status: Status) -> FlagshipActionGroupView:
        marker, label = self._inks.marker(status), status.capitalize()
        actions = tuple(
            FlagshipActionView(
                self._name(action.title),
                status.value,
                label,
                marker,
                action.previous_status or "",
                (action.previous_status or "").capitalize(),
                self._text(action.commentary),
                action.owner or "",
            )
            for action in self._priority.all_flagship_actions
            if action.status is status
        )
        return FlagshipActionGroupView(status.value, label, len(actions), marker, actions)

    def _indicator(self, indicator: Indicator) -> IndicatorView:
        category = indicator.rating or NOT_RATED
        reason = indicator.override.reason if indicator.override else ""
        return IndicatorView(
            indicator.code or "",
            self._name(indicator.name),
            indicator.polarity.value,
            indicator.target.text,
            indicator.actual.text,
            indicator.rating.value if indicator.rating else "",
            category.capitalize(),
            self._note((Text(reason),) if reason else None),
            self._inks.marker(category),
            str(indicator.previous or ""),
            str(indicator.last_year or ""),
            indicator.direction_of_travel or "",
            indicator.direction_since_last_year or "",
            self._text(indicator.commentary),
            indicator.owner or "",
            indicator.framework or "",
        )

    def _text(self, text: str | None) -> Words:
        return self._name(text) if text else _NOTHING

    def _name(self, text: str) -> Words:
        return Words(text, partial(self._inks.writer.write_text, text, self._priority.key))

    def _note(self, text: tuple[Inline, ...] | None) -> Words:
        if not text:
            return _NOTHING
        section, resolve, write = self._priority.key, self._resolve, self._inks.writer.write_note
        return Words(plain_text(settle_quotes(text, resolve)), lambda: write(text, section, resolve))


def _words(inks: _Inks, inlines: tuple[Inline, ...], section: str, resolve: Resolver) -> Words:
    write = inks.writer.write
    return Words(plain_text(settle_quotes(inlines, resolve)), lambda: write(inlines, section, resolve))


def _scorecard_view(scorecard: Scorecard) -> ScorecardView:
    return ScorecardView(_tally_view(scorecard.flagship_actions), _tally_view(scorecard.indicators))


def _tally_view(tally: Tally) -> TallyView:
    return TallyView(
        tally.total,
        tally.original,
        tally.has_changed,
        tally.count_of("completed"),
        tally.count_of("green"),
        tally.count_of("amber"),
        tally.count_of("red"),
        tally.count_of(NOT_RATED),
        tally.summary,
    )
