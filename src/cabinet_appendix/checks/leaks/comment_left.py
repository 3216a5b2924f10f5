"""L001: comments that are still in a document."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity, shorten
from cabinet_appendix.ooxml.comments import read_comments


@rule("L001", Severity.ERROR, supersedes=["I116"])
def comment_left(subject: Subject) -> Iterator[Fault]:
    """A comment is still in the document.

    Why: Whoever downloads the paper reads what one officer wrote to another. Some sites for committee papers show the
    marks of comments on the page as well.
    Example: found a comment of Jane Example, "Is this right?"; expected none.
    Remedy: In Word answer it, and choose Review, Delete, Delete All Comments in Document.
    """
    if subject.document:
        for comment in read_comments(subject.document.package, subject.document.formats):
            author = f" of {comment.author}" if comment.author else ""
            place = subject.document.place(comment.paragraph)
            yield Fault(place, f'a comment{author}, "{shorten(comment.text)}"', "none")
