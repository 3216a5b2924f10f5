"""C004: placeholders that are printed, in charts and in words."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.chart_labels import find_typed_texts

_IN_BRACKETS = re.compile(
    r"\[(?:category name|series name|value|percentage|cell ?range|x value|y value)\]"
    r"|\[(?:insert|enter|placeholder)\b[^\]]{0,80}\]?"
    r"|\[(?:type|add|complete|delete)\b[^\]]{0,60}\b(?:here|text|name|date|figure|appropriate|applicable)\b[^\]]{0,40}\]"
    r"|[\[(](?:tbc|tba|xxx*)[\])]"
    r"|\{\{.{0,80}?\}\}|\{%.{0,80}?%\}",
    re.IGNORECASE,
)
_IN_WORDS = re.compile(
    r"\bx{3,}\b|\blorem ipsum\b|\bclick here to enter\b"
    r"|\bclick (?:or tap )?(?:here )?to (?:enter|add) (?:text|a date|a title)\b"
    r"|\bchoose an item\.|\berror! (?:reference source|bookmark) not (?:found|defined)",
    re.IGNORECASE,
)
_BRACKETS = ("[", "(", "{")
_WORDS = ("xxx", "lorem", "click", "choose an item", "error!")
"""What has to be in a text, for nearly none has a placeholder."""


@rule("C004", Severity.ERROR)
def placeholder_printed(subject: Subject) -> Iterator[Fault]:
    """A placeholder is left where a word or figure should be.

    Why: It shows Cabinet that nobody has read the page, and what should stand there is missing.
    Example: found the placeholder "[CATEGORY NAME]" in "[CATEGORY NAME], 1, 10%".
    Remedy: Put the words or the figure in its place, or delete it.
    """
    for place, text in _find_texts(subject):
        for match in _find_placeholders(text):
            start = max(match.start() - 20, 0)
            beside = " ".join(text[start : match.end() + 20].split())
            found = f'the placeholder "{match[0]}"' + (f' in "{beside}"' if beside != match[0] else "")
            yield Fault(place, found, "what should stand there")


def _find_placeholders(text: str) -> Iterator[re.Match[str]]:
    if any(bracket in text for bracket in _BRACKETS):
        yield from _IN_BRACKETS.finditer(text)
    folded = text.casefold()
    if any(word in folded for word in _WORDS):
        yield from _IN_WORDS.finditer(text)


def _find_texts(subject: Subject) -> Iterator[tuple[Place, str]]:
    for passage in subject.passages:
        yield passage.place, passage.text
    if subject.document:
        yield from _find_other_texts(subject.document)


def _find_other_texts(document: Document) -> Iterator[tuple[Place, str]]:
    """What is typed in headers, footers and charts."""
    for one in document.margins:
        yield one.place, one.paragraph.text
    for placed in document.charts:
        for text in find_typed_texts(document.package.xml(placed.part)):
            yield placed.place, text
