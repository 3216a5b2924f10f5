"""The differences of appearance between two documents, whatever they say: a restyled template is a short list."""

from collections.abc import Iterator, Sequence

from cabinet_appendix.compare.appearance.drawings import read_drawings, summarise_drawings
from cabinet_appendix.compare.appearance.headers import read_headers, read_own_words
from cabinet_appendix.compare.appearance.headings import read_headings
from cabinet_appendix.compare.appearance.pages import read_pages
from cabinet_appendix.compare.appearance.tables import read_tables
from cabinet_appendix.compare.appearance.texts import Texts, read_ratings
from cabinet_appendix.compare.appearance.traits import (
    AppearanceChange,
    Shown,
    Subject,
    compare,
    compare_content,
    has_like,
)
from cabinet_appendix.compare.appearance.walk import Document, open_document
from cabinet_appendix.ooxml.package import Package


def find_appearance_changes(original: Package, changed: Package) -> tuple[AppearanceChange, ...]:
    """Every difference in looks, once, in the order of Subject; empty where a reader of the pages would see none.

    Page set-up, fonts, paragraphs, heading levels, tables, colours of ratings, charts, headers and footers, tracked
    changes accepted. A style, a table or a chart looks as most of it does, so that other data in the same template
    are no change. Lengths that differ by less than 0.15 mm or 0.1 pt are equal. XmlError for broken parts.
    """
    old, new = open_document(original), open_document(changed)
    found = list(_compare_headings(old, new))
    found += compare(Subject.PAGE, read_pages(old), read_pages(new))
    # What is one report's own is left out of both, or a word that both have would be missing in one.
    own_words = read_own_words(old) | read_own_words(new)
    found += compare(Subject.HEADERS, read_headers(old, own_words), read_headers(new, own_words))
    found += compare_content(Subject.TABLES, read_tables(old), read_tables(new))
    found += _compare_drawings(read_drawings(old), read_drawings(new))
    was, now = Texts(old), Texts(new)
    for subject, styles, others in (
        (Subject.FONTS, was.fonts, now.fonts),
        (Subject.PARAGRAPHS, was.paragraphs, now.paragraphs),
        (Subject.RATINGS, read_ratings(old), read_ratings(new)),
    ):
        found += compare(subject, _without_unused(styles, others, new), _without_unused(others, styles, old))
    order = list(Subject)
    return tuple(sorted(found, key=lambda change: order.index(change.subject)))


def _compare_headings(old: Document, new: Document) -> Iterator[AppearanceChange]:
    """The levels of the words that are in both: which headings there are is a matter of content."""
    words = frozenset(shown.key for document in (old, new) for shown in read_headings(document))
    return compare(Subject.HEADINGS, *_common(read_headings(old, words), read_headings(new, words)))


def _compare_drawings(old: Sequence[Shown], new: Sequence[Shown]) -> Iterator[AppearanceChange]:
    """Those of the same alternative text, and the others all together: LibreOffice takes the texts off charts."""
    named = _common(old, new)
    rest = (_without_counterpart(old, new), _without_counterpart(new, old))
    yield from compare(Subject.CHARTS, *named)
    yield from compare_content(Subject.CHARTS, *map(summarise_drawings, rest))


def _without_counterpart(drawings: Sequence[Shown], others: Sequence[Shown]) -> list[Shown]:
    keys = {shown.key for shown in others}
    return [shown for shown in drawings if shown.key not in keys and not has_like(shown, others)]


def _common(old: Sequence[Shown], new: Sequence[Shown]) -> tuple[list[Shown], list[Shown]]:
    keys = {shown.key for shown in old} & {shown.key for shown in new}
    return [shown for shown in old if shown.key in keys], [shown for shown in new if shown.key in keys]


def _without_unused(styles: Sequence[Shown], others: Sequence[Shown], document: Document) -> list[Shown]:
    """The styles in use, but for those that the other document has as well and has no use for."""
    used = {shown.key for shown in others}
    kinds = ("paragraph", "character")
    return [
        shown
        for shown in styles
        if shown.key in used or not any(document.styles.find(shown.where, kind) for kind in kinds)
    ]
