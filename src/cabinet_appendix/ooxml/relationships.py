"""Relationships of a part (ECMA-376 Part 2, 9.3): from its .rels to entries by id and type, and back."""

import posixpath
import re
from collections.abc import Iterator
from typing import NamedTuple
from urllib.parse import quote, unquote

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn

_BASE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
CHART = f"{_BASE}chart"
COMMENTS = f"{_BASE}comments"
CUSTOM_XML = f"{_BASE}customXml"
CUSTOM_XML_PROPERTIES = f"{_BASE}customXmlProps"
ENDNOTES = f"{_BASE}endnotes"
EXTENDED_PROPERTIES = f"{_BASE}extended-properties"
FONT_TABLE = f"{_BASE}fontTable"
FOOTNOTES = f"{_BASE}footnotes"
CUSTOM_PROPERTIES = f"{_BASE}custom-properties"
EXTENDED_PROPERTIES = f"{_BASE}extended-properties"
HYPERLINK = f"{_BASE}hyperlink"
IMAGE = f"{_BASE}image"
NUMBERING = f"{_BASE}numbering"
OLE_OBJECT = f"{_BASE}oleObject"
OFFICE_DOCUMENT = f"{_BASE}officeDocument"
PACKAGE = f"{_BASE}package"
SETTINGS = f"{_BASE}settings"
SHARED_STRINGS = f"{_BASE}sharedStrings"
STYLES = f"{_BASE}styles"
THEME = f"{_BASE}theme"
WORKSHEET = f"{_BASE}worksheet"
HEADER = f"{_BASE}header"
FOOTER = f"{_BASE}footer"
_NUMBERED = re.compile(r"rId([0-9]{1,9})")
CORE_PROPERTIES = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"


class Relationship(NamedTuple):
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
        self._addresses: dict[tuple[str, str], str] = {}
        # Targets as they were written, which may have a fragment or escapes that a part's name has not.
        self._written: dict[str, str] = {}
        self._last_number = 0
        for element in root.iter(qn("rel:Relationship")) if root is not None else ():
            entry = self._read(element)
            self.put(entry)
            self._written[entry.id] = element.get("Target", "")

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
        entry = Relationship(self._next_id(), kind, part)
        self.put(entry)
        return entry.id

    def add_external(self, kind: str, address: str) -> str:
        """The id of a relationship to an address outside; one that is there already serves again."""
        if (kind, address) not in self._addresses:
            self.put(Relationship(self._next_id(), kind, address, is_external=True))
        return self._addresses[kind, address]

    def put(self, entry: Relationship) -> None:
        """Add a relationship under the id that it has, in place of another of that id."""
        self._written.pop(entry.id, None)
        self._entries[entry.id] = entry
        if entry.is_external:
            self._addresses.setdefault((entry.type, entry.target), entry.id)
        if number := _NUMBERED.fullmatch(entry.id):
            self._last_number = max(self._last_number, int(number[1]))

    def remove(self, relationship_id: str) -> None:
        """Forget a relationship; the part that it leads to stays."""
        entry = self._entries.pop(relationship_id)
        self._written.pop(relationship_id, None)
        self._addresses = {key: id_ for key, id_ in self._addresses.items() if id_ != entry.id}

    def element(self) -> etree._Element:
        """The Relationships element of the .rels part."""
        root = etree.Element(qn("rel:Relationships"), nsmap={None: NAMESPACES["rel"]})  # type: ignore[dict-item]
        for entry in self:
            element = etree.SubElement(root, qn("rel:Relationship"))
            element.set("Id", entry.id)
            element.set("Type", entry.type)
            element.set("Target", self._written.get(entry.id) or self._format_target(entry))
            if entry.is_external:
                element.set("TargetMode", "External")
        return root

    def _read(self, element: etree._Element) -> Relationship:
        is_external = element.get("TargetMode") == "External"
        target = element.get("Target", "")
        return Relationship(
            element.get("Id", ""),
            element.get("Type", ""),
            target if is_external else self._resolve(target),
            is_external,
        )

    def _resolve(self, target: str) -> str:
        path = unquote(target.partition("#")[0])
        return posixpath.normpath(posixpath.join(posixpath.dirname(self._owner), path))

    def _format_target(self, entry: Relationship) -> str:
        if entry.is_external:
            return entry.target
        return quote(posixpath.relpath(entry.target, posixpath.dirname(self._owner)))

    def _next_id(self) -> str:
        return f"rId{self._last_number + 1}"
