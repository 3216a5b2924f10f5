"""Rules on ratings and statuses: codes R001 and on."""

from cabinet_appendix.checks.ratings.override_changes_nothing import override_changes_nothing
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (override_changes_nothing,)
