"""The shipped quarter with pictures in place of Word's own charts."""

import io
import shutil
from pathlib import Path

import pytest
from PIL import Image

from cabinet_appendix.formats.word.finishing.chart_pictures import format_label
from cabinet_appendix.ooxml.charts import Point
from cabinet_appendix.operations.build import Choices, build
from word_reader import Chart, Drawing, WordReader, find

Pair = tuple[Drawing, Chart, Image.Image]


@pytest.fixture(params=range(8))
def pair(request: pytest.FixtureRequest, document: WordReader, pictured: WordReader) -> Pair:
    """Each native chart with its drawing, and the picture that stands in the same place."""
    drawing, chart = document.charts[request.param]
    picture = pictured.drawings[document.drawings.index(drawing)]
    return drawing, chart, Image.open(io.BytesIO(pictured.parts[picture.target])).convert("RGB")


def test_each_chart_has_become_a_png_of_the_same_size_place_and_words(
    document: WordReader, pictured: WordReader
) -> None:
    assert len(document.charts) == 8
    assert [(d.section, d.description, d.size) for d in pictured.drawings] == [
        (d.section, d.description, d.size) for d in document.drawings
    ]
    pictures = [d.target for d in pictured.drawings if d.target not in document.parts]
    assert len(set(pictures)) == 8
    assert all(pictured.parts[name].startswith(b"\x89PNG\r\n") for name in pictures)


def test_nothing_is_left_of_the_native_charts(pictured: WordReader) -> None:
    assert not [name for name in pictured.parts if "chart" in name and not name.endswith(".png")]
    assert not [name for name in pictured.parts if "embeddings" in name]
    assert not find(pictured.body, ".//c:chart")
    assert b"drawingml.chart" not in pictured.parts["[Content_Types].xml"]


def test_all_but_the_charts_is_as_in_the_native_build(document: WordReader, pictured: WordReader) -> None:
    assert pictured.paragraphs == document.paragraphs
    assert pictured.tables == document.tables
    assert pictured.references == document.references
    assert pictured.parts["word/footnotes.xml"] == document.parts["word/footnotes.xml"]


def test_a_picture_is_sharp_in_print_and_not_distorted(pair: Pair) -> None:
    drawing, _, image = pair
    inches = (drawing.size[0] / 914_400, drawing.size[1] / 914_400)
    assert image.width / inches[0] >= 150
    assert image.width / image.height == pytest.approx(inches[0] / inches[1], rel=0.01)


def test_the_slices_of_a_picture_are_as_large_as_their_counts(pair: Pair) -> None:
    _, chart, image = pair
    pixels = {colour: count for count, colour in image.getcolors(image.width * image.height) or []}
    colours = [tuple(bytes.fromhex(colour)) for colour in chart.colours.values()]
    areas = [pixels.get(colour, 0) for colour in colours]
    shares = [area / sum(areas) for area in areas]
    # The white borders take most from the smallest slice.
    assert shares == pytest.approx([count / sum(chart.counts) for count in chart.counts], abs=0.015)


def test_no_label_or_title_of_a_picture_is_cut_off(pair: Pair) -> None:
    _, _, image = pair
    edges = [(0, 0, image.width, 3), (0, image.height - 3, image.width, image.height)]
    edges += [(0, 0, 3, image.height), (image.width - 3, 0, image.width, image.height)]
    for edge in edges:
        assert image.crop(edge).getcolors() is not None
        assert [colour for _, colour in image.crop(edge).getcolors() or []] == [(255, 255, 255)]


def test_a_share_on_a_picture_is_rounded_as_on_a_native_chart() -> None:
    # 8 of 64 is an eighth, 12.5%; the native chart says 13%.
    assert format_label(Point("Amber", 8, "CC8100"), 64) == "Amber\n8 (13%)"
    assert format_label(Point("Green", 43, "008563"), 64) == "Green\n43 (67%)"


def test_money_in_the_name_of_a_priority_is_no_formula(quarter_folder: Path, template: Path, tmp_path: Path) -> None:
    source = tmp_path / "2023-24-q2"
    shutil.copytree(quarter_folder, source)
    described = source / "report.yaml"
    text = described.read_text(encoding="utf-8")
    described.write_text(text.replace("name: Clean & Safe", r"name: $\frac{ to $5"), encoding="utf-8")
    made = build(source, Choices(output=tmp_path / "out.docx", template=template, pictures=True))
    shown = [drawing.description for drawing in WordReader(made.path.read_bytes()).drawings]
    assert r"$\frac{ to $5 indicators: 19 green, 3 amber, 0 red." in shown
