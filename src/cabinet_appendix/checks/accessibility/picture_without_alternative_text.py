"""A001: pictures and charts without an alternative text."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity


@rule("A001", Severity.ERROR)
def picture_without_alternative_text(subject: Subject) -> Iterator[Fault]:
    """A picture, chart or shape has no alternative text, and is not marked as decorative.

    Why: A screen reader says "graphic" and no more. WCAG 2.2, 1.1.1, which the law asks for, wants what the picture
    shows in words.
    Example: found a chart without alternative text; expected what it shows in a sentence.
    Remedy: In Word right-click it, choose View Alt Text and write what it shows, or mark it as decorative.
    """
    for drawn in subject.document.drawn if subject.document else ():
        if subject.document and not (drawn.description or drawn.is_decorative or drawn.kind == "text box"):
            place = subject.document.place_at(drawn.element)
            article = "an" if drawn.kind[0] in "aeiou" else "a"
            yield Fault(place, f"{article} {drawn.kind} without alternative text", "what it shows in a sentence")
