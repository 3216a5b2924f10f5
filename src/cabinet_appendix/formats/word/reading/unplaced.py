"""What an edited document says and no report can: from the document, and one that is built of what it reads as."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from cabinet_appendix.formats.word.reading.tidy import tidy, tidy_paragraph
from cabinet_appendix.ooxml.document_formats import read_formats
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryParagraph, StoryTable

_CELLS = " | "
_CHART, _PICTURE = "chart", "picture"
_DRAWN = frozenset({_CHART, _PICTURE})


@dataclass(frozen=True, slots=True)
class Unplaced:
    """Text that belongs nowhere: what it is ("paragraph", "table", "picture" …), and the heading that it follows."""

    kind: str
    text: str
    heading: str = ""


def find_unplaced(edited: Package, rebuilt: Package) -> tuple[Unplaced, ...]:
    """The texts of a document, its tracked changes accepted, that are not in the rebuilt one, in reading order.

    LibreOffice saves a chart without its description: one that says nothing may be any that is not there otherwise.
    """
    known = Counter((one.kind, one.text) for one in _read(rebuilt))
    left = [one for one in _read(edited) if _is_left(known, one)]
    unsaid = Counter(kind for kind, _ in known.elements() if kind in _DRAWN)
    return tuple(one for one in left if one.text or one.kind not in _DRAWN or _is_too_many(unsaid, one.kind))


def _is_left(known: Counter[tuple[str, str]], one: Unplaced) -> bool:
    known[one.kind, one.text] -= 1
    return known[one.kind, one.text] < 0


def _is_too_many(unsaid: Counter[str], kind: str) -> bool:
    unsaid[kind] -= 1
    return unsaid[kind] < 0


def _read(package: Package) -> Iterator[Unplaced]:
    formats = read_formats(package)
    yield from _read_blocks(tidy(read_blocks(package, Revisions.ACCEPTED, formats)))
    for paragraphs in read_notes(package, Revisions.ACCEPTED, formats).values():
        text = " ".join(tidy_paragraph(paragraph).text for paragraph in paragraphs).strip()
        yield Unplaced("footnote", text)


def _read_blocks(blocks: Sequence[Block]) -> Iterator[Unplaced]:
    heading = ""
    for block in blocks:
        if isinstance(block, StoryTable):
            # A table is what its rows say: one more row of a known table is no other table.
            for row in block.rows:
                text = _CELLS.join(cell.text.strip() for cell in row)
                if text.strip(_CELLS):
                    yield Unplaced("table row", text, heading)
            continue
        yield from _read_paragraph(block, heading)
        if block.outline_level is not None:
            heading = block.text.strip() or heading


def _read_paragraph(paragraph: StoryParagraph, heading: str) -> Iterator[Unplaced]:
    if paragraph.text.strip():
        kind = "heading" if paragraph.outline_level is not None else "paragraph"
        yield Unplaced(kind, paragraph.text.strip(), heading)
    for drawing in paragraph.drawings:
        yield Unplaced(_CHART if drawing.chart_part else _PICTURE, drawing.description.strip(), heading)
