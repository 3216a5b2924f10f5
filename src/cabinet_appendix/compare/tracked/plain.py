"""A story part made plain, so that two can be compared: without tracked changes, wrappers and Word's own notes."""

from lxml import etree

from cabinet_appendix.ooxml.accepting import accept_revisions, unwrap
from cabinet_appendix.ooxml.namespaces import qn

_WRAPPERS = tuple(qn(f"w:{name}") for name in ("sdt", "sdtContent", "customXml", "smartTag", "dir", "bdo"))
_PROPERTIES_OF_WRAPPERS = tuple(qn(f"w:{name}") for name in ("sdtPr", "sdtEndPr", "customXmlPr", "smartTagPr"))
_NOTHING_SAID = tuple(qn(f"w:{name}") for name in ("proofErr", "permStart", "permEnd", "lastRenderedPageBreak"))
_PLACES = (
    *(qn(f"w:{name}{end}") for name in ("bookmark", "commentRange") for end in ("Start", "End")),
    qn("w:commentReference"),
)
_ALTERNATE, _CHOICE, _FALLBACK = (qn(f"mc:{name}") for name in ("AlternateContent", "Choice", "Fallback"))
_RUN, _SIMPLE = qn("w:r"), qn("w:fldSimple")
_PARAGRAPH, _PPR = qn("w:p"), qn("w:pPr")
# Word's notes of the session in which something was typed are nothing of the document's.
_SESSIONS = tuple(qn(f"w:rsid{kind}") for kind in ("R", "RDefault", "RPr", "P", "Del", "Tr", "Sect"))
_IDENTITY = (qn("w14:paraId"), qn("w14:textId"))


def make_plain(root: etree._Element, *, keeps_places: bool = False) -> None:
    """Accept tracked changes, take out wrappers, write simple fields as others are written.

    `keeps_places` leaves bookmarks and comments and the names of paragraphs, which can be in one document only once.
    """
    accept_revisions(root)
    for wrapper in list(root.iter(*_WRAPPERS)):
        for child in list(wrapper.iterchildren(*_PROPERTIES_OF_WRAPPERS)):
            wrapper.remove(child)
        unwrap(wrapper)
    for alternate in list(root.iter(_ALTERNATE)):
        _choose(alternate)
    for field in list(root.iter(_SIMPLE)):
        _write_out(field)
    if keeps_places:
        _move_places(root)
    _remove_all(root, _NOTHING_SAID if keeps_places else (*_NOTHING_SAID, *_PLACES))
    _remove_names(root, _SESSIONS if keeps_places else (*_SESSIONS, *_IDENTITY))


def _move_places(root: etree._Element) -> None:
    """Put bookmarks and comments that begin or end between paragraphs into one beside them."""
    for place in [place for place in root.iter(*_PLACES) if _is_between_blocks(place)]:
        following, before = (next(place.itersiblings(_PARAGRAPH, preceding=back), None) for back in (False, True))
        if following is not None:
            following.insert(1 if following.find(_PPR) is not None else 0, place)
        elif before is not None:
            before.append(place)


def _is_between_blocks(place: etree._Element) -> bool:
    parent = place.getparent()
    return parent is not None and parent.find(_PARAGRAPH) is not None


def _remove_names(root: etree._Element, names: tuple[str, ...]) -> None:
    for element in root.iter("*"):
        for name in names:
            if name in element.attrib:
                del element.attrib[name]


def _choose(alternate: etree._Element) -> None:
    """Outside a run, of alternatives the first, as Word reads them: a change may not hold them there."""
    parent = alternate.getparent()
    if parent is None or parent.tag == _RUN:
        return
    choice = next(alternate.iterchildren(_CHOICE), next(alternate.iterchildren(_FALLBACK), None))
    for child in list(choice) if choice is not None else ():
        alternate.addprevious(child)
    parent.remove(alternate)


def _write_out(field: etree._Element) -> None:
    """A w:fldSimple as runs with the characters of a field (17.16.18): a change may not hold the element."""
    code = _make_run("instrText")
    code[0].text = field.get(qn("w:instr"), "")
    code[0].set(qn("xml:space"), "preserve")
    for run in (_make_run("fldChar", "begin"), code, _make_run("fldChar", "separate")):
        field.addprevious(run)
    field.addnext(_make_run("fldChar", "end"))
    unwrap(field)


def _make_run(name: str, kind: str = "") -> etree._Element:
    run = etree.Element(_RUN)
    child = etree.SubElement(run, qn(f"w:{name}"))
    if kind:
        child.set(qn("w:fldCharType"), kind)
    return run


def _remove_all(root: etree._Element, tags: tuple[str, ...]) -> None:
    for element in list(root.iter(*tags)):
        parent = element.getparent()
        if parent is not None:
            parent.remove(element)
