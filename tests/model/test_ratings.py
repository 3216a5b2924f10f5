"""The rating rule, against the published ratings and at its edges."""

import re
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import validate
from pydantic import TypeAdapter

from builders import indicator
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Override, Polarity, Rating, Tolerance, parse_polarity, rate


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


def _figure(number: Decimal, sign: str = "") -> Figure:
    return Figure.parse(f"{sign}{number:f}")


amounts = st.decimals(min_value=-10_000, max_value=10_000, places=2)


@given(amounts, amounts, st.sampled_from(Polarity), st.decimals(min_value=0, max_value=20, places=1), st.booleans())
def test_the_rule_in_fractions_gives_the_same_rating(
    target: Decimal, actual: Decimal, polarity: Polarity, amount: Decimal, in_points: bool
) -> None:
    """gap = (target - actual) / |target| in the bad direction; no gap is green, one below the tolerance amber."""
    gap = Fraction(target) - Fraction(actual) if polarity == "high" else Fraction(actual) - Fraction(target)
    size = Fraction(1) if in_points else abs(Fraction(target)) / 100
    expected = "green" if gap <= 0 else "amber" if size and gap / size < Fraction(amount) else "red"
    rated = rate(_figure(target), _figure(actual), polarity, Tolerance(amount=amount, in_points=in_points))
    assert rated == expected


@given(amounts, amounts)
def test_what_is_good_one_way_is_no_better_the_other_way(target: Decimal, actual: Decimal) -> None:
    high, low = (rate(_figure(target), _figure(actual), way, FIVE_PER_CENT) for way in Polarity)
    assert (high == "green" and low == "green") is (target == actual)


@given(amounts, amounts, amounts, st.sampled_from(Polarity))
def test_doing_better_never_rates_worse(target: Decimal, one: Decimal, other: Decimal, polarity: Polarity) -> None:
    better, worse = (max, min) if polarity == "high" else (min, max)
    ratings = [
        list(Rating).index(rate(_figure(target), _figure(pick(one, other)), polarity, FIVE_PER_CENT) or Rating.RED)
        for pick in (better, worse)
    ]
    assert ratings == sorted(ratings)


@pytest.mark.parametrize(
    ("target", "actual", "polarity", "rating"),
    [
        ("90%", "<90%", "high", None),
        ("90%", "<86%", "high", None),
        ("90%", "<85.5%", "high", "red"),
        ("90%", "≤85.5%", "high", "red"),
        ("90%", "≤85.6%", "high", None),
        ("90%", ">90%", "high", "green"),
        ("90%", "≥90%", "high", "green"),
        ("90%", ">89%", "high", None),
        ("4500", ">4500", "low", None),
        ("4500", ">4725", "low", "red"),
        ("12", "<12", "low", "green"),
        ("11", "<12", "low", None),
        ("0", "<5", "low", None),
        ("0", ">0", "low", "red"),
        ("0", "≥0", "low", None),
        ("90%", "~90%", "high", "green"),
        ("90%", "~89%", "high", "amber"),
    ],
)
def test_only_what_a_bound_decides_is_rated(target: str, actual: str, polarity: str, rating: str | None) -> None:
    assert indicator(target, actual, polarity=polarity).rating == rating


@pytest.mark.parametrize(
    ("target", "actual", "polarity", "rating"),
    [
        ("<5", "4.9", "low", "green"),
        ("<5", "5", "low", "amber"),
        ("<5", "5.25", "low", "red"),
        ("≤5", "5", "low", "green"),
        ("<5", "<5", "low", "green"),
        ("<5", "≤5", "low", None),
        (">80%", "80%", "high", "amber"),
        ("≥80%", "80%", "high", "green"),
        ("<5", "3", "high", None),
        (">80%", "70%", "low", None),
        ("~5", "5", "low", "green"),
    ],
)
def test_a_target_with_a_bound_is_met_within_it(target: str, actual: str, polarity: str, rating: str | None) -> None:
    assert indicator(target, actual, polarity=polarity).rating == rating


@given(amounts, amounts, st.sampled_from("<≤≥>"), st.sampled_from(Polarity), st.sampled_from(("5%", "0%", "2 points")))
def test_a_bound_is_rated_as_all_the_numbers_within_it_are(
    target: Decimal, limit: Decimal, sign: str, polarity: Polarity, tolerance: str
) -> None:
    """Some of them: near the limit, near the target and where amber ends, and far away."""
    way = -1 if sign in "<≤" else 1
    near = [target + way * Decimal(step) for step in ("-0.0001", "0", "0.0001")]
    edge = [target + side * abs(target) * Decimal("0.05") for side in (-1, 1)]
    tried = [limit + way * Decimal(step) for step in ("0.000001", "0.001", "1", "9", "1e6")] + near + edge
    tried += [number for step in ("-1.99", "1.99", "-2", "2") for number in (target + Decimal(step),)]
    within = [number for number in tried if (number - limit) * way > 0] + ([limit] if sign in "≤≥" else [])
    found = {rate(_figure(target), _figure(number), polarity, Tolerance.parse(tolerance)) for number in within}
    rated = rate(_figure(target), _figure(limit, sign), polarity, Tolerance.parse(tolerance))
    assert rated == (found.pop() if len(found) == 1 else None)


@pytest.mark.parametrize("text", ["5%", "2.5 points", "0%", "1 points"])
def test_a_tolerance_matches_its_own_schema(text: str) -> None:
    schema = TypeAdapter(Tolerance).json_schema(mode="serialization")
    validate(str(Tolerance.parse(text)), schema)


@pytest.mark.parametrize("text", ["", "5", "-5%", "5 % of it", "points", "five"])
def test_what_is_no_tolerance_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r'^"'):
        Tolerance.parse(text)


@pytest.mark.parametrize(("text", "polarity"), [("▲", "high"), ("Low  ▼", "low"), ("Aim to minimise", "low")])
def test_a_polarity_is_an_arrow_or_a_word(text: str, polarity: str) -> None:
    assert parse_polarity(text) is Polarity(polarity)


def test_another_word_is_no_polarity() -> None:
    with pytest.raises(ValueError, match="sideways"):
        parse_polarity("sideways")
