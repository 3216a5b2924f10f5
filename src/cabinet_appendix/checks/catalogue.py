"""All rules by code, and the families that they belong to."""

from cabinet_appendix.checks.listing import FAMILIES, NAMES, load_rules
from cabinet_appendix.checks.rule import Rule

__all__ = ["BY_CODE", "FAMILIES", "RETIRED", "RULES"]

RULES: tuple[Rule, ...] = load_rules(NAMES)
"""Every rule, family by family, in order of code."""

RETIRED: frozenset[str] = frozenset()
"""Codes of rules that there once were: none is used again."""

BY_CODE = {rule.code: rule for rule in RULES}
