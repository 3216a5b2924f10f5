"""Word files meant to do harm, and such as are merely absurd: a good appendix by hand, with one thing wrong in each."""

from collections.abc import Callable, Mapping
from functools import reduce

from word_files import PREFIXES, R, part_xml, relationships_xml, unzip, word_file, zip_file

DOCUMENT, RELATIONSHIPS, TYPES = "word/document.xml", "word/_rels/document.xml.rels", "[Content_Types].xml"
NOTES, CHART = "word/footnotes.xml", "word/charts/chart1.xml"
_NUMBERING = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/>
    </w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>"""
_PIE = """<c:ser><c:cat><c:strLit><c:pt idx="0"><c:v>Green</c:v></c:pt></c:strLit></c:cat>
    <c:val><c:numLit><c:pt idx="0"><c:v>1</c:v></c:pt></c:numLit></c:val></c:ser>"""
_TITLE = '<w:p><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">Performance report Q2 2023-24</w:t></w:r></w:p>'
_HEADING = "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>Achievements</w:t></w:r></w:p>"


def bullet(words: str, more: str = "") -> str:
    pPr = '<w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    return f"<w:p>{pPr}<w:r><w:t>{words}</w:t></w:r>{more}</w:p>"


def mark(number: int) -> str:
    return f'<w:r><w:footnoteReference w:id="{number}"/></w:r>'


def note(number: int, words: str) -> str:
    return f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:footnote>'


def drawing(relationship: str = "rChart", number: int = 1) -> str:
    return f"""<w:p><w:r><w:drawing><wp:inline><wp:docPr id="{number}" name="Chart"/><a:graphic><a:graphicData>
        <c:chart r:id="{relationship}"/></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"""


def row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in cells)}</w:tr>"


_ROW = row("● G", "Calls answered", "▲", "90%", "93%")
INDICATORS = row("RAG", "Indicator", "Polarity", "Target", "Actual") + _ROW


def appendix(body: str = "", notes: str = "", parts: Mapping[str, str | bytes] | None = None) -> bytes:
    """A small appendix that is read, with a table, a chart, a bullet and a footnote, and more at its end."""
    own = bullet("Homes built by the HDP", mark(1)) + drawing() + f"<w:tbl>{INDICATORS}</w:tbl>"
    return word_file(
        _TITLE + _HEADING + own + body,
        {
            "word/numbering.xml": part_xml("w:numbering", _NUMBERING),
            NOTES: part_xml("w:footnotes", note(1, "Housing Delivery Programme") + notes),
            CHART: part_xml("c:chartSpace", _PIE),
            RELATIONSHIPS: relationships_xml(related()),
            **(parts or {}),
        },
    )


def related(more: Mapping[str, tuple[str, str]] | None = None) -> dict[str, tuple[str, str]]:
    return {
        "rStyles": ("styles", "styles.xml"),
        "rNumbering": ("numbering", "numbering.xml"),
        "rNotes": ("footnotes", "footnotes.xml"),
        "rChart": ("chart", "charts/chart1.xml"),
        **(more or {}),
    }


def with_entities(part: str, declarations: str) -> bytes:
    """The appendix with a document type in one part, and the entity "x" where its first element's text would stand."""
    files = unzip(appendix())
    start = files[part].decode()
    end = start.index(">") + 1
    files[part] = f"<!DOCTYPE root [{declarations}]>{start[:end]}&x;{start[end:]}".encode()
    return zip_file(files)


_LAUGHS = "".join(f'<!ENTITY l{number} "{f"&l{number - 1};" * 10}">' for number in range(1, 12))


def entities(address: str) -> dict[str, str]:
    """Declarations of an entity "x", those that grow and those that lead to an address."""
    return {
        "billion laughs": f'<!ENTITY l0 "lol">{_LAUGHS}<!ENTITY x "&l11;">',
        "quadratic blow-up": f'<!ENTITY a "{"a" * 100_000}"><!ENTITY x "{"&a;" * 100_000}">',
        "a text outside": f'<!ENTITY x SYSTEM "{address}">',
        "declarations outside": f'<!ENTITY % p SYSTEM "{address}"> %p; <!ENTITY x "x">',
        "a harmless one": '<!ENTITY x "x">',
    }


ENTITY_PARTS = (DOCUMENT, RELATIONSHIPS, TYPES, NOTES, CHART)


def with_external_parts(address: str) -> bytes:
    """The appendix with everything that may be outside: picture, chart, template, styles, notes, frames and links."""
    kinds = ("image", "chart", "attachedTemplate", "styles", "footnotes", "comments", "theme", "oleObject", "frame")
    entries = "".join(
        f'<Relationship Id="x{kind}" Type="{R}/{kind}" Target="{address}" TargetMode="External"/>' for kind in kinds
    )
    rels = relationships_xml({"rNumbering": ("numbering", "numbering.xml")}).replace("</R", f"{entries}</R")
    picture = '<w:p><w:r><w:pict><v:shape><v:imagedata r:id="ximage"/></v:shape></w:pict></w:r></w:p>'
    frames = '<w:subDoc r:id="xframe"/><w:altChunk r:id="xframe"/>'
    return appendix(drawing("xchart") + picture + frames, parts={RELATIONSHIPS: rels})


