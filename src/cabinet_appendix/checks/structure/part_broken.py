"""S009: parts of a document that are damaged."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity


@rule("S009", Severity.ERROR, of_documents=True)
def part_broken(subject: Subject) -> Iterator[Fault]:
    """A part of the file, such as a header or a chart, is damaged.

    Why: Word says that the file is damaged, and opens it without the part or not at all. What the part says has not
    been checked.
    Example: found a damaged part; expected a part that Word can read.
    Remedy: Build the document anew, or open an earlier copy of it in Word and save that.
    """
    for part in subject.document.broken_parts if subject.document else ():
        place = Place(subject.file, part=part)
        yield Fault(place, "a damaged part", "a part that Word can read")
