"""How texts look on their grounds, from XML by hand."""

from pathlib import Path

import pytest

from cabinet_appendix.ooxml.document_formats import read_formats
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks
from cabinet_appendix.ooxml.story_values import Revisions, StoryParagraph, StoryTable
from cabinet_appendix.ooxml.text_looks import TextLook, TextLooks
from story_files import Document, paragraph, run, style

SHADE = '<w:shd w:val="clear" w:fill="46255E"/>'


def _looks(body: str, styles: str = "") -> list[TextLook]:
    document = Document(body, styles)
    package = document.package
    element = read_blocks(package, Revisions.ACCEPTED)[0]
    assert isinstance(element, StoryParagraph)
    assert element.element is not None
    return list(TextLooks(package, read_formats(package)).read(element.element))


@pytest.mark.parametrize(
    ("properties", "look"),
    [
        ("", TextLook("Text", None, "FFFFFF", 20, False, False)),
        ('<w:b/><w:color w:val="FF0000"/><w:sz w:val="28"/>', TextLook("Text", "FF0000", "FFFFFF", 28, True, False)),
        ("<w:vanish/>", TextLook("Text", None, "FFFFFF", 20, False, True)),
        ('<w:highlight w:val="yellow"/>', TextLook("Text", None, "FFFF00", 20, False, False)),
        (SHADE, TextLook("Text", None, "46255E", 20, False, False)),
        ('<w:rStyle w:val="Mark"/>', TextLook("Text", "FFFFFF", "46255E", 20, False, False)),
        ('<w:shd w:val="pct25" w:fill="FFFFFF"/>', TextLook("Text", None, None, 20, False, False)),
    ],
)
def test_a_run_has_its_own_look_and_ground_or_those_of_its_style(properties: str, look: TextLook) -> None:
    mark = style("Mark", "Mark", f'<w:rPr><w:color w:val="FFFFFF"/>{SHADE}</w:rPr>', kind="character")
    assert _looks(paragraph(run("Text", properties)), mark) == [look]


def test_each_run_is_read_and_nothing_that_is_deleted_or_empty() -> None:
    body = paragraph(run("a") + f"<w:del>{run('b')}</w:del>" + run(" ") + f"<w:ins>{run('c')}</w:ins>")
    assert [look.text for look in _looks(body)] == ["a", "c"]


def test_all_stand_out_as_told_at_a_glance_just_where_each_of_them_does(published: Path, built: Path) -> None:
    """The glance is for speed: it may leave something to look at, and must not pass over what does not stand out."""
    passed = 0
    for path in (published, built):
        package = Package.open(path)
        formats = read_formats(package)
        looks = TextLooks(package, formats)
        for one in _paragraphs(package):
            stands_out = looks.stand_out(one)
            faint = [look for look in looks.read(one.element) if _is_faint(look)] if one.element is not None else []
            assert not (stands_out and faint), one.text
            passed += stands_out
    assert passed > 600


def _paragraphs(package: Package) -> list[StoryParagraph]:
    found: list[StoryParagraph] = []
    for block in read_blocks(package, Revisions.ACCEPTED):
        if isinstance(block, StoryTable):
            found += [one for row in block.rows for cell in row for one in cell.paragraphs]
        else:
            found.append(block)
    return found


def _is_faint(look: TextLook) -> bool:
    """By the rule of WCAG, written another way than in the code."""
    if look.color is None or look.ground is None:
        return False
    bright = [sum(weight * _linear(colour, at) for weight, at in ((0.2126, 0), (0.7152, 2), (0.0722, 4)))
              for colour in (look.color, look.ground)]  # fmt: skip
    is_large = look.size >= 36 or (look.is_bold and look.size >= 28) or look.text.strip() == "●"
    return (max(bright) + 0.05) < (3 if is_large else 4.5) * (min(bright) + 0.05)


def _linear(colour: str, at: int) -> float:
    part = int(colour[at : at + 2], 16) / 255
    return float(((part + 0.055) / 1.055) ** 2.4) if part > 0.04045 else part / 12.92
