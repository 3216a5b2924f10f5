"""Traits and how they are compared, against changes written by hand."""

from collections import Counter

import pytest

from cabinet_appendix.compare.appearance.traits import (
    AppearanceChange,
    Shown,
    Subject,
    Trait,
    compare,
    compare_content,
    has_like,
    lengths,
    millimetres,
    most_of,
)


def _shown(name: str, **traits: str) -> Shown:
    return Shown(name, name.casefold(), {key: Trait(words) for key, words in traits.items()})


def _told(old: list[Shown], new: list[Shown]) -> list[tuple[str, str, str]]:
    return [(change.where, change.before, change.after) for change in compare(Subject.FONTS, old, new)]


def test_lengths_are_printed_to_a_tenth() -> None:
    assert lengths("mm", [19.04, 100]).words == "19, 100 mm"
    assert lengths("pt", [10.5], "{} before").words == "10.5 pt before"
    assert lengths("mm", [210, 297], "A4 ({})", joint=" × ").words == "A4 (210 × 297 mm)"
    # ISO 216: A4 is 210 mm wide, which Word writes as 11906 twentieths of a point.
    assert millimetres(11906) == pytest.approx(210, abs=0.02)


@pytest.mark.parametrize(
    ("one", "other", "is_like"),
    [
        (lengths("mm", [19, 86]), lengths("mm", [19.1, 85.9]), True),
        (lengths("mm", [19, 86]), lengths("mm", [19.2, 86]), False),
        (lengths("mm", [19, 86]), lengths("mm", [19]), False),
        (lengths("pt", [12]), lengths("pt", [12.05]), True),
        (lengths("pt", [12]), lengths("pt", [12.5]), False),
        (Trait("bold"), Trait("bold"), True),
        (Trait("bold"), Trait("not bold"), False),
        (Trait("a", also=frozenset("ab")), Trait("b", also=frozenset("ab")), True),
        (Trait("a", also=frozenset("ab")), Trait("b", also=frozenset("b")), False),
    ],
)
def test_what_nobody_would_see_is_alike(one: Trait, other: Trait, *, is_like: bool) -> None:
    assert one.is_like(other) == other.is_like(one) == is_like


def test_what_is_seen_most_stands_for_all_and_knows_the_others() -> None:
    assert most_of(Counter({Trait("b"): 2, Trait("a"): 2, Trait("c"): 1})) == Trait("a", also=frozenset("abc"))


def test_only_what_differs_is_told() -> None:
    old, new = _shown("Heading 2", font="Arial", size="14 pt"), _shown("heading 2", font="Arial", size="16 pt")
    assert _told([old], [new]) == [("heading 2", "14 pt", "16 pt")]
    assert _told([old], [old]) == []
    # A trait of which only one side knows says nothing.
    assert _told([old], [_shown("Heading 2", font="Arial", color="red")]) == []


def test_the_same_change_in_many_places_is_one() -> None:
    old, new = ([_shown(name, font=font) for name in "ABCDE"] for font in ("Arial", "Calibri"))
    assert _told(old, new) == [("A, B, C and 2 more", "Arial", "Calibri")]
    assert _told(old[:4], new[:4]) == [("A, B, C and D", "Arial", "Calibri")]
    assert _told(old[:1], new[:1]) == [("A", "Arial", "Calibri")]


def test_what_only_one_side_has_is_told_unless_the_other_has_its_like() -> None:
    assert _told([_shown("A", font="Arial")], []) == [("A", "Arial", "not there")]
    assert _told([], [_shown("A", font="Arial", size="9 pt")]) == [("A", "not there", "Arial, 9 pt")]
    assert _told([_shown("A", font="Arial")], [_shown("B", font="Arial")]) == []
    assert has_like(_shown("A", font="Arial"), [_shown("B", font="Arial")])


def test_content_is_compared_with_its_next_of_kin_and_never_said_to_be_missing() -> None:
    old = [_shown("Status, Old title", columns="2", width="wide"), _shown("Gone", columns="7", width="wide")]
    new = [_shown("Rating, Actual", columns="5", width="narrow"), _shown("Status, Title", columns="2", width="narrow")]
    assert list(compare_content(Subject.TABLES, old, new)) == [
        AppearanceChange(Subject.TABLES, "Status, Title", "wide", "narrow")
    ]


def test_a_table_with_a_column_more_is_known_by_half_of_its_words() -> None:
    old = [_shown("Rating, Indicator, Actual", columns="3")]
    new = [_shown("Rating, Indicator, Target, Actual", columns="4")]
    assert [(one.before, one.after) for one in compare_content(Subject.TABLES, old, new)] == [("3", "4")]
