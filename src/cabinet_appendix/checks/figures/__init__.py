"""Rules on targets and actuals: codes F001 and on."""

from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
