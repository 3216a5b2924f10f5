"""A Word file from its parts: relationships and content types are worked out, dates and order are fixed."""

import io
from dataclasses import dataclass, field
from posixpath import dirname, relpath, split
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from lxml import etree

from making.markup import to_bytes

_RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_CONTENT_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_SPECIAL_TYPES = {
    "document": f"{_OFFICE}/officeDocument",
    "core-properties": "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
}
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_TYPES = {
    "document": f"{_WORD}.document.main+xml",
    "styles": f"{_WORD}.styles+xml",
    "numbering": f"{_WORD}.numbering+xml",
    "settings": f"{_WORD}.settings+xml",
    "footnotes": f"{_WORD}.footnotes+xml",
    "fontTable": f"{_WORD}.fontTable+xml",
    "header": f"{_WORD}.header+xml",
    "footer": f"{_WORD}.footer+xml",
    "theme": "application/vnd.openxmlformats-officedocument.theme+xml",
    "chart": "application/vnd.openxmlformats-officedocument.drawingml.chart+xml",
    "core-properties": "application/vnd.openxmlformats-package.core-properties+xml",
    "extended-properties": "application/vnd.openxmlformats-officedocument.extended-properties+xml",
}
_DEFAULTS = {
    "png": "image/png",
    "rels": "application/vnd.openxmlformats-package.relationships+xml",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "xml": "application/xml",
}
_EARLIEST = (1980, 1, 1, 0, 0, 0)


@dataclass
class Package:
    """Parts by name ("word/document.xml"), and who relates to whom."""

    _parts: dict[str, bytes] = field(default_factory=dict)
    _types: dict[str, str] = field(default_factory=dict)
    _relationships: dict[str, list[tuple[str, str]]] = field(default_factory=dict)

    def add(self, name: str, kind: str, content: etree._Element | bytes, *, owner: str) -> str:
        """Store a part that another one ("" for the package) relates to; the relationship's id."""
        self._parts[name] = content if isinstance(content, bytes) else to_bytes(content)
        if kind in _TYPES:
            self._types[name] = _TYPES[kind]
        relationships = self._relationships.setdefault(owner, [])
        relationships.append((kind, name))
        return f"rId{len(relationships)}"

    def to_bytes(self) -> bytes:
        """The file."""
        files = {"[Content_Types].xml": self._content_types()}
        for owner in sorted(self._relationships):
            folder, name = split(owner)
            files[f"{folder}/_rels/{name}.rels".lstrip("/")] = self._relationships_of(owner)
        files |= dict(sorted(self._parts.items()))
        stream = io.BytesIO()
        with ZipFile(stream, "w", ZIP_DEFLATED) as archive:
            for name, content in files.items():
                entry = ZipInfo(name, _EARLIEST)
                entry.compress_type = ZIP_DEFLATED
                archive.writestr(entry, content)
        return stream.getvalue()

    def _content_types(self) -> bytes:
        root = etree.fromstring(f'<Types xmlns="{_CONTENT_TYPES}"/>')
        for extension, content_type in _DEFAULTS.items():
            etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Default", Extension=extension, ContentType=content_type)
        for name, content_type in sorted(self._types.items()):
            etree.SubElement(root, f"{{{_CONTENT_TYPES}}}Override", PartName=f"/{name}", ContentType=content_type)
        return to_bytes(root)

    def _relationships_of(self, owner: str) -> bytes:
        root = etree.fromstring(f'<Relationships xmlns="{_RELATIONSHIPS}"/>')
        for number, (kind, name) in enumerate(self._relationships[owner], start=1):
            etree.SubElement(
                root,
                f"{{{_RELATIONSHIPS}}}Relationship",
                Id=f"rId{number}",
                Type=_SPECIAL_TYPES.get(kind, f"{_OFFICE}/{kind}"),
                Target=relpath(name, dirname(owner) or "."),
            )
        return to_bytes(root)
