"""What a document's story holds and cannot be read as text: from its body to what each such thing is."""

from collections import Counter
from collections.abc import Collection, Iterator

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.note_ids import NOTE_MARKS, read_note_id
from cabinet_appendix.ooxml.package import Package

_ALT_CHUNK, _GRAPHIC_DATA = qn("w:altChunk"), qn("a:graphicData")
_DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"


def find_losses(package: Package, note_ids: Collection[str]) -> Iterator[str]:
    """Marks of other footnotes than there are, other files taken in (17.17.2.1), diagrams, which keep words apart."""
    found: Counter[str] = Counter()
    for element in package.xml(package.main_document).iter(*NOTE_MARKS, _ALT_CHUNK, _GRAPHIC_DATA):
        if element.tag == _ALT_CHUNK:
            found["another file that is taken in"] += 1
        elif element.tag == _GRAPHIC_DATA:
            found["a SmartArt diagram"] += element.get("uri") == _DIAGRAM
        elif read_note_id(element) not in note_ids:
            found["the mark of a footnote that is not there"] += 1
    return (what if number == 1 else f"{what}, {number} times" for what, number in found.items() if number)
