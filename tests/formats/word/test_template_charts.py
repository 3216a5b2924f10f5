"""Charts of a template: what keeps one from being filled is told before anything is printed, with all that is wrong."""

from cabinet_appendix.formats.word.template_charts import chart_drawings
from cabinet_appendix.ooxml.package import Package
from word_templates import BODY, chart_drawing, chart_xml, fill, lines, p, refused, word_template


def test_what_is_wrong_with_charts_is_told_with_what_is_wrong_with_tags() -> None:
    body = p("{{ report.titel }}") + BODY + p(chart_drawing("nothing")) + p(chart_drawing("all", "anchor"))
    assert [finding.found for finding in refused(word_template(body, chart=chart_xml()))] == [
        'the unknown name "titel"',
        "a floating chart",
        'a chart with the alternative text "nothing"',
    ]


def test_a_chart_that_a_condition_binds_is_left_to_the_condition() -> None:
    text = "{% if quarter %}chart: all/indicators{% endif %}"
    assert lines(fill(word_template(BODY + p(chart_drawing(text)), chart=chart_xml())))


def test_the_charts_in_the_lines_of_a_document_have_their_parts() -> None:
    body = (
        p(chart_drawing("one")) + p(chart_drawing("two", "anchor")) + p(chart_drawing("three").replace("rId9", "rId7"))
    )
    package = Package.open(word_template(body, chart=chart_xml()))
    found = [(drawing.description, part) for drawing, part in chart_drawings(package)]
    assert found == [("one", "/word/chart.xml"), ("three", "")]
