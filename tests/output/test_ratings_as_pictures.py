"""Sheets of ratings: every count in its panel, in the template's colours, with ink that can be read on them."""

import pytest

from builders import indicator, priority, report
from cabinet_appendix.formats.word.palette import Palette, RatingLook
from cabinet_appendix.model.history import RatingsHistory, gather_history
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction
from cabinet_appendix.output.ratings_as_pictures import list_categories, make_sheet, make_single_sheets
from cabinet_appendix.pictures.values import Bars, Pie

COLOURS = {"completed": "00308F", "green": "FFFF00", "amber": "CC8100", "red": "A30000", "not rated": "6B6B6B"}
PALETTE = Palette("FFFFFF", "46255E", "231C2B", {name: RatingLook(name[0], colour) for name, colour in COLOURS.items()})
RATED = priority("a", indicators=(indicator(), indicator(actual="50%")))
WITH_GAP = priority(
    "b",
    indicators=(indicator(actual="No data"),),
    flagship_actions=(FlagshipAction(title="Mend it", status=Status.AMBER),),
)


@pytest.fixture
def one() -> RatingsHistory:
    return gather_history([report(RATED, WITH_GAP)])


@pytest.fixture
def two() -> RatingsHistory:
    return gather_history([report(RATED, WITH_GAP), report(RATED, quarter=Quarter.parse("2023-24 Q3"))])


def test_a_quarter_is_a_band_of_pies_for_each_kind(one: RatingsHistory) -> None:
    actions, indicators = make_sheet(one, PALETTE).bands
    assert (actions.heading, indicators.heading) == ("Flagship Actions", "Performance indicators")
    pies = [panel for panel in indicators.panels if isinstance(panel, Pie)]
    assert [(pie.title, pie.noun, [slice_.count for slice_ in pie.slices]) for pie in pies] == [
        ("All priorities", "indicators", [1, 0, 1, 1]),
        ("A", "indicators", [1, 0, 1, 0]),
        ("B", "indicator", [0, 0, 0, 1]),
    ]


def test_a_slice_has_the_template_s_colour_and_mark(one: RatingsHistory) -> None:
    panel = make_sheet(one, PALETTE).bands[1].panels[0]
    assert isinstance(panel, Pie)
    assert [(slice_.name, slice_.mark, slice_.colour) for slice_ in panel.slices] == [
        ("Green", "g", "FFFF00"),
        ("Amber", "a", "CC8100"),
        ("Red", "r", "A30000"),
        ("Not rated", "n", "6B6B6B"),
    ]


def test_words_on_a_colour_are_black_or_white_whichever_can_be_read(one: RatingsHistory) -> None:
    panel = make_sheet(one, PALETTE).bands[1].panels[0]
    assert isinstance(panel, Pie)
    assert [slice_.ink for slice_ in panel.slices] == ["000000", "000000", "FFFFFF", "FFFFFF"]


def test_several_quarters_are_bars_with_an_empty_place_where_a_priority_is_not_there(two: RatingsHistory) -> None:
    panel = make_sheet(two, PALETTE).bands[1].panels[2]
    assert isinstance(panel, Bars)
    assert [stack.name for stack in panel.stacks] == [("Q2", "2023-24"), ("Q3", "2023-24")]
    assert [stack.slices is None for stack in panel.stacks] == [False, True]
    assert panel.absence == "not there"


def test_headings_have_the_colour_of_the_title_or_of_its_ground_whichever_is_dark(one: RatingsHistory) -> None:
    assert make_sheet(one, PALETTE).inks.heading == "46255E"
    other = Palette("0B4A53", "FFFFFF", "1E2526", PALETTE.ratings)
    assert make_sheet(one, other).inks.heading == "0B4A53"
    pale = Palette("FFFFFF", "FFEEDD", "DDDDDD", PALETTE.ratings)
    assert make_sheet(one, pale).inks.heading == "000000"


def test_parts_have_names_for_files_and_say_what_is_in_them_only(one: RatingsHistory) -> None:
    parts = dict(make_single_sheets(one, PALETTE))
    assert list(parts) == [f"{key}-{kind}" for key in ("all", "a", "b") for kind in ("flagship-actions", "indicators")]
    sheet = parts["b-flagship-actions"]
    assert (sheet.title, sheet.subtitle) == ("B", "Ratings, Q2 2023-24")
    assert sheet.description == "Flagship Actions: 1 in all: 0 completed, 0 green, 1 amber, 0 red"


def test_the_palette_is_asked_for_what_is_shown_only(one: RatingsHistory) -> None:
    assert set(list_categories(one)) == set(COLOURS)
    assert set(list_categories(gather_history([report(RATED)]))) == set(COLOURS) - {"not rated"}
