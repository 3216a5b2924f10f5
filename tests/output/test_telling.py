"""Changes in words."""

import pytest

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.narrative import Link, Note, Quote, Text
from cabinet_appendix.model.report import Report
from cabinet_appendix.output.telling import Telling, Verb, show, tell


def _tell(before: Report, after: Report) -> list[tuple[str, str, Telling]]:
    comparison = Comparison(Side("a", before), Side("b", after), diff(before, after))
    return [
        (group.heading, section.heading, telling)
        for group in tell(comparison)
        for section in group.sections
        for telling in section.tellings
    ]


def test_narrative_is_shown_as_one_would_type_it() -> None:
    inlines = (
        Text("Bins "),
        Text("now", strong=True, emphasis=True),
        Link("here", "https://a.example", emphasis=True),
        Quote("bins", "actual"),
        Note("n"),
    )
    assert show(inlines) == "Bins ***now****[here](https://a.example)*{bins.actual}[^n]"


def test_groups_follow_the_second_report_and_end_with_what_was_dropped() -> None:
    before = report(priority("west", achievements=(bullet("x"),)), priority("north", achievements=(bullet("old"),)))
    after = report(priority("south", title="Warm"), priority("north", achievements=(bullet("new"),)))
    assert list(dict.fromkeys(heading for heading, _, _ in _tell(before, after))) == ["South", "North", "West"]


@pytest.mark.parametrize(
    ("field", "before", "after", "remark"),
    [
        ("actual", "80%", "85%", "better"),
        ("target", "80%", "85%", "harder to meet"),
        ("target", "85%", "80%", "easier to meet"),
        ("previous", "80%", "85%", ""),
        ("actual", "No data", "85%", ""),
    ],
)
def test_a_figure_says_which_is_better(field: str, before: str, after: str, remark: str) -> None:
    rows = [report(priority(indicators=(indicator(**{field: text}),))) for text in (before, after)]
    ((_, _, telling),) = _tell(rows[0], rows[1])
    assert [detail.remark for detail in telling.details if detail.before == before] == [remark]


def test_a_row_that_got_worse_is_said_to_have_and_names_its_rating() -> None:
    rows = [report(priority(indicators=(indicator(actual=text),))) for text in ("93%", "No data")]
    ((_, _, telling),) = _tell(rows[0], rows[1])
    assert (telling.verb, telling.name) == (Verb.CHANGED, "Calls answered")
    first = telling.details[0]
    assert (first.label, first.before, first.after) == ("rating", "green", "not rated")


def test_a_change_of_emphasis_alone_is_seen() -> None:
    texts = [(Text("now"),), (Text("now", strong=True),)]
    before, after = (report(priority(achievements=(bullet("x").model_copy(update={"text": text}),))) for text in texts)
    ((_, _, telling),) = _tell(before, after)
    assert "".join(segment.text for segment in telling.words[0].segments if segment.fate != "removed") == "**now**"


def test_what_looks_the_same_is_said_to_be_formatted_otherwise() -> None:
    texts = [(Text("*now*"),), (Text("now", emphasis=True),)]
    before, after = (report(priority(achievements=(bullet("x").model_copy(update={"text": text}),))) for text in texts)
    ((_, _, telling),) = _tell(before, after)
    assert telling.words[0].remark == "other formatting"
