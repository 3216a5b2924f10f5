"""Footnotes in reading order: which of several that say the same in one section is printed."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple


class Explanation(NamedTuple):
    """A place that explains something: in `section` (a priority's key, or ""), by `text`.

    `is_in_text` where the words themselves explain, so that no footnote is needed, now or later in the section.
    """

    section: str
    text: str
    is_in_text: bool = False


def choose_printed(explanations: Iterable[Explanation]) -> Iterator[bool]:
    """For each explanation, in reading order, whether it becomes a footnote: the first of its text in a section."""
    explained: set[tuple[str, str]] = set()
    for explanation in explanations:
        key = (explanation.section, explanation.text)
        yield not explanation.is_in_text and key not in explained
        explained.add(key)
