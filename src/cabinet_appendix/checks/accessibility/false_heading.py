"""A008: lines that look like headings and are only bold."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_LONGEST = 120
"""Characters of a bold line that is taken for a heading; Word's own styles for headings and captions are none."""
_OTHER_STYLES = frozenset({"title", "subtitle", "caption"})
_SENTENCE = re.compile(r"[.;,!?]$")
_WORDS = re.compile(r"[^\W\d_]{3}")


@rule("A008", Severity.WARNING)
def false_heading(subject: Subject) -> Iterator[Fault]:
    """A line is bold to look like a heading, and has no heading style.

    Why: Word's navigation, a PDF's bookmarks and screen readers know headings by their style alone. To them the line is
    a sentence. WCAG 2.2, 1.3.1, wants headings that a program can tell.
    Example: found the bold line "Achievements" without a heading style.
    Remedy: In Word give the line a style such as Heading 2.
    """
    if subject.document is None:
        return
    last = max((one.place.order for one in subject.document.paragraphs if not one.is_note), default=0)
    for placed in subject.document.paragraphs:
        paragraph, text = placed.paragraph, placed.paragraph.text.strip()
        if placed.is_note or placed.place.table is not None or not paragraph.is_bold or len(text) > _LONGEST:
            continue
        is_other = paragraph.outline_level is not None or paragraph.list_level is not None
        style = paragraph.style.casefold()
        if is_other or style in _OTHER_STYLES or style.startswith("toc ") or placed.place.order == last:
            continue
        if _WORDS.search(text) and not _SENTENCE.search(text):
            yield Fault(placed.place, f'the bold line "{text}" without a heading style', "a heading style")
