"""Which notes of a report are printed."""

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.printed_notes import count_notes, find_printed
from cabinet_appendix.model.narrative import Bullet, Note, Text
from cabinet_appendix.model.ratings import Override, Rating

ASC = {"ASC": "Adult Social Care"}


def test_a_term_has_a_note_in_each_section_that_uses_it() -> None:
    sections = [priority(key, achievements=(bullet("ASC grew"), bullet("ASC grew more"))) for key in ("a", "b")]
    assert count_notes(report(*sections), ASC)["Adult Social Care"] == 2


def test_a_term_that_the_words_explain_has_none() -> None:
    section = priority(achievements=(bullet("Adult Social Care (ASC) grew"), bullet("ASC grew more")))
    assert count_notes(report(section), ASC)["Adult Social Care"] == 0


def test_terms_in_names_are_noted_before_those_of_key_actions() -> None:
    section = priority(indicators=(indicator(name="ASC calls"),), key_actions=(bullet("ASC grows"),))
    assert count_notes(report(section), ASC) == {"Adult Social Care": 1}


def test_what_the_glossary_has_said_in_a_section_no_footnote_says_again() -> None:
    marked = Bullet(text=(Text("Care"), Note("n")))
    notes = {"n": (Text("Adult Social Care"),)}
    whole = report(priority(achievements=(bullet("ASC grew"), marked)), footnotes=notes)
    assert find_printed(whole) == {("residents-first", "achievements", 1, 1)}
    assert find_printed(report(*whole.priorities, footnotes=notes, glossary=ASC)) == frozenset()


def test_the_reason_of_a_rating_is_a_note_of_its_row() -> None:
    row = indicator(override=Override(rating=Rating.GREEN, reason="Agreed"))
    assert find_printed(report(priority(indicators=(row, row)))) == {("residents-first", "reasons", 0, 0)}
