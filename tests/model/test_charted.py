"""Charts beside the tables that they count."""

from decimal import Decimal

from builders import indicator, priority
from cabinet_appendix.model.charted import format_counts, pair_with_tables, read_counts
from cabinet_appendix.model.priority import FlagshipAction
from cabinet_appendix.model.scorecard import count_priority

ROADS = count_priority(
    priority(
        indicators=(indicator(), indicator(), indicator(actual="50%")),
        flagship_actions=tuple(FlagshipAction(title="Mend", status=status) for status in ("completed", "amber")),
    )
)


def test_counts_are_read_by_rating_and_other_categories_left_out() -> None:
    categories, values = ["GREEN", "Red (2)", "North", "Amber"], [Decimal(2), Decimal(1), Decimal(7), Decimal("NaN")]
    assert read_counts(categories, values) == {"green": 2, "red": 1}
    assert format_counts({"green": 2, "red": 1}) == "2 green, 1 red"


def test_a_chart_belongs_to_the_table_with_its_counts_whatever_its_place() -> None:
    pairs = pair_with_tables([{"green": 2, "amber": 0, "red": 1}, {"amber": 1, "completed": 1}], ROADS)
    assert [(pair.table, pair.agrees) for pair in pairs if pair] == [("indicators", True), ("Flagship Actions", True)]


def test_a_chart_that_agrees_with_none_is_of_the_table_that_is_left() -> None:
    pairs = pair_with_tables([{"green": 9}, {"completed": 1, "amber": 1}], ROADS)
    assert [(pair.table, pair.agrees) for pair in pairs if pair] == [("indicators", False), ("Flagship Actions", True)]
    pairs = pair_with_tables([{"completed": 5, "green": 2}, {"green": 9}], ROADS)
    assert [(pair.table, pair.agrees) for pair in pairs if pair] == [("Flagship Actions", False), ("indicators", False)]


def test_a_chart_of_something_else_and_one_too_many_are_of_no_table() -> None:
    assert pair_with_tables([{}], ROADS) == [None]
    three = pair_with_tables([{"green": 9}, {"green": 8}, {"green": 7}], ROADS)
    assert [pair is None for pair in three] == [False, False, True]
