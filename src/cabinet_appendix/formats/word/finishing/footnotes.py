"""Footnotes: from the notes that stand in the rendered text to Word's footnotes, 1 to N in reading order."""

from copy import deepcopy

from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.interim import LINK, NOTE
from cabinet_appendix.model.notes import Explanation, choose_printed
from cabinet_appendix.ooxml.footnotes import footnote_element, read_footnotes, write_footnotes
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.story import paragraph_text, story_parts

_REFERENCE = qn("w:footnoteReference")


def finish(draft: Draft) -> None:
    """Number the notes of the text, and those that the template itself has, and write their bodies.

    LibreOffice pairs notes with references by order and not by id, so both are written 1 to N; a note of the
    template that a loop has repeated becomes a note for each place.
    """
    package = draft.package
    body = package.xml(package.main_document)
    marks = list(body.iter(NOTE, _REFERENCE))
    templates = read_footnotes(package)
    if not marks and not templates:
        return
    _refuse_misplaced(draft, marks, templates)
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


def _refuse_misplaced(draft: Draft, marks: list[etree._Element], templates: dict[int, etree._Element]) -> None:
    """Word has notes in the body only, and none in its text boxes."""
    package = draft.package
    boxed = [mark for mark in marks if next(mark.iterancestors(qn("w:txbxContent")), None) is not None]
    misplaced = [(package.main_document, mark) for mark in boxed]
    for part in story_parts(package)[1:]:
        misplaced += [(part, mark) for mark in package.xml(part).iter(NOTE)]
    faults = [
        _fault(draft, part, mark, ("T012", "a footnote in a header, footer or text box", "{{ }} in place of {{r }}"))
        for part, mark in misplaced
    ]
    faults += [
        _fault(draft, package.main_document, mark, ("T013", "a footnote mark without its note", "the mark of a note"))
        for mark in marks
        if mark.tag == _REFERENCE and int(mark.get(qn("w:id"), "0")) not in templates
    ]
    if faults:
        raise TemplateError(*faults)


def _fault(draft: Draft, part: str, mark: etree._Element, words: tuple[str, str, str]) -> Finding:
    paragraph = next(mark.iterancestors(qn("w:p")), mark)
    code, found, expected = words
    return Finding(code, Severity.ERROR, draft.tags.place(part, paragraph), found, expected)


def _explanation(mark: etree._Element) -> Explanation:
    if mark.tag == _REFERENCE:
        # The template's own notes stand where its author put them: each is its own text.
        return Explanation("", f"template {id(mark)}")
    # Notes that read the same may lead to different pages.
    addresses = (link.get("address", "") for link in mark.iter(LINK))
    text = "\n".join((paragraph_text(mark), *addresses))
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
