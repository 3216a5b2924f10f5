"""The rules of the checks: from what somebody names to rules. Those that read Word are loaded where they are needed."""

import re
from collections.abc import Collection
from pkgutil import resolve_name

from cabinet_appendix.checks.listing import NAMES
from cabinet_appendix.checks.rule import FAMILIES_OF_DOCUMENTS, Rule
from cabinet_appendix.checks.selection import find_codes, find_named, nearest_to, select_rules
from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity

_CODE_OF_DOCUMENTS = re.compile(rf"[{FAMILIES_OF_DOCUMENTS}]\d{{0,3}}", re.IGNORECASE)


def every_rule() -> tuple[Rule, ...]:
    """The rules of the whole catalogue."""
    rules: tuple[Rule, ...] = resolve_name("cabinet_appendix.checks.catalogue:RULES")
    return rules


def choose_rules(select: Collection[str] = (), ignore: Collection[str] = ()) -> tuple[Rule, ...]:
    """Every rule that `select` names, or all, without those that `ignore` names: by code, name, or beginning of codes.

    InputError with each word that names no rule.
    """
    rules = every_rule()
    unknown = [*_find_unknown("--select", select), *_find_unknown("--ignore", ignore)]
    if unknown:
        raise InputError(*unknown)
    return select_rules(rules, select, ignore)


def explain_rules(words: Collection[str]) -> tuple[Rule, ...]:
    """Every rule that one of the words names, none for no words; InputError with each word that names no rule."""
    rules = every_rule()
    unknown = _find_unknown("--explain", words)
    if unknown:
        raise InputError(*unknown)
    named = find_named(words, rules)
    return tuple(rule for rule in rules if rule in named)


def is_known(word: str) -> bool:
    """Whether a word names a rule; of those of documents the letter of a family is enough."""
    return bool(_CODE_OF_DOCUMENTS.fullmatch(word) or find_codes(word, NAMES))


def unknown_rule(word: str, place: Place) -> Finding:
    """What is to be said of a word that names no rule."""
    return Finding("I019", Severity.ERROR, place, f'the unknown rule "{word}"', nearest_to(word, NAMES))


def _find_unknown(option: str, words: Collection[str]) -> list[Finding]:
    return [unknown_rule(word, Place(option)) for word in words if not find_codes(word, NAMES)]
