"""The rating rule, against the published ratings and at its edges."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from builders import indicator
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.model.ratings import Override, Rating, Tolerance


@pytest.mark.parametrize(
    ("target", "actual", "polarity", "rating"),
    [
        ("90%", "94%", "high", "green"),
        ("90%", "90%", "high", "green"),
        ("98%", "97%", "high", "amber"),
        ("15%", "12%", "high", "red"),
        ("1299", "1319", "low", "amber"),
        ("4.0%", "6.0%", "low", "red"),
        ("100", "95", "high", "red"),
        ("100", "95.01", "high", "amber"),
        ("100", "105", "low", "red"),
        ("0.00%", "0.49%", "low", "red"),
        ("0", "0", "low", "green"),
        ("-10", "-9.6", "low", "amber"),
        ("-10", "-11", "low", "green"),
        ("0.3", "0.3", "high", "green"),
    ],
)
def test_the_gap_to_target_in_the_bad_direction_gives_the_rating(
    target: str, actual: str, polarity: str, rating: str
) -> None:
    assert indicator(target, actual, polarity=polarity).rating == rating


@pytest.mark.parametrize(("target", "actual"), [("Data only", "5"), ("5", "No data: annual"), ("90%", "0.9")])
def test_there_is_no_rating_where_there_is_nothing_to_compare(target: str, actual: str) -> None:
    assert indicator(target, actual).rating is None


def test_the_unrounded_figure_is_what_is_rated() -> None:
    assert indicator("10%", "10%").rating is Rating.GREEN
    assert indicator("10%", "10%", unrounded="9.6%").rating is Rating.AMBER


def test_an_override_stands_above_the_rule() -> None:
    override = Override(rating=Rating.AMBER, reason="rated before rounding")
    assert indicator("10%", "10%", override=override).rating is Rating.AMBER


def test_a_tolerance_in_points_measures_the_difference_itself() -> None:
    assert indicator("15%", "12%", tolerance="4 points").rating is Rating.AMBER
    assert indicator("15%", "12%", tolerance="3 points").rating is Rating.RED
    assert indicator("0%", "1%", polarity="low", tolerance="2 points").rating is Rating.AMBER


def test_a_tolerance_reads_as_it_is_written() -> None:
    assert Tolerance.parse("10%") == Tolerance(amount=Decimal(10))
    assert str(Tolerance.parse("2.5 points")) == "2.5 points"
    with pytest.raises(ValueError, match="ten"):
        Tolerance.parse("ten per cent")


def _published_rows(text: str) -> list[tuple[str, str, str, str]]:
    """(name, arrow, target, actual) of each indicator row of the published text, in order."""
    rows = []
    for block in re.split(r"\n\s*\n", text):
        cells = [re.sub(r"[ \t]+", " ", cell).strip() for cell in re.split(r"\n\t", block.strip())]
        if len(cells) >= 5 and cells[0] == "●" and cells[2] in "▲▼":
            rows.append((cells[1], cells[2], cells[3], cells[4]))
    return rows


def test_the_rule_gives_the_published_ratings(shared: Path, quarter_folder: Path) -> None:
    """The tables are sorted green, amber, red; the counts are those that the published charts show."""
    text = (shared / "reference" / "appendix-2023-24-q2.txt").read_text(encoding="utf-8")
    published = _published_rows(text)
    assert len(published) == 64
    counts = [[9, 1, 4], [19, 3, 0], [15, 4, 9]]
    expected = [rating for section in counts for rating, n in zip(Rating, section, strict=True) for _ in range(n)]
    health_check = "% of people from total eligible population invited for a Health Check"
    computed = {
        name: indicator(target, actual, polarity="high" if arrow == "▲" else "low").rating
        for name, arrow, target, actual in published
    }
    differing = [name for (name, *_), rating in zip(published, expected, strict=True) if computed[name] is not rating]
    assert differing == [health_check], "63 of 64; that one was rated before it was rounded"
    report = read_folder(quarter_folder).report
    assert report
    shipped = [indicator.rating for priority in report.priorities for indicator in priority.indicators]
    assert shipped == expected
