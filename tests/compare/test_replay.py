"""An edit made in Word of a sentence in which figures are quoted by name."""

import pytest

from cabinet_appendix.compare.replay import replay
from cabinet_appendix.formats.markdown import format_inlines, parse_inlines
from cabinet_appendix.model.narrative import Quote

PRINTED = {"calls": "96%", "waits": "20.5 days"}
SOURCE = "**Most** calls are answered, {calls.actual} of them, within {waits.actual}."


def _resolve(quote: Quote) -> str | None:
    return PRINTED.get(quote.subject)


@pytest.mark.parametrize(
    ("edited", "replayed"),
    [
        ("**Most** calls are answered, 96% of them, within 20.5 days.", SOURCE),
        ("Most calls are answered, 96% of them, within 20.5 days.", SOURCE.replace("**", "")),
        ("**Nearly all** calls are answered, 96% of them, within 20.5 days!",
         "**Nearly all** calls are answered, {calls.actual} of them, within {waits.actual}!"),
        ("**Most** calls are answered within 20.5 days.", "**Most** calls are answered within {waits.actual}."),
        ("**Most** calls are answered, 96% of them.", "**Most** calls are answered, {calls.actual} of them."),
    ],
)  # fmt: skip
def test_a_figure_that_stands_there_still_is_quoted_still(edited: str, replayed: str) -> None:
    result = replay(parse_inlines(SOURCE), parse_inlines(edited), (_resolve, _resolve), accept_figures=False)
    assert (format_inlines(result.text), result.typed_over) == (replayed, ())


@pytest.mark.parametrize(
    ("edited", "printed", "typed"),
    [
        ("**Most** calls are answered, 97% of them, within 20.5 days.", "96%", "97"),
        ("**Most** calls are answered, 96 of them, within 20.5 days.", "96%", ""),
        ("**Most** calls are answered, 96% of them, within 20.4 days.", "20.5 days", "20.4"),
        ("**Most** calls are answered, 96% of them, within 20.5 hours.", "20.5 days", "hours"),
    ],
)
def test_a_figure_that_was_typed_over_is_told_and_stays(edited: str, printed: str, typed: str) -> None:
    result = replay(parse_inlines(SOURCE), parse_inlines(edited), (_resolve, _resolve), accept_figures=False)
    assert format_inlines(result.text) == SOURCE
    assert [(one.printed, one.typed) for one in result.typed_over] == [(printed, typed)]


def test_a_figure_that_was_typed_over_is_taken_where_that_is_wanted() -> None:
    edited = "**Most** calls are answered, 97% of them, within 20.5 days."
    result = replay(parse_inlines(SOURCE), parse_inlines(edited), (_resolve, _resolve), accept_figures=True)
    assert format_inlines(result.text) == SOURCE.replace("{calls.actual}", "97%")
    assert result.typed_over == ()


@pytest.mark.parametrize("accept_figures", [True, False])
def test_a_figure_that_was_changed_in_its_table_as_well_is_quoted_still(accept_figures: bool) -> None:
    edited = "**Most** calls are answered, 97% of them, within 20.5 days."
    resolvers = (_resolve, lambda quote: "97%" if quote.subject == "calls" else _resolve(quote))
    result = replay(parse_inlines(SOURCE), parse_inlines(edited), resolvers, accept_figures=accept_figures)
    assert (format_inlines(result.text), result.typed_over) == (SOURCE, ())
