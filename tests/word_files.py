"""Word files written by hand, with nothing of the code under test: from XML to elements and to small documents."""

import io
import re
import zipfile
from collections.abc import Mapping

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
C = "http://schemas.openxmlformats.org/drawingml/2006/chart"
A = "http://schemas.openxmlformats.org/drawingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument.wordprocessingml"
PREFIXES = {
    "w": W,
    "c": C,
    "a": A,
    "r": R,
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
    "pic": "http://schemas.openxmlformats.org/drawingml/2006/picture",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "c16": "http://schemas.microsoft.com/office/drawing/2014/chart",
    "m": "http://schemas.openxmlformats.org/officeDocument/2006/math",
    "v": "urn:schemas-microsoft-com:vml",
    "wps": "http://schemas.microsoft.com/office/word/2010/wordprocessingShape",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
}
DECLARATIONS = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in PREFIXES.items())
STYLES = """
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="character" w:default="1" w:styleId="Standard"><w:name w:val="Default Paragraph Font"/></w:style>
<w:style w:type="paragraph" w:styleId="NoteText"><w:name w:val="footnote text"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="NoteMark"><w:name w:val="footnote reference"/></w:style>
"""


def element(xml: str) -> etree._Element:
    """The element of a text in which the usual prefixes need no declaration."""
    return etree.fromstring(f"<root {DECLARATIONS}>{xml}</root>")[0]


def xpath(root: etree._Element, path: str) -> list[str]:
    """What an XPath finds, with the usual prefixes: the values of attributes and texts, the names of elements."""
    found = root.xpath(path, namespaces=PREFIXES)
    assert isinstance(found, list)
    return [etree.QName(item).localname if isinstance(item, etree._Element) else str(item) for item in found]


def word_file(body: str = "<w:p/>", parts: Mapping[str, str | bytes] | None = None, settings: str = "") -> bytes:
    """A Word document with styles and settings, from the XML of its body; `parts` replaces others, or adds them."""
    related = {"styles": "styles.xml", "settings": "settings.xml"}
    files: dict[str, str | bytes] = {
        "[Content_Types].xml": f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
            <Default Extension="xml" ContentType="application/xml"/>
            <Default Extension="png" ContentType="image/png"/>
            <Override PartName="/word/document.xml" ContentType="{_TYPES}.document.main+xml"/>
            <Override PartName="/word/styles.xml" ContentType="{_TYPES}.styles+xml"/>
            <Override PartName="/word/settings.xml" ContentType="{_TYPES}.settings+xml"/></Types>""",
        "_rels/.rels": relationships_xml({"rId1": ("officeDocument", "word/document.xml")}),
        "word/document.xml": f"<w:document {DECLARATIONS}><w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/_rels/document.xml.rels": relationships_xml(
            {f"rId{number}": (kind, target) for number, (kind, target) in enumerate(related.items(), start=1)}
        ),
        "word/styles.xml": f"<w:styles {DECLARATIONS}>{STYLES}</w:styles>",
        "word/settings.xml": f"<w:settings {DECLARATIONS}>{settings}</w:settings>",
    }
    return zip_file({**files, **(parts or {})})


def part_xml(name: str, content: str) -> str:
    """A part with a root of this name, in which the usual prefixes are declared."""
    return f"<{name} {DECLARATIONS}>{content}</{name}>"


def with_declarations(xml: str) -> str:
    """The XML of a part with the usual prefixes declared in its root, which declares none of them itself."""
    return re.sub(r"<([\w:]+)", rf"<\1 {DECLARATIONS}", xml, count=1)


def relationships_xml(entries: Mapping[str, tuple[str, str]]) -> str:
    """A .rels part from ids to kinds and targets, internal ones."""
    rows = (f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="{to}"/>' for id_, (kind, to) in entries.items())
    return f'<Relationships xmlns="{RELATIONSHIPS}">{"".join(rows)}</Relationships>'


def zip_file(files: Mapping[str, str | bytes], compression: int = zipfile.ZIP_DEFLATED) -> bytes:
    """A zip file, the same at any time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", compression) as archive:
        for name, content in files.items():
            archive.writestr(zipfile.ZipInfo(name), content, compression)
    return out.getvalue()


def unzip(data: bytes) -> dict[str, bytes]:
    """The files of a zip file, in its order."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
