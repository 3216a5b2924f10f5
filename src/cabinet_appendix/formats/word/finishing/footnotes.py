"""Footnotes: from the notes that stand in the rendered text to Word's footnotes, 1 to N in reading order."""

from copy import deepcopy

from lxml import etree

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.interim import NOTE
from cabinet_appendix.model.notes import Explanation, choose_printed
from cabinet_appendix.ooxml.footnotes import footnote_element, read_footnotes, write_footnotes
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.story import paragraph_text

_REFERENCE = qn("w:footnoteReference")


def finish(draft: Draft) -> None:
    """Number the notes of the text, and those that the template itself has, and write their bodies.

    LibreOffice pairs notes with references by order and not by id, so both are written 1 to N; a note of the
    template that a loop has repeated becomes a note for each place.
    """
    package = draft.package
    body = package.xml(package.main_document)
    marks = list(body.iter(NOTE, _REFERENCE))
    if not marks:
        return
    templates = read_footnotes(package)
    bodies: list[etree._Element] = []
    for mark, is_printed in zip(marks, choose_printed(map(_explanation, marks)), strict=True):
        if mark.tag == _REFERENCE:
            note = deepcopy(templates[int(mark.get(qn("w:id"), "0"))])
            note.set(qn("w:id"), str(len(bodies) + 1))
            mark.set(qn("w:id"), str(len(bodies) + 1))
            bodies.append(note)
        elif is_printed:
            bodies.append(_make_body(draft, len(bodies) + 1, mark))
            _replace(mark, _make_reference(draft, len(bodies)))
        else:
            _replace(mark, None)
    write_footnotes(package, bodies)


def _explanation(mark: etree._Element) -> Explanation:
    if mark.tag == _REFERENCE:
        # The template's own notes stand where its author put them: each is its own text.
        return Explanation("", f"template {id(mark)}")
    text = paragraph_text(mark)
    return Explanation(mark.get("section", ""), text, mark.get("is-in-text") is not None)


def _make_body(draft: Draft, number: int, mark: etree._Element) -> etree._Element:
    return footnote_element(
        number,
        list(mark),
        text_style_id=draft.styles.find("footnote text", "paragraph").id,
        reference_style_id=draft.styles.find("footnote reference").id,
    )


def _make_reference(draft: Draft, number: int) -> etree._Element:
    run = etree.Element(qn("w:r"))
    rPr = etree.SubElement(run, qn("w:rPr"))
    etree.SubElement(rPr, qn("w:rStyle")).set(qn("w:val"), draft.styles.find("footnote reference").id)
    etree.SubElement(run, _REFERENCE).set(qn("w:id"), str(number))
    return run


def _replace(mark: etree._Element, run: etree._Element | None) -> None:
    parent = mark.getparent()
    if parent is None:
        return
    if run is None:
        parent.remove(mark)
    else:
        parent.replace(mark, run)
