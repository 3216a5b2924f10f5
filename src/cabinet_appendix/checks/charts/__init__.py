"""Rules on the charts of a document: codes C001 and on."""

from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
