"""What a document can hold of a report."""

from typing import Any

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.printed import NOT_PRINTED, as_printed, find_changed_count, settle, squeeze
from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Quote, Text
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Override, Rating, Status, Tolerance
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report


def _printed(whole: Report) -> Report:
    return as_printed(whole, whole.tolerance)


def _rows(*rows: Indicator, **fields: Any) -> tuple[Indicator, ...]:
    return _printed(report(priority(indicators=rows), **fields)).priorities[0].indicators


def _with(*inlines: Inline) -> Bullet:
    return Bullet(text=inlines)


def test_spaces_are_single_and_soft_hyphens_gone() -> None:
    assert squeeze("a\u00a0 b\nc\u00add ") == "a b cd"
    assert squeeze("\u00ad") == "\u00ad", "nothing else is left to call it by"


def test_spaces_are_single_where_two_pieces_meet() -> None:
    pieces = (Text("Two "), Link(" parks", "https://a.example"), Text("  \nopened"))
    assert settle(pieces, lambda _quote: None) == (
        Text("Two "),
        Link("parks", "https://a.example"),
        Text(" opened"),
    )


def test_a_quote_is_its_text_in_its_own_emphasis() -> None:
    assert settle((Quote("calls", "actual", strong=True),), lambda _quote: "93%") == (Text("93%", strong=True),)


def test_rows_stand_in_the_order_of_their_ratings() -> None:
    rows = _rows(indicator(name="a", actual="No data"), indicator(name="b", actual="20%"), indicator(name="c"))
    assert [row.name for row in rows] == ["c", "b", "a"]


def test_a_rating_by_what_is_not_printed_is_given() -> None:
    (row,) = _rows(indicator(actual="90%", unrounded="89.6%"))
    assert (row.unrounded, row.override) == (None, Override(rating=Rating.AMBER, reason=NOT_PRINTED))


def test_a_tolerance_of_a_row_is_given_by_its_rating() -> None:
    (row,) = _rows(indicator(actual="84%", tolerance=Tolerance.parse("10%")))
    assert (row.tolerance, row.rating) == (FIVE_PER_CENT, Rating.AMBER)


def test_a_reason_that_the_section_has_given_is_not_printed_again() -> None:
    agreed = Override(rating=Rating.GREEN, reason="Agreed")
    first, second = _rows(*(indicator(name=name, override=agreed) for name in "ab"))
    assert (first.override, second.override) == (agreed, None)


def test_flagship_actions_stand_by_status_with_those_completed_earlier() -> None:
    rows = [FlagshipAction(title=title, status=status) for title, status in (("a", "red"), ("b", "green"))]
    done = FlagshipAction(title="c", status="completed")
    (section,) = _printed(report(priority(flagship_actions=tuple(rows), completed_earlier=(done,)))).priorities
    assert [row.title for row in section.flagship_actions] == ["c", "b", "a"]
    assert section.completed_earlier == ()


def test_a_footnote_is_marked_once_in_a_section_under_one_key() -> None:
    marks = [_with(Text(f"{number} parks"), Note(key)) for number, key in enumerate("aba")]
    notes = {key: (Text("Green Flag parks"),) for key in "ab"}
    printed = _printed(
        report(priority(achievements=tuple(marks)), priority("b", key_actions=(marks[1],)), footnotes=notes)
    )
    assert [
        inline for one in printed.priorities[0].achievements for inline in one.text if isinstance(inline, Note)
    ] == [Note("a")]
    assert printed.priorities[1].key_actions[0].text[-1] == Note("a")
    assert list(printed.footnotes) == ["a"]


def test_of_the_glossary_there_is_what_has_a_note() -> None:
    terms = {"ASB": "Anti-social behaviour", "FPN": "Fixed Penalty Notice", "EPC": "Energy Performance Certificate"}
    bullets = (bullet("ASB is down"), bullet("A Fixed Penalty Notice (FPN) was sent"))
    printed = _printed(report(priority(achievements=bullets), glossary=terms))
    assert list(printed.glossary) == ["ASB"]


def test_a_note_on_a_count_is_printed_where_there_are_rows_and_their_count_has_changed() -> None:
    rows = (FlagshipAction(title="a", status=Status.GREEN),)
    changed = priority("changed", flagship_actions=rows, original_flagship_actions=2)
    same = priority("same", flagship_actions=rows, original_flagship_actions=1)
    emptied = priority("emptied", original_flagship_actions=1)
    assert find_changed_count(report(same, emptied, changed)) == changed
    assert find_changed_count(report(same, emptied)) is None
    assert _printed(report(same, flagship_note=(Text("Split"),))).flagship_note is None


def test_printed_again_it_is_the_same() -> None:
    whole = report(
        priority(indicators=(indicator(code="calls"),), achievements=(_with(Text("See "), Quote("calls", "actual")),))
    )
    assert _printed(_printed(whole)) == _printed(whole)
