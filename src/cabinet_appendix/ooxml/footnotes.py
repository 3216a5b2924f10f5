"""Footnotes (ECMA-376 Part 1, 17.11): from the notes part to notes by id, and a part written anew."""

from collections.abc import Sequence

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import FOOTNOTES, SETTINGS

_PART = "/word/footnotes.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_SEPARATORS = (("separator", -1), ("continuationSeparator", 0))
# What CT_Settings has after w:footnotePr, ISO/IEC 29500-4 (wml.xsd).
_AFTER_FOOTNOTE_PR = {
    "endnotePr",
    "compat",
    "docVars",
    "rsids",
    "attachedSchema",
    "themeFontLang",
    "clrSchemeMapping",
    "doNotIncludeSubdocsInStats",
    "doNotAutoCompressPictures",
    "forceUpgrade",
    "captions",
    "readModeInkLockDown",
    "smartTagType",
    "shapeDefaults",
    "doNotEmbedSmartTags",
    "decimalSymbol",
    "listSeparator",
}


def read_footnotes(package: Package) -> dict[int, etree._Element]:
    """The w:footnote elements by id, separators left out."""
    part = package.related(package.main_document, FOOTNOTES)
    if part is None:
        return {}
    notes = package.xml(part).iterfind(qn("w:footnote"))
    return {int(note.get(qn("w:id"), "0")): note for note in notes if note.get(qn("w:type")) in (None, "normal")}


def write_footnotes(package: Package, bodies: Sequence[etree._Element]) -> None:
    """Make the notes part hold its separators and these w:footnote elements, and nothing else.

    Part, relationship and the setting that names the separators are made where they are missing.
    """
    part = package.related(package.main_document, FOOTNOTES)
    if part is None:
        part = _PART
        package.add(part, _CONTENT_TYPE, etree.Element(qn("w:footnotes"), nsmap=_NSMAP))
        package.relationships(package.main_document).add(FOOTNOTES, part)
    root = package.xml(part)
    for note in root.findall(qn("w:footnote")):
        if note.get(qn("w:type")) in (None, "normal"):
            root.remove(note)
    for number, (kind, note_id) in enumerate(_SEPARATORS):
        if not any(note.get(qn("w:type")) == kind for note in root):
            root.insert(number, _make_separator(kind, note_id))
    root.extend(bodies)
    _declare_separators(package)


def footnote_element(
    number: int, runs: Sequence[etree._Element], *, text_style_id: str, reference_style_id: str
) -> etree._Element:
    """A w:footnote as Word writes it: a paragraph with the note's own mark, a space, and the runs."""
    note = etree.Element(qn("w:footnote"), nsmap=_NSMAP)
    note.set(qn("w:id"), str(number))
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


def _make_separator(kind: str, note_id: int) -> etree._Element:
    note = etree.Element(qn("w:footnote"))
    note.set(qn("w:type"), kind)
    note.set(qn("w:id"), str(note_id))
    run = etree.SubElement(etree.SubElement(note, qn("w:p")), qn("w:r"))
    etree.SubElement(run, qn(f"w:{kind}"))
    return note


def _declare_separators(package: Package) -> None:
    part = package.related(package.main_document, SETTINGS)
    if part is None:
        return
    settings = package.xml(part)
    if settings.find(qn("w:footnotePr")) is not None:
        return
    footnotePr = etree.Element(qn("w:footnotePr"))
    for _, note_id in _SEPARATORS:
        etree.SubElement(footnotePr, qn("w:footnote")).set(qn("w:id"), str(note_id))
    later = {qn(f"w:{name}") for name in _AFTER_FOOTNOTE_PR}
    place = next((number for number, child in enumerate(settings) if child.tag in later), len(settings))
    settings.insert(place, footnotePr)
