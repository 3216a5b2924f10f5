"""How paragraphs are set (ECMA-376 Part 1, 17.3.1): from properties, styles and defaults to alignment and spacing."""

from collections.abc import Iterator, Mapping

from lxml import etree

from cabinet_appendix.compare.appearance.traits import Trait, lengths, millimetres
from cabinet_appendix.compare.appearance.walk import WALK, Document, Placed
from cabinet_appendix.ooxml.inheritance import Inherited
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.shading import read_named_fill
from cabinet_appendix.ooxml.simple_types import read_number, read_switch

_PPR = qn("w:pPr")
_DEFAULTS = "/".join(map(qn, ("w:docDefaults", "w:pPrDefault", "w:pPr")))
_ALIGNMENT, _SPACING, _INDENT, _SHADE, _NEW_PAGE, _LIST = (
    qn(f"w:{name}") for name in ("jc", "spacing", "ind", "shd", "pageBreakBefore", "numPr")
)
_VAL = qn("w:val")
_ALIGNMENTS = {
    **dict.fromkeys(("left", "start"), "aligned left"),
    **dict.fromkeys(("right", "end"), "aligned right"),
    "center": "centred",
}
_LINE = 240
"""Of that many parts is a line where spacing is in lines."""
Settings = frozenset[tuple[str, str]]
"""Names and values, as they stand in the XML."""
_Properties = Mapping[str, str]


class ParagraphLooks:
    """The settings of the paragraphs of a document; each style's are worked out once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._defaults = _read(document.styles_root.find(_DEFAULTS), document)
        nothing: _Properties = {}
        self._of_styles = Inherited(document.styles, "paragraph", nothing, self._join)
        self._of_tables = Inherited(document.styles, "table", nothing, self._join)

    def read(self, placed: Placed) -> Settings:
        """The settings of a paragraph: its own, its style's, its table's, and the defaults."""
        direct = _read(WALK.properties(placed.p, _PPR), self._document)
        around = placed.around
        of_table, of_style = self._of_tables.of(around.table_style), self._of_styles.of(around.paragraph_style)
        return frozenset({**self._defaults, **of_table, **of_style, **direct}.items())

    def _join(self, style: etree._Element, base: _Properties) -> _Properties:
        return {**base, **_read(style.find(_PPR), self._document)}


def _read(pPr: etree._Element | None, document: Document) -> _Properties:
    """What properties say, each setting by itself: "after" leaves "before" to the style."""
    found: dict[str, str] = {}
    for child in pPr if pPr is not None else ():
        if child.tag == _ALIGNMENT:
            found["alignment"] = child.get(_VAL, "")
        elif child.tag == _NEW_PAGE:
            found["new page"] = child.get(_VAL, "1")
        elif child.tag == _SHADE:
            found["ground"] = read_named_fill(child, document.formats.theme) or ""
        elif child.tag == _LIST:
            found["list"] = "1"
        elif child.tag in (_SPACING, _INDENT):
            found |= {etree.QName(str(name)).localname: str(value) for name, value in child.items()}
    return found


def describe_settings(settings: Settings) -> Iterator[tuple[str, Trait]]:
    """The traits of a paragraph that is set in this way."""
    properties = dict(settings)
    alignment = properties.get("alignment", "left")
    yield "alignment", Trait(_ALIGNMENTS.get(alignment, "justified"))
    for edge in ("before", "after"):
        yield edge, lengths("pt", [_number(properties, edge) / 20], f"{{}} {edge}")
    yield "lines", _describe_lines(properties)
    # A list says where its text begins, and LibreOffice says it again in each paragraph.
    if "list" not in properties:
        for edge, other in (("left", "start"), ("right", "end")):
            indent = _number(properties, edge if edge in properties else other)
            yield edge, lengths("mm", [millimetres(indent)], f"{{}} indented at the {edge}")
    yield "ground", Trait(f"ground {properties['ground']}" if properties.get("ground") else "no ground")
    on_new_page = read_switch(properties.get("new page", "0"))
    yield "new page", Trait("on a new page" if on_new_page else "on the same page")


def _describe_lines(properties: _Properties) -> Trait:
    line, rule = _number(properties, "line", _LINE), properties.get("lineRule", "auto")
    if rule == "auto":
        return Trait(f"line spacing {line / _LINE:.2f}".rstrip("0").rstrip("."))
    return lengths("pt", [line / 20], f"lines of {'exactly' if rule == 'exact' else 'at least'} {{}}")


def _number(properties: _Properties, name: str, default: int = 0) -> int:
    number = read_number(properties.get(name))
    return default if number is None else number
