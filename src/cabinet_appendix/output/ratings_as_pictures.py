"""Ratings of one or more quarters as pictures: from counts and a template's palette to sheets of panels."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from cabinet_appendix.formats.word.palette import Palette
from cabinet_appendix.model.history import RatingsHistory, SectionHistory
from cabinet_appendix.model.scorecard import Tally
from cabinet_appendix.ooxml.contrast import contrast_ratio
from cabinet_appendix.output.ratings_as_text import (
    ABSENCE,
    KINDS,
    find_tally,
    format_history,
    format_kind,
    format_title,
)
from cabinet_appendix.pictures.values import Band, Bars, Inks, Panel, Pie, Sheet, Slice, Stack

_BLACK, _WHITE = "000000", "FFFFFF"
_TEXT = 4.5
"""The contrast that words need on their ground (WCAG 2.2, 1.4.3)."""


_NOUNS = {"flagship-actions": ("Flagship Action", "Flagship Actions"), "indicators": ("indicator", "indicators")}


def make_sheet(history: RatingsHistory, palette: Palette) -> Sheet:
    """All on one sheet: Flagship Actions and indicators of all priorities together and of each."""
    bands = tuple(
        Band(heading, tuple(_make_panel(history, section, kind, palette) for section in history.sections))
        for kind, heading in KINDS.items()
    )
    title, _, subtitle = format_title(history).partition(", ")
    return Sheet(title, subtitle, bands, "\n".join(format_history(history)), _make_inks(palette))


def make_single_sheets(history: RatingsHistory, palette: Palette) -> Iterator[tuple[str, Sheet]]:
    """Each panel as a sheet of its own, with a name for its file: "residents-first-indicators"."""
    inks, subtitle = _make_inks(palette), format_title(history)
    for section in history.sections:
        for kind, heading in KINDS.items():
            panel = replace(_make_panel(history, section, kind, palette), title=heading)
            said = "\n".join(format_kind(history, section, kind))
            yield f"{section.key}-{kind}", Sheet(section.name, subtitle, (Band("", (panel,)),), said, inks)


def list_categories(history: RatingsHistory, kinds: Iterable[str] = tuple(KINDS)) -> list[str]:
    """The ratings and statuses of which a picture shows how many there are, each once."""
    cards = [card for section in history.sections for card in section.scorecards if card]
    tallies = [find_tally(card, kind) for kind in kinds for card in cards]
    # Those of no rating are the last of any tally.
    longest = sorted(tallies, key=lambda tally: -len(tally.counts))
    return list(dict.fromkeys(count.category for tally in longest for count in tally.counts))


def _make_panel(history: RatingsHistory, section: SectionHistory, kind: str, palette: Palette) -> Panel:
    # A category that only some have has its line in each, so that they can be read across.
    categories = list_categories(history, (kind,))
    tallies = [find_tally(card, kind) if card else None for card in section.scorecards]
    slices = [_make_slices(tally, categories, palette) if tally else None for tally in tallies]
    if len(tallies) == 1 and tallies[0] and slices[0]:
        singular, plural = _NOUNS[kind]
        return Pie(section.name, singular if tallies[0].total == 1 else plural, slices[0])
    names = [(f"Q{quarter.number}", quarter.year) for quarter in history.quarters]
    return Bars(section.name, tuple(map(Stack, names, slices)), ABSENCE)


def _make_slices(tally: Tally, categories: list[str], palette: Palette) -> tuple[Slice, ...]:
    return tuple(
        Slice(category.capitalize(), look.mark, tally.count_of(category), look.colour, _find_ink(look.colour))
        for category in categories
        for look in [palette.ratings[category]]
    )


def _make_inks(palette: Palette) -> Inks:
    """The colours of words; headings on white have the title's, or that of its ground, whichever can be read there."""
    choices = (palette.title, palette.ground, palette.text)
    heading = next((one for one in choices if contrast_ratio(one, _WHITE) >= _TEXT), _BLACK)
    return Inks(palette.title, palette.ground, heading, palette.text)


def _find_ink(colour: str) -> str:
    """Black or white, whichever is read more easily on a colour: one of them has a contrast of 4.5 on any."""
    return max((_WHITE, _BLACK), key=lambda ink: contrast_ratio(ink, colour))
