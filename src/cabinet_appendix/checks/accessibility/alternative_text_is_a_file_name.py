"""A002: alternative texts that are the name of a file."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_FILE = re.compile(
    r"\S.{0,120}\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|webp|pdf|xlsx?|docx?)"
    r"|(?:picture|image|chart|graphic|diagram|photo|img|screenshot|untitled)[ _-]?\d*|(?:dsc|img)[_-]?\d{3,}",
    re.IGNORECASE,
)


@rule("A002", Severity.ERROR)
def alternative_text_is_a_file_name(subject: Subject) -> Iterator[Fault]:
    """The alternative text of a picture is the name of its file, or one that Word numbers pictures with.

    Why: A screen reader reads out "banner dash final dot p n g". Nobody learns what the picture shows.
    Example: found the alternative text "banner-final.png" of a picture; expected what it shows in a sentence.
    Remedy: In Word right-click the picture, choose View Alt Text and write what it shows.
    """
    for drawn in subject.document.drawn if subject.document else ():
        if subject.document and _FILE.fullmatch(drawn.description):
            place = subject.document.place_at(drawn.element)
            found = f'the alternative text "{drawn.description}" of a {drawn.kind}'
            yield Fault(place, found, "what it shows in a sentence")
