"""Columns of the table of indicators: whether they say which is good, and whether their headings are right."""

from pathlib import Path

import pytest

from builders import indicator
from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from word_templates import BODY, FILE, INDICATORS, POLARITY, fill, row, small_report, word_template

BOTH_WAYS = small_report(
    section={
        "indicators": (
            indicator(name="Calls"),
            indicator("5", "6", name="Visits"),
            indicator("25 days", "20 days", name="Days", polarity="low"),
        )
    }
)
IS = '{{% if indicator.polarity == "{}" %}}{}{{% else %}}{}{{% endif %}}'


def polarity_fault(cell: str, of: Report = BOTH_WAYS) -> str | None:
    """What is found where the column of the polarity has these tags; None where it is as it should be."""
    try:
        fill(word_template(BODY.replace(POLARITY, cell)), of)
    except DocumentError as error:
        (finding,) = error.findings
        assert finding.code == "T017"
        assert "`{{ indicator.polarity }}` into the row of `priority.indicators`" in finding.remedy
        return finding.found
    return None


@pytest.mark.parametrize(
    "cell",
    [
        "{{ indicator.polarity }}",
        "{{ indicator.polarity|upper }} is good",
        IS.format("high", "▲ High", "▼ Low"),
        IS.format("low", "▼", "▲"),
        IS.format("high", "Bigger", "Smaller"),
        IS.format("low", "(the fewer the better)", ""),
    ],
)
def test_which_is_good_is_told_by_any_two_words(cell: str) -> None:
    assert polarity_fault(cell) is None


LOW_FOR_ALL = '"▼ Low" where high is good and "▼ Low" where low is good'
ROUND = '"▼ Low" where high is good and "▲ High" where low is good'
NO_POLARITY = "no trace of which is good, high or low, in the rows of indicators"


@pytest.mark.parametrize(
    ("cell", "found"),
    [
        ("", NO_POLARITY),
        ("Always the same", NO_POLARITY),
        (IS.format("High", "▲ High", "▼ Low"), LOW_FOR_ALL),
        (IS.format("low", "▲ High", "▼ Low"), ROUND),
        (IS.format("low", "Higher", "Smaller"), '"Smaller" where high is good and "Higher" where low is good'),
        ("{{ indicator.name }}{{ indicator.polarity[:0] }}", NO_POLARITY),
    ],
)
def test_a_column_that_does_not_tell_which_is_good_is_one_fault(cell: str, found: str) -> None:
    assert polarity_fault(cell) == found


def test_indicators_of_one_polarity_alone_are_proved_by_what_words_mean() -> None:
    one_way = small_report(section={"indicators": (indicator(name="Calls"), indicator("5", "6", name="Visits"))})
    assert polarity_fault("▲ High", one_way) is None
    assert polarity_fault(IS.format("high", "Bigger", "Smaller"), one_way) is None
    assert polarity_fault(IS.format("High", "▲ High", "▼ Low"), one_way) == '"▼ Low" where high is good'
    assert polarity_fault("", one_way) == NO_POLARITY


def test_indicators_that_only_the_polarity_tells_apart_are_no_fault_in_either_order() -> None:
    alike = (indicator("5", "5"), indicator("5", "5", polarity="low"), indicator("9", "8", name="Other"))
    for indicators in (alike, alike[1::-1] + alike[2:]):
        given = small_report(section={"indicators": indicators})
        assert polarity_fault("{{ indicator.polarity }}", given) is None


def test_which_is_good_may_be_told_beside_the_name() -> None:
    together = INDICATORS.replace(POLARITY, "").replace(
        "{{r indicator.name }}", "{{ indicator.name }} ({{ indicator.polarity }} is good)"
    )
    assert fill(word_template(BODY.replace(INDICATORS, together)), BOTH_WAYS)


def warned(template: bytes, of: Report, folder: Path) -> list[Finding]:
    """The warnings of a build, but for those of charts."""
    (folder / FILE).write_bytes(template)
    said: list[Finding] = []
    write_document(of, folder / FILE, warn=said.append)
    return [finding for finding in said if finding.code != "T020"]


HEADS = row("RAG", "Indicator", "Target Q2", "Actual Q2", "Good is")


def test_headings_that_the_figures_contradict_are_a_warning(tmp_path: Path) -> None:
    headed = INDICATORS.replace("<w:tblGrid/>", f"<w:tblGrid/>{HEADS}")
    assert warned(word_template(BODY.replace(INDICATORS, headed)), BOTH_WAYS, tmp_path) == []
    swapped = headed.replace("indicator.target", "indicator.x").replace("indicator.actual", "indicator.target")
    swapped = swapped.replace("indicator.x", "indicator.actual")
    found = warned(word_template(BODY.replace(INDICATORS, swapped)), BOTH_WAYS, tmp_path)
    assert {finding.severity for finding in found} == {Severity.WARNING}
    assert [(finding.code, finding.found, finding.expected) for finding in found] == [
        ("T021", 'the targets of indicators under the heading "Actual Q2"', "a heading that says target"),
        ("T021", 'the actuals of indicators under the heading "Target Q2"', "a heading that says actual"),
    ]


def test_a_heading_is_right_above_figures_that_are_the_same(tmp_path: Path) -> None:
    headed = INDICATORS.replace("<w:tblGrid/>", f"<w:tblGrid/>{HEADS}")
    alike = small_report(section={"indicators": (indicator("5", "5"),)})
    assert warned(word_template(BODY.replace(INDICATORS, headed)), alike, tmp_path) == []
