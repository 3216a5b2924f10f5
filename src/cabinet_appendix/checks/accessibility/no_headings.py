"""A009: documents without a single heading."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity

_FEW = 20
"""Paragraphs of a document that may do without headings."""


@rule("A009", Severity.ERROR)
def no_headings(subject: Subject) -> Iterator[Fault]:
    """A document of many paragraphs has no paragraph in a heading style.

    Why: Without headings nobody who listens can find a section but by hearing all that comes before it. WCAG 2.2,
    1.3.1, which the law asks for, wants headings that a program can tell.
    Example: found 120 paragraphs without a heading.
    Remedy: In Word give the lines above the sections the styles Heading 1, Heading 2 and so on.
    """
    if subject.document:
        body = [one.paragraph for one in subject.document.paragraphs if not one.is_note and one.place.table is None]
        paragraphs = [paragraph for paragraph in body if paragraph.text.strip()]
        if len(paragraphs) > _FEW and all(paragraph.outline_level is None for paragraph in paragraphs):
            found = f"{len(paragraphs)} paragraphs without a heading"
            yield Fault(Place(subject.file), found, "a heading style for each heading")
