"""A018: empty paragraphs in place of space."""

from collections.abc import Iterator

from cabinet_appendix.checks.document import Document, PlacedParagraph
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.namespaces import qn

_BREAKS = tuple(qn(f"w:{name}") for name in ("br", "sectPr", "drawing", "pict", "object", "fldChar", "fldSimple"))


@rule("A018", Severity.WARNING)
def spacing_by_empty_paragraphs(subject: Subject) -> Iterator[Fault]:
    """Two or more empty paragraphs stand one below another to make space.

    Why: A screen reader says "blank" at each of them, and whoever listens may think that the document has ended. One
    empty paragraph may be what keeps two tables apart.
    Example: found 12 empty paragraphs in 4 places, the first below these words; expected space by style.
    Remedy: In Word delete them, and set the space before or after the paragraph in its style.
    """
    runs = list(_find_runs(subject.document)) if subject.document else []
    if runs and subject.document:
        number = sum(length for _, length in runs)
        where = f" in {len(runs)} places, the first below these words" if len(runs) > 1 else ""
        yield Fault(subject.document.with_words(runs[0][0]), f"{number} empty paragraphs{where}", "space by style")


def _find_runs(document: Document) -> Iterator[tuple[Place, int]]:
    """Where two or more empty paragraphs begin, and how many they are; at the end of a document they make no space."""
    first: Place | None = None
    length = 0
    for placed in document.paragraphs:
        if placed.is_note:
            break
        if placed.place.table is None and _is_empty(placed):
            first, length = first or placed.place, length + 1
            continue
        if first and length > 1:
            yield first, length
        first, length = None, 0


def _is_empty(placed: PlacedParagraph) -> bool:
    paragraph = placed.paragraph
    if paragraph.text.strip() or paragraph.drawings or any(run.note_id for run in paragraph.runs):
        return False
    return paragraph.element is None or next(paragraph.element.iter(*_BREAKS), None) is None
