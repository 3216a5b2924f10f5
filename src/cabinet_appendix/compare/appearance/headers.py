"""Headers and footers: from their parts to what they say that is the template's, and not the report's."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from lxml import etree

from cabinet_appendix.compare.appearance.traits import Shown, Trait
from cabinet_appendix.compare.appearance.walk import WALK, Document, find_part_paragraphs, find_top_paragraphs
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.properties import read_core_properties

_SECTION, _TYPE, _ID, _PPR, _TEXT = qn("w:sectPr"), qn("w:type"), qn("r:id"), qn("w:pPr"), qn("w:t")
_TAB = qn("w:tab")
_KINDS = {qn("w:headerReference"): "header", qn("w:footerReference"): "footer"}
_PAGES = {"default": "", "first": " of the first page", "even": " of even pages"}
_TITLES = frozenset({"title", "subtitle"})
_WITH_DIGITS = re.compile(r"\S*\d\S*")
_PUNCTUATION = " \t,;:–—-"
_LEFT_OUT = " … "


def read_headers(document: Document, own_words: frozenset[str]) -> Sequence[Shown]:
    """The headers and footers by kind, with their words but for a report's own, quarters and page numbers."""
    package = document.package
    targets = {entry.id: entry.target for entry in package.relationships(package.main_document)}
    own = sorted(own_words, key=len, reverse=True)
    found: dict[str, Shown] = {}
    for section in package.xml(package.main_document).iter(_SECTION):
        for reference in section.iterchildren(*_KINDS):
            part = targets.get(reference.get(_ID, ""), "")
            where = _KINDS[str(reference.tag)] + _PAGES.get(reference.get(_TYPE, "default"), "")
            if package.has(part):
                found.setdefault(where, Shown(where, where, {"words": Trait(_say(document, part, own))}))
    return list(found.values())


def read_own_words(document: Document) -> frozenset[str]:
    """What a report and its sections are called, which a header may repeat."""
    return frozenset(filter(None, _own_words(document)))


def _own_words(document: Document) -> Iterator[str]:
    yield from read_core_properties(document.package).values()
    for placed in find_top_paragraphs(document):
        form = document.formats.paragraphs.read(WALK.properties(placed.p, _PPR))
        if form.outline_level is not None or form.style.casefold() in _TITLES:
            yield _words(placed.p)


def _say(document: Document, part: str, own: Sequence[str]) -> str:
    said = " ".join(_words(placed.p) for placed in find_part_paragraphs(document, part))
    if own:
        said = re.sub(rf"(?<!\w)(?:{'|'.join(map(re.escape, own))})(?!\w)", _LEFT_OUT, said)
    pieces = filter(None, (piece.strip(_PUNCTUATION) for piece in _WITH_DIGITS.sub(_LEFT_OUT, said).split()))
    # However much of the report's own stands together.
    return " ".join(words for words, _ in groupby(pieces)) or "nothing"


def _words(p: etree._Element) -> str:
    return " ".join("".join(t.text or " " for t in p.iter(_TEXT, _TAB)).split())
