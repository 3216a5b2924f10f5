"""All rules by code; which of them a selection names, and what is to be known of each."""

from collections.abc import Collection, Iterable
from difflib import get_close_matches

from cabinet_appendix.checks import accessibility, charts, figures, leaks, narrative, ratings, structure
from cabinet_appendix.checks.rule import Rule

FAMILIES = {
    "F": "Figures",
    "R": "Ratings",
    "N": "Narrative",
    "S": "Structure",
    "C": "Charts",
    "A": "Accessibility",
    "L": "Leaks",
}
"""The letter with which the codes of a family begin, and what it is about."""

RULES: tuple[Rule, ...] = (
    *figures.RULES,
    *ratings.RULES,
    *narrative.RULES,
    *structure.RULES,
    *charts.RULES,
    *accessibility.RULES,
    *leaks.RULES,
)
"""Every rule, family by family, in order of code."""

RETIRED: frozenset[str] = frozenset()
"""Codes of rules that there once were: none is used again."""

BY_CODE = {rule.code: rule for rule in RULES}


class UnknownRuleError(ValueError):
    """A name or code of no rule; `nearest` is one that is like it, or how rules are named."""

    def __init__(self, word: str) -> None:
        super().__init__(f'the unknown rule "{word}"')
        known = [*BY_CODE, *(rule.name for rule in RULES)]
        near = get_close_matches(word.strip(), known, n=1)
        self.nearest = (
            f'"{near[0]}"' if near else f"a code such as {RULES[0].code}, its name, or the letter of a family"
        )


def find_rules(words: Iterable[str]) -> frozenset[Rule]:
    """The rules that any of the words names: a code ("R001"), a rule's name, or the beginning of codes ("R", "A01").

    UnknownRuleError for a word that names none.
    """
    found: set[Rule] = set()
    for word in words:
        named = [rule for rule in RULES if _names(word.strip(), rule)]
        if not named:
            raise UnknownRuleError(word)
        found.update(named)
    return frozenset(found)


def select_rules(select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Rule, ...]:
    """The rules that `select` names, all of them where it is empty, without those that `ignore` names."""
    wanted, unwanted = find_rules(select) if select else frozenset(RULES), find_rules(ignore)
    return tuple(rule for rule in RULES if rule in wanted - unwanted)


def _names(word: str, rule: Rule) -> bool:
    return bool(word) and (rule.code.startswith(word.upper()) or rule.name == word.casefold())
