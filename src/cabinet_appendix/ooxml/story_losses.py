"""What a document's story holds and cannot be read as text: from its body to what each such thing is."""

from collections import Counter
from collections.abc import Iterator

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.simple_types import read_number
from cabinet_appendix.ooxml.story_reader import find_note_ids

_MARKS = {qn("w:footnoteReference"): "", qn("w:endnoteReference"): "endnote-"}
_ALT_CHUNK, _GRAPHIC_DATA = qn("w:altChunk"), qn("a:graphicData")
_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"


def find_losses(package: Package) -> Iterator[str]:
    """Marks of footnotes that are not there, other files taken in (17.17.2.1), and diagrams, which keep words apart."""
    note_ids = find_note_ids(package)
    found: Counter[str] = Counter()
    for element in package.xml(package.main_document).iter(*_MARKS, _ALT_CHUNK, _GRAPHIC_DATA):
        if element.tag == _ALT_CHUNK:
            found["another file that is taken in"] += 1
        elif element.tag == _GRAPHIC_DATA:
            found["a SmartArt diagram"] += element.get("uri") == _DIAGRAM
        elif f"{_MARKS[str(element.tag)]}{read_number(element.get(qn('w:id')))}" not in note_ids:
            found["the mark of a footnote that is not there"] += 1
    return (what if number == 1 else f"{what}, {number} times" for what, number in found.items() if number)
