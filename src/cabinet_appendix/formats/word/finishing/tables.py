"""Tables: what a template's loops and conditions have left of them, made whole."""

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.table import end_cells_with_paragraphs, remove_tables_without_rows


def finish(draft: Draft) -> None:
    """Give every cell its last paragraph, and take out tables of which no row is left."""
    body = draft.package.xml(draft.package.main_document)
    remove_tables_without_rows(body)
    end_cells_with_paragraphs(body)
