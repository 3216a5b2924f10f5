"""What a table need not show: printed where a template asks for it, and then it must be there."""

import pytest
from lxml import etree

from builders import indicator, priority
from cabinet_appendix.errors import DocumentError
from cabinet_appendix.formats.word.proof import prove
from cabinet_appendix.model.report import FlagshipAction, Report
from word_files import unzip, zip_file
from word_templates import ACTIONS, BODY, INDICATORS, body_xml, fill, loop, rendered, row, rows, small_report, table
from word_templates import word_template as template_of

INDICATOR_CELLS = (
    "{{r indicator.marker }}",
    "{{r indicator.name }}",
    "{{ indicator.target }}",
    "{{ indicator.actual }}",
    "{{ indicator.previous }}",
    "{{ indicator.last_year }}",
    "{{ indicator.direction_of_travel }}",
    "{{ indicator.direction_since_last_year }}",
    "{{ indicator.commentary }}",
    "{{ indicator.owner }}",
    "{{ indicator.framework }}",
    "{{ indicator.polarity }}",
)
ACTION_CELLS = (
    "{{r action.marker }}",
    "{{r action.title }}",
    "{{ action.previous_status_label }}",
    "{{ action.commentary }}",
    "{{ action.owner }}",
)


def _report() -> Report:
    full = indicator(
        "90%",
        "93%",
        name="Calls answered",
        previous="94%",
        last_year="88.5%",
        commentary="A busy summer",
        owner="A. Clerk",
        framework="Oflog 7",
    )
    low = indicator("25 days", "20 days", name="Days to answer", polarity="low", previous="22 days")
    bare = indicator("5", "6", name="Visits")
    action = FlagshipAction(
        title="Plant trees", status="red", previous_status="amber", commentary="Dry", owner="B. Tree"
    )
    return small_report(priorities=(priority("a", indicators=(full, low, bare), flagship_actions=(action,)),))


def _template() -> bytes:
    actions = loop("tr", "action in group.flagship_actions", row(*ACTION_CELLS))
    groups = table(loop("tr", "group in priority.flagship_action_groups", actions))
    indicators = table(loop("tr", "indicator in priority.indicators", row(*INDICATOR_CELLS)))
    return template_of(BODY.replace(INDICATORS, indicators).replace(ACTIONS, groups))


def test_a_table_prints_the_fields_that_it_asks_for() -> None:
    printed = rows(fill(_template(), _report()))
    assert [cells[1:] for cells in printed if "answer" in cells[1] or "Visits" in cells[1]] == [
        [
            "Calls answered",
            "90%",
            "93%",
            "94%",
            "88.5%",
            "worsened",
            "improved",
            "A busy summer",
            "A. Clerk",
            "Oflog 7",
            "high",
        ],
        ["Days to answer", "25 days", "20 days", "22 days", "", "improved", "", "", "", "", "low"],
        ["Visits", "5", "6", "", "", "", "", "", "", "", "high"],
    ]
    assert ["Plant trees", "Amber", "Dry", "B. Tree"] in [cells[1:] for cells in printed]


@pytest.mark.parametrize("value", ["94%", "88.5%", "A busy summer", "A. Clerk", "Oflog 7", "Dry", "B. Tree"])
def test_a_field_that_is_asked_for_must_be_in_its_row(value: str) -> None:
    template, report = _template(), _report()
    document = fill(template, report)
    body = body_xml(document)
    for t in body.iter("{http://schemas.openxmlformats.org/wordprocessingml/2006/main}t"):
        t.text = "" if t.text == value else t.text
    cut = zip_file({**unzip(document), "word/document.xml": etree.tostring(body)})
    draft = rendered(template, report)
    with pytest.raises(DocumentError, match=r"Calls answered|Plant trees"):
        prove(report, cut, draft.styles, draft.tags)
