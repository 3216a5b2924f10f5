"""What must agree within a report."""

import pytest

from builders import bullet, indicator, priority
from cabinet_appendix.model.consistency import RESERVED_CODES, SECTION_FIELDS, Inconsistency, find_inconsistencies
from cabinet_appendix.model.narrative import Bullet, Note, Quote, Text
from cabinet_appendix.model.report import Priority, Report


def _inconsistencies(*priorities: Priority, **fields: object) -> list[Inconsistency]:
    unchecked = Report.model_construct(
        **{**{name: field.default for name, field in Report.model_fields.items()}, "priorities": priorities, **fields}
    )
    return list(find_inconsistencies(unchecked))


def _found(*priorities: Priority, **fields: object) -> list[str]:
    return [item.found for item in _inconsistencies(*priorities, **fields)]


def test_a_code_may_occur_once_in_a_report() -> None:
    a, b = priority("a", indicators=(indicator(code="x"),)), priority("b", indicators=(indicator(code="x"),))
    assert _found(a, b) == ['the code "x" a second time']


def test_a_code_may_not_be_a_name_that_counts_are_quoted_by() -> None:
    assert _found(priority(indicators=(indicator(code="indicators"),))) == [
        'the code "indicators", which is kept for counts'
    ]


@pytest.mark.parametrize("key", ["a", "all", "introduction"])
def test_a_key_belongs_to_one_priority_and_is_not_reserved(key: str) -> None:
    assert _found(priority("a"), priority(key)) == [f'the key "{key}"']


def test_a_footnote_mark_needs_a_text_and_a_text_a_mark() -> None:
    marked = priority(achievements=(Bullet(text=(Text("x"), Note("asc"))),))
    assert _found(marked, footnotes={"csc": (Text("Children"),)}) == [
        "the footnote mark [^asc] without a text",
        "the footnote [^csc] that no text refers to",
    ]


def test_a_footnote_has_no_footnotes() -> None:
    marked = priority(achievements=(Bullet(text=(Text("x"), Note("asc"))),))
    assert _found(marked, footnotes={"asc": (Text("y"), Note("asc"))}) == ["the footnote mark [^asc] inside a footnote"]


@pytest.mark.parametrize(
    ("subject", "field", "is_known"),
    [
        ("calls", "actual", True),
        ("calls", "rating", False),
        ("call", "actual", False),
        ("indicators", "green", True),
        ("flagship-actions", "original", False),
        ("priority", "name", True),
    ],
)
def test_a_quote_names_a_figure_that_is_there(subject: str, field: str, is_known: bool) -> None:
    quoting = priority(indicators=(indicator(code="calls"),), key_actions=(Bullet(text=(Quote(subject, field),)),))
    assert (_found(quoting) == []) is is_known


def test_a_priority_is_named_only_inside_its_section() -> None:
    assert _found(introduction=((Quote("priority", "name"),),)) == ["{priority.name}, which names no figure"]


def test_the_first_bullet_of_a_list_is_not_nested() -> None:
    assert _found(priority(achievements=(bullet("x", level=1),))) == ["a nested bullet with no bullet above it"]


def test_each_inconsistency_has_the_path_of_what_is_wrong() -> None:
    section = priority(
        achievements=(bullet("x"), Bullet(text=(Text("y"), Note("n")))),
        key_actions=(bullet("z", level=1),),
        indicators=(indicator(code="a"), indicator(code="a")),
    )
    found = _inconsistencies(priority("a"), section, introduction=((Quote("b", "actual"),),))
    assert [item.path for item in found] == [
        ("priorities", 1, "indicators", 1, "code"),
        ("priorities", 1, "key_actions", 0),
        ("priorities", 1, "achievements", 1),
        ("introduction", 0),
    ]


def test_an_original_count_can_be_quoted_where_it_is_known() -> None:
    quoting = (Bullet(text=(Quote("flagship-actions", "original"),)),)
    assert _found(priority(key_actions=quoting, original_flagship_actions=8)) == []
    assert _found(priority(key_actions=quoting)) == ["{flagship-actions.original}, which names no figure"]


def test_an_original_count_of_the_whole_is_known_when_each_priority_has_one() -> None:
    quoting = ((Quote("flagship-actions", "original"),),)
    known, unknown = priority("a", original_flagship_actions=8), priority("b")
    assert _found(known, introduction=quoting) == []
    assert _found(known, unknown, introduction=quoting) == ["{flagship-actions.original}, which names no figure"]


def test_what_stands_above_every_section_may_quote_any_of_them() -> None:
    note = (Quote("priority", "name"), Text(" has "), Quote("flagship-actions", "original"))
    assert _found(priority("a"), flagship_note=note) == []


def test_a_code_cannot_be_a_name_that_a_section_is_quoted_by() -> None:
    assert SECTION_FIELDS.keys() == RESERVED_CODES
