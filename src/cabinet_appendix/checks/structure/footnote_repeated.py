"""S005: footnotes that say the same twice in one section."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity, shorten
from cabinet_appendix.model.count_notes import find_count

if TYPE_CHECKING:  # what reads Word is loaded for documents only
    from cabinet_appendix.checks.document import Document, PlacedParagraph


@rule("S005", Severity.WARNING, of_documents=True, supersedes=["I121"])
def footnote_repeated(subject: Subject) -> Iterator[Fault]:
    """A footnote says word for word what another one in the same section says.

    Why: One of the two was copied and stands in the wrong place, or the reader is sent down the page for nothing. A
    section may explain a term that another explains too, and rows of tables may share a remark: neither is a fault.
    Example: found footnote 2 with the text of footnote 1, "Due to division of Multiple Flagship Actions".
    Remedy: Delete the one that belongs elsewhere.
    """
    if subject.document is None or subject.report is None:
        return
    seen: dict[tuple[str, str], tuple[int, bool]] = {}
    for number, (placed, text) in enumerate(_find_marks(subject.document), start=1):
        owner = subject.priority_at(placed.place.order)
        # A count is one section's: its note is not to be found in another.
        key = ("" if find_count(text) else owner.key if owner else "", text)
        is_in_table = placed.place.table is not None
        first, first_in_table = seen.setdefault(key, (number, is_in_table))
        if first != number and not (is_in_table and first_in_table):
            found = f'footnote {number} with the text of footnote {first}, "{shorten(text)}"'
            yield Fault(subject.document.with_words(placed.place), found, "each note once", "delete one of the two")


def _find_marks(document: Document) -> Iterator[tuple[PlacedParagraph, str]]:
    """The paragraphs that mark a note, with its text, in the order of their numbers."""
    for placed in document.paragraphs:
        for run in placed.paragraph.runs:
            if run.note_id is not None and not placed.is_note:
                text = " ".join(" ".join(one.text for one in document.notes.get(run.note_id, ())).split())
                if text:
                    yield placed, text
