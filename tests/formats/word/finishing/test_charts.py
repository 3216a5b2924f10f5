"""Charts: each place that shows one has a part of its own, with the counts that its alternative text asks for."""

import io

import openpyxl
import pytest
from lxml import etree

from builders import indicator, priority
from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.word.finishing.charts import finish
from cabinet_appendix.model.report import FlagshipAction, Report
from word_files import unzip, xpath
from word_templates import (
    BODY,
    DECLARATIONS,
    HEADING,
    body_xml,
    chart_drawing,
    chart_xml,
    error,
    fill,
    p,
    place,
    refused,
    rendered,
    small_report,
    word_template,
)

ALL = chart_drawing("chart: all/indicators")
OF_PRIORITY = chart_drawing("chart: {{ priority.key }}/indicators")
FLAGSHIP = chart_drawing("chart: {{ priority.key }}/flagship-actions")


def two_priorities() -> Report:
    return small_report(
        priorities=(
            priority("a-1", name="R&D", indicators=(indicator(), indicator(name="Slow", actual="1%"))),
            priority("b", indicators=(indicator(name="Late", actual="No data"),)),
        )
    )


def charts(document: bytes) -> list[tuple[str, dict[str, str]]]:
    """The alternative text, and the categories with their values, of each chart in the order of the body."""
    parts = unzip(document)
    relationships = etree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {str(entry.get("Id")): str(entry.get("Target")) for entry in relationships}
    body = body_xml(document)
    found = []
    for text, id_ in zip(xpath(body, "//wp:docPr/@descr"), xpath(body, "//c:chart/@r:id"), strict=True):
        root = etree.fromstring(parts[f"word/{targets[id_]}"])
        names, values = (xpath(root, f"//c:{kind}//c:v/text()") for kind in ("cat", "val"))
        found.append((text, dict(zip(names, values, strict=True))))
    return found


def test_the_copies_of_a_loop_show_each_priority_and_one_beside_them_the_whole() -> None:
    body = BODY.replace(HEADING, HEADING + p(OF_PRIORITY, FLAGSHIP)) + p(ALL)
    assert charts(fill(word_template(body, chart=chart_xml()), two_priorities())) == [
        ("R&D indicators: 1 green, 0 amber, 1 red.", {"Green": "1", "Amber": "0", "Red": "1"}),
        (
            "R&D Flagship Actions: 0 completed, 0 green, 0 amber, 0 red.",
            {"Completed": "0", "Green": "0", "Amber": "0", "Red": "0"},
        ),
        (
            "B indicators: 0 green, 0 amber, 0 red, 1 not rated.",
            {"Green": "0", "Amber": "0", "Red": "0", "Not rated": "1"},
        ),
        (
            "B Flagship Actions: 0 completed, 0 green, 0 amber, 0 red.",
            {"Completed": "0", "Green": "0", "Amber": "0", "Red": "0"},
        ),
        (
            "All indicators: 1 green, 0 amber, 1 red, 1 not rated.",
            {"Green": "1", "Amber": "0", "Red": "1", "Not rated": "1"},
        ),
    ]


def test_each_chart_has_the_workbook_of_its_own_figures_and_the_sample_is_gone() -> None:
    body = BODY.replace(HEADING, HEADING + p(OF_PRIORITY))
    parts = unzip(fill(word_template(body, chart=chart_xml()), two_priorities()))
    workbooks = sorted(name for name in parts if name.endswith(".xlsx"))
    tables = [
        [list(line) for line in openpyxl.load_workbook(io.BytesIO(parts[name])).worksheets[0].values]
        for name in workbooks
    ]
    assert [[line[1] for line in table[1:]] for table in tables] == [[1, 0, 1], [0, 0, 0, 1]]
    assert "word/chart.xml" not in parts
    assert b"chart.xml" not in parts["word/_rels/document.xml.rels"]
    assert len([name for name in parts if name.startswith("word/charts/chart")]) == 2


def test_a_chart_of_the_template_that_no_place_shows_is_not_published() -> None:
    left_out = p("{%p if not quarter %}") + p(ALL) + p("{%p endif %}")
    assert not [name for name in unzip(fill(word_template(left_out + BODY, chart=chart_xml()))) if "chart" in name]


def test_slices_have_the_colours_of_the_styles() -> None:
    given = small_report(section={"flagship_actions": (FlagshipAction(title="Open a library", status="amber"),)})
    parts = unzip(fill(word_template(BODY + p(chart_drawing("chart: all/flagship-actions")), chart=chart_xml()), given))
    root = etree.fromstring(parts["word/charts/chart1.xml"])
    assert xpath(root, "//c:dPt//a:srgbClr/@val") == ["00308F", "008563", "CC8100", "A30000"]


