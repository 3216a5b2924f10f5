"""Tables: what a template's loops and conditions have left of them, made whole."""

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.story import story_parts
from cabinet_appendix.ooxml.table import make_tables_whole


def finish(draft: Draft) -> None:
    """Give every cell its last paragraph and its properties their order; take out rows and tables that are empty."""
    for part in story_parts(draft.package):
        make_tables_whole(draft.package.xml(part))
