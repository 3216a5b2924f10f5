"""What a document and its data, or two documents, are compared by.

That any report is equal to what is built of it is in properties/test_common_ground.py.
"""

from typing import Any

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.changes import Change, Changed, Field, Moved
from cabinet_appendix.compare.common_ground import Source, find_common_ground
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inline, Note, Quote, Text
from cabinet_appendix.model.ratings import Override, Rating, Tolerance
from cabinet_appendix.model.report import FlagshipAction, Indicator, Report


def _compare(data: Report, document: Report, *, are_documents: bool = False) -> tuple[Change, ...]:
    return diff(*find_common_ground(Source(data, are_documents), Source(document, is_document=True)))


def _with(*inlines: Inline) -> Bullet:
    return Bullet(text=inlines)


def _rows(*rows: Indicator, **fields: Any) -> Report:
    return report(priority(indicators=rows), **fields)


def test_two_folders_are_compared_as_they_are() -> None:
    before, after = _rows(indicator(code="calls")), _rows(indicator())
    assert find_common_ground(Source(before), Source(after)) == (before, after)


@pytest.mark.parametrize(
    "unsaid",
    [
        {"code": "calls"},
        {"owner": "Customer services"},
        {"framework": "Oflog"},
        {"previous": "80%"},
        {"last_year": "70%"},
        {"commentary": "Staff were trained"},
        {"unrounded": "92.6%"},
    ],
)
def test_what_no_document_says_of_a_row_is_no_difference(unsaid: dict[str, str]) -> None:
    assert _compare(_rows(indicator(**unsaid)), _rows(indicator())) == ()


def test_what_a_document_says_of_a_row_is_compared() -> None:
    (changed,) = _compare(_rows(indicator(previous="80%")), _rows(indicator(previous="81%")))
    assert isinstance(changed, Changed)
    assert changed.fields == (Field("previous", Figure.parse("80%"), Figure.parse("81%")),)


def test_a_figure_that_narrative_quotes_is_the_figure_as_text() -> None:
    row = indicator(code="calls", actual="93%")
    data = report(priority(indicators=(row,), achievements=(_with(Text("We answered "), Quote("calls", "actual")),)))
    document = report(priority(indicators=(indicator(),), achievements=(bullet("We answered 93%"),)))
    assert _compare(data, document) == ()


def test_footnotes_are_known_by_their_words_and_not_by_their_keys() -> None:
    notes = ({"icon": (Text("A programme"),)}, {"note-18": (Text("A programme"),)})
    data, document = (
        report(priority(achievements=(_with(Text("Launched"), Note(key)),)), footnotes=footnotes)
        for footnotes in notes
        for key in footnotes
    )
    assert _compare(data, document) == ()


def test_a_footnote_that_was_reworded_is_one_change() -> None:
    notes = ({"icon": (Text("A programme"),)}, {"note-18": (Text("A scheme of work"),)})
    data, document = (
        report(priority(achievements=(_with(Text("Launched"), Note(key)),)), footnotes=footnotes)
        for footnotes in notes
        for key in footnotes
    )
    (changed,) = _compare(data, document)
    assert isinstance(changed, Changed)
    assert [field.name for field in changed.fields] == ["text"]


def test_a_term_that_a_document_seems_to_have_in_a_glossary_is_the_footnote_that_explains_it() -> None:
    meaning = "Department for Levelling Up"
    data = report(
        priority(achievements=(_with(Text("A meeting with DLUHC"), Note("dluhc"), Text(" went well")),)),
        footnotes={"dluhc": (Text(meaning),)},
    )
    document = report(priority(achievements=(bullet("A meeting with DLUHC went well"),)), glossary={"DLUHC": meaning})
    assert _compare(data, document) == ()


def test_a_mark_that_is_missing_from_a_second_section_is_told() -> None:
    meaning = "Adult Social Care"
    sections = [priority(key, achievements=(bullet(f"ASC has grown in {key}"),)) for key in ("north", "south")]
    marked = priority("north", achievements=(_with(Text("ASC"), Note("note-1"), Text(" has grown in north")),))
    data = report(*sections, glossary={"ASC": meaning})
    document = report(marked, sections[1], footnotes={"note-1": (Text(meaning),)})
    assert _compare(data, document) != ()


def test_terms_that_are_not_used_are_in_no_document() -> None:
    assert _compare(report(priority(), glossary={"ASB": "Anti-social behaviour"}), report(priority())) == ()


