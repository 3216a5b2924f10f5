"""Styles (ECMA-376 Part 1, 17.7): from the names that Word shows to ids and colours."""

from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn


@dataclass(frozen=True, slots=True)
class Style:
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
            key = (style.get(qn("w:type"), "paragraph"), _value(style, "w:name").casefold())
            self._by_name.setdefault(key, style)

    def has_id(self, style_id: str) -> bool:
        """Whether a style of any kind has this id."""
        return style_id in self._by_id

    def find(self, name: str, kind: str) -> Style | None:
        """The style of this name and kind ("character", "paragraph", "table"); Word's names ignore capitals."""
        style = self._by_name.get((kind, name.casefold()))
        if style is None:
            return None
        return Style(style.get(qn("w:styleId"), ""), _value(style, "w:name"), kind, self._color(style))

    def heading_ids(self) -> set[str]:
        """The ids of the styles that are headings: "heading 1" to "heading 9", and what is based on one."""
        names = {f"heading {level}" for level in range(1, 10)}
        found = {id_ for id_, style in self._by_id.items() if _value(style, "w:name").casefold() in names}
        for _ in self._by_id:
            based = {id_ for id_, style in self._by_id.items() if _value(style, "w:basedOn") in found}
            if based <= found:
                break
            found |= based
        return found

    def _color(self, style: etree._Element | None) -> str | None:
        # A chain of bases that leads back to itself ends after as many steps as there are styles.
        for _ in self._by_id:
            if style is None:
                return None
            color = style.find(f"{qn('w:rPr')}/{qn('w:color')}")
            if color is not None:
                value = color.get(qn("w:val"), "auto")
                return None if value == "auto" else value.upper()
            style = self._by_id.get(_value(style, "w:basedOn"))
        return None


def _value(parent: etree._Element, name: str) -> str:
    child = parent.find(qn(name))
    return child.get(qn("w:val"), "") if child is not None else ""
