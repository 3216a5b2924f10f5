"""Quoted figures: from {complaints.actual} in narrative to the text that it stands for."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from cabinet_appendix.model.consistency import INDICATOR_FIELDS, SECTION_FIELDS
from cabinet_appendix.model.narrative import Inline, Quote, Text
from cabinet_appendix.model.report import Priority, Report
from cabinet_appendix.model.scorecard import Scorecard, Tally, count_priority, count_report

Resolver = Callable[[Quote], str | None]


def make_resolver(report: Report, priority: Priority | None = None) -> Resolver:
    """A function from a quote to its text, or to None where it names nothing.

    Known are {<code>.target} and {<code>.actual} of any indicator, and of the section in which the narrative
    stands (the whole report outside priorities) {flagship-actions.total}, {indicators.green} and so on, and
    {priority.name}.
    """
    scorecard: Scorecard | None = None

    def resolve(quote: Quote) -> str | None:
        nonlocal scorecard
        indicator = report.indicators_by_code.get(quote.subject)
        if indicator:
            return str(getattr(indicator, quote.field)) if quote.field in INDICATOR_FIELDS else None
        if scorecard is None:
            scorecard = count_priority(priority) if priority else count_report(report)
        return _section_fields(scorecard, priority).get((quote.subject, quote.field))

    return resolve


def settle_quotes(inlines: Iterable[Inline], resolve: Resolver) -> tuple[Inline, ...]:
    """The same narrative with every quoted figure as its text."""
    return tuple(
        Text(resolve(inline) or "", inline.strong, inline.emphasis) if isinstance(inline, Quote) else inline
        for inline in inlines
    )


def _section_fields(scorecard: Scorecard, priority: Priority | None) -> Mapping[tuple[str, str], str]:
    fields = {
        **dict(_tally_fields("flagship-actions", scorecard.flagship_actions)),
        **dict(_tally_fields("indicators", scorecard.indicators)),
    }
    if priority:
        fields["priority", "name"] = priority.name
        fields["priority", "title"] = priority.title
    return fields


def _tally_fields(subject: str, tally: Tally) -> Iterator[tuple[tuple[str, str], str]]:
    yield (subject, "total"), str(tally.total)
    if tally.original is not None:
        yield (subject, "original"), str(tally.original)
    # A category that does not occur is nought, and need not be in the tally.
    for category in SECTION_FIELDS[subject] - {"total", "original"}:
        yield (subject, category), str(tally.count_of(category.replace("-", " ")))
