"""All rules by code, and the families that they belong to."""

from cabinet_appendix.checks import accessibility, charts, leaks
from cabinet_appendix.checks.data_rules import DATA_RULES
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

RULES: tuple[Rule, ...] = (*DATA_RULES, *charts.RULES, *accessibility.RULES, *leaks.RULES)
"""Every rule, family by family, in order of code."""

RETIRED: frozenset[str] = frozenset()
"""Codes of rules that there once were: none is used again."""

BY_CODE = {rule.code: rule for rule in RULES}
