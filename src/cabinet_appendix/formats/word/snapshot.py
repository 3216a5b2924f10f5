"""What a document was when it was built, kept inside it: so that an edit since then can be told, and what was edited.

A custom XML part holds the report as it was printed, a digest of the whole document and one of the template. It is
what the document was, never what it says: that is its text alone.
"""

import hashlib
from collections.abc import Callable, Iterator

from lxml import etree

from cabinet_appendix.formats.word.report_json import format_report, parse_report
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CUSTOM_XML, CUSTOM_XML_PROPERTIES
from cabinet_appendix.ooxml.xml import XmlError, format_xml

NAMESPACE = "urn:cabinet-appendix:snapshot"
_STORE = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
_ITEM = "{635F7550-CE8B-5C32-B296-37BFF4938F3C}"
_PART, _PROPERTIES = "/customXml/item{}.xml", "/customXml/itemProps{}.xml"
_SNAPSHOT = f"{{{NAMESPACE}}}snapshot"
_REPORT = f"{{{NAMESPACE}}}report"
_MOST_BYTES = 8 * 1024 * 1024
"""Of a snapshot: some hundred times what that of the published appendix has. A larger report is not kept in one."""


def add_snapshot(package: Package, report: Report, template: bytes) -> None:
    """Put a snapshot into a package, in place of any that it has; `report` as printed, `template` the file's bytes."""
    remove_snapshots(package)
    part = package.unused_name(_PART)
    package.add(part, "application/xml", b"<empty/>")
    package.relationships(package.main_document).add(CUSTOM_XML, part)
    snapshot = etree.Element(_SNAPSHOT, nsmap={"ca": NAMESPACE})
    snapshot.set("template", hashlib.sha256(template).hexdigest())
    text = format_report(report)
    if len(text.encode()) <= _MOST_BYTES // 2:  # its signs take more room as XML
        element = etree.SubElement(snapshot, _REPORT, digest=_digest_text(text))
        element.text = text
    package.replace(part, snapshot)
    _add_properties(package, part)
    snapshot.set("digest", _digest(package, part))


def _add_properties(package: Package, part: str) -> None:
    """Name the part as Word does: LibreOffice keeps no custom XML without (ECMA-376 Part 1, 22.5)."""
    properties = etree.Element(f"{{{_STORE}}}datastoreItem", nsmap={"ds": _STORE})
    properties.set(f"{{{_STORE}}}itemID", _ITEM)
    schemas = etree.SubElement(properties, f"{{{_STORE}}}schemaRefs")
    etree.SubElement(schemas, f"{{{_STORE}}}schemaRef").set(f"{{{_STORE}}}uri", NAMESPACE)
    name = package.unused_name(_PROPERTIES)
    package.add(name, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml", properties)
    package.relationships(part).add(CUSTOM_XML_PROPERTIES, name)


def remove_snapshots(package: Package) -> None:
    """Take the snapshot out of a package, with what Word keeps beside it."""
    for part in list(_find_snapshots(package)):
        for entry in package.relationships(package.main_document).of_type(CUSTOM_XML):
            if entry.target == part:
                package.relationships(package.main_document).remove(entry.id)
        package.remove_tree(part)


def read_snapshot(package: Package, tell: Callable[[str], None] = lambda _found: None) -> Report | None:
    """The report that a document printed when it was built, whoever has edited it since.

    None where it has none. A snapshot that is damaged or not as it was written is none either, and `tell` hears what is
    wrong with it. Nobody has signed it: it is what a change is told from, and decides nothing else.
    """
    part = next(_find_snapshots(package), None)
    if part is None:
        return None
    element = package.xml(part).find(_REPORT)
    text = "" if element is None else element.text or ""
    if element is None:
        tell("a snapshot without a report")
    elif element.get("digest") != _digest_text(text):
        tell("a snapshot that is not as it was written")
    else:
        try:
            return parse_report(text)
        except ValueError:
            tell("a snapshot that holds no report")
    return None


def has_snapshot(package: Package) -> bool:
    """Whether a document was built by this program, whoever has edited it since."""
    return next(_find_snapshots(package), None) is not None


def is_as_built(package: Package) -> bool:
    """Whether a document is byte for byte as it was built: false once Word or anything else has saved it."""
    part = next(_find_snapshots(package), None)
    return part is not None and bool(package.xml(part).get("digest") == _digest(package, part))


def _find_snapshots(package: Package) -> Iterator[str]:
    for part in package.part_names:
        if part.startswith("/customXml/item") and _root_tag(package, part) == _SNAPSHOT:
            yield part


def _root_tag(package: Package, part: str) -> str | None:
    if len(package.read(part)) > _MOST_BYTES:
        return None
    try:
        return str(package.xml(part).tag)
    except XmlError:
        return None


def _digest_text(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _digest(package: Package, snapshot_part: str) -> str:
    """Of all parts and relationships, and of what the snapshot holds."""
    digest = hashlib.sha256()
    for part in sorted(package.part_names):
        content = package.read(part) if part != snapshot_part else _content(package.xml(part))
        digest.update(part.encode() + b"\0" + hashlib.sha256(content).digest())
        # The address of a link is no part of the text.
        digest.update(format_xml(package.relationships(part).element()))
    return digest.hexdigest()


def _content(snapshot: etree._Element) -> bytes:
    reports = (f"{one.get('digest')} {one.text}" for one in snapshot)
    return "\0".join((snapshot.get("template", ""), *reports)).encode()
