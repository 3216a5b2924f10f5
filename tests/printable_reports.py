"""Reports made at random in which all is printed that another like it needs."""

from hypothesis import strategies as st

from builders import reports
from cabinet_appendix.model.narrative import Inline, Note, Quote, Text, normalise, note_keys
from cabinet_appendix.model.ratings import Override
from cabinet_appendix.model.report import Indicator, Priority, Report

COUNT_NOTE = (
    Text("Now "),
    Quote("flagship-actions", "total"),
    Text(", originally "),
    Quote("flagship-actions", "original"),
)


@st.composite
def printable_reports(draw: st.DrawFn) -> Report:
    """Any report in which all is printed that another like it needs.

    Each rating follows from the figures beside it (one by a figure or a tolerance that only the data hold comes back as
    an override, with a note on it); the note on changed counts says them; and a footnote is marked once in a section,
    beside words, since a second mark would not be printed.
    """
    report = draw(reports())
    sections = []
    for section in report.priorities:
        given = {name: getattr(section, name) for name in Priority.model_fields}
        marked: set[str] = set()
        for name in ("achievements", "key_actions"):
            given[name] = tuple(
                bullet.model_copy(update={"text": _with_marks_once(bullet.text, marked)}) for bullet in given[name]
            )
        given["indicators"] = tuple(_rated_as_printed(row, report) for row in section.indicators)
        sections.append(Priority(**given))
    marked = set()
    introduction = tuple(_with_marks_once(text, marked) for text in report.introduction)
    changed = {"flagship_note": COUNT_NOTE, "priorities": tuple(sections), "introduction": introduction}
    return report.model_copy(update=changed)


def _with_marks_once(text: tuple[Inline, ...], marked: set[str]) -> tuple[Inline, ...]:
    kept: list[Inline] = []
    for inline in text:
        if not isinstance(inline, Note) or inline.key not in marked:
            kept.append(inline)
        marked.update(note_keys([inline]))
    has_words = any(not isinstance(inline, Note) for inline in kept)
    return normalise(kept if has_words else [Text("See"), *kept])


def _rated_as_printed(row: Indicator, report: Report) -> Indicator:
    given = {name: getattr(row, name) for name in Indicator.model_fields}
    if row.override:
        # No footnote elsewhere says the same, which would be printed in its stead.
        given["override"] = Override(rating=row.override.rating, reason=f"Rated so: {row.override.reason}")
    return Indicator(**{**given, "unrounded": None, "tolerance": report.tolerance})
