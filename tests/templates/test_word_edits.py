"""The edits that docs/template.md shows, made to the template as Word makes them: each is seen in the next build."""

import re
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from lxml import etree
from making import word_edits
from making.word_edits import Edit
from PIL import Image

from cabinet_appendix.formats.word.checking.check import check_template
from cabinet_appendix.operations.build import Choices, build
from word_files import unzip, xpath, zip_file
from word_reader import WordReader

Judge = Callable[[bytes], list[str]]
Built = Callable[[Edit], bytes]
EDITS = {
    name: getattr(word_edits, name) for name in ("change_heading", "change_amber", "change_charts", "change_width")
}


@pytest.fixture
def after(template: Path, quarter_folder: Path, tmp_path: Path) -> Built:
    """The shipped quarter by the shipped template once it has been edited."""

    def after(edit: Edit) -> bytes:
        edited = tmp_path / "edited.docx"
        edited.write_bytes(zip_file(edit(unzip(template.read_bytes()))))
        made = build(quarter_folder, Choices(output=tmp_path / "appendix.docx", template=edited))
        assert made.findings == ()
        return made.path.read_bytes()

    return after


@pytest.mark.parametrize("edit", EDITS.values(), ids=EDITS)
def test_an_edited_template_is_sound_and_so_is_what_is_built_with_it(
    edit: Edit, template: Path, tmp_path: Path, after: Built, faults: Judge
) -> None:
    edited = zip_file(edit(unzip(template.read_bytes())))
    (tmp_path / "sound.docx").write_bytes(edited)
    assert check_template(tmp_path / "sound.docx") == ()
    assert faults(edited) == faults(after(edit)) == []


def test_a_heading_that_is_typed_over_is_printed_for_every_priority(after: Built, document: WordReader) -> None:
    def headings(reader: WordReader) -> list[str]:
        return [paragraph.text for paragraph in reader.paragraphs if paragraph.style == "heading 2"]

    changed = WordReader(after(word_edits.change_heading))
    assert headings(document).count("Achievements") == 3
    assert headings(changed) == [
        "What we have achieved" if heading == "Achievements" else heading for heading in headings(document)
    ]


def test_another_amber_colours_every_marker_and_every_slice(after: Built) -> None:
    parts = unzip(after(word_edits.change_amber))
    path = "//w:style[w:name/@w:val='RAG Amber']/w:rPr/w:color/@w:val"
    assert xpath(etree.fromstring(parts["word/styles.xml"]), path) == ["C2410C"]
    charts = [etree.fromstring(content) for name, content in parts.items() if re.match("word/charts/chart", name)]
    assert len(charts) == 8
    for chart in charts:
        categories = xpath(chart, "//c:cat//c:v/text()")
        colours = xpath(chart, "//c:dPt/c:spPr/a:solidFill/a:srgbClr/@val")
        assert dict(zip(categories, colours, strict=True))["Amber"] == "C2410C"
        assert "CC8100" not in colours


def test_the_look_of_a_chart_is_that_of_all_its_slices_and_labels(after: Built) -> None:
    parts = unzip(after(word_edits.change_charts))
    charts = [etree.fromstring(content) for name, content in parts.items() if re.match("word/charts/chart", name)]
    assert len(charts) == 8
    for chart in charts:
        assert xpath(chart, "//c:ser/c:explosion/@val") == ["9"]
        assert set(xpath(chart, "//c:dLbls//a:defRPr/@sz | //c:dLbls//a:rPr/@sz")) == {"1100"}
        assert set(xpath(chart, "//c:dLbls//a:defRPr/@b | //c:dLbls//a:rPr/@b")) == {"1"}


def test_a_column_has_its_new_width_in_every_table_of_its_kind(after: Built, built: Path, tmp_path: Path) -> None:
    def widths(document: Path) -> list[list[float]]:
        tables = docx.Document(str(document)).tables
        return [
            [round((cell.width or 0) / 36000 / 10, 1) for cell in table.rows[number].cells]
            for table in tables
            if table.cell(0, 2).text == "Good is"
            for number in (0, 5)
        ]

    (tmp_path / "wide.docx").write_bytes(after(word_edits.change_width))
    assert widths(built) == [[1.9, 8.6, 2.0, 2.3, 2.2]] * 6
    assert widths(tmp_path / "wide.docx") == [[1.9, 7.1, 3.5, 2.3, 2.2]] * 6


def test_the_page_shows_every_edit_in_a_picture_that_is_there_and_small(root: Path) -> None:
    page = (root / "docs" / "template.md").read_text(encoding="utf-8")
    pictures = re.findall(r"!\[([^\]]+)\]\((pictures/\w+\.png)\)", page)
    assert [Path(name).stem for _, name in pictures] == ["template", "heading", "amber", "chart", "column"]
    for text, name in pictures:
        assert len(text) > 40
        assert (root / "docs" / name).stat().st_size < 60_000
        with Image.open(root / "docs" / name) as picture:
            assert picture.width <= 1280
