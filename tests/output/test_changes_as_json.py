"""Changes as JSON for programs."""

import json
from typing import Any

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Override, Rating, Tolerance
from cabinet_appendix.model.report import Report
from cabinet_appendix.output.changes_as_json import format_comparison


def _load(before: Report, after: Report) -> dict[str, Any]:
    values: dict[str, Any] = json.loads(
        format_comparison(Comparison(Side("a", before), Side("b", after), diff(before, after)))
    )
    return values


def test_both_sides_are_named_with_their_counts() -> None:
    values = _load(report(priority(indicators=(indicator(),))), report(quarter=Quarter(year="2023-24", number=3)))
    assert values["before"]["source"] == "a"
    assert values["before"]["indicators"] == {"green": 1, "amber": 0, "red": 0}
    assert values["after"]["quarter"] == {"year": "2023-24", "number": 3}
    assert values["movement"]["indicators"]["dropped"] == 1


def test_every_value_of_a_field_can_be_written() -> None:
    given: dict[str, Any] = {"override": Override(rating=Rating.RED, reason="Agreed"), "owner": "IT"}
    after = indicator("91%", tolerance=Tolerance.parse("2 points"), **given)
    (change,) = _load(report(priority(indicators=(indicator(),))), report(priority(indicators=(after,))))["changes"]
    assert {field["name"]: (field["before"], field["after"], field["movement"]) for field in change["fields"]} == {
        "rating": ("green", "red", "worsened"),
        "target": ("90%", "91%", "improved"),
        "tolerance": ("5%", "2 points", None),
        "override": (None, {"rating": "red", "reason": "Agreed"}, None),
        "owner": (None, "IT", None),
    }
    assert change["entry"]["rating"] == "red"


def test_a_new_bullet_says_where_it_stands() -> None:
    before, after = report(priority()), report(priority(achievements=(bullet("Opened & *shut*"),)))
    (change,) = _load(before, after)["changes"]
    assert change == {
        "change": "added",
        "before": None,
        "after": {"list": "achievements", "priority": "residents-first", "index": 0},
        "entry": {"level": 0, "is_prompt": False, "text": "Opened & \\*shut\\*"},
    }


def test_a_move_has_both_places() -> None:
    rows = [indicator(name=name) for name in ("Calls", "Waits", "Bins")]
    before, after = (report(priority(indicators=tuple(order))) for order in (rows, [*rows[1:], rows[0]]))
    (change,) = _load(before, after)["changes"]
    assert (change["change"], change["before"]["index"], change["after"]["index"]) == ("moved", 0, 2)
