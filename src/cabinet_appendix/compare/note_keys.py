"""Keys of footnotes: from two reports beside each other to which key of the one is which of the other.

A document prints numbers, of which its reader makes keys: what a footnote is called says nothing there. It is known by
its text and by the words in which its mark stands.
"""

from collections.abc import Iterable, Iterator, Mapping

from cabinet_appendix.compare.entries import Entry, Footnote, Paragraph, with_values
from cabinet_appendix.compare.pairs import Match
from cabinet_appendix.model.narrative import Bullet, Inline, Note, note_keys
from cabinet_appendix.model.report import Report


def match_keys(matches: Iterable[Match], known: Report, told: Report) -> dict[str, str]:
    """A key of the known report, or a new one, for each of the told one; no two get the same."""
    keys: dict[str, str] = {}
    taken: set[str] = set()
    candidates = [*_by_text(known, told), *_by_words(matches, known, told)]
    for new, old in candidates:
        if new not in keys and old not in taken:
            keys[new] = old
            taken.add(old)
    for new in told.footnotes:
        if new not in keys:
            keys[new] = _unused(new, {*known.footnotes, *keys.values()})
    return keys


def rename_notes(entry: Entry, keys: Mapping[str, str]) -> Entry:
    """The entry with its footnotes, or itself where it is one, under other keys."""
    match entry:
        case Footnote(key=key, text=text):
            return Footnote(keys.get(key, key), text)
        case Bullet(text=text) | Paragraph(text=text) if any(isinstance(inline, Note) for inline in text):
            return with_values(entry, {"text": tuple(_rename(text, keys))})
    return entry


def _rename(text: Iterable[Inline], keys: Mapping[str, str]) -> Iterator[Inline]:
    for inline in text:
        yield Note(keys.get(inline.key, inline.key)) if isinstance(inline, Note) else inline


def _by_text(known: Report, told: Report) -> Iterator[tuple[str, str]]:
    """Footnotes that say the same; those of a report as printed all say something else."""
    texts = {text: key for key, text in known.footnotes.items()}
    yield from ((key, texts[text]) for key, text in told.footnotes.items() if text in texts)


def _by_words(matches: Iterable[Match], known: Report, told: Report) -> Iterator[tuple[str, str]]:
    """Footnotes that are marked in the same words, the first with the first: those that say the same left out."""
    texts = set(known.footnotes.values()) & set(told.footnotes.values())
    for match in matches:
        old, new = (_text_of(side.entry) if side else () for side in (match.before, match.after))
        yield from zip(
            (key for key in note_keys(new) if told.footnotes[key] not in texts),
            (key for key in note_keys(old) if known.footnotes[key] not in texts),
            strict=False,
        )


def _text_of(entry: Entry) -> tuple[Inline, ...]:
    return entry.text if isinstance(entry, (Bullet, Paragraph)) else ()


def _unused(key: str, taken: set[str]) -> str:
    number = 1
    name = key
    while name in taken:
        number += 1
        name = f"{key[:58]}-{number}"
    return name
