"""The namespaces of Office Open XML: from prefixes to names as lxml writes them, Strict ones read as Transitional."""

import re
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
    "c16": "http://schemas.microsoft.com/office/drawing/2014/chart",
    "v": "urn:schemas-microsoft-com:vml",
    "o": "urn:schemas-microsoft-com:office:office",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "w15": "http://schemas.microsoft.com/office/word/2012/wordml",
    "adec": "http://schemas.microsoft.com/office/drawing/2017/decorative",
    "m": f"{_OFFICE}/officeDocument/2006/math",
    "sl": f"{_OFFICE}/schemaLibrary/2006/main",
    "mc": f"{_OFFICE}/markup-compatibility/2006",
    "x": f"{_OFFICE}/spreadsheetml/2006/main",
    "ct": f"{_OFFICE}/package/2006/content-types",
    "rel": f"{_OFFICE}/package/2006/relationships",
    "cp": f"{_OFFICE}/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
    "xml": "http://www.w3.org/XML/1998/namespace",
}

_STRICT_MARK = b"http://purl.oclc.org/ooxml/"
_STRICT_NAME = re.compile(rb"""(?<=["'])http://purl\.oclc\.org/ooxml/(\w+)/(\w+)(/\w+)?""")


@cache
def qn(name: str) -> str:
    """The name that lxml has for a prefixed one: "{http://…/wordprocessingml/2006/main}p" for "w:p"."""
    prefix, _, local = name.partition(":")
    return f"{{{NAMESPACES[prefix]}}}{local}"


def as_transitional(xml: bytes) -> bytes:
    """The part with the names of Transitional in place of those of Strict (ISO/IEC 29500-1, Annex A)."""
    if _STRICT_MARK not in xml:
        return xml
    xml = _STRICT_NAME.sub(_transitional_name, xml)
    return xml.replace(b'conformance="strict"', b'conformance="transitional"')


def _transitional_name(match: re.Match[bytes]) -> bytes:
    standard, name, kind = match.groups(default=b"")
    # Two names are written another way in Transitional: custom-properties and extended-properties.
    name, kind = (part.replace(b"Properties", b"-properties") for part in (name, kind))
    return b"/".join((_OFFICE.encode(), standard, b"2006", name)) + kind
