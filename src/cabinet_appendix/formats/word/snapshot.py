"""What a document was when it was built, kept inside it: so that an edit since then can be told."""

import hashlib

from lxml import etree

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CUSTOM_XML
from cabinet_appendix.ooxml.xml import format_xml

NAMESPACE = "urn:cabinet-appendix:snapshot"
_PART = "/customXml/item{}.xml"
_SNAPSHOT = f"{{{NAMESPACE}}}snapshot"


def add_snapshot(package: Package) -> None:
    """Put a digest of the package into it, as a custom XML part of the document, in place of any that it has."""
    for entry in package.relationships(package.main_document).of_type(CUSTOM_XML):
        if package.has(entry.target) and package.xml(entry.target).tag == _SNAPSHOT:
            package.relationships(package.main_document).remove(entry.id)
            package.remove(entry.target)
    part = package.unused_name(_PART)
    package.add(part, "application/xml", b"<empty/>")
    package.relationships(package.main_document).add(CUSTOM_XML, part)
    snapshot = etree.Element(_SNAPSHOT, nsmap={"ca": NAMESPACE})
    snapshot.set("digest", _digest(package, part))
    package.replace(part, snapshot)


def has_snapshot(package: Package) -> bool:
    """Whether a document was built by this program, whoever has edited it since."""
    return _find_snapshot(package) is not None


def is_as_built(package: Package) -> bool:
    """Whether a document is byte for byte as it was built: false once Word or anything else has saved it."""
    part = _find_snapshot(package)
    return part is not None and bool(package.xml(part).get("digest") == _digest(package, part))


def _find_snapshot(package: Package) -> str | None:
    for part in package.part_names:
        if part.startswith("/customXml/item") and package.xml(part).tag == _SNAPSHOT:
            return part
    return None


def _digest(package: Package, snapshot_part: str) -> str:
    digest = hashlib.sha256()
    for part in sorted(package.part_names):
        if part != snapshot_part:
            digest.update(part.encode() + b"\0" + hashlib.sha256(package.read(part)).digest())
        # The address of a link is no part of the text.
        digest.update(format_xml(package.relationships(part).element()))
    return digest.hexdigest()
