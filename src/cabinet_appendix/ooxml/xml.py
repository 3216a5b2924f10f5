"""XML of a part: from bytes to a tree without entities or network, and back to the same bytes each time."""

from lxml import etree

# With the quotation marks and the line end that Word writes, and lxml does not.
_DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'


class XmlError(ValueError):
    """A part is not well-formed XML, or holds what a part must not."""


def parse_xml(data: bytes) -> etree._Element:
    """The root element; XmlError for broken XML and for any document type declaration (ECMA-376 Part 2, 7.2.2)."""
    # A parser of its own for each call: lxml's parsers hold on to the names of all they have read.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        # Some of libxml2's messages have a line end in them.
        raise XmlError(f"broken XML ({' '.join(error.msg.split()).replace(' ,', ',')})") from error
    except ValueError as error:
        raise XmlError(f"broken XML ({error})") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise XmlError("a document type declaration, which no part of a Word document has")
    return root


def format_xml(root: etree._Element) -> bytes:
    """The part as Word writes it: UTF-8, with a declaration that says standalone."""
    return _DECLARATION + etree.tostring(root, encoding="UTF-8", xml_declaration=False, with_tail=False)


def canonical_xml(root: etree._Element) -> bytes:
    """Canonical XML 1.0 (W3C), in which two trees that say the same are equal."""
    return etree.tostring(root, method="c14n")
