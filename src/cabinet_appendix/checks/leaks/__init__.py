"""Rules on what a document holds and does not print: codes L001 and on."""

from cabinet_appendix.checks.leaks.comment_left import comment_left
from cabinet_appendix.checks.leaks.external_link import external_link
from cabinet_appendix.checks.leaks.hidden_text import hidden_text
from cabinet_appendix.checks.leaks.local_path_left import local_path_left
from cabinet_appendix.checks.leaks.personal_name_in_properties import personal_name_in_properties
from cabinet_appendix.checks.leaks.snapshot_left import snapshot_left
from cabinet_appendix.checks.leaks.tracked_change_left import tracked_change_left
from cabinet_appendix.checks.leaks.unprinted_data import unprinted_data
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    comment_left,
    tracked_change_left,
    hidden_text,
    personal_name_in_properties,
    local_path_left,
    unprinted_data,
    external_link,
    snapshot_left,
)
