"""Rules on what a document holds and does not print: codes L001 and on."""

from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