def test_tags_in_the_title_are_replaced_also_where_word_has_cut_them() -> None:
    title = "{{ prio|rity.name }}| in {{ quarter.name }}"
    body = BODY.replace(HEADING, HEADING + p(OF_PRIORITY))
    parts = unzip(fill(word_template(body, chart=chart_xml(title)), two_priorities()))
    titles = [
        "".join(xpath(etree.fromstring(parts[name]), "//a:t/text()"))
        for name in sorted(parts)
        if "/chart" in name and name.endswith("xml")
    ]
    assert titles == ["R&D in Q2", "B in Q2"]


def test_an_unknown_name_in_the_title_is_named_with_the_chart() -> None:
    template = word_template(BODY + p(ALL), chart=chart_xml("{{ quarter.nam }}"))
    where = place("chart: all/indicators", "/word/chart.xml")
    assert refused(template) == (error("T006", where, 'the unknown name "nam"', '"name"'),)


def test_a_tag_in_the_title_that_cannot_be_read_is_named_with_the_chart() -> None:
    template = word_template(BODY + p(ALL), chart=chart_xml("{{ quarter.name"))
    (finding,) = refused(template)
    assert (finding.code, finding.place) == ("T003", place("chart: all/indicators", "/word/chart.xml"))


@pytest.mark.parametrize("text", ["", "A pie", "chart: nosuch/indicators", "chart: all/figures", "chart: all"])
def test_a_chart_that_is_bound_to_nothing_is_refused(text: str) -> None:
    assert refused(word_template(BODY + p(chart_drawing(text)), chart=chart_xml())) == (
        error(
            "T008",
            place(text, "/word/chart.xml"),
            f'a chart with the alternative text "{text}"',
            'what it shows, such as "chart: {{ priority.key }}/indicators" or "chart: all/flagship-actions"',
            "in Word: right-click the chart, View Alt Text",
        ),
    )


def test_all_charts_that_are_bound_to_nothing_are_named_at_once() -> None:
    template = word_template(p(chart_drawing("one")) + BODY + p(chart_drawing("two")), chart=chart_xml())
    assert [finding.place.paragraph for finding in refused(template)] == ["one", "two"]


EMPTY = f"<c:chartSpace {DECLARATIONS}/>"
BARS = chart_xml().replace("pieChart", "barChart")
MISPLACED = {
    "floating": (BODY + p("Here", chart_drawing("chart: all/indicators", "anchor")), "", "a floating chart"),
    "in a header": (BODY, p("Here", ALL), "a chart in a header, footer or note"),
}


@pytest.mark.parametrize(("body", "header", "found"), MISPLACED.values(), ids=MISPLACED)
def test_a_chart_that_would_keep_the_figures_of_the_sample_is_refused(body: str, header: str, found: str) -> None:
    (finding,) = refused(word_template(body, header=header, chart=chart_xml()))
    part = "/word/header.xml" if header else "/word/document.xml"
    assert (finding.code, finding.place, finding.found) == ("T008", place("Here", part), found)
    assert finding.expected == "a pie chart in the line of the text"


@pytest.mark.parametrize("chart", [EMPTY, BARS], ids=["empty", "bars"])
def test_a_chart_that_is_no_pie_is_refused(chart: str) -> None:
    (finding,) = refused(word_template(BODY + p(ALL), chart=chart))
    assert (finding.code, finding.found) == ("T008", "a chart that is no pie, or an empty one")


def test_a_chart_whose_part_is_not_there_is_refused() -> None:
    (finding,) = refused(word_template(BODY + p(ALL)))
    assert (finding.code, finding.found) == ("T008", "a chart without its part")


def undrawn(body: str) -> list[str]:
    draft = rendered(word_template(body, chart=chart_xml()), two_priorities())
    finish(draft)
    assert {(finding.code, finding.severity) for finding in draft.warnings} <= {("T020", Severity.WARNING)}
    return [finding.found for finding in draft.warnings]


def test_a_table_without_a_chart_of_its_own_is_a_warning() -> None:
    """There is no Flagship Action in this report, and so no table that could have a chart."""
    drawn = BODY.replace(HEADING, HEADING + p(OF_PRIORITY)) + p(ALL)
    assert undrawn(drawn) == []
    assert undrawn(BODY + p(ALL)) == ["no chart of the indicators of a-1, b"]
    assert undrawn(drawn.replace(ALL, "")) == ["no chart of all indicators"]
    assert undrawn(BODY + p(ALL, chart_drawing("chart: b/indicators"))) == ["no chart of the indicators of a-1"]
    assert undrawn(BODY) == ["no chart of all indicators", "no chart of the indicators of a-1, b"]


def test_a_faulty_chart_is_named_once_however_many_priorities_show_it() -> None:
    wrong = chart_drawing("chart: {{ priority.key }}/indicatrs")
    template = word_template(BODY.replace(HEADING, HEADING + p(wrong)), chart=chart_xml())
    (finding,) = refused(template, priorities=two_priorities().priorities)
    assert finding.found == 'a chart with the alternative text "chart: {{ priority.key }}/indicatrs"'
