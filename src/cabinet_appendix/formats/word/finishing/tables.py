"""Tables: what a template's loops and conditions have left of them, made whole."""

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.story import story_parts
from cabinet_appendix.ooxml.table import (
    end_cells_with_paragraphs,
    order_cell_properties,
    remove_rows_without_cells,
    remove_tables_without_rows,
)


def finish(draft: Draft) -> None:
    """Give every cell its last paragraph and its properties their order; take out rows and tables that are empty."""
    for part in story_parts(draft.package):
        root = draft.package.xml(part)
        remove_rows_without_cells(root)
        remove_tables_without_rows(root)
        end_cells_with_paragraphs(root)
        order_cell_properties(root)
