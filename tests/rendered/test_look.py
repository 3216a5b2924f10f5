"""The pages of the shipped quarter look as those that were approved, on any machine with a font of Arial's widths.

Where they are meant to look different: `.venv/bin/python -m pytest tests/rendered --approve-pages`, and look at them.
"""

import shutil
from pathlib import Path

import pytest
from lxml import etree

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.operations.libreoffice import convert_to_pdf
from other_fonts import make_other_fonts
from page_comparison import approve_pages, check_pages, draw_pages
from word_files import PREFIXES
from word_reader import WordReader, find, first

pytestmark = pytest.mark.rendered
APPROVED = Path(__file__).with_name("approved")
BANNER, CHART, TABLE = 3, 7, 5
"""Among the drawings the banner of the first priority and a chart of the second; among the tables one of the third."""


def test_every_page_looks_as_it_was_approved(pdf: Path, request: pytest.FixtureRequest) -> None:
    drawn = draw_pages(pdf.read_bytes())
    if request.config.getoption("--approve-pages"):
        approve_pages(drawn, APPROVED)
    told = check_pages(drawn, APPROVED)
    assert not told, "\n".join(f"page {number}: {what}" for number, what in told.items())


def test_the_approved_pages_are_small_files() -> None:
    assert sum(path.stat().st_size for path in APPROVED.glob("page-*[0-9].png")) < 1_000_000


@pytest.fixture(scope="module")
def approved(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the approved pages, beside which what differs is left."""
    folder = tmp_path_factory.mktemp("look") / "approved"
    return Path(shutil.copytree(APPROVED, folder, ignore=shutil.ignore_patterns("*.difference.png")))


@pytest.fixture(scope="module")
def told_of_spoilt(programs: None, built: Path, approved: Path) -> dict[int, str]:
    """What is told where a banner and a chart are lost and a table is 3 mm further right, each in another priority."""
    package = Package.open(built)
    body = package.xml("/word/document.xml")
    drawings = find(body, ".//w:drawing")
    assert [first(drawings[number], ".//wp:docPr/@name") for number in (BANNER, CHART)] == [
        "Banner residents-first",
        "Chart indicators",
    ]
    for number in (BANNER, CHART):
        _parent(drawings[number]).remove(drawings[number])
    (width,) = find(find(body, ".//w:tbl")[TABLE], "w:tblPr/w:tblW")
    indent = etree.Element(f"{{{PREFIXES['w']}}}tblInd")
    indent.set(f"{{{PREFIXES['w']}}}w", "170")
    indent.set(f"{{{PREFIXES['w']}}}type", "dxa")
    width.addnext(indent)
    return check_pages(draw_pages(convert_to_pdf(package.save())), approved)


@pytest.mark.parametrize(
    ("what", "pages", "millimetres"),
    [("a lost banner", {2}, 45), ("a missing chart", {7}, 150), ("a moved table", {13, 14, 15}, 30)],
)
def test_what_is_lost_or_moved_is_told_on_its_pages_and_where(
    what: str, pages: set[int], millimetres: int, told_of_spoilt: dict[int, str]
) -> None:
    assert told_of_spoilt.keys() == {2, 7, 13, 14, 15}
    told = told_of_spoilt[max(pages)]
    ranges = [place.split(" mm")[0].split(" to ") for place in told.split(": ")[0].split(", ")]
    assert any(int(top) < millimetres < int(bottom) for top, bottom in ranges), told


def test_another_amber_is_told_on_every_page_that_has_it(
    programs: None, built: Path, document: WordReader, approved: Path
) -> None:
    package, amber = Package.open(built), document.rag_colours["Amber"].encode()
    for part in package.part_names:
        if part.startswith(("/word/styles", "/word/charts/chart")) and part.endswith(".xml"):
            package.replace(part, package.read(part).replace(amber, b"FFBF00"))
    told = check_pages(draw_pages(convert_to_pdf(package.save())), approved)
    assert told.keys() == {1, 3, 4, 7, 8, 9, 12, 13, 14, 16}


@pytest.mark.skipif(shutil.which("fc-list") is None, reason="needs fc-list, which is not on this machine")
def test_a_font_of_the_same_widths_and_other_letters_is_no_difference(
    pdf: Path, built: Path, approved: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = make_other_fonts("Liberation Sans", tmp_path / "other", width=0.9, height=0.95)
    monkeypatch.setenv("FONTCONFIG_FILE", str(settings))
    drawn = draw_pages(convert_to_pdf(built.read_bytes()))
    known = draw_pages(pdf.read_bytes())
    assert all(one != other for one, other in zip(known, drawn, strict=True)), "all letters are drawn otherwise"
    assert check_pages(drawn, approved) == {}


def _parent(element: etree._Element) -> etree._Element:
    parent = element.getparent()
    assert parent is not None
    return parent
