"""The rules of data that are errors: those that a build runs, and the only ones that it loads."""

from cabinet_appendix.checks.listing import load_rules
from cabinet_appendix.checks.rule import Rule

DATA_ERRORS: tuple[Rule, ...] = load_rules(
    ("F004", "F008", "R001", "R003", "N001", "N002", "N003", "N016", "S004", "S008", "S009")
)
"""Family by family, in order of code."""
