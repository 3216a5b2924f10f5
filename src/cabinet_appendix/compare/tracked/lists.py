"""The lists of the original (ECMA-376 Part 1, 17.9), found in the changed document or put into it."""

from copy import deepcopy

from lxml import etree

from cabinet_appendix.compare.tracked.signature import sign_all
from cabinet_appendix.ooxml.compatibility import remove_ignorable
from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import NUMBERING
from cabinet_appendix.ooxml.simple_types import child_value, read_number

_PART = "/word/numbering.xml"
_CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml"
_NUM, _NUM_ID = qn("w:num"), qn("w:numId")
_ABSTRACT, _ABSTRACT_ID = qn("w:abstractNum"), qn("w:abstractNumId")
_NAMES_OF_ONE = tuple(qn(f"w:{name}") for name in ("nsid", "tmpl", "name", "styleLink", "pStyle"))
"""What tells a list from another of the same looks, or ties it to a style."""


class Lists:
    """The ids that the lists of `original` have in `changed`."""

    def __init__(self, original: Package, changed: Package) -> None:
        self._changed = changed
        self._old_root = _root(original)
        self._old = _read(self._old_root)
        self._there: dict[tuple[str, str], list[str]] = {}
        for num_id, definition in _read(_root(changed)).items():
            self._there.setdefault(_looks(definition), []).append(num_id)
        self._ids: dict[str, str] = {}

    def adopt(self, num_id: str) -> str:
        """The id of a list of the original: its own where that looks the same, another's that does, or a new one."""
        if num_id not in self._old:
            return num_id
        if num_id not in self._ids:
            there = self._there.get(_looks(self._old[num_id]), [])
            is_same = num_id in there
            self._ids[num_id] = num_id if is_same else there[0] if there else self._import(self._old[num_id])
        return self._ids[num_id]

    def _import(self, definition: tuple[etree._Element, ...]) -> str:
        root = self._numbering()
        num, *abstracts = map(deepcopy, definition)
        for copy in (num, *abstracts):
            remove_ignorable(copy, self._old_root if self._old_root is not None else copy, root)
        abstract_id = _next_id(root, _ABSTRACT, _ABSTRACT_ID)
        for abstract in abstracts:
            abstract.set(_ABSTRACT_ID, abstract_id)
            for name in list(abstract.iter(*_NAMES_OF_ONE)):
                parent = name.getparent()
                if parent is not None:
                    parent.remove(name)
            # All definitions come before the lists that are made of them.
            first = root.find(_NUM)
            root.append(abstract) if first is None else first.addprevious(abstract)
        num.set(_NUM_ID, _next_id(root, _NUM, _NUM_ID))
        for reference in num.iterchildren(_ABSTRACT_ID):
            reference.set(qn("w:val"), abstract_id)
        last = root.findall(_NUM)
        root.append(num) if not last else last[-1].addnext(num)
        return num.get(_NUM_ID, "")

    def _numbering(self) -> etree._Element:
        package = self._changed
        part = package.related(package.main_document, NUMBERING)
        if part is None:
            part = _PART
            package.add(part, _CONTENT_TYPE, etree.Element(qn("w:numbering"), nsmap={"w": NAMESPACES["w"]}))
            package.relationships(package.main_document).add(NUMBERING, part)
        return package.xml(part)


def _root(package: Package) -> etree._Element | None:
    part = package.related(package.main_document, NUMBERING)
    return package.xml(part) if part else None


def _read(root: etree._Element | None) -> dict[str, tuple[etree._Element, ...]]:
    """The w:num of each list, with the w:abstractNum that it is made of."""
    if root is None:
        return {}
    abstracts = {abstract.get(_ABSTRACT_ID, ""): abstract for abstract in root.iterchildren(_ABSTRACT)}
    nums = {num.get(_NUM_ID, ""): num for num in root.iterchildren(_NUM)}
    found = {num_id: abstracts.get(child_value(num, _ABSTRACT_ID) or "") for num_id, num in nums.items()}
    return {num_id: (nums[num_id], abstract) for num_id, abstract in found.items() if abstract is not None}


def _looks(definition: tuple[etree._Element, ...]) -> tuple[str, str]:
    """What a list looks like, whatever its ids."""
    num, abstract = definition
    levels = (child for child in abstract if child.tag not in _NAMES_OF_ONE)
    overrides = (child for child in num if child.tag != _ABSTRACT_ID)
    return sign_all(levels), sign_all(overrides)


def _next_id(root: etree._Element, tag: str, name: str) -> str:
    numbers = (read_number(element.get(name)) or 0 for element in root.iterchildren(tag))
    return str(max(numbers, default=0) + 1)
