"""What an appendix prints of a report: from a report to one that holds no more than a Word document of it can.

Figures that narrative quotes stand there as their text; spaces are single, since a document that Word or LibreOffice
saved has lost which kind they were; rows stand in the order in which tables print them, those that were completed
earlier among the rest; a rating that rests on a figure or a tolerance that is not printed is given as such; a footnote
is marked once in a section, and of the glossary there is what has a note.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from cabinet_appendix.compare.entries import with_values
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.glossary import make_finder
from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Quote, Text, normalise, note_keys, plain_text
from cabinet_appendix.model.notes import Explanation, choose_printed
from cabinet_appendix.model.priority import FlagshipAction, Indicator, Priority
from cabinet_appendix.model.ratings import Override, Rating, Status, Tolerance
from cabinet_appendix.model.references import Resolver, make_resolver
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.scorecard import count_priority

NOT_PRINTED = "By figures that are not printed"
"""The reason of a rating that does not follow from what is printed beside it."""
_SPACES = re.compile(r"\s+")
_SOFT_HYPHEN = "\u00ad"
_ORDER = {category: place for place, category in enumerate((*Rating, None))}


def as_printed(report: Report, tolerance: Tolerance) -> Report:
    """The report as a document prints it, its indicators with this tolerance, and rated as they were."""
    keys = _first_keys(report)
    introduction, marked = list[tuple[Inline, ...]](), set[str]()
    for paragraph in report.introduction:
        introduction += _narrative(paragraph, make_resolver(report), keys, marked)
    priorities = tuple(_priority(priority, report, keys, tolerance) for priority in report.priorities)
    kept = {key for text in _paragraphs(introduction, priorities) for key in note_keys(text)}
    resolve = make_resolver(report)
    values = {name: getattr(report, name) for name in Report.model_fields}
    printed = Report(
        **{
            **values,
            "title": squeeze(report.title),
            "introduction": tuple(introduction),
            "priorities": priorities,
            "footnotes": {key: settle(report.footnotes[key], resolve) for key in report.footnotes if key in kept},
            "glossary": {term: squeeze(meaning) for term, meaning in report.glossary.items()},
            "flagship_note": report.flagship_note if find_changed_count(report) else None,
        }
    )
    counts = count_notes(printed, printed.glossary)
    glossary = {term: meaning for term, meaning in printed.glossary.items() if counts.get(meaning)}
    return printed.model_copy(update={"glossary": glossary})


def squeeze(text: str) -> str:
    """The text with single spaces and no soft hyphens."""
    return _SPACES.sub(" ", text.replace(_SOFT_HYPHEN, "")).strip() or text


def count_notes(report: Report, glossary: Mapping[str, str]) -> dict[str, int]:
    """How many footnotes a glossary makes in a report as printed, by their text."""
    find = make_finder(glossary)
    uses = [
        Explanation(section, found.meaning, found.is_expanded_in(whole))
        for section, inlines in _sections(report)
        for whole in [plain_text(inlines)]
        for inline in inlines
        if isinstance(inline, Text)
        for found in find(inline.text)
    ]
    counts: dict[str, int] = {}
    for use, is_printed in zip(uses, choose_printed(uses), strict=True):
        counts[use.text] = counts.get(use.text, 0) + is_printed
    return counts


def _sections(report: Report) -> Iterator[tuple[str, tuple[Inline, ...]]]:
    """Every text in which a term is noted, with its section, in the usual order of an appendix."""
    for paragraph in report.introduction:
        yield "", paragraph
    for priority in report.priorities:
        yield from ((priority.key, bullet.text) for bullet in priority.achievements)
        yield from ((priority.key, (Text(action.title),)) for action in priority.flagship_actions)
        yield from ((priority.key, (Text(row.name),)) for row in priority.indicators)
        yield from ((priority.key, bullet.text) for bullet in priority.key_actions)


def _first_keys(report: Report) -> dict[str, str]:
    """Each footnote's key, and for one whose text another has the key of the first."""
    firsts: dict[tuple[Inline, ...], str] = {}
    return {key: firsts.setdefault(text, key) for key, text in report.footnotes.items()}


def _paragraphs(
    introduction: Iterable[tuple[Inline, ...]], priorities: Iterable[Priority]
) -> Iterator[tuple[Inline, ...]]:
    yield from introduction
    for priority in priorities:
        yield from (bullet.text for bullet in (*priority.achievements, *priority.key_actions))


