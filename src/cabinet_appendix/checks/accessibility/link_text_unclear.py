"""A017: links whose words do not say where they lead."""

import re
from collections.abc import Iterator
from itertools import groupby

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_UNCLEAR = re.compile(
    r"(?:please )?(?:click |tap |see |read |find out )?(?:here|this|more|this link|this page|link|more info)"
    r"(?: to .{1,40})?",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"https?://\S+|www\.[^\s/]+/\S+", re.IGNORECASE)


@rule("A017", Severity.WARNING)
def link_text_unclear(subject: Subject) -> Iterator[Fault]:
    """The words of a link are "here" or the like, or the bare address.

    Why: Screen readers list the links of a page by their words. "Here" says nothing, and an address is spelt out letter
    by letter. WCAG 2.2, 2.4.4, wants words that say where a link leads.
    Example: found the link "click here"; expected words that say where it leads.
    Remedy: Make the words that name the page the link.
    """
    placed = (*subject.document.paragraphs, *subject.document.margins) if subject.document else ()
    for one in placed:
        if not any(run.address for run in one.paragraph.runs):
            continue
        for address, runs in groupby(one.paragraph.runs, key=lambda run: run.address):
            words = " ".join("".join(run.text for run in runs).split()).strip(" .,:;()[]")
            if address and (_UNCLEAR.fullmatch(words) or _ADDRESS.fullmatch(words)):
                yield Fault(one.place, f'the link "{words}"', "words that say where it leads")
