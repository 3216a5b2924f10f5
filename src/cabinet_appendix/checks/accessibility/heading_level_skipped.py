"""A007: headings that are more than one level below the one before."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_TITLE = "title"
_ABOVE = {None: "that is the first", 0: "below the title"}


@rule("A007", Severity.WARNING)
def heading_level_skipped(subject: Subject) -> Iterator[Fault]:
    """A heading is two or more levels below the heading before it.

    Why: Whoever finds their way by headings looks for the one between, and thinks that something is missing.
    Example: found a heading of level 3 below one of level 1; expected level 2.
    Remedy: In Word choose the heading style of the next level.
    """
    before: int | None = None
    for placed in subject.document.paragraphs if subject.document else ():
        paragraph = placed.paragraph
        if not paragraph.text.strip() or placed.is_note:
            continue
        level = 0 if paragraph.style.casefold() == _TITLE else paragraph.outline_level
        if level is None:
            continue
        level += paragraph.style.casefold() != _TITLE
        highest = (before or 0) + 1
        if level > highest:
            above = f"below one of level {before}" if before else _ABOVE[before]
            yield Fault(placed.place, f"a heading of level {level} {above}", f"level {highest}")
        before = level
