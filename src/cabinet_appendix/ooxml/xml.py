"""XML of a part: from bytes to a tree without entities, declarations or network, and back to the same bytes each time."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import STRICT

_STRICT_MARK = b"http://purl.oclc.org/ooxml/"


class XmlError(ValueError):
    """A part is not well-formed XML, or holds what a part must not."""


def parse_xml(data: bytes) -> etree._Element:
    """The root element; XmlError for broken XML and for any document type declaration (ECMA-376 Part 2, 7.2.2)."""
    if _STRICT_MARK in data:
        data = _as_transitional(data)
    # A parser of its own for each call: lxml's parsers hold on to the names of all they have read.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, remove_comments=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise XmlError(f"broken XML ({error.msg})") from error
    except ValueError as error:
        raise XmlError(f"broken XML ({error})") from error
    if root.getroottree().docinfo.doctype:
        raise XmlError("a document type declaration, which no part of a Word document has")
    return root


def format_xml(root: etree._Element) -> bytes:
    """The part as Word writes it: UTF-8, with a declaration that says standalone."""
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, standalone=True)


def canonical_xml(root: etree._Element) -> bytes:
    """Canonical XML 1.0 (W3C), in which two trees that say the same are equal."""
    return etree.tostring(root, method="c14n")


def _as_transitional(data: bytes) -> bytes:
    for strict, transitional in STRICT.items():
        data = data.replace(b'"' + strict.encode() + b'"', b'"' + transitional.encode() + b'"')
    return data.replace(_STRICT_MARK + b"officeDocument/relationships/", _RELATIONSHIPS)


_RELATIONSHIPS = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