def find_changed_count(report: Report) -> Priority | None:
    """The first priority that now has more or fewer Flagship Actions than originally; with none, it prints no note."""
    for priority in report.priorities:
        if priority.all_flagship_actions and count_priority(priority).flagship_actions.has_changed:
            return priority
    return None


def _priority(priority: Priority, report: Report, keys: Mapping[str, str], tolerance: Tolerance) -> Priority:
    resolve, marked = make_resolver(report, priority), set[str]()
    actions = sorted(priority.all_flagship_actions, key=lambda action: list(Status).index(action.status))
    rows = sorted((_indicator(row, tolerance) for row in priority.indicators), key=lambda row: _ORDER[row.rating])
    return Priority(
        key=priority.key,
        name=squeeze(priority.name),
        title=squeeze(priority.title),
        original_flagship_actions=priority.original_flagship_actions,
        achievements=tuple(_bullets(priority.achievements, resolve, keys, marked)),
        flagship_actions=tuple(map(_action, actions)),
        indicators=tuple(_with_reasons_once(rows)),
        key_actions=tuple(_bullets(priority.key_actions, resolve, keys, marked)),
    )


def _bullets(
    bullets: Iterable[Bullet], resolve: Resolver, keys: Mapping[str, str], marked: set[str]
) -> Iterator[Bullet]:
    is_first = True
    for bullet in bullets:
        for text in _narrative(bullet.text, resolve, keys, marked):
            yield Bullet(level=0 if is_first else bullet.level, is_prompt=bullet.is_prompt, text=text)
            is_first = False


def _narrative(
    inlines: Iterable[Inline], resolve: Resolver, keys: Mapping[str, str], marked: set[str]
) -> Iterator[tuple[Inline, ...]]:
    """The paragraph as it is printed where these notes are marked already; nothing where it would be empty."""
    kept: list[Inline] = []
    for inline in inlines:
        if not isinstance(inline, Note):
            kept.append(inline)
        elif keys[inline.key] not in marked:
            marked.add(keys[inline.key])
            kept.append(Note(keys[inline.key]))
    printed = settle(kept, resolve)
    if printed:
        yield printed


def settle(inlines: Iterable[Inline], resolve: Resolver) -> tuple[Inline, ...]:
    """Quotes as their text, and single spaces, also where two pieces meet."""
    pieces: list[Inline] = []
    is_after_space = True
    for inline in inlines:
        piece = Text(resolve(inline) or "", inline.strong, inline.emphasis) if isinstance(inline, Quote) else inline
        if isinstance(piece, (Text, Link)):
            text = _SPACES.sub(" ", piece.text.replace(_SOFT_HYPHEN, ""))
            text = text.lstrip(" ") if is_after_space and text.strip() else text
            is_after_space = text.endswith(" ") or (is_after_space and not text)
            piece = replace(piece, text=text)
        pieces.append(piece)
    return normalise(pieces)


def _action(action: FlagshipAction) -> FlagshipAction:
    return FlagshipAction(
        title=squeeze(action.title),
        status=action.status,
        previous_status=action.previous_status,
        commentary=_line(action.commentary),
        owner=_line(action.owner),
    )


def _line(text: str | None) -> str | None:
    return text and squeeze(text)


def _indicator(row: Indicator, tolerance: Tolerance) -> Indicator:
    values = {name: getattr(row, name) for name in Indicator.model_fields}
    for name, value in values.items():
        if isinstance(value, Figure):
            values[name] = Figure.parse(squeeze(value.text))
    for name in ("name", "commentary", "owner", "framework"):
        values[name] = _line(values[name])
    bare = Indicator(**{**values, "unrounded": None, "tolerance": tolerance, "override": None})
    if row.override:
        given = Override(rating=row.override.rating, reason=squeeze(row.override.reason))
        return with_values(bare, {"override": given})
    if bare.rating == row.rating or row.rating is None:
        return bare
    return with_values(bare, {"override": Override(rating=row.rating, reason=NOT_PRINTED)})


def _with_reasons_once(rows: Iterable[Indicator]) -> Iterator[Indicator]:
    """The rows of a section, in which a reason is printed once: of a second row that has it there is no note.

    What a document's reader then takes for the reason is the last that was printed.
    """
    printed: list[str] = []
    for row in rows:
        override = row.override
        if override is None or override.reason == NOT_PRINTED:
            yield row
        elif override.reason not in printed:
            printed.append(override.reason)
            yield row
        else:
            bare = with_values(row, {"override": None})
            last = Override(rating=override.rating, reason=printed[-1])
            yield bare if bare.rating == row.rating else with_values(row, {"override": last})