def with_relationship(target: str) -> bytes:
    """The appendix whose chart, notes, numbering and theme are all to be at a place outside the package."""
    kinds = ("chart", "footnotes", "numbering", "theme", "comments", "styles")
    return appendix(parts={RELATIONSHIPS: relationships_xml({f"r{kind}": (kind, target) for kind in kinds})})


def with_part(name: str) -> bytes:
    """The appendix with one more part of this name."""
    return zip_file({**unzip(appendix()), name: b"outside"})


def _nested(before: str, after: str, depth: int = 10_000) -> Callable[[], bytes]:
    return lambda: appendix(before * depth + "<w:p/>" + after * depth)


def _many_notes() -> bytes:
    numbers = range(2, 100_000)
    body = "".join(bullet(f"Bullet {number}", mark(number)) for number in numbers)
    return appendix(body, "".join(note(number, f"Note {number}") for number in numbers))


def _many_notes_of_one_paragraph(count: int) -> bytes:
    """Each explains an acronym of its own."""
    numbers = range(2, count)
    names = ["".join(chr(65 + number // 26**place % 26) for place in range(4)) for number in numbers]
    marks = "".join(f"<w:r><w:t>{name}</w:t></w:r>{mark(number)}" for number, name in zip(numbers, names, strict=True))
    texts = [" ".join(f"{letter}ax" for letter in name) for name in names]
    return appendix(bullet("", marks), "".join(map(note, numbers, texts)))


def _many_charts() -> bytes:
    names = {f"c{number}": ("chart", f"charts/c{number}.xml") for number in range(1000)}
    parts: dict[str, str | bytes] = {f"word/{target}": part_xml("c:chartSpace", _PIE) for _, target in names.values()}
    body = "".join(drawing(name, number) for number, name in enumerate(names))
    return appendix(body, parts={**parts, RELATIONSHIPS: relationships_xml(related(names))})


def _linked_lists() -> bytes:
    """Each list is that of the next one's style, to no end."""
    numbers = range(24_000)
    lists = "".join(
        f"""<w:abstractNum w:abstractNumId="{number}"><w:numStyleLink w:val="L{number + 1}"/></w:abstractNum>
            <w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>"""
        for number in numbers
    )
    styles = "".join(
        f"""<w:style w:type="numbering" w:styleId="L{number}"><w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr>
            </w:pPr></w:style>"""
        for number in numbers
    )
    body = "".join(f'<w:p><w:pPr><w:numPr><w:numId w:val="{number}"/></w:numPr></w:pPr></w:p>' for number in numbers)
    return appendix(
        body,
        parts={
            "word/numbering.xml": part_xml("w:numbering", lists),
            "word/styles.xml": part_xml("w:styles", styles),
        },
    )


def _sections(count: int) -> bytes:
    return appendix("".join(f"{_HEADING}{bullet('now 3, originally 2')}" for _ in range(count)))


def _long_texts() -> bytes:
    """Just under what is refused, and every word an acronym of the glossary."""
    words = f'<w:r><w:t xml:space="preserve">{"HDP " * 850_000}</w:t></w:r>' * 3
    return appendix(bullet("HDP", words))


_WIDE = row("RAG", "Indicator", "Polarity", "Target", "Actual", *["More"] * 295)
_WIDE_ROW = row("● G", "Calls answered", "▲", "90%", "93%", *["5"] * 295)
HEAVY: dict[str, Callable[[], bytes]] = {
    "a bomb of one part": lambda: appendix(parts={"word/media/x.xml": b"\0" * (600 * 2**20)}),
    "a bomb of many parts": lambda: appendix(parts={f"word/media/{n}.xml": b"\0" * 2**16 for n in range(9000)}),
    "a bomb in a bomb": lambda: appendix(parts={"word/x.zip": zip_file({"y": b"\0" * (100 * 2**20)}) * 150}),
    "a million empty paragraphs": lambda: appendix("<w:p/>" * 1_000_000),
    "as many empty paragraphs as are read": lambda: appendix("<w:p/>" * 490_000),
    "100,000 footnotes": _many_notes,
    "notes of one paragraph": lambda: _many_notes_of_one_paragraph(55_000),
    "1,000 charts": _many_charts,
    "300 columns": lambda: appendix(f"<w:tbl>{_WIDE}{_WIDE_ROW * 1000}</w:tbl>"),
    "300 columns, as many rows as are read": lambda: appendix(f"<w:tbl>{_WIDE}{_WIDE_ROW * 400}</w:tbl>"),
    "22,000 indicators": lambda: appendix(f"<w:tbl>{INDICATORS}{_ROW * 22_000}</w:tbl>"),
    "lists that link to lists": _linked_lists,
    "10,000 sections": lambda: _sections(10_000),
    "long texts": _long_texts,
    "a word of a million capitals": lambda: appendix(bullet("A" * 1_000_000, mark(1))),
    "figures of a million digits": lambda: appendix(
        f"<w:tbl>{INDICATORS}{row('', 'x', '▲', '9' * 10**6, '8' * 10**6)}</w:tbl>"
    ),
}
"""Those of which the size is the harm."""

ABSURD: dict[str, Callable[[], bytes]] = {
    "nested tables": _nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"),
    "nested content controls": _nested("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "nested insertions": _nested('<w:ins w:id="1">', "</w:ins>"),
    "nested text boxes": _nested(
        "<w:p><w:r><w:pict><v:textbox><w:txbxContent>", "</w:txbxContent></v:textbox></w:pict></w:r></w:p>"
    ),
    "tables nested as deep as is read": _nested("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", 60),
    "odd characters": lambda: appendix(bullet("\u202e\u0300\ufeff\U0010ffff\u2028\u0085\x7f")),
    "a lone surrogate": lambda: appendix(bullet("&#xD800;")),
    "a lone surrogate in bytes": lambda: _replaced(DOCUMENT, b"Homes", b"\xed\xa0\x80"),
    "a null": lambda: _replaced(DOCUMENT, b"Homes", b"\0"),
    "another encoding than it says": lambda: _encoded("UTF-16"),
    "an unknown encoding": lambda: _encoded("x-none"),
    "duplicate ids": lambda: appendix(bullet("Twice", mark(1) + mark(1)) + drawing() + drawing(), note(1, "Another")),
    "no body": lambda: _replaced(DOCUMENT, b"w:body", b"w:nobody"),
    "no parts but one": lambda: zip_file({TYPES: unzip(appendix())[TYPES]}),
    "an empty part": lambda: zip_file({**unzip(appendix()), DOCUMENT: b""}),
    "nothing": lambda: b"",
    "no zip": lambda: b"PK\x03\x04",
}
NUMBERS = ("", "x", "-1", "0", "4294967296", "9" * 400, "1e999", "NaN", "٣", " 1 ", "1.5")


def with_numbers(value: str) -> bytes:
    """The appendix with this value in every attribute that is a number."""
    attributes = ("gridSpan", "vMerge", "gridBefore", "gridAfter")
    cell = "".join(f'<w:{name} w:val="{value}"/>' for name in attributes)
    pPr = f"""<w:numPr><w:ilvl w:val="{value}"/><w:numId w:val="{value}"/></w:numPr><w:outlineLvl w:val="{value}"/>
        <w:rPr><w:sz w:val="{value}"/></w:rPr>"""
    rPr = f'<w:sz w:val="{value}"/><w:color w:val="{value}" w:themeColor="accent1" w:themeTint="{value}"/>'
    body = f"""<w:tbl><w:tr><w:trPr>{cell}</w:trPr><w:tc><w:tcPr>{cell}</w:tcPr><w:p><w:pPr>{pPr}</w:pPr><w:r>
        <w:rPr>{rPr}</w:rPr><w:t>x</w:t><w:sym w:font="Wingdings" w:char="{value}"/>
        <w:footnoteReference w:id="{value}"/></w:r></w:p></w:tc></w:tr></w:tbl>"""
    lists = f"""<w:abstractNum w:abstractNumId="{value}"><w:lvl w:ilvl="{value}"/></w:abstractNum>
        <w:num w:numId="{value}"><w:abstractNumId w:val="{value}"/><w:lvlOverride w:ilvl="{value}"/></w:num>"""
    points = f"""<c:ptCount val="{value}"/><c:pt idx="{value}"><c:v>{value}</c:v></c:pt>
        <c:pt idx="1"><c:v>{value}</c:v></c:pt>"""
    label = f'<c:dLbl><c:idx val="{value}"/><c:tx><c:rich><a:p><a:r><a:t>x</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>'
    chart = f"<c:ser><c:dLbls>{label}</c:dLbls><c:cat>{points}</c:cat><c:val>{points}</c:val></c:ser>"
    return appendix(
        body,
        f'<w:footnote w:id="{value}"><w:p/></w:footnote>',
        {"word/numbering.xml": part_xml("w:numbering", _NUMBERING + lists), CHART: part_xml("c:chartSpace", chart)},
    )


_STRICT = {
    PREFIXES[prefix]: PREFIXES[prefix].replace("schemas.openxmlformats.org", "purl.oclc.org/ooxml").replace("/2006", "")
    for prefix in ("w", "r", "wp", "a", "pic", "c", "m")
}


def as_strict(document: bytes) -> bytes:
    """A document with the names of the Strict conformance class (ISO/IEC 29500-1, Annex A)."""
    files = unzip(document)
    for name, data in files.items():
        if name.endswith((".xml", ".rels")) and not name.startswith(("[Content", "customXml")):
            files[name] = reduce(_rename, _STRICT.items(), data)
    return zip_file(files)


def _encoded(name: str) -> bytes:
    return _replaced(DOCUMENT, b"<w:document", f'<?xml version="1.0" encoding="{name}"?><w:document'.encode())


def _rename(data: bytes, names: tuple[str, str]) -> bytes:
    transitional, strict = names
    return data.replace(transitional.encode(), strict.encode())


def _replaced(part: str, old: bytes, new: bytes) -> bytes:
    files = unzip(appendix())
    return zip_file({**files, part: files[part].replace(old, new)})
