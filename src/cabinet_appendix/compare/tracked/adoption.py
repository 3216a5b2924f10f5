"""What the original refers to, carried into the changed document: parts, styles and lists, by the ids of that."""

from copy import deepcopy

from lxml import etree

from cabinet_appendix.compare.tracked.lists import Lists
from cabinet_appendix.compare.tracked.signature import attributes
from cabinet_appendix.ooxml.accepting import unwrap
from cabinet_appendix.ooxml.compatibility import remove_ignorable
from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.part_copies import PartCopier
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.styles import Styles

_PART = "/word/styles.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"
_RELATION = f"{{{NAMESPACES['r']}}}"
_VAL, _ID = qn("w:val"), qn("w:styleId")
_KINDS = {qn("w:pStyle"): "paragraph", qn("w:rStyle"): "character", qn("w:tblStyle"): "table"}
_LINK, _ANCHOR = qn("w:hyperlink"), qn("w:anchor")
_LINK_ID = qn("r:id")
_NUM_ID, _BASED_ON = qn("w:numId"), qn("w:basedOn")
_TO_OTHERS = (qn("w:next"), qn("w:link"))


class Adoption:
    """Makes elements of `original` fit for `changed`, which is given what it lacks of parts, styles and lists."""

    def __init__(self, original: Package, changed: Package) -> None:
        self._original, self._changed = original, changed
        self._parts = PartCopier(original, changed)
        self._old_root, self._new_root = _styles_of(original), _styles_of(changed, add=True)
        self._old, self._new = Styles(self._old_root), Styles(self._new_root)
        self._style_ids: dict[tuple[str, str], str] = {}
        self._lists = Lists(original, changed)
        marks = changed.xml(changed.main_document).iter(qn("w:bookmarkStart"))
        self._bookmarks = frozenset(mark.get(qn("w:name")) for mark in marks)

    def adopt(self, root: etree._Element, part: str, target: str) -> None:
        """Rewrite the ids in an element of a part of the original for a part of the changed document."""
        remove_ignorable(
            root, root.getroottree().getroot(), self._changed.xml(target) if self._changed.has(target) else None
        )
        relations = {entry.id: entry for entry in self._original.relationships(part)}
        for element in list(root.iter("*")):
            for name, value in attributes(element):
                if name.startswith(_RELATION) and value in relations:
                    element.set(name, self._parts.relate(relations[value], target))
            if element.tag in _KINDS:
                element.set(_VAL, self._style(element.get(_VAL, ""), _KINDS[str(element.tag)]))
            elif element.tag == _NUM_ID:
                element.set(_VAL, self._lists.adopt(element.get(_VAL, "")))
            elif element.tag == _LINK and element.get(_ANCHOR) not in (None, *self._bookmarks):
                # The bookmarks of the original are not taken over.
                del element.attrib[_ANCHOR]
                if not element.get(_LINK_ID):
                    unwrap(element)

    def _style(self, style_id: str, kind: str) -> str:
        """The id that a style has in the changed document, by its name; it is put there if none has that name."""
        if (style_id, kind) not in self._style_ids:
            name = self._old.name(style_id, kind)
            known = self._new.find(name, kind) if name else None
            self._style_ids[style_id, kind] = known.id if known else self._import(style_id, kind)
        return self._style_ids[style_id, kind]

    def _import(self, style_id: str, kind: str) -> str:
        style = next(self._old.chain(style_id, kind), None)
        if style is None:
            return style_id
        new_id = style_id
        while self._new.has_id(new_id) or new_id in self._style_ids.values():
            new_id += "_"
        self._style_ids[style_id, kind] = new_id
        copy = deepcopy(style)
        copy.set(_ID, new_id)
        copy.attrib.pop(qn("w:default"), "")
        remove_ignorable(copy, self._old_root, self._new_root)
        for reference in list(copy.iterchildren(*_TO_OTHERS)):
            copy.remove(reference)
        for base in copy.iterchildren(_BASED_ON):
            base.set(_VAL, self._style(base.get(_VAL, ""), kind))
        for number in copy.iter(_NUM_ID):
            number.set(_VAL, self._lists.adopt(number.get(_VAL, "")))
        self._new_root.append(copy)
        return new_id


def _styles_of(package: Package, *, add: bool = False) -> etree._Element:
    part = package.related(package.main_document, STYLES)
    if part:
        return package.xml(part)
    root = etree.Element(qn("w:styles"), nsmap={"w": NAMESPACES["w"]})
    if add:
        package.add(_PART, _CONTENT_TYPE, root)
        package.relationships(package.main_document).add(STYLES, _PART)
    return root
