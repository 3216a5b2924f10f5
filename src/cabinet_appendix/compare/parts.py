"""Two packages, part by part and element by element: what still differs where content and looks are equal."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import takewhile, zip_longest
from typing import TypeAlias

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError

_PREFIXES = {name: prefix for prefix, name in NAMESPACES.items()}
_LONGEST_SHOWN = 60
_Found: TypeAlias = tuple[str, str | None, str | None]


@dataclass(frozen=True, slots=True)
class PartDifference:
    """One difference: the part, the place in it, and what stands there on either side, None for nothing.

    `place` is "" for the part as a whole, or such as "/w:document/w:body/w:p[3]/w:pPr/@w:val".
    """

    part: str
    place: str
    before: str | None
    after: str | None


def find_part_differences(original: Package, changed: Package) -> tuple[PartDifference, ...]:
    """Every difference between the parts of two packages, in the order of their names; empty where they say the same.

    The order of attributes, prefixes and the way in which XML is written are no difference; space, comments, and the
    parts' content types and relationships are.
    """
    names = sorted({*original.part_names, *changed.part_names, "/"})
    return tuple(difference for name in names for difference in _compare_part(name, original, changed))


def _compare_part(name: str, original: Package, changed: Package) -> Iterator[PartDifference]:
    there = (name == "/" or original.has(name), name == "/" or changed.has(name))
    if there != (True, True):
        yield PartDifference(name, "", *("a part" if is_there else None for is_there in there))
        return
    types = original.content_type(name), changed.content_type(name)
    if types[0] != types[1]:
        yield PartDifference(name, "content type", *types)
    for before, after in _unequal(_relations(original, name), _relations(changed, name)):
        yield PartDifference(name, "relationship", before, after)
    if name != "/" and original.read(name) != changed.read(name):
        yield from _compare_content(name, original, changed)


def _unequal(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[str | None, str | None]]:
    for gone in old:
        if gone not in new:
            yield gone, None
    for come in new:
        if come not in old:
            yield None, come


def _relations(package: Package, name: str) -> list[str]:
    entries = package.relationships(name)
    return sorted(f"{e.id} {e.type} {e.target}{' (external)' if e.is_external else ''}" for e in entries)


def _compare_content(name: str, original: Package, changed: Package) -> Iterator[PartDifference]:
    before, after = original.read(name), changed.read(name)
    try:
        found = list(_compare_elements(original.xml(name), changed.xml(name), ""))
    except XmlError:
        found = [("", _describe(before), _describe(after))]
    for place, was, now in found:
        yield PartDifference(name, place, was, now)


def _describe(data: bytes) -> str:
    return f"{len(data):,} bytes ({hashlib.sha256(data).hexdigest()[:8]})"


def _compare_elements(old: etree._Element, new: etree._Element, above: str) -> Iterator[_Found]:
    place = f"{above}/{_step(old)}"
    if old.tag != new.tag:
        yield place, _name(old), _name(new)
        return
    names = dict.fromkeys(map(str, (*old.keys(), *new.keys())))
    for name in names:
        if old.get(name) != new.get(name):
            yield f"{place}/@{_prefixed(name)}", *_show_texts(old.get(name), new.get(name))
    if (old.text or "") != (new.text or ""):
        yield place, *_show_texts(old.text or "", new.text or "")
    yield from _compare_children(list(old), list(new), place)


def _compare_children(old: Sequence[etree._Element], new: Sequence[etree._Element], place: str) -> Iterator[_Found]:
    # As they are written: those that say the same in another way are found to by what is in them.
    was_written, is_written = ([etree.tostring(child, with_tail=False) for child in side] for side in (old, new))
    matcher = SequenceMatcher(None, was_written, is_written, autojunk=False)
    for kind, above, below, left, right in matcher.get_opcodes():
        for was, now in zip_longest(old[above:below], new[left:right]):
            if was is None or now is None:
                yield f"{place}/{_step(was if now is None else now)}", _show(was), _show(now)
                continue
            if kind != "equal":
                yield from _compare_elements(was, now, place)
            if (was.tail or "") != (now.tail or ""):
                yield f"{place}/{_step(was)} and on", *_show_texts(was.tail or "", now.tail or "")


def _show(element: etree._Element | None) -> str | None:
    if element is None:
        return None
    texts = map(str, element.itertext()) if isinstance(element.tag, str) else (element.text or "",)
    said = " ".join("".join(texts).split())
    return f"{_name(element)} “{_shorten(said)}”" if said else _name(element)


def _show_texts(old: str | None, new: str | None) -> tuple[str | None, str | None]:
    """Two texts from shortly before where they begin to differ."""
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(old or "", new or "", strict=False)))
    start = max(0, same - _LONGEST_SHOWN // 3)
    before, after = (None if text is None else f"{'…' if start else ''}{_shorten(text[start:])}" for text in (old, new))
    return before, after


def _step(element: etree._Element) -> str:
    """The name of an element, with its number among those of that name where it is not the only one."""
    parent = element.getparent()
    alike = [child for child in parent if child.tag == element.tag] if parent is not None else [element]
    return _name(element) if len(alike) == 1 else f"{_name(element)}[{alike.index(element) + 1}]"


def _name(element: etree._Element) -> str:
    # The tag of a comment or an instruction is a function.
    return _prefixed(element.tag) if isinstance(element.tag, str) else "comment"


def _prefixed(name: str) -> str:
    namespace, _, local = name.rpartition("}")
    prefix = _PREFIXES.get(namespace.removeprefix("{"))
    return f"{prefix}:{local}" if prefix else local


def _shorten(text: str) -> str:
    return text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
