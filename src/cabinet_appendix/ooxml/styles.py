"""Styles (ECMA-376 Part 1, 17.7): from names to ids and colours, from ids to names and bases."""

from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

_TYPE, _DEFAULT = qn("w:type"), qn("w:default")
_ON = frozenset({"1", "true", "on"})


class Style(NamedTuple):
    """A style: CT_Style. `color` is the colour of its text as six hexadecimal digits, its own or inherited.

    None where no style of its line has one, or where the nearest leaves it to Word ("auto").
    """

    id: str
    name: str
    kind: str
    color: str | None


class Styles:
    """The styles of a styles part."""

    def __init__(self, root: etree._Element) -> None:
        self._by_id = {style.get(qn("w:styleId"), ""): style for style in root.iter(qn("w:style"))}
        self._by_name: dict[tuple[str, str], etree._Element] = {}
        for style in self._by_id.values():
            key = (_kind(style), _value(style, "w:name").casefold())
            self._by_name.setdefault(key, style)

    def has_id(self, style_id: str) -> bool:
        """Whether a style of any kind has this id."""
        return style_id in self._by_id

    def find(self, name: str, kind: str) -> Style | None:
        """The style of this name and kind ("character", "paragraph", "table"); Word's names ignore capitals."""
        style = self._by_name.get((kind, name.casefold()))
        if style is None:
            return None
        style_id = style.get(qn("w:styleId"), "")
        return Style(style_id, _value(style, "w:name"), kind, self._color(style_id, kind))

    def of_kind(self, kind: str) -> Iterator[Style]:
        """The styles of a kind."""
        names = [_value(style, "w:name") for style in self._by_id.values() if _kind(style) == kind]
        return (style for name in names if (style := self.find(name, kind)))

    def has(self, style_id: str, kind: str) -> bool:
        """Whether there is a style of this id and kind."""
        return next(self.chain(style_id, kind), None) is not None

    def name(self, style_id: str, kind: str) -> str:
        """The name of a style of this kind, "" for an unknown one."""
        style = next(self.chain(style_id, kind), None)
        return _value(style, "w:name") if style is not None else ""

    def default_id(self, kind: str) -> str:
        """The id of the style that applies where none is named, "" where there is none."""
        defaults = (id_ for id_, style in self._by_id.items() if _kind(style) == kind and style.get(_DEFAULT) in _ON)
        return next(defaults, "")

    def chain(self, style_id: str, kind: str) -> Iterator[etree._Element]:
        """The w:style of this id and kind, then those that it is based on, nearest first, each once."""
        passed: set[str] = set()
        style = self._by_id.get(style_id)
        while style is not None and _kind(style) == kind and style_id not in passed:
            yield style
            passed.add(style_id)
            style_id = _value(style, "w:basedOn")
            style = self._by_id.get(style_id)

    def heading_ids(self) -> set[str]:
        """The ids of the styles that are headings: "heading 1" to "heading 9", and what is based on one."""
        names = {f"heading {level}" for level in range(1, 10)}
        return {
            style_id
            for style_id in self._by_id
            if any(_value(style, "w:name").casefold() in names for style in self.chain(style_id, "paragraph"))
        }

    def _color(self, style_id: str, kind: str) -> str | None:
        for style in self.chain(style_id, kind):
            color = style.find(f"{qn('w:rPr')}/{qn('w:color')}")
            if color is not None:
                value = color.get(qn("w:val"), "auto")
                return None if value == "auto" else value.upper()
        return None


def _kind(style: etree._Element) -> str:
    return style.get(_TYPE, "paragraph")


def _value(parent: etree._Element, name: str) -> str:
    child = parent.find(qn(name))
    return child.get(qn("w:val"), "") if child is not None else ""
