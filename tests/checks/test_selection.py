"""Selecting rules by what a person types."""

import pytest

from cabinet_appendix.checks.rule import Rule, rule
from cabinet_appendix.checks.selection import find_codes, find_named, nearest_to, select_rules
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


def _rule(code: str, name: str) -> Rule:
    def find(_subject: Subject) -> object:
        return iter(())

    find.__name__ = name.replace("-", "_")
    return rule(code, Severity.NOTE)(find)  # type: ignore[arg-type]


BLANK, ROUND, DOUBLED = (
    _rule(code, name) for code, name in (("F001", "blank-figure"), ("F012", "figure-rounded"), ("N001", "doubled-word"))
)
RULES = (BLANK, ROUND, DOUBLED)
NAMES = {rule.code: rule.name for rule in RULES}


@pytest.mark.parametrize(
    ("word", "found"),
    [
        ("F001", {BLANK}),
        ("f001", {BLANK}),
        (" F01 ", {ROUND}),
        ("F", {BLANK, ROUND}),
        ("n", {DOUBLED}),
        ("doubled-word", {DOUBLED}),
        ("Doubled-Word", {DOUBLED}),
    ],
)
def test_a_rule_is_named_by_its_code_a_beginning_of_it_or_its_name(word: str, found: set[Rule]) -> None:
    assert find_named([word], RULES) == found
    assert find_codes(word, NAMES) == {rule.code for rule in found}


@pytest.mark.parametrize(
    ("word", "nearest"),
    [
        ("doubled-words", '"doubled-word"'),
        ("F011", '"F012"'),
        ("x", "a code such as N001, a name, or the letter of a family"),
        ("", "a code such as N001, a name, or the letter of a family"),
    ],
)
def test_a_word_that_names_none_is_told_with_what_is_like_it(word: str, nearest: str) -> None:
    assert not find_named([word], RULES)
    assert not find_codes(word, NAMES)
    assert nearest_to(word, NAMES) == nearest


def test_what_is_selected_goes_without_what_is_ignored_in_the_order_of_the_catalogue() -> None:
    assert select_rules(RULES, (), ()) == RULES
    assert select_rules(RULES, ("N", "F"), ("F012",)) == (BLANK, DOUBLED)
    assert select_rules(RULES, (), ("F",)) == (DOUBLED,)
