"""What the titles of charts call a priority."""

import pytest

from cabinet_appendix.formats.word.reading.chart_names import add_chart_names
from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_values import StoryDrawing
from word_files import part_xml, word_file

CHART = "/word/charts/chart1.xml"


def _names(chart: str) -> dict[str, int]:
    section = Section(charts=[StoryDrawing("", CHART), StoryDrawing("A picture")])
    add_chart_names(section, Package.open(word_file(parts={CHART.lstrip("/"): chart})))
    return dict(section.names)


def _titled(*lines: str) -> str:
    title = "".join(f"<a:p><a:r><a:t>{line}</a:t></a:r></a:p>" for line in lines)
    return part_xml(
        "c:chartSpace",
        f"""<c:chart><c:title><c:tx><c:rich>{title}</c:rich></c:tx></c:title>
            <c:plotArea><c:pieChart><c:ser/></c:pieChart></c:plotArea></c:chart>""",
    )


@pytest.mark.parametrize(
    ("lines", "names"),
    [
        (("Clean &amp; Safe", "Indicators, Q2 2023-24"), {"Clean & Safe": 1}),
        (("Clean &amp; Safe – Flagship Actions Q2",), {"Clean & Safe": 1}),
        (("Flagship Actions",), {}),
        (("Sales by region",), {}),
    ],
)
def test_the_name_stands_beside_that_of_the_table(lines: tuple[str, ...], names: dict[str, int]) -> None:
    assert _names(_titled(*lines)) == names


def test_a_chart_without_a_series_or_a_title_names_nothing() -> None:
    assert _names(part_xml("c:chartSpace", "<c:chart/>")) == {}
    assert _names(_titled()) == {}
