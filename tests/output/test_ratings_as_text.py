"""What pictures of ratings show, in words."""

from builders import indicator, priority, report
from cabinet_appendix.model.history import gather_history
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction
from cabinet_appendix.output.ratings_as_text import format_history, format_kind, format_title

HERE = priority("a", name="A & B", indicators=(indicator(), indicator(actual="No data")))
ACTION = FlagshipAction(title="Mend it", status=Status.AMBER)
LATER = Quarter.parse("2023-24 Q4")


def test_one_quarter_has_a_line_for_each_kind() -> None:
    history = gather_history([report(HERE)])
    assert format_title(history) == "Ratings, Q2 2023-24"
    assert list(format_history(history)) == [
        "All priorities",
        "  Flagship Actions: 0 in all: 0 completed, 0 green, 0 amber, 0 red",
        "  Performance indicators: 2 in all: 1 green, 0 amber, 0 red, 1 not rated",
        "A & B",
        "  Flagship Actions: 0 in all: 0 completed, 0 green, 0 amber, 0 red",
        "  Performance indicators: 2 in all: 1 green, 0 amber, 0 red, 1 not rated",
    ]


def test_several_quarters_have_a_line_each_and_say_where_a_priority_is_not_there() -> None:
    new = priority("b", flagship_actions=(ACTION,))
    history = gather_history([report(HERE, new, quarter=LATER), report(HERE)])
    assert format_title(history) == "How ratings moved, Q2 2023-24 to Q4 2023-24"
    assert list(format_history(history))[-6:] == [
        "  Flagship Actions",
        "    Q2 2023-24: not there",
        "    Q4 2023-24: 1 in all: 0 completed, 0 green, 1 amber, 0 red",
        "  Performance indicators",
        "    Q2 2023-24: not there",
        "    Q4 2023-24: 0 in all: 0 green, 0 amber, 0 red",
    ]


def test_a_part_tells_of_itself_only() -> None:
    history = gather_history([report(HERE)])
    assert list(format_kind(history, history.sections[1], "indicators")) == [
        "Performance indicators: 2 in all: 1 green, 0 amber, 0 red, 1 not rated"
    ]


def test_a_name_steers_no_terminal() -> None:
    history = gather_history([report(priority("a", name="A\u009bB"))])
    assert "A B" in list(format_history(history))
