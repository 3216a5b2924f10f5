"""Identifiers: those that the template's loops have copied, made unique over the whole document."""

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.identifiers import remove_repeated_paragraph_ids, renumber_bookmarks, renumber_drawings


def finish(draft: Draft) -> None:
    """Renumber drawings and bookmarks, and drop repeated paragraph ids."""
    renumber_drawings(draft.package)
    renumber_bookmarks(draft.package)
    remove_repeated_paragraph_ids(draft.package)
