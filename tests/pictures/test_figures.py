"""Files of figures: what they say of themselves, and that nothing of the machine or the day is in them."""

import io
import subprocess
import sys
from pathlib import Path

import pytest
from lxml import etree
from PIL import Image

from cabinet_appendix.pictures.figures import begin_figure, measure, save_png, save_svg

SVG = "{http://www.w3.org/2000/svg}"
TITLE, WORDS = "Ratings – Q2", "6 green,\n1 red & more"
_DRAW = (
    "import sys; from cabinet_appendix.pictures.figures import begin_figure, save_png, save_svg\n"
    "with begin_figure((2, 1)) as figure:\n"
    "    figure.add_axes((0, 0, 1, 1)).text(0.5, 0.5, 'Words')\n"
    "    sys.stdout.buffer.write(save_png(figure, 'T', 'D') + save_svg(figure, 'T', 'D'))\n"
)


def test_a_png_says_what_it_shows() -> None:
    with begin_figure((1, 1)) as figure:
        picture = Image.open(io.BytesIO(save_png(figure, TITLE, WORDS)))
    assert picture.info.items() >= {"Title": TITLE, "Description": WORDS}.items()


def test_an_svg_says_what_it_shows_to_whoever_does_not_see_it() -> None:
    with begin_figure((1, 1)) as figure:
        root = etree.fromstring(save_svg(figure, TITLE, WORDS))
    title, description, *_ = root
    assert (title.tag, title.text, description.tag, description.text) == (f"{SVG}title", TITLE, f"{SVG}desc", WORDS)
    assert root.get("role") == "img"
    assert root.get("aria-labelledby") == f"{title.get('id')} {description.get('id')}"


def test_a_picture_that_says_nothing_has_no_words() -> None:
    with begin_figure((1, 1)) as figure:
        root, picture = etree.fromstring(save_svg(figure)), Image.open(io.BytesIO(save_png(figure)))
    assert root.get("role") is None
    assert not {"Title", "Description", "Software"} & picture.info.keys()


def test_the_same_figure_is_the_same_bytes_in_another_process_whatever_the_settings_there(tmp_path: Path) -> None:
    settings = tmp_path / "with-settings"
    settings.mkdir()
    (settings / "matplotlibrc").write_text("font.size: 30\nsvg.fonttype: none\n", encoding="utf-8")
    run = [sys.executable, "-c", _DRAW]
    one, other = (
        subprocess.run(run, cwd=folder, capture_output=True, check=True).stdout for folder in (tmp_path, settings)
    )
    assert one == other
    assert b"<dc:date>" not in one


def test_a_character_that_the_font_lacks_is_refused_and_not_drawn_as_a_box() -> None:
    def draw() -> None:
        with begin_figure((1, 1)) as figure:
            figure.add_axes((0, 0, 1, 1)).text(0, 0, "漢")
            save_svg(figure)

    with pytest.raises(UnicodeError, match="Glyph 28450"):
        draw()


def test_a_line_is_as_wide_as_its_letters() -> None:
    with begin_figure((1, 1)):
        assert measure("", 10) == 0
        assert measure("ww", 10) == pytest.approx(2 * measure("w", 10), rel=0.1)
        assert measure("w", 20) == pytest.approx(2 * measure("w", 10))
        assert measure("w", 10, is_bold=True) > measure("w", 10)
        assert measure("$5$", 10) == pytest.approx(measure("$$5", 10), rel=0.1), "dollars make no formula"
