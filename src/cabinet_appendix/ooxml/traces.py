"""Traces: what a document holds beyond what it shows, and would tell a reader of its making; taken out of a package."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import (
    COMMENTS,
    CORE_PROPERTIES,
    CUSTOM_XML,
    OFFICE_DOCUMENT,
    Relationships,
)

_WORDPROCESSING = "wordprocessingml"
_RSID = qn("w:rsid")
# A package may hold previews, signatures, and properties by which a document management system knows it.
_OF_PACKAGE = frozenset({OFFICE_DOCUMENT, CORE_PROPERTIES})
_OF_PARTS = frozenset({COMMENTS, CUSTOM_XML})
# By their last word: some are of ECMA-376, the others of later extensions ([MS-DOCX]).
_NAMED = frozenset(
    {"attachedTemplate", "commentsExtended", "commentsExtensible", "commentsIds", "mailMergeHeaderSource"}
    | {"mailMergeSource", "people", "printerSettings", "recipientData"}
)
_ELEMENTS = frozenset(
    {"attachedTemplate", "commentRangeEnd", "commentRangeStart", "commentReference", "dataBinding", "docId", "docVars"}
    | {"mailMerge", "printerSettings", "rsid", "rsids", "trackRevisions"}
)
"""The local names of elements, of w: or of its extensions, that mark what is taken out or are such themselves."""


def remove_traces(package: Package) -> None:
    """Take out comments, custom XML, revision ids, document variables, and the names of files, machines and people.

    Core properties stay: whoever wrote them meant them to be read.
    """
    for entry in list(package.relationships("/")):
        if entry.type not in _OF_PACKAGE:
            _remove(package, package.relationships("/"), entry.id)
    for part in package.part_names:
        relationships = package.relationships(part)
        for entry in list(relationships):
            if entry.type in _OF_PARTS or entry.type.rpartition("/")[2] in _NAMED:
                _remove(package, relationships, entry.id)
    for part in package.part_names:
        if _WORDPROCESSING in package.content_type(part) and part.endswith(".xml"):
            _remove_marks(package.xml(part))


def _remove(package: Package, relationships: Relationships, entry_id: str) -> None:
    target = relationships.target(entry_id)
    relationships.remove(entry_id)
    if package.has(target) and not package.has_owner(target):
        package.remove_tree(target)


def _remove_marks(root: etree._Element) -> None:
    for element in list(root.iter(etree.Element)):
        for name in [name for name in element.attrib if str(name).startswith(_RSID)]:
            del element.attrib[name]
        if etree.QName(element).localname in _ELEMENTS:
            _take_out(element)


def _take_out(element: etree._Element) -> None:
    parent = element.getparent()
    if parent is None:
        return
    parent.remove(element)
    # A run that held nothing but a mark is empty, and would keep the mark's formatting.
    if parent.tag == qn("w:r") and all(child.tag == qn("w:rPr") for child in parent):
        _take_out(parent)
