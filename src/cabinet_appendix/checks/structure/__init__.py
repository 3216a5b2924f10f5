"""Rules on the parts of a report, their order and their counts: codes S001 and on."""

from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.checks.structure.footnote_repeated import footnote_repeated
from cabinet_appendix.checks.structure.heading_cell_differs import heading_cell_differs
from cabinet_appendix.checks.structure.note_names_other_priority import note_names_other_priority
from cabinet_appendix.checks.structure.part_broken import part_broken
from cabinet_appendix.checks.structure.rows_out_of_order import rows_out_of_order
from cabinet_appendix.checks.structure.section_missing import section_missing
from cabinet_appendix.checks.structure.split_actions_do_not_add_up import split_actions_do_not_add_up
from cabinet_appendix.checks.structure.table_missing import table_missing
from cabinet_appendix.checks.structure.total_missing import total_missing

RULES: tuple[Rule, ...] = (
    section_missing,
    table_missing,
    total_missing,
    note_names_other_priority,
    footnote_repeated,
    rows_out_of_order,
    heading_cell_differs,
    split_actions_do_not_add_up,
    part_broken,
)
