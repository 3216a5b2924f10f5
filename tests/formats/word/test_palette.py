"""What pictures take from a template: read out of its styles by hand here, and never decided in the code."""

from pathlib import Path

import pytest

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.formats.word.palette import Palette, RatingLook, read_palette
from word_templates import BODY, CATEGORIES, LOOKS, p, word_template

NAMES = [name.lower() for name in CATEGORIES]


def palette_of(folder: Path, **parts: str) -> Palette:
    path = folder / "appendix.docx"
    path.write_bytes(word_template(**parts))
    return read_palette(path, NAMES)


def test_ratings_have_the_colour_of_their_style_and_the_letter_of_the_key(tmp_path: Path) -> None:
    assert palette_of(tmp_path).ratings == {
        name.lower(): RatingLook(name[0], colour) for name, colour in CATEGORIES.items()
    }


def test_another_colour_in_the_template_is_another_colour_of_the_picture(tmp_path: Path) -> None:
    assert palette_of(tmp_path, styles=LOOKS.replace("CC8100", "A56300")).ratings["amber"].colour == "A56300"


def test_the_title_and_its_ground_are_those_of_the_template(tmp_path: Path) -> None:
    style = (
        '<w:style w:type="paragraph" w:styleId="T"><w:name w:val="Title"/><w:pPr><w:shd w:val="clear" w:fill="46255E"/>'
        '</w:pPr><w:rPr><w:color w:val="FFEEDD"/></w:rPr></w:style>'
    )
    found = palette_of(tmp_path, body=p("{{ report.title }}", style="T") + BODY, styles=LOOKS + style)
    assert (found.title, found.ground) == ("FFEEDD", "46255E")


def test_a_template_that_leaves_colours_to_word_has_black_on_white(tmp_path: Path) -> None:
    found = palette_of(tmp_path)
    assert (found.title, found.ground, found.text) == ("000000", "FFFFFF", "000000")


def test_shipped_templates_have_colours_of_their_own(root: Path) -> None:
    harrow, other = (
        read_palette(root / "templates" / name / "appendix.docx", NAMES) for name in ("harrow", "exampleshire")
    )
    assert (harrow.title, harrow.ground, harrow.text) == ("FFFFFF", "46255E", "231C2B")
    assert (other.title, other.ground, other.text) == ("0B4A53", "FFFFFF", "1E2526")
    assert harrow.ratings["red"] == RatingLook("R", "A30000")


def test_a_style_that_the_template_lacks_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        palette_of(tmp_path, styles=LOOKS.replace("RAG Amber", "Amber"))
    assert [finding.found for finding in caught.value.findings] == ['no character style "RAG Amber"']


def test_ratings_of_one_mark_are_refused_for_colour_alone_would_tell_them_apart(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        palette_of(tmp_path, body=BODY.replace("● R", "● G"))
    assert [finding.code for finding in caught.value.findings] == ["T014"]
