"""The charts of the shipped quarter beside its tables, its colours, and the workbooks inside them."""

import io
from collections import Counter
from decimal import ROUND_HALF_UP, Decimal

import openpyxl
import pytest

from word_reader import Chart, Drawing, WordReader

# Counted by hand in the published tables.
SENTENCES = [
    "All Flagship Actions: 6 completed, 18 green, 7 amber, 1 red.",
    "All indicators: 43 green, 8 amber, 13 red.",
    "Residents First indicators: 9 green, 1 amber, 4 red.",
    "Residents First Flagship Actions: 3 completed, 6 green, 1 amber, 0 red.",
    "Clean & Safe indicators: 19 green, 3 amber, 0 red.",
    "Clean & Safe Flagship Actions: 1 completed, 5 green, 3 amber, 1 red.",
    "Supporting those in Need indicators: 15 green, 4 amber, 9 red.",
    "Supporting those in Need Flagship Actions: 2 completed, 7 green, 3 amber, 0 red.",
]
TITLES = [
    "All Flagship Actions Q2 2023-24",
    "All performance indicators Q2 2023-24",
    "Residents First Indicators, Q2 2023-24",
    "Residents First Flagship Actions, Q2 2023-24",
    "Clean & Safe Indicators, Q2 2023-24",
    "Clean & Safe Flagship Actions, Q2 2023-24",
    "Supporting those in Need Indicators, Q2 2023-24",
    "Supporting those in Need Flagship Actions, Q2 2023-24",
]
STATUSES = ["Completed", "Green", "Amber", "Red"]
RATINGS = ["Green", "Amber", "Red"]


@pytest.fixture(params=range(8), ids=SENTENCES)
def shown(request: pytest.FixtureRequest, document: WordReader) -> tuple[Drawing, Chart]:
    """Each chart with the drawing that shows it."""
    assert len(document.charts) == 8
    drawing, chart = document.charts[request.param]
    return drawing, chart


def test_the_charts_stand_in_order_each_with_a_sentence_that_says_its_counts(document: WordReader) -> None:
    assert [drawing.description for drawing, _ in document.charts] == SENTENCES
    assert [chart.title for _, chart in document.charts] == TITLES


def test_every_chart_has_a_part_and_a_workbook_of_its_own(document: WordReader) -> None:
    parts = {name for name in document.parts if name.startswith("word/charts/chart")}
    assert {drawing.target for drawing, _ in document.charts} == parts
    assert len(parts) == len([name for name in document.parts if name.endswith(".xlsx")]) == 8


def test_a_chart_counts_the_rows_of_the_table_that_it_is_of(shown: tuple[Drawing, Chart], document: WordReader) -> None:
    drawing, chart = shown
    heading = "Flagship Actions" if "Flagship Actions" in drawing.description else "Performance indicators"
    in_table: Counter[str] = Counter()
    for table in document.tables:
        if table.heading == heading and drawing.section in {table.section, "Overall ratings this quarter"}:
            rows = [row for row in table.rows[1:] if row[1].text.partition(":")[0] not in STATUSES]
            in_table.update(row[0].marks[0][0].removeprefix("RAG ") for row in rows)
    assert chart.categories == (STATUSES if heading == "Flagship Actions" else RATINGS)
    assert chart.counts == [in_table[category] for category in chart.categories]


def test_the_sentence_of_a_chart_says_what_its_cache_holds(shown: tuple[Drawing, Chart]) -> None:
    drawing, chart = shown
    counts = zip(chart.counts, chart.categories, strict=True)
    assert drawing.description.endswith(": " + ", ".join(f"{n} {category.lower()}" for n, category in counts) + ".")


def test_the_workbook_in_a_chart_holds_what_the_chart_shows(shown: tuple[Drawing, Chart]) -> None:
    _, chart = shown
    book = openpyxl.load_workbook(io.BytesIO(chart.workbook))
    rows = [list(row) for row in book["Sheet1"].iter_rows(values_only=True)]
    assert rows == [[None, chart.name], *([c, n] for c, n in zip(chart.categories, chart.counts, strict=True))]
    last = len(rows)
    assert chart.formulas == {
        "tx": "Sheet1!$B$1",
        "cat": f"Sheet1!$A$2:$A${last}",
        "val": f"Sheet1!$B$2:$B${last}",
    }


def test_the_series_of_a_chart_is_called_what_it_counts(shown: tuple[Drawing, Chart]) -> None:
    drawing, chart = shown
    assert chart.name.casefold() in drawing.description.casefold()
    assert chart.name in {"Flagship Actions", "Indicators"}


def test_a_slice_has_the_colour_of_its_rating_in_the_tables(shown: tuple[Drawing, Chart], document: WordReader) -> None:
    _, chart = shown
    expected = {str(number): document.rag_colours[category] for number, category in enumerate(chart.categories)}
    assert chart.colours == expected
    assert len(set(chart.colours.values())) == len(chart.categories)


def test_a_label_says_rating_number_and_share_and_an_empty_slice_has_none(shown: tuple[Drawing, Chart]) -> None:
    _, chart = shown
    total = sum(chart.counts)
    expected = {
        number: f"{category} {count} ({(Decimal(100 * count) / total).quantize(Decimal(1), ROUND_HALF_UP)}%)"
        if count
        else None
        for number, (category, count) in enumerate(zip(chart.categories, chart.counts, strict=True))
    }
    assert chart.labels == expected
