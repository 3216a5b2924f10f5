"""Which of some rules are meant: from codes, names and beginnings of codes to rules."""

from collections.abc import Collection, Iterable, Mapping
from difflib import get_close_matches
from itertools import chain

from cabinet_appendix.checks.rule import Rule, is_named


def find_named(words: Iterable[str], rules: Iterable[Rule]) -> frozenset[Rule]:
    """The rules that any of the words names: a code ("R001"), a rule's name, or the beginning of codes ("R", "A01")."""
    wanted = [word.strip() for word in words]
    return frozenset(rule for rule in rules if any(rule.is_named(word) for word in wanted))


def find_codes(word: str, names: Mapping[str, str]) -> frozenset[str]:
    """The codes of the rules that a word names, of those whose names are given by code: none of them is loaded."""
    return frozenset(code for code, name in names.items() if is_named(code, name, word.strip()))


def nearest_to(word: str, names: Mapping[str, str]) -> str:
    """The code or name that was probably meant by a word which names no rule; else what would be one."""
    near = get_close_matches(word.strip(), list(chain.from_iterable(names.items())), n=1)
    return f'"{near[0]}"' if near else "a code such as N001, a name, or the letter of a family"


def select_rules(rules: Collection[Rule], select: Collection[str], ignore: Collection[str]) -> tuple[Rule, ...]:
    """The rules that `select` names, all of them where it is empty, without those that `ignore` names."""
    wanted, unwanted = find_named(select, rules) if select else frozenset(rules), find_named(ignore, rules)
    return tuple(rule for rule in rules if rule in wanted - unwanted)
