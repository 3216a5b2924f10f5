"""Charts as pictures: a PNG of the same size with the same words for each, and nothing of the charts left."""

import pytest
from lxml import etree

from builders import priority
from cabinet_appendix.errors import DocumentError
from cabinet_appendix.formats.word.finishing.chart_pictures import draw_pie, format_label
from cabinet_appendix.ooxml.charts import ChartPart, Point
from word_files import unzip, xpath
from word_templates import (
    BODY,
    body_xml,
    chart_drawing,
    chart_xml,
    error,
    fill,
    p,
    place,
    read,
    small_report,
    word_template,
)

BOUND = p(chart_drawing("chart: all/indicators"))


def picture_of(title: str, *counts: int) -> bytes:
    chart = ChartPart(etree.fromstring(chart_xml(title)))
    chart.set_points("RAG", [Point(f"Category {count}", count, "008563") for count in counts])
    return draw_pie(chart, (1, 1))


def test_a_chart_becomes_a_picture_of_its_size_with_its_words() -> None:
    document = fill(word_template(BODY + BOUND, chart=chart_xml()), pictures=True)
    (shape,) = read(document).inline_shapes
    assert (shape.width, shape.height) == (914400, 914400)
    assert (
        xpath(body_xml(document), "//wp:docPr/@descr | //pic:cNvPr/@descr")
        == ["All indicators: 1 green, 0 amber, 0 red."] * 2
    )
    pictures = [part for part in read(document).part.package.iter_parts() if part.content_type == "image/png"]
    assert [part.blob[:8] for part in pictures] == [b"\x89PNG\r\n\x1a\n"]


def test_nothing_is_left_of_the_charts() -> None:
    parts = unzip(fill(word_template(BODY + BOUND, chart=chart_xml()), pictures=True))
    assert not [name for name in parts if "chart" in name and not name.endswith(".png")]
    assert not [name for name in parts if name.endswith(".xlsx")]
    assert b"relationships/chart" not in parts["word/_rels/document.xml.rels"]


def test_a_chart_of_nothing_is_drawn_as_well() -> None:
    document = fill(
        word_template(BODY + BOUND, chart=chart_xml()), small_report(priorities=(priority(),)), pictures=True
    )
    assert len(read(document).inline_shapes) == 1


def test_a_title_in_letters_that_the_font_lacks_is_named_with_its_chart() -> None:
    template = word_template(BODY + BOUND, chart=chart_xml("{{ report.title }}"))
    with pytest.raises(DocumentError) as caught:
        fill(template, small_report(title="Report 漢字"), pictures=True)
    assert caught.value.findings == (
        error(
            "T015",
            place("All indicators: 1 green, 0 amber, 0 red."),
            'the title "Report 漢字" with a character that the font lacks',
            "native charts, which have the fonts of Word",
        ),
    )


def test_the_same_counts_give_the_same_picture_and_others_another() -> None:
    assert picture_of("RAG", 1, 2) == picture_of("RAG", 1, 2)
    assert picture_of("RAG", 1, 2) != picture_of("RAG", 2, 2)


@pytest.mark.parametrize("title", ["Save $5 and $6", r"$\frac{1}$", "a_b^c $"])
def test_a_title_is_no_formula(title: str) -> None:
    assert picture_of(title, 1).startswith(b"\x89PNG")
    assert picture_of(title, 1) != picture_of(title.replace("$", ""), 1)


def test_a_label_rounds_halves_up_as_a_native_chart_does() -> None:
    assert format_label(Point("Green", 1, "008563"), 8) == "Green\n1 (13%)"
