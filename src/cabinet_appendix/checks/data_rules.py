"""The rules that look at what a report says, whatever it was read from: they need nothing that reads Word."""

from cabinet_appendix.checks.listing import NAMES, load_rules
from cabinet_appendix.checks.rule import FAMILIES_OF_DOCUMENTS, Rule

DATA_RULES: tuple[Rule, ...] = load_rules(code for code in NAMES if code[0] not in FAMILIES_OF_DOCUMENTS)
"""Family by family, in order of code; some are of documents alone all the same."""
