"""The rules that look at what a report says, whatever it was read from: they need nothing that reads Word."""

from cabinet_appendix.checks import figures, narrative, ratings, structure
from cabinet_appendix.checks.rule import Rule

DATA_RULES: tuple[Rule, ...] = (*figures.RULES, *ratings.RULES, *narrative.RULES, *structure.RULES)
"""Family by family, in order of code; some are of documents alone all the same."""
