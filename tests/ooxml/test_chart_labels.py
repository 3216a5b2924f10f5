"""What is typed in a chart, and which of its labels say something else than their slices."""

import pytest

from cabinet_appendix.ooxml.chart_labels import TypedLabel, find_typed_texts, find_untrue_labels
from cabinet_appendix.ooxml.charts import ChartPart
from word_files import element


def _chart(label: str, title: str = "") -> str:
    points = "".join(f'<c:pt idx="{n}"><c:v>{text}</c:v></c:pt>' for n, text in enumerate(("Green", "Amber")))
    values = "".join(f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>' for n, value in enumerate((6, 1)))
    rich = f"<c:tx><c:rich><a:p>{label}</a:p></c:rich></c:tx>"
    return f"""<c:chartSpace><c:chart>{title}<c:plotArea><c:pieChart><c:ser>
        <c:dLbls><c:dLbl><c:idx val="1"/>{rich}</c:dLbl></c:dLbls>
        <c:cat><c:strRef><c:strCache>{points}</c:strCache></c:strRef></c:cat>
        <c:val><c:numRef><c:numCache>{values}</c:numCache></c:numRef></c:val></c:ser></c:pieChart></c:plotArea>
        </c:chart></c:chartSpace>"""


def _run(text: str) -> str:
    return f"<a:r><a:t>{text}</a:t></a:r>"


@pytest.mark.parametrize(
    ("text", "is_untrue"),
    [
        ("Amber 1", False),
        ("AMBER: 1 (14%)", False),
        ("Amber 11", True),
        ("Green 1", True),
        ("[CATEGORY NAME], 1", True),
    ],
)
def test_a_label_that_does_not_say_its_category_and_count_is_untrue(text: str, is_untrue: bool) -> None:
    found = list(find_untrue_labels(ChartPart(element(_chart(_run(text))))))
    assert found == ([TypedLabel(1, text)] if is_untrue else [])


def test_typed_texts_are_those_of_titles_and_labels_without_their_fields() -> None:
    title = f"<c:title><c:tx><c:rich><a:p>{_run('Calls ')}{_run('answered')}</a:p></c:rich></c:tx></c:title>"
    label = '<a:fld type="CATEGORYNAME"><a:t>[CATEGORY NAME]</a:t></a:fld>' + _run(": many")
    assert list(find_typed_texts(element(_chart(label, title)))) == ["Calls answered", ": many"]
