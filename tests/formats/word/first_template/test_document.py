"""First templates: whatever a brand says is in the document, which is valid and sound."""

import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_ORIENT

from brands import TEMPLATES, Change, at, changed_brand
from cabinet_appendix.formats.word.checking.check import check_template
from cabinet_appendix.formats.word.first_template.document import make_template
from word_files import unzip

Judge = Callable[[bytes], list[str]]


def several(*changes: Change) -> Change:
    def change(values: dict[str, Any]) -> None:
        for one in changes:
            one(values)

    return change


def with_logo(folder: Path) -> Change:
    (folder / "logo.png").write_bytes((TEMPLATES / "exampleshire" / "logo.png").read_bytes())
    return at("logo", value={"file": "logo.png", "text": "The council's mark", "height": 2})


BRANDS: dict[str, tuple[Change, bool]] = {
    "the shipped one": (lambda _values: None, False),
    "with movement": (lambda _values: None, True),
    "headings above a rule": (at("headings", value="rule"), False),
    "a page on its side": (at("page", "landscape", value=True), False),
    "no pictures": (at("banners", value={}), False),
    "words with markup in them": (
        several(at("council", value="R&D <Council>"), at("wording", "overall", value="All & <sundry>")),
        False,
    ),
    "every column that there is": (
        at(
            *("tables", "indicators", "columns"),
            value=[
                {"shows": name, "heading": name.capitalize(), **({} if name == "name" else {"width": 1.6})}
                for name in ("rating", "name", "polarity", "target", "actual", "previous", "last_year", "owner")
            ],
        ),
        False,
    ),
    "commentary and direction": (
        at(
            *("tables", "indicators", "columns"),
            value=[
                {"shows": name, "heading": name.capitalize(), **({} if name == "name" else {"width": 2})}
                for name in ("name", "rating", "actual", "target", "polarity", "direction", "commentary")
            ],
        ),
        False,
    ),
}


def made(folder: Path, change: Change = lambda _values: None, *, has_movement: bool = False) -> bytes:
    return make_template(changed_brand(folder, change), has_movement=has_movement).save()


def opened(folder: Path, *changes: Change) -> Document:
    return docx.Document(io.BytesIO(made(folder, several(*changes))))


@pytest.mark.parametrize(("change", "has_movement"), BRANDS.values(), ids=BRANDS)
def test_a_template_of_any_brand_is_valid_and_sound(
    change: Change, has_movement: bool, tmp_path: Path, faults: Judge
) -> None:
    template = made(tmp_path, several(change, with_logo(tmp_path)), has_movement=has_movement)
    assert faults(template) == []
    (tmp_path / "made.docx").write_bytes(template)
    assert check_template(tmp_path / "made.docx") == ()


def test_the_page_is_as_the_brand_wants_it(tmp_path: Path) -> None:
    (section,) = opened(tmp_path, at("page", value={"landscape": True, "margins": {"left": 3, "right": 1.5}})).sections
    assert section.orientation == WD_ORIENT.LANDSCAPE
    assert section.page_width
    assert section.page_height
    assert (round(section.page_width.cm, 1), round(section.page_height.cm, 1)) == (29.7, 21.0)
    assert [round(margin.cm, 1) for margin in (section.left_margin, section.right_margin) if margin] == [3.0, 1.5]


def test_a_table_is_as_wide_as_the_text_and_its_columns_as_the_brand_says(tmp_path: Path) -> None:
    document = opened(tmp_path, at("page", "landscape", value=True))
    widths = [[round(cell.width.cm, 1) for cell in table.rows[0].cells if cell.width] for table in document.tables]
    assert [1.9, 17.3, 2.0, 2.3, 2.2] in widths
    assert {round(sum(row)) for row in widths} == {26}


def test_sections_come_in_the_order_of_the_brand(tmp_path: Path) -> None:
    order = ["key_actions", "indicators", "ratings", "flagship_actions", "achievements"]
    document = opened(tmp_path, at("sections", value=order))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings[:5] == [
        "Key actions over the next quarter",
        "Performance indicators",
        "Ratings in {{ quarter.label }}",
        "Flagship Actions",
        "Achievements",
    ]


def test_the_logo_stands_in_the_head_of_the_first_page_in_its_own_proportions(tmp_path: Path) -> None:
    document = opened(tmp_path, with_logo(tmp_path))
    header = document.sections[0].first_page_header
    (extent,) = header._element.iter("{*}extent")
    (properties,) = header._element.iter("{*}docPr")
    assert (extent.get("cx"), extent.get("cy")) == ("720000", "720000")
    assert properties.get("descr") == "The council's mark"
    assert len({part.blob for part in header.part.related_parts.values()}) == 1


def test_only_priorities_that_have_a_picture_ask_for_one(tmp_path: Path) -> None:
    document = opened(tmp_path, at("banners", "clean-and-safe", value=None))
    asked = [p.text for p in document.paragraphs if "priority.key ==" in p.text]
    assert [words.split('"')[1] for words in asked] == ["residents-first", "supporting-those-in-need"]


def test_the_footer_counts_pages_in_the_words_of_the_brand(tmp_path: Path) -> None:
    footer = opened(tmp_path, at("wording", "page", value="Sheet {pages}: {page}")).sections[0].footer
    (paragraph,) = footer.paragraphs
    assert [t.text.strip() for t in paragraph._element.iter("{*}instrText")] == ["NUMPAGES", "PAGE"]
    assert paragraph.text == "{{ report.title }}\tSheet 1: 1"


def test_the_markers_of_the_key_are_those_of_the_brand(tmp_path: Path) -> None:
    document = opened(tmp_path, at("ratings", "Green", "marker", value="◆ Good"))
    key = document.tables[-1]
    assert [cell.text for cell in key.rows[1].cells][:2] == ["◆ Good", "Green"]
    (run,) = key.rows[1].cells[0].paragraphs[0].runs
    assert run.style
    assert run.style.name == "RAG Green"


def test_the_sample_in_a_chart_agrees_with_the_workbook_behind_it_and_no_two_share_a_part(tmp_path: Path) -> None:
    parts = unzip(made(tmp_path))
    charts = [name for name in parts if name.startswith("word/charts/chart")]
    assert len(charts) == len([name for name in parts if name.startswith("word/embeddings/")]) == 6
    body = parts["word/document.xml"].decode()
    assert body.count("<c:chart ") == 6


def test_the_same_brand_gives_the_same_bytes(tmp_path: Path) -> None:
    assert made(tmp_path) == made(tmp_path)
