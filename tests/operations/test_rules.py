"""The rules that are named on the command line and among reasons."""

import pytest

from cabinet_appendix.checks.catalogue import BY_CODE, RULES
from cabinet_appendix.errors import InputError
from cabinet_appendix.operations.rules import choose_rules, every_rule, explain_rules, is_known
from cabinet_appendix.output.as_text import format_finding


def test_all_rules_are_chosen_where_none_is_named() -> None:
    assert choose_rules() == every_rule() == RULES
    assert explain_rules(()) == ()


def test_rules_are_chosen_and_explained_by_what_names_them() -> None:
    prompt, override = BY_CODE["N001"], BY_CODE["R002"]
    assert choose_rules(["n001", "override-changes-nothing"]) == (override, prompt)
    assert choose_rules(["n001", "R002"], ["R"]) == (prompt,)
    assert explain_rules(["N001", "prompt-left-in"]) == (prompt,)


@pytest.mark.parametrize(
    ("word", "known"),
    [
        ("N001", True),
        ("n", True),
        ("prompt-left-in", True),
        ("a012", True),
        ("C", True),
        ("N9", False),
        ("A0123", False),
    ],
)
def test_a_code_of_documents_is_known_by_its_family_so_that_no_such_rule_is_loaded(word: str, known: bool) -> None:
    assert is_known(word) is known


def test_every_word_that_names_no_rule_is_told_with_what_is_like_it() -> None:
    with pytest.raises(InputError) as raised:
        choose_rules(["N001", "promt-left-in"], ["R0002"])
    assert [format_finding(finding) for finding in raised.value.findings] == [
        '--select: found the unknown rule "promt-left-in"; expected "prompt-left-in"',
        '--ignore: found the unknown rule "R0002"; expected "R002"',
    ]
    with pytest.raises(InputError, match='the unknown rule "I102"'):
        explain_rules(["I102"])
