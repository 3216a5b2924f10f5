"""What cannot be read of a document, and is told."""

from pathlib import Path

import pytest

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_losses import find_losses
from cabinet_appendix.ooxml.story_reader import read_notes
from cabinet_appendix.ooxml.story_values import Revisions
from word_files import word_file

MARK = '<w:p><w:r><w:footnoteReference w:id="9"/></w:r></w:p>'
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
SMART_ART = f'<w:p><w:r><w:drawing><a:graphic><a:graphicData uri="{DIAGRAM}"/></a:graphic></w:drawing></w:r></w:p>'


def _losses(package: Package) -> list[str]:
    return list(find_losses(package, read_notes(package, Revisions.ACCEPTED)))


@pytest.mark.parametrize(
    ("body", "losses"),
    [
        ("<w:p/>", []),
        (MARK, ["the mark of a footnote that is not there"]),
        (MARK * 3, ["the mark of a footnote that is not there, 3 times"]),
        ('<w:p><w:r><w:endnoteReference w:id="x"/></w:r></w:p>', ["the mark of a footnote that is not there"]),
        ('<w:altChunk r:id="rId9"/>', ["another file that is taken in"]),
        (SMART_ART, ["a SmartArt diagram"]),
        (SMART_ART.replace(DIAGRAM, DIAGRAM.replace("diagram", "chart")), []),
    ],
)
def test_each_is_named_with_its_number(body: str, losses: list[str]) -> None:
    assert _losses(Package.open(word_file(body))) == losses


def test_a_document_of_another_program_has_what_it_is_said_to_have(shared: Path) -> None:
    path = shared / "corpus" / "apache__tika--testAltChunkHTML.docx"
    assert _losses(Package.open(path)) == ["another file that is taken in"]


def test_the_published_appendix_loses_nothing(published: Path) -> None:
    assert _losses(Package.open(published)) == []
