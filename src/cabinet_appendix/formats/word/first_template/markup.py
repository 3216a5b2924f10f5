"""Elements of a document in a compact form: from a prefixed name and its content to lxml elements and bytes."""

from collections.abc import Mapping
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn

_PREFIXES = {prefix: NAMESPACES[prefix] for prefix in ("w", "r", "wp", "a", "pic", "c")}
_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Content: TypeAlias = _Element | Mapping[str, str] | str | None


def make(name: str, *content: Content) -> _Element:
    """An element: mappings are its attributes, strings its text, elements its children; None is left out."""
    element = etree.Element(qn(name), nsmap=_PREFIXES)
    for item in content:
        if isinstance(item, str):
            element.text = item
        elif isinstance(item, Mapping):
            for key, value in item.items():
                element.set(qn(key) if ":" in key else key, value)
        elif item is not None:
            element.append(item)
    return element


def value(name: str, val: str | int) -> _Element:
    """An element that says one value, as w:jc and c:idx do."""
    return make(name, {"w:val" if name.startswith("w:") else "val": str(val)})


def text(words: str) -> _Element:
    """A w:t that keeps its blanks."""
    t = make("w:t", words)
    t.set(_SPACE, "preserve")
    return t


def to_bytes(root: _Element) -> bytes:
    """A part as it is stored."""
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
