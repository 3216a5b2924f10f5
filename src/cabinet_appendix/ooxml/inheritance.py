"""What styles inherit (ECMA-376 Part 1, 17.7.4.3): from a style's own properties to those of all its bases."""

from collections.abc import Callable
from typing import Generic, TypeVar

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.styles import Styles

_ID = qn("w:styleId")
T = TypeVar("T")


class Inherited(Generic[T]):
    """The properties of the styles of one kind, each worked out once: `join` puts those of a w:style over its base's.

    `nothing` is what an unknown style has.
    """

    def __init__(self, styles: Styles, kind: str, nothing: T, join: Callable[[etree._Element, T], T]) -> None:
        self._styles, self._kind, self._join = styles, kind, join
        self._nothing = nothing
        self._known: dict[str, T] = {}

    def of(self, style_id: str) -> T:
        """The properties of the style of this id."""
        if style_id in self._known:
            return self._known[style_id]
        unknown: list[tuple[str, etree._Element]] = []
        properties = self._nothing
        for style in self._styles.chain(style_id, self._kind):
            own_id = style.get(_ID, "")
            if own_id in self._known:
                properties = self._known[own_id]
                break
            unknown.append((own_id, style))
        for own_id, style in reversed(unknown):
            properties = self._known[own_id] = self._join(style, properties)
        return properties
