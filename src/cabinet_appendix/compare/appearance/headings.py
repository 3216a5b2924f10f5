"""Heading levels: from the headings of a document to the level that each has, by its words."""

from collections.abc import Sequence

from cabinet_appendix.compare.appearance.traits import Shown, Trait
from cabinet_appendix.compare.appearance.walk import WALK, Document, find_top_paragraphs
from cabinet_appendix.ooxml.namespaces import qn

_PPR, _TEXT = qn("w:pPr"), qn("w:t")
_TITLES = frozenset({"title", "subtitle"})


def read_headings(document: Document, among: frozenset[str] = frozenset()) -> Sequence[Shown]:
    """Each heading by its words, in order, with its level; of the words in `among` also those that are no heading."""
    levels: dict[str, int | None] = {}
    for placed in find_top_paragraphs(document):
        form = document.formats.paragraphs.read(WALK.properties(placed.p, _PPR))
        level = form.outline_level
        words = " ".join("".join(t.text or "" for t in placed.p.iter(_TEXT)).split())
        # A bullet or a title that says what a heading says is none that was made one.
        is_text = form.list_level is None and form.style.casefold() not in _TITLES
        is_wanted = level is not None or (is_text and words.casefold() in among)
        if any(map(str.isalpha, words)) and is_wanted and levels.get(words) is None:
            levels[words] = level
    return [
        Shown(words, words.casefold(), {"level": Trait("no heading" if level is None else f"level {level + 1}")})
        for words, level in levels.items()
    ]
