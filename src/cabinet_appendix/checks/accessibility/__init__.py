"""Rules on whether everybody can read a document: codes A001 and on."""

from cabinet_appendix.checks.accessibility.alternative_text_is_a_file_name import alternative_text_is_a_file_name
from cabinet_appendix.checks.accessibility.alternative_text_too_long import alternative_text_too_long
from cabinet_appendix.checks.accessibility.colour_alone import colour_alone
from cabinet_appendix.checks.accessibility.column_heading_missing import column_heading_missing
from cabinet_appendix.checks.accessibility.content_control_without_title import content_control_without_title
from cabinet_appendix.checks.accessibility.false_heading import false_heading
from cabinet_appendix.checks.accessibility.floating_object import floating_object
from cabinet_appendix.checks.accessibility.heading_level_skipped import heading_level_skipped
from cabinet_appendix.checks.accessibility.language_missing import language_missing
from cabinet_appendix.checks.accessibility.language_not_british import language_not_british
from cabinet_appendix.checks.accessibility.link_text_unclear import link_text_unclear
from cabinet_appendix.checks.accessibility.low_contrast import low_contrast
from cabinet_appendix.checks.accessibility.merged_cells import merged_cells
from cabinet_appendix.checks.accessibility.nested_table import nested_table
from cabinet_appendix.checks.accessibility.no_headings import no_headings
from cabinet_appendix.checks.accessibility.picture_without_alternative_text import picture_without_alternative_text
from cabinet_appendix.checks.accessibility.restricted_access import restricted_access
from cabinet_appendix.checks.accessibility.spacing_by_empty_paragraphs import spacing_by_empty_paragraphs
from cabinet_appendix.checks.accessibility.table_without_header_row import table_without_header_row
from cabinet_appendix.checks.accessibility.title_missing import title_missing
from cabinet_appendix.checks.rule import Rule

RULES: tuple[Rule, ...] = (
    picture_without_alternative_text,
    alternative_text_is_a_file_name,
    alternative_text_too_long,
    table_without_header_row,
    merged_cells,
    nested_table,
    heading_level_skipped,
    false_heading,
    no_headings,
    title_missing,
    language_missing,
    language_not_british,
    low_contrast,
    colour_alone,
    column_heading_missing,
    floating_object,
    link_text_unclear,
    spacing_by_empty_paragraphs,
    restricted_access,
    content_control_without_title,
)