def test_a_term_without_its_note_is_told() -> None:
    section = priority(achievements=(bullet("ASB is down"),))
    (removed,) = _compare(report(section, glossary={"ASB": "Anti-social behaviour"}), report(section))
    assert removed.place.part == "glossary"  # type: ignore[union-attr]


def test_a_row_that_was_rated_anew_did_not_move_by_hand() -> None:
    calls, waits, bins = (indicator(name=name) for name in ("Calls", "Waits", "Bins"))
    late = indicator(name="Calls", actual="20%")
    (changed,) = _compare(_rows(calls, waits, bins), _rows(waits, bins, late), are_documents=True)
    assert isinstance(changed, Changed)
    assert changed.new == late


def test_a_row_that_was_moved_by_hand_has_moved() -> None:
    calls, waits, bins = (indicator(name=name) for name in ("Calls", "Waits", "Bins"))
    (moved,) = _compare(_rows(calls, waits, bins), _rows(waits, bins, calls))
    assert isinstance(moved, Moved)


def test_rows_in_the_order_of_data_and_of_ratings_are_in_one_order() -> None:
    red, green = indicator(name="Waits", actual="20%"), indicator(name="Calls")
    assert _compare(_rows(red, green), _rows(green, red)) == ()


def test_flagship_actions_that_were_completed_earlier_are_printed_with_the_others() -> None:
    done, going = FlagshipAction(title="Open", status="completed"), FlagshipAction(title="Mend", status="green")
    data = report(priority(flagship_actions=(going,), completed_earlier=(done,)))
    assert _compare(data, report(priority(flagship_actions=(done, going)))) == ()


def test_a_rating_by_a_figure_that_is_not_printed_is_the_override_that_a_document_seems_to_have() -> None:
    data = _rows(indicator(target="10%", actual="10%", unrounded="9.6%"))
    seen = Override(rating=Rating.AMBER, reason="As rated when it was published")
    assert _compare(data, _rows(indicator(target="10%", actual="10%", override=seen))) == ()


def test_a_rating_that_a_document_gives_otherwise_is_told() -> None:
    seen = Override(rating=Rating.RED, reason="As rated when it was published")
    (changed,) = _compare(_rows(indicator()), _rows(indicator(override=seen)))
    assert isinstance(changed, Changed)
    assert changed.fields[0] == Field("rating", Rating.GREEN, Rating.RED)


def test_a_reason_for_a_rating_that_follows_anyway_is_a_note_that_the_other_has_not() -> None:
    noted = Override(rating=Rating.GREEN, reason="Agreed with the service")
    (changed,) = _compare(_rows(indicator()), _rows(indicator(override=noted)))
    assert isinstance(changed, Changed)
    assert changed.fields == (Field("override", None, noted),)


def test_a_tolerance_that_no_key_prints_is_no_difference() -> None:
    wide = Tolerance.parse("10%")
    data = _rows(indicator(actual="84%", tolerance=wide), tolerance=wide)
    seen = Override(rating=Rating.AMBER, reason="As rated when it was published")
    assert _compare(data, _rows(indicator(actual="84%", override=seen))) == ()


@pytest.mark.parametrize(("one", "other"), [("a b", "a\u00a0b"), ("a b", "a  b"), ("a b", "a\nb"), ("ab", "a\u00adb")])
def test_how_wide_a_space_is_says_nothing(one: str, other: str) -> None:
    data, document = (report(priority(achievements=(bullet(text),)), title=text) for text in (one, other))
    assert _compare(data, document) == ()


def test_a_priority_is_known_by_its_name_where_a_document_makes_its_key() -> None:
    data = report(priority("rf", name="Residents First", title="Puts residents first", achievements=(bullet("x"),)))
    document = report(
        priority("residents-first", name="Residents First", title="Puts residents first", achievements=(bullet("y"),))
    )
    changes = _compare(data, document)
    assert {change.place.part for change in changes if not isinstance(change, Changed | Moved)} == {"achievements"}


def test_the_order_of_sides_does_not_matter() -> None:
    data, document = _rows(indicator(code="calls", owner="IT")), _rows(indicator(actual="60%"))
    there = diff(*find_common_ground(Source(data), Source(document, is_document=True)))
    back = diff(*find_common_ground(Source(document, is_document=True), Source(data)))
    assert [type(change) for change in there] == [type(change) for change in back] == [Changed]
