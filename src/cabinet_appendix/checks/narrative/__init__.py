"""Rules on the words of a report: codes N001 and on."""

from cabinet_appendix.checks.narrative.prompt_left_in import prompt_left_in
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (prompt_left_in,)
