"""Appendices as other people would have made them: from a document to one that says the same in another way."""

from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from itertools import pairwise

from lxml import etree

from word_files import PREFIXES, W, element, unzip, zip_file

MAIN, THEME, STYLES = "word/document.xml", "word/theme/theme1.xml", "word/styles.xml"
DOT = "●"
ACHIEVEMENTS, KEY_ACTIONS = "Achievements", "Key actions over the next quarter"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_P, _R, _T, _TBL, _TR, _TC = (f"{{{W}}}{name}" for name in ("p", "r", "t", "tbl", "tr", "tc"))
_VAL = f"{{{W}}}val"


class Edited:
    """A document that is being changed."""

    def __init__(self, document: bytes) -> None:
        self.parts = unzip(document)
        self.trees = {name: etree.fromstring(self.parts[name]) for name in (MAIN, STYLES, THEME) if name in self.parts}
        self.body = self.trees[MAIN][0]

    def save(self) -> bytes:
        return zip_file({**self.parts, **{name: etree.tostring(tree) for name, tree in self.trees.items()}})

    def tables(self) -> list[etree._Element]:
        """Those of Flagship Actions and indicators: rows of which the first cell has a dot."""
        return [table for table in self.body.iter(_TBL) if any(map(is_dotted, table.iter(_TR)))]

    def rows(self) -> Iterator[etree._Element]:
        """The rows with a dot."""
        return (row for table in self.tables() for row in table.iter(_TR) if is_dotted(row))

    def dots(self) -> Iterator[tuple[etree._Element, etree._Element, str]]:
        """Each cell with a dot, its run and the colour of that."""
        for row in self.rows():
            cell = next(row.iter(_TC))
            run = next(run for run in cell.iter(_R) if DOT in text_of(run))
            yield cell, run, _attribute(run, "w:rPr/w:color/@w:val")

    def paragraphs(self, text: str) -> list[etree._Element]:
        """Those with just these words."""
        return [paragraph for paragraph in self.body.iter(_P) if text_of(paragraph).strip() == text]

    def key(self) -> etree._Element:
        """The heading of the key, which ends the last section."""
        return next(block for block in self.body if text_of(block).startswith("Key to RAG Flagship Actions"))

    def between(self, start: etree._Element, end: etree._Element) -> list[etree._Element]:
        """What stands in the body after one child, up to another."""
        blocks = list(self.body)
        return blocks[blocks.index(start) + 1 : blocks.index(end)]

    def sections(self) -> list[list[etree._Element]]:
        """The blocks of each section of the published document, its heading "Achievements" first."""
        starts = [*self.paragraphs(ACHIEVEMENTS), self.key()]
        return [[start, *self.between(start, end)] for start, end in pairwise(starts)]


def text_of(node: etree._Element) -> str:
    return "".join(t.text or "" for t in node.iter(_T))


def is_dotted(row: etree._Element) -> bool:
    return DOT in text_of(next(row.iter(_TC)))


def remove(nodes: list[etree._Element]) -> None:
    for node in nodes:
        parent = node.getparent()
        assert parent is not None
        parent.remove(node)


def retype(paragraph: etree._Element, text: str) -> None:
    """Other words in the first run of a paragraph, and none in the others."""
    first, *others = list(paragraph.iter(_T))
    first.text = text
    for t in others:
        t.text = ""


def replace_words(edited: Edited, old: str, new: str) -> None:
    """Other words wherever they stand in the text, the footnotes and the charts."""
    for paragraph in edited.body.iter(_P):
        if old in text_of(paragraph):
            retype(paragraph, text_of(paragraph).replace(old, new))
    for name in edited.parts:
        if name not in edited.trees and name.endswith(".xml"):
            edited.parts[name] = edited.parts[name].replace(old.encode(), new.encode())


def split_runs(edited: Edited) -> None:
    """A run for each two characters, with what Word puts between them."""
    for run in list(edited.body.iter(_R)):
        text = text_of(run)
        if len(text) < 2 or len(run.findall(_T)) != 1:
            continue
        for start in range(0, len(text), 2):
            part = deepcopy(run)
            (t,) = part.findall(_T)
            t.text = text[start : start + 2]
            t.set(_SPACE, "preserve")
            run.addprevious(part)
            part.addprevious(element('<w:proofErr w:type="spellStart"/>'))
        remove([run])


