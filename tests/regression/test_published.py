"""The published appendix, what is built of its import, and our own quarter: equal but for what is meant to differ."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.compare.changes import Change, Changed, entry_of, place_of
from cabinet_appendix.compare.entries import Part, Term
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.operations.compare import compare
from cabinet_appendix.operations.convert import convert
from cabinet_appendix.output.telling import describe


@dataclass(frozen=True)
class Intended:
    """A difference that is meant: how many changes are of its kind, which, and why."""

    count: int
    reason: str
    is_of: Callable[[Change], bool]


def _fields(change: Change) -> set[str]:
    return {field.name for field in change.fields} if isinstance(change, Changed) else set()


def _is_reworded(change: Change) -> bool:
    return _fields(change) == {"text"}


def _gained_a_sign(change: Change) -> bool:
    """Whether a row's figures are the same numbers, now with the sign that says what they are."""
    figures = [(one.before, one.after) for one in change.fields] if isinstance(change, Changed) else []
    return bool(figures) and all(
        isinstance(old, Figure)
        and isinstance(new, Figure)
        and new.unit == "%"
        and new.value in {old.value, 100 * old.value}
        for old, new in figures
        if old.value is not None
    )


INTENDED = {
    "title": Intended(
        1,
        "no capitals for emphasis, and one note on changed counts for all priorities, whose names are filled in",
        lambda change: _fields(change) == {"title", "flagship_note"},
    ),
    "introduction": Intended(
        2,
        "told in other words, in two paragraphs where the published one has one",
        lambda change: place_of(change).part is Part.INTRODUCTION,
    ),
    "achievements": Intended(
        47,
        "the same facts in other words, bullet by bullet",
        lambda change: place_of(change).part is Part.ACHIEVEMENTS and _is_reworded(change),
    ),
    "key actions": Intended(
        42,
        "the same facts in other words, bullet by bullet",
        lambda change: place_of(change).part is Part.KEY_ACTIONS and _is_reworded(change),
    ),
    "percentages": Intended(
        6,
        'figures of rows that are percentages have their sign: "0.9" is 90%, "65" is 65%',
        lambda change: _fields(change) == {"target", "actual"} and _gained_a_sign(change),
    ),
    "reason": Intended(
        1,
        "the Health Check of 10% against 10% is amber as published, now with a footnote that says why",
        lambda change: _fields(change) == {"override"},
    ),
    "double space": Intended(
        1,
        'two spaces and a comma too many: "by May 2024 ,"',
        lambda change: isinstance(entry_of(change), FlagshipAction) and _fields(change) == {"title"},
    ),
}
"""Between the published appendix and our own quarter; besides these, only what footnotes and the glossary explain."""


def _explains(change: Change) -> bool:
    """Whether it is a footnote or a term: acronyms that were never explained are, others in fewer words."""
    return place_of(change).part in {Part.FOOTNOTES, Part.GLOSSARY}


def _told(changes: tuple[Change, ...]) -> Iterator[str]:
    yield from (f"{type(change).__name__} {describe(entry_of(change))} {_fields(change)}" for change in changes)


def test_what_is_built_of_the_import_says_what_was_published(published: Path, template: Path, tmp_path: Path) -> None:
    convert(published, tmp_path / "past")
    past = read_folder(tmp_path / "past").report
    assert past
    # Past the checks, which would build nothing: they find what was wrong with it.
    built = tmp_path / "built.docx"
    built.write_bytes(write_document(past, template))
    for before, after in ((published, built), (published, tmp_path / "past"), (tmp_path / "past", built)):
        comparison, _ = compare(before, after)
        assert list(_told(comparison.changes)) == []


def test_our_own_quarter_differs_as_it_is_meant_to(published: Path, quarter_folder: Path) -> None:
    comparison, _ = compare(published, quarter_folder)
    rest = list(comparison.changes)
    for name, intended in INTENDED.items():
        found = [change for change in rest if intended.is_of(change)]
        assert len(found) == intended.count, (name, intended.reason, list(_told(tuple(found))))
        rest = [change for change in rest if change not in found]
    assert list(_told(tuple(change for change in rest if not _explains(change)))) == []


def test_no_figure_rating_or_name_of_our_own_quarter_is_another(published: Path, quarter_folder: Path) -> None:
    comparison, _ = compare(published, quarter_folder)
    rows = [change for change in comparison.changes if isinstance(entry_of(change), (Indicator, FlagshipAction))]
    assert not [change for change in rows if {"rating", "status", "polarity", "name"} & _fields(change)]
    listed = [INTENDED[name] for name in ("percentages", "reason", "double space")]
    assert len(rows) == sum(intended.count for intended in listed)


def test_every_acronym_that_was_explained_still_is(published: Path, quarter_folder: Path) -> None:
    comparison, _ = compare(published, quarter_folder)
    known = set(comparison.after.report.glossary) | {"DLUHC"}  # which has a footnote of its own
    assert set(comparison.before.report.glossary) <= known
    assert any(isinstance(entry_of(change), Term) for change in comparison.changes)
