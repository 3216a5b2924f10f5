"""Rules on whether everybody can read a document: codes A001 and on."""

from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = ()
