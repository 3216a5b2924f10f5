"""Paragraphs of a story (ECMA-376 Part 1, 17.3): from w:p elements to what they say, show and mark."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field

from lxml import etree

from cabinet_appendix.ooxml.document_formats import DocumentFormats
from cabinet_appendix.ooxml.fields import Fields, join_address, read_hyperlink
from cabinet_appendix.ooxml.formatting import Around, Look
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.note_ids import NOTE_MARKS, read_note_id
from cabinet_appendix.ooxml.simple_types import read_hexadecimal, read_switch
from cabinet_appendix.ooxml.story_drawings import read_drawings, text_boxes
from cabinet_appendix.ooxml.story_runs import Runs
from cabinet_appendix.ooxml.story_targets import Targets
from cabinet_appendix.ooxml.story_values import StoryDrawing, StoryParagraph
from cabinet_appendix.ooxml.story_walk import Walk
from cabinet_appendix.ooxml.symbols import has_symbols, is_symbol_font, read_symbol

_PPR, _RPR = qn("w:pPr"), qn("w:rPr")
_RUNS = frozenset({qn("w:r"), qn("m:r")})
_LINK, _SIMPLE_FIELD, _INSTRUCTION = qn("w:hyperlink"), qn("w:fldSimple"), qn("w:instr")
_LINKS = frozenset({_LINK, _SIMPLE_FIELD})
_TEXTS = frozenset({qn("w:t"), qn("m:t")})
_DELETED_TEXT = qn("w:delText")
_FIELD_CHARACTER, _CODES = qn("w:fldChar"), frozenset({qn("w:instrText"), qn("w:delInstrText")})
_CHARACTERS = {qn("w:tab"): "\t", qn("w:ptab"): "\t", qn("w:cr"): "\n", qn("w:noBreakHyphen"): "\u2011"}
_BREAK, _TYPE, _SYMBOL = qn("w:br"), qn("w:type"), qn("w:sym")
_LINE_BREAKS = frozenset({None, "textWrapping"})
_DRAWINGS = frozenset(qn(f"w:{name}") for name in ("drawing", "pict", "object"))
_CUSTOM_MARK, _LINK_ID = qn("w:customMarkFollows"), qn("r:id")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_XML_SPACE = " \t\r\n"


@dataclass(slots=True)
class _Draft:
    """A paragraph while it is read; `boxes` are the contents of its text boxes."""

    around: Around
    fields: Fields
    runs: Runs = field(default_factory=Runs)
    drawings: list[StoryDrawing] = field(default_factory=list)
    boxes: list[etree._Element] = field(default_factory=list)


class ParagraphReader:
    """Reads the paragraphs of a part; `targets` are what it relates to, `note_ids` the notes that are there."""

    def __init__(self, walk: Walk, formats: DocumentFormats, targets: Targets, note_ids: Collection[str]) -> None:
        self._walk, self._formats = walk, formats
        self._targets, self._note_ids = targets, note_ids
        # There may be very many with nothing in them.
        self._empty = StoryParagraph(style=formats.paragraphs.read(None).style)

    def read(
        self, elements: Sequence[etree._Element], around: Around, fields: Fields
    ) -> tuple[StoryParagraph, list[etree._Element]]:
        """What w:p elements say that are one paragraph, and the contents of their text boxes.

        More than one where marks between them are deleted: the last one's is that of the whole.
        """
        if len(elements) == 1 and len(elements[0]) == 0:
            return self._empty, []
        form = self._formats.paragraphs.read(self._walk.properties(elements[-1], _PPR))
        draft = _Draft(around._replace(paragraph_style=form.style_id), fields)
        for element in elements:
            self._read_inside(element, draft, None)
        runs = draft.runs.take()
        paragraph = StoryParagraph(
            runs, form.style, form.outline_level, form.list_level, draft.runs.size, tuple(draft.drawings), elements[-1]
        )
        return paragraph, draft.boxes

    def _read_inside(self, holder: etree._Element, draft: _Draft, address: str | None) -> None:
        for child in self._walk.inside(holder):
            if child.tag in _RUNS:
                self._read_run(child, draft, address)
            elif child.tag in _LINKS:
                self._read_inside(child, draft, self._find_address(child) or address)

    def _find_address(self, link: etree._Element) -> str | None:
        if link.tag == _SIMPLE_FIELD:
            return read_hyperlink(link.get(_INSTRUCTION, ""))
        return join_address(self._targets.address(link.get(_LINK_ID, "")), link.get(qn("w:anchor")))

    def _read_run(self, run: etree._Element, draft: _Draft, address: str | None) -> None:
        look = self._formats.runs.look(draft.around, self._walk.properties(run, _RPR))
        for child in self._walk.inside(run):
            tag = child.tag
            if tag == _FIELD_CHARACTER:
                draft.fields.mark(child)
            elif tag in _CODES or not draft.fields.is_said:
                draft.fields.add_code(child.text or "")
            elif look.is_hidden:
                continue
            elif tag in NOTE_MARKS:
                self._read_note(child, draft)
                # What follows in the run is a mark that somebody has typed.
                if read_switch(child.get(_CUSTOM_MARK)):
                    return
            elif tag in _DRAWINGS:
                draft.drawings += read_drawings(child, self._targets.chart)
                draft.boxes += text_boxes(child)
            elif tag in _RUNS:
                self._read_run(child, draft, address)
            else:
                draft.runs.add(self._text(child, look, draft), look, draft.fields.address or address)

    def _read_note(self, reference: etree._Element, draft: _Draft) -> None:
        note_id = read_note_id(reference)
        if note_id is not None and note_id in self._note_ids:
            draft.runs.add_note(note_id)

    def _text(self, child: etree._Element, look: Look, draft: _Draft) -> str:
        tag = child.tag
        if tag in _TEXTS or (tag == _DELETED_TEXT and self._walk.is_original):
            return self._letters(child, look.font, draft)
        if tag == _BREAK:
            return "\n" if child.get(_TYPE) in _LINE_BREAKS else ""
        if tag == _SYMBOL:
            code = read_hexadecimal(child.get(qn("w:char")))
            return _symbol(child.get(qn("w:font"), ""), code, draft) if code is not None else ""
        return _CHARACTERS.get(str(tag), "")

    def _letters(self, t: etree._Element, font: str, draft: _Draft) -> str:
        text = t.text or ""
        # Word keeps spaces at the ends only where it is told to, and a line end in the XML is a space.
        if text != text.strip(_XML_SPACE) and t.get(_SPACE) != "preserve":
            text = text.strip(_XML_SPACE)
        text = text.replace("\n", " ")
        if is_symbol_font(font):
            return "".join(_symbol(font, ord(letter), draft) for letter in text)
        # What a private character means in a font that is none of symbols is for its writer to say, unless it is known.
        if has_symbols(text):
            return "".join((has_symbols(one) and read_symbol(font, ord(one))) or one for one in text)
        return text


def _symbol(font: str, code: int, draft: _Draft) -> str:
    """The character for a symbol: for one without a likeness a space, or nothing where it is a paragraph's bullet."""
    return read_symbol(font, code) or (" " if draft.runs.has_words else "")
