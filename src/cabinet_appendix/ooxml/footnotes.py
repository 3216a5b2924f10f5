"""Footnotes (ECMA-376 Part 1, 17.11): from the notes part to notes by id, and a part written anew."""

from collections.abc import Sequence
from typing import NamedTuple

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import ENDNOTES, FOOTNOTES, SETTINGS
from cabinet_appendix.ooxml.schema_order import insert_in_order
from cabinet_appendix.ooxml.xml import XmlError

_ID, _TYPE = qn("w:id"), qn("w:type")
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))


class NoteKind(NamedTuple):
    """Footnotes or endnotes: `name` is that of the element, `relationship` the type of that to their part."""

    name: str
    relationship: str

    @property
    def part(self) -> str:
        """The name of the part where a document has none yet."""
        return f"/word/{self.name}s.xml"


FOOTNOTE = NoteKind("footnote", FOOTNOTES)
ENDNOTE = NoteKind("endnote", ENDNOTES)


def read_footnotes(package: Package) -> dict[int, etree._Element]:
    """The w:footnote elements by id, separators left out; XmlError where an id is no number."""
    part = package.related(package.main_document, FOOTNOTES)
    if part is None:
        return {}
    notes = [note for note in package.xml(part).iterfind(qn("w:footnote")) if note.get(_TYPE) in (None, "normal")]
    try:
        return {int(note.get(_ID, "")): note for note in notes}
    except ValueError as error:
        raise XmlError("a footnote without a number") from error


def write_footnotes(package: Package, bodies: Sequence[etree._Element], kind: NoteKind = FOOTNOTE) -> None:
    """Make the notes part hold its separators, -1 and 0, and these w:footnote elements, 1 to N; and nothing else.

    Part, relationship and the setting that names the separators are made where they are missing. Word's notice of
    continuation goes, which is empty unless somebody has typed one: its id is often 1. With `kind`, endnotes.
    """
    part = package.related(package.main_document, kind.relationship)
    if part is None:
        part = kind.part
        content_type = f"application/vnd.openxmlformats-officedocument.wordprocessingml.{kind.name}s+xml"
        package.add(part, content_type, etree.Element(qn(f"w:{kind.name}s"), nsmap=_NSMAP))
        package.relationships(package.main_document).add(kind.relationship, part)
    root = package.xml(part)
    separators = {note.get(_TYPE): note for note in root}
    root[:] = [separators[name] if name in separators else _make_separator(name, kind) for name, _ in _SEPARATORS]
    root.extend(bodies)
    for note_id, note in enumerate(root, start=_SEPARATORS[0][1]):
        note.set(_ID, str(note_id))
    _declare_separators(package, kind)


def footnote_element(
    number: int, runs: Sequence[etree._Element], *, text_style_id: str, reference_style_id: str
) -> etree._Element:
    """A w:footnote as Word writes it: a paragraph with the note's own mark, a space, and the runs."""
    note = etree.Element(qn("w:footnote"), nsmap=_NSMAP)
    note.set(_ID, str(number))
    p = etree.SubElement(note, qn("w:p"))
    pPr = etree.SubElement(p, qn("w:pPr"))
    etree.SubElement(pPr, qn("w:pStyle")).set(qn("w:val"), text_style_id)
    mark = etree.SubElement(p, qn("w:r"))
    rPr = etree.SubElement(mark, qn("w:rPr"))
    etree.SubElement(rPr, qn("w:rStyle")).set(qn("w:val"), reference_style_id)
    etree.SubElement(mark, qn("w:footnoteRef"))
    space = etree.SubElement(etree.SubElement(p, qn("w:r")), qn("w:t"))
    space.text = " "
    space.set(_SPACE, "preserve")
    p.extend(runs)
    return note


_NSMAP = {prefix: NAMESPACES[prefix] for prefix in ("w", "r")}


def _make_separator(name: str, kind: NoteKind) -> etree._Element:
    note = etree.Element(qn(f"w:{kind.name}"))
    note.set(_TYPE, name)
    p = etree.SubElement(note, qn("w:p"))
    # Single, without the space that other paragraphs have after them.
    spacing = etree.SubElement(etree.SubElement(p, qn("w:pPr")), qn("w:spacing"))
    for attribute, value in (("after", "0"), ("line", "240"), ("lineRule", "auto")):
        spacing.set(qn(f"w:{attribute}"), value)
    etree.SubElement(etree.SubElement(p, qn("w:r")), qn(f"w:{name}"))
    return note


def _declare_separators(package: Package, kind: NoteKind) -> None:
    part = package.related(package.main_document, SETTINGS)
    if part is None:
        return
    settings, tag = package.xml(part), qn(f"w:{kind.name}")
    properties = settings.find(qn(f"w:{kind.name}Pr"))
    if properties is None:
        properties = etree.Element(qn(f"w:{kind.name}Pr"))
        insert_in_order(settings, properties)
    for note in properties.findall(tag):
        properties.remove(note)
    for _, note_id in _SEPARATORS:
        etree.SubElement(properties, tag).set(_ID, str(note_id))
