"""The package of a Word document (ECMA-376 Part 2): from a zip file to parts, and back to the same bytes each time."""

import posixpath
from pathlib import Path

from lxml import etree

from cabinet_appendix.ooxml.content_types import ContentTypes
from cabinet_appendix.ooxml.namespaces import as_transitional
from cabinet_appendix.ooxml.relationships import OFFICE_DOCUMENT, Relationships
from cabinet_appendix.ooxml.xml import format_xml, parse_xml
from cabinet_appendix.ooxml.zip_file import Limits, PackageError, format_zip, read_zip

_CONTENT_TYPES = "/[Content_Types].xml"
_WORD_DOCUMENTS = ("wordprocessingml.document.main+xml", "wordprocessingml.template.main+xml")
_MACROS = ("macroEnabled", "vbaProject")
_XML = (".xml", ".rels")
_RELATIONSHIPS = "application/vnd.openxmlformats-package.relationships+xml"
_LIMITS = Limits()
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
# The stream of a compound file in which an encrypted document lies ([MS-OFFCRYPTO] 2.3.4.4).
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")


class Package:
    """The parts of a document by name ("/word/document.xml"); trees that were asked for are saved as they then are."""

    def __init__(self, parts: dict[str, bytes]) -> None:
        self._data = parts
        self._trees: dict[str, etree._Element] = {}
        self._relationships: dict[str, Relationships] = {}
        if _CONTENT_TYPES not in parts:
            raise PackageError("a zip file without [Content_Types].xml, which is no Word document")
        self._content_types = ContentTypes(parse_xml(parts.pop(_CONTENT_TYPES)))
        mains = [entry.target for entry in self.relationships("/") if entry.type == OFFICE_DOCUMENT]
        self.main_document = next((name for name in mains if self.has(name)), "")
        self._refuse_other_kinds()

    @classmethod
    def open(cls, source: Path | bytes, *, limits: Limits = _LIMITS) -> "Package":
        """The package of a file; PackageError for what is no Word document, is encrypted, too large or has macros.

        A Strict document is read, and would be saved, as a Transitional one; XmlError for broken relationships.
        """
        data = source if isinstance(source, bytes) else source.read_bytes()
        if data.startswith(_OLE):
            raise PackageError(
                "a file with a password" if _ENCRYPTED in data else "a file in the format of Word 97–2003"
            )
        parts = read_zip(data, limits)
        return cls({name: as_transitional(part) if name.endswith(_XML) else part for name, part in parts.items()})

    def reopen(self) -> "Package":
        """The package of the same parts, as they were when this one was opened, as long as nothing is changed in it."""
        return Package({_CONTENT_TYPES: format_xml(self._content_types.element()), **self._data})

    @property
    def part_names(self) -> list[str]:
        """The names of all parts but relationships and content types."""
        return [name for name in self._data if not name.endswith(".rels")]

    @property
    def relationship_names(self) -> list[str]:
        """The names of the parts that hold relationships."""
        return [name for name in self._data if name.endswith(".rels")]

    def has(self, name: str) -> bool:
        """Whether there is a part of this name."""
        return name in self._data

    def read(self, name: str) -> bytes:
        """The bytes of a part, as they would be saved now; KeyError where there is no such part."""
        if name in self._trees:
            return format_xml(self._trees[name])
        return self._data[name]

    def xml(self, name: str) -> etree._Element:
        """The root element of a part; what is changed in the tree is saved."""
        if name not in self._trees:
            self._trees[name] = parse_xml(self._data[name])
        return self._trees[name]

    def add(self, name: str, content_type: str, content: bytes | etree._Element) -> None:
        """Add a part."""
        self._content_types.add(name, content_type)
        self.replace(name, content)

    def replace(self, name: str, content: bytes | etree._Element) -> None:
        """Give a part another content."""
        self._trees.pop(name, None)
        if isinstance(content, bytes):
            self._data[name] = content
        else:
            self._data.setdefault(name, b"")
            self._trees[name] = content

    def remove(self, name: str) -> None:
        """Remove a part with its own relationships; those that lead to it are the caller's to remove."""
        for gone in (name, _relationships_name(name)):
            self._data.pop(gone, None)
            self._trees.pop(gone, None)
            # LibreOffice declares the type of relationships as well, a part at a time.
            self._content_types.remove(gone)
        self._relationships.pop(name, None)

    def remove_tree(self, name: str) -> None:
        """Remove a part, such as a chart, and the parts that only it relates to."""
        targets = [entry.target for entry in self.relationships(name) if not entry.is_external]
        self.remove(name)
        for target in targets:
            if self.has(target) and not self.has_owner(target):
                self.remove_tree(target)

    def content_type(self, name: str) -> str:
        """The content type of a part."""
        return self._content_types.find(name)

    def relationships(self, owner: str) -> Relationships:
        """The relationships of a part, or with "/" those of the package; what is changed in them is saved."""
        if owner not in self._relationships:
            name = _relationships_name(owner)
            root = parse_xml(self._data[name]) if name in self._data else None
            self._relationships[owner] = Relationships(owner, root)
        return self._relationships[owner]

    def has_owner(self, name: str) -> bool:
        """Whether any part that is there has a relationship to this one."""
        return any(
            entry.target == name and not entry.is_external
            for owner in ("/", *self.part_names)
            for entry in self.relationships(owner)
        )

    def related(self, owner: str, kind: str) -> str | None:
        """The part that a part has its first relationship of this type to, None where there is none."""
        return next((entry.target for entry in self.relationships(owner).of_type(kind) if self.has(entry.target)), None)

    def unused_name(self, pattern: str) -> str:
        """The first name that no part has yet of a pattern such as "/word/charts/chart{}.xml"."""
        number = 1
        while self.has(name := pattern.replace("{}", str(number))):
            number += 1
        return name

    def save(self) -> bytes:
        """The zip file, content types and package relationships first: the same bytes for the same parts."""
        for owner, relationships in self._relationships.items():
            if len(relationships):
                self._data[_relationships_name(owner)] = format_xml(relationships.element())
                self._content_types.add(_relationships_name(owner), _RELATIONSHIPS)
            else:
                self._data.pop(_relationships_name(owner), None)
                self._content_types.remove(_relationships_name(owner))
        parts = {"/[Content_Types].xml": format_xml(self._content_types.element())}
        for name in ("/_rels/.rels", *sorted(self._data)):
            parts.setdefault(name, self.read(name))
        return format_zip(parts)

    def _refuse_other_kinds(self) -> None:
        if any(mark in self.content_type(name) for name in self.part_names for mark in _MACROS):
            raise PackageError("a document with macros")
        # A type may be declared for what has no extension: also for the name of a document that is not there.
        if not self.main_document or not self.content_type(self.main_document).endswith(_WORD_DOCUMENTS):
            raise PackageError("a file of another kind than a Word document")


def _relationships_name(owner: str) -> str:
    folder, name = posixpath.split(owner)
    return posixpath.join(folder, "_rels", f"{name}.rels")
