"""The namespaces of Office Open XML: from prefixes to names as lxml writes them, Strict ones read as Transitional."""

from functools import cache

_OFFICE = "http://schemas.openxmlformats.org"
NAMESPACES = {
    "w": f"{_OFFICE}/wordprocessingml/2006/main",
    "r": f"{_OFFICE}/officeDocument/2006/relationships",
    "wp": f"{_OFFICE}/drawingml/2006/wordprocessingDrawing",
    "a": f"{_OFFICE}/drawingml/2006/main",
    "pic": f"{_OFFICE}/drawingml/2006/picture",
    "c": f"{_OFFICE}/drawingml/2006/chart",
    "c15": "http://schemas.microsoft.com/office/drawing/2012/chart",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "ct": f"{_OFFICE}/package/2006/content-types",
    "rel": f"{_OFFICE}/package/2006/relationships",
    "cp": f"{_OFFICE}/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

# ISO/IEC 29500-1 (Strict) has namespaces of its own for what Transitional and Word write otherwise.
STRICT = {
    "http://purl.oclc.org/ooxml/wordprocessingml/main": NAMESPACES["w"],
    "http://purl.oclc.org/ooxml/officeDocument/relationships": NAMESPACES["r"],
    "http://purl.oclc.org/ooxml/drawingml/wordprocessingDrawing": NAMESPACES["wp"],
    "http://purl.oclc.org/ooxml/drawingml/main": NAMESPACES["a"],
    "http://purl.oclc.org/ooxml/drawingml/picture": NAMESPACES["pic"],
    "http://purl.oclc.org/ooxml/drawingml/chart": NAMESPACES["c"],
}


@cache
def qn(name: str) -> str:
    """The qualified name of a prefixed one: qn("w:p") is "{http://…/wordprocessingml/2006/main}p"."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"
