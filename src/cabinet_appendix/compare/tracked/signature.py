"""What an element says, as a text that is equal for two that say the same, whatever their ids and prefixes."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.part_copies import PartDigests

Target: TypeAlias = Callable[[str], str]
"""What the id of a relationship leads to."""
_TEXTS = frozenset(qn(name) for name in ("w:t", "w:instrText", "w:delText", "a:t", "m:t"))
_RELATION = f"{{{NAMESPACES['r']}}}"
_IDS = frozenset({qn("w14:paraId"), qn("w14:textId")})
_NUMBERED = frozenset(
    qn(name) for name in ("wp:docPr", "pic:cNvPr", "w:footnoteReference", "w:endnoteReference", "w:bookmarkStart")
)
_OWN_IDS = _IDS | {"id", qn("w:id")}
_LEFT_OUT = frozenset(
    qn(f"w:{name}")
    for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference")
)


def sign(element: etree._Element, target: Target = str) -> str:
    """The signature of an element; `target` says what the id of a relationship leads to."""
    pieces: list[str] = []
    _sign(element, target, pieces)
    return "".join(pieces)


def sign_all(elements: Iterable[etree._Element], target: Target = str) -> str:
    """The signature of several elements."""
    return "".join(sign(element, target) for element in elements)


def attributes(element: etree._Element) -> Iterator[tuple[str, str]]:
    """Names and values of the attributes."""
    return ((str(name), str(value)) for name, value in element.items())


def make_targets(package: Package, part: str, digests: PartDigests) -> Target:
    """What the ids of a part's relationships lead to: addresses, and digests of parts."""
    entries = {entry.id: entry for entry in package.relationships(part)}
    return lambda id_: digests.of_target(entries[id_]) if id_ in entries else id_


def _sign(element: etree._Element, target: Target, pieces: list[str]) -> None:
    tag = str(element.tag)
    if tag in _LEFT_OUT:
        return
    pieces.append(f"<{tag}")
    own_ids = _OWN_IDS if tag in _NUMBERED else _IDS
    for name, value in sorted(attributes(element)) if len(element.attrib) else ():
        if name not in own_ids:
            pieces.append(f" {name}={target(value) if name.startswith(_RELATION) else value!r}")
    # Outside texts, space only makes the file easier to read.
    text = element.text or ""
    pieces.append(f">{text!r}" if tag in _TEXTS else f">{text.strip()}")
    for child in element:
        _sign(child, target, pieces)
    pieces.append("</>")
