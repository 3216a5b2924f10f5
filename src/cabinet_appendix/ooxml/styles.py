"""Styles (ECMA-376 Part 1, 17.7): from the names that Word shows to ids and colours."""

from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn


@dataclass(frozen=True, slots=True)
class Style:
    """A style: CT_Style. `color` is the colour of its text as six hexadecimal digits, its own or inherited."""

    id: str
    name: str
    kind: str
    color: str | None


class Styles:
    """The styles of a styles part."""

    def __init__(self, root: etree._Element) -> None:
        self._by_id = {style.get(qn("w:styleId"), ""): style for style in root.iter(qn("w:style"))}

    def find(self, name: str, kind: str) -> Style | None:
        """The style of this name and kind ("character", "paragraph", "table"); Word's names ignore capitals."""
        for style_id, style in self._by_id.items():
            shown = _value(style, "w:name") or ""
            if style.get(qn("w:type"), "paragraph") == kind and shown.casefold() == name.casefold():
                return Style(style_id, shown, kind, self._color(style))
        return None

    def _color(self, style: etree._Element | None) -> str | None:
        # A chain of bases that leads back to itself ends after as many steps as there are styles.
        for _ in self._by_id:
            if style is None:
                return None
            color = style.find(f"{qn('w:rPr')}/{qn('w:color')}")
            value = color.get(qn("w:val")) if color is not None else None
            if value and value != "auto":
                return value.upper()
            style = self._by_id.get(_value(style, "w:basedOn") or "")
        return None


def _value(parent: etree._Element, name: str) -> str | None:
    child = parent.find(qn(name))
    return child.get(qn("w:val")) if child is not None else None
