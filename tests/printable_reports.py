"""Reports made at random in which all is printed that another like it needs."""

import re

from hypothesis import assume
from hypothesis import strategies as st

from builders import reports
from cabinet_appendix.model.narrative import Inline, Link, Note, Quote, Text, normalise, note_keys, plain_text
from cabinet_appendix.model.ratings import Override
from cabinet_appendix.model.report import Indicator, Priority, Report

COUNT_NOTE = (
    Text("Now "),
    Quote("flagship-actions", "total"),
    Text(", originally "),
    Quote("flagship-actions", "original"),
)


_PRIVATE = re.compile("[\uf000-\uf0ff]")


@st.composite
def printable_reports(draw: st.DrawFn) -> Report:
    """Any report in which all is printed that another like it needs.

    Each rating follows from the figures beside it (one by a figure or a tolerance that only the data hold comes back as
    an override, with a note on it); the note on changed counts says them; and what a footnote says is said once in a
    section, beside words, and not by the glossary too, since a second mark would not be printed. A private character is
    in no font, and is read as what it most often is: a bullet that was pasted out of a symbol font.
    """
    report = draw(reports())
    assume(not _PRIVATE.search(report.model_dump_json()))
    sections = []
    meanings: set[tuple[str, ...]] = {(meaning,) for meaning in report.glossary.values()}
    for section in report.priorities:
        given = {name: getattr(section, name) for name in Priority.model_fields}
        said = set(meanings)
        for name in ("achievements", "key_actions"):
            texts = [_with_notes_once(bullet.text, report, said) for bullet in given[name]]
            given[name] = tuple(b.model_copy(update={"text": t}) for b, t in zip(given[name], texts, strict=True))
        given["indicators"] = tuple(_rated_as_printed(row, report) for row in section.indicators)
        sections.append(Priority(**given))
    said = set(meanings)
    introduction = tuple(_with_notes_once(text, report, said) for text in report.introduction)
    paragraphs = [*introduction, *(b.text for one in sections for b in (*one.achievements, *one.key_actions))]
    marks = {key for paragraph in paragraphs for key in note_keys(paragraph)}
    changed = {
        "flagship_note": COUNT_NOTE,
        "priorities": tuple(sections),
        "introduction": introduction,
        "footnotes": {key: text for key, text in report.footnotes.items() if key in marks},
    }
    return Report(**{**{name: getattr(report, name) for name in Report.model_fields}, **changed})


def _with_notes_once(text: tuple[Inline, ...], report: Report, said: set[tuple[str, ...]]) -> tuple[Inline, ...]:
    kept: list[Inline] = []
    for inline in text:
        note = _say(report.footnotes[inline.key]) if isinstance(inline, Note) else None
        if note is None or note not in said:
            kept.append(inline)
        if note:
            said.add(note)
    has_words = any(not isinstance(inline, Note) for inline in kept)
    return normalise(kept if has_words else [Text("See"), *kept])


def _say(note: tuple[Inline, ...]) -> tuple[str, ...]:
    """What makes a note the same as another, whatever its emphasis: its words, and where its links lead."""
    return (plain_text(note), *(inline.address for inline in note if isinstance(inline, Link)))


def _rated_as_printed(row: Indicator, report: Report) -> Indicator:
    given = {name: getattr(row, name) for name in Indicator.model_fields}
    if row.override:
        # No footnote elsewhere says the same, which would be printed in its stead.
        given["override"] = Override(rating=row.override.rating, reason=f"Rated so: {row.override.reason}")
    return Indicator(**{**given, "unrounded": None, "tolerance": report.tolerance})
