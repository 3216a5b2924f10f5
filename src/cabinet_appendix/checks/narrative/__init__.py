"""Rules on the words of a report: codes N001 and on."""

from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
