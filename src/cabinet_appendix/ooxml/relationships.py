"""Relationships of a part (ECMA-376 Part 2, 9.3): from its .rels to entries by id and type, and back."""

import posixpath
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn

_BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CHART = f"{_BASE}chart"
CUSTOM_XML = f"{_BASE}customXml"
FOOTNOTES = f"{_BASE}footnotes"
HYPERLINK = f"{_BASE}hyperlink"
IMAGE = f"{_BASE}image"
OFFICE_DOCUMENT = f"{_BASE}officeDocument"
PACKAGE = f"{_BASE}package"
SETTINGS = f"{_BASE}settings"
STYLES = f"{_BASE}styles"
HEADER = f"{_BASE}header"
FOOTER = f"{_BASE}footer"
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


@dataclass(frozen=True, slots=True)
class Relationship:
    """One relationship: CT_Relationship. `target` is the part's name, or the address of an external one."""

    id: str
    type: str
    target: str
    is_external: bool = False


class Relationships:
    """The relationships of `owner`, a part's name, or "/" for the package."""

    def __init__(self, owner: str, root: etree._Element | None = None) -> None:
        self._owner = owner
        self._entries: dict[str, Relationship] = {}
        for element in root.iter(qn("rel:Relationship")) if root is not None else ():
            entry = self._read(element)
            self._entries[entry.id] = entry

    def __iter__(self) -> Iterator[Relationship]:
        """The relationships in the order of the part."""
        return iter(self._entries.values())

    def __len__(self) -> int:
        """How many there are."""
        return len(self._entries)

    def target(self, relationship_id: str) -> str:
        """The name of the part, or the address, that an id leads to; KeyError for an unknown id."""
        return self._entries[relationship_id].target

    def of_type(self, kind: str) -> list[Relationship]:
        """All of one type."""
        return [entry for entry in self if entry.type == kind]

    def add(self, kind: str, part: str) -> str:
        """The id of a new relationship to a part."""
        return self._add(Relationship(self._next_id(), kind, part))

    def add_external(self, kind: str, address: str) -> str:
        """The id of a relationship to an address outside; one that is there already serves again."""
        for entry in self:
            if entry.is_external and (entry.type, entry.target) == (kind, address):
                return entry.id
        return self._add(Relationship(self._next_id(), kind, address, is_external=True))

    def remove(self, relationship_id: str) -> None:
        """Forget a relationship; the part that it leads to stays."""
        del self._entries[relationship_id]

    def element(self) -> etree._Element:
        """The Relationships element of the .rels part."""
        root = etree.Element(qn("rel:Relationships"), nsmap={None: NAMESPACES["rel"]})
        for entry in self:
            element = etree.SubElement(root, qn("rel:Relationship"))
            element.set("Id", entry.id)
            element.set("Type", entry.type)
            element.set("Target", entry.target if entry.is_external else self._relative(entry.target))
            if entry.is_external:
                element.set("TargetMode", "External")
        return root

    def _read(self, element: etree._Element) -> Relationship:
        target = element.get("Target", "")
        is_external = element.get("TargetMode") == "External"
        return Relationship(
            element.get("Id", ""), element.get("Type", ""), target if is_external else self._resolve(target), is_external
        )

    def _resolve(self, target: str) -> str:
        path = unquote(target.partition("#")[0])
        return posixpath.normpath(posixpath.join(posixpath.dirname(self._owner), path))

    def _relative(self, part: str) -> str:
        folder = posixpath.dirname(self._owner)
        return posixpath.relpath(part, folder) if self._owner != "/" else part.lstrip("/")

    def _next_id(self) -> str:
        numbers = [int(match[1]) for id_ in self._entries if (match := re.fullmatch(r"rId(\d+)", id_))]
        return f"rId{max(numbers, default=0) + 1}"

    def _add(self, entry: Relationship) -> str:
        self._entries[entry.id] = entry
        return entry.id