def wrap(tag: str) -> Callable[[Edited], None]:
    """Each element of a kind in a content control of its own."""

    def change(edited: Edited) -> None:
        for node in list(edited.body.iter(f"{{{W}}}{tag}")):
            control = element(f'<w:sdt><w:sdtPr><w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent/></w:sdt>')
            node.addprevious(control)
            control[1].append(node)

    return change


def split_tables(*, heading: bool) -> Callable[[Edited], None]:
    """Each table in two, with a page break between them, and its heading above the second part or not."""

    def change(edited: Edited) -> None:
        for table in edited.tables():
            rows = list(table.iter(_TR))
            second = deepcopy(table)
            copies = list(second.iter(_TR))
            middle = len(rows) // 2
            while not is_dotted(rows[middle]):
                middle += 1
            remove(rows[middle:])
            remove(copies[int(heading and not is_dotted(rows[0])) : middle])
            table.addnext(second)
            table.addnext(element('<w:p><w:r><w:br w:type="page"/></w:r></w:p>'))

    return change


def shade_cells(edited: Edited) -> None:
    """The ground of a cell in place of its dot."""
    for cell, run, colour in list(edited.dots()):
        remove([run])
        properties = cell.find(f"{{{W}}}tcPr")
        assert properties is not None
        properties.append(element(f'<w:shd w:val="clear" w:color="auto" w:fill="{colour}"/>'))


def colour_by(places: Mapping[str, str], format_run: Callable[[str], str]) -> Callable[[Edited], None]:
    """Dots whose colour is not their own: `places` names one for each colour."""

    def change(edited: Edited) -> None:
        for _, run, colour in list(edited.dots()):
            properties = run.find(f"{{{W}}}rPr")
            assert properties is not None
            run.replace(properties, element(f"<w:rPr>{format_run(places[colour])}</w:rPr>"))

    return change


def type_bullets(edited: Edited) -> None:
    """Bullets that were typed: a picture of Symbol's, or an "o" for nested ones, and a tab, in no list."""
    for paragraph in edited.body.iter(_P):
        numPr = paragraph.find(f"{{{W}}}pPr/{{{W}}}numPr")
        properties = paragraph.find(f"{{{W}}}pPr")
        if numPr is None or properties is None:
            continue
        level = _attribute(numPr, "w:ilvl/@w:val")
        properties.remove(numPr)
        bullet = "<w:t>o</w:t>" if level == "1" else '<w:sym w:font="Symbol" w:char="F0B7"/>'
        properties.addnext(element(f"<w:r>{bullet}<w:tab/></w:r>"))


def draw_dots_in_wingdings(edited: Edited) -> None:
    for _, run, _colour in list(edited.dots()):
        run.replace(next(run.iter(_T)), element('<w:sym w:font="Wingdings" w:char="F06C"/>'))


def track(cell: etree._Element, new: str) -> None:
    """Another figure in a cell, as a tracked change."""
    for run in list(cell.iter(_R)):
        old = deepcopy(run)
        for t in old.iter(_T):
            t.tag = f"{{{W}}}delText"
        deleted = element('<w:del w:id="901" w:author="A" w:date="2023-11-01T00:00:00Z"/>')
        deleted.append(old)
        run.addprevious(deleted)
        t = next(run.iter(_T))
        t.text = new
        new = ""
        inserted = element('<w:ins w:id="902" w:author="A" w:date="2023-11-01T00:00:00Z"/>')
        run.addprevious(inserted)
        inserted.append(run)


def track_row(row: etree._Element, kind: str) -> None:
    """A whole row that is inserted ("ins") or deleted ("del")."""
    properties = row.find(f"{{{W}}}trPr")
    if properties is None:
        properties = etree.Element(f"{{{W}}}trPr")
        row.insert(0, properties)
    properties.append(element(f'<w:{kind} w:id="903" w:author="A" w:date="2023-11-01T00:00:00Z"/>'))


def _attribute(node: etree._Element, path: str) -> str:
    found = node.xpath(path, namespaces=PREFIXES)
    assert isinstance(found, list)
    return str(found[0]) if found else ""
