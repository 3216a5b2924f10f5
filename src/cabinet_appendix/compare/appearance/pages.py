"""Page set-up (ECMA-376 Part 1, 17.6): from the sections of a document to sizes, margins and columns."""

from collections.abc import Iterator, Sequence

from lxml import etree

from cabinet_appendix.compare.appearance.traits import Shown, Trait, lengths, millimetres
from cabinet_appendix.compare.appearance.walk import Document
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import read_number, read_switch

_SECTION, _SIZE, _MARGINS, _COLUMNS, _FIRST = (
    qn(f"w:{name}") for name in ("sectPr", "pgSz", "pgMar", "cols", "titlePg")
)
_EDGES = ("top", "right", "bottom", "left", "header", "footer", "gutter")
_PAPERS = {(210, 297): "A4", (297, 420): "A3", (148, 210): "A5", (216, 279): "US Letter", (216, 356): "US Legal"}
_OF_WORD = {"w": 12240, "h": 15840}
"""US Letter, where a section says nothing."""


def read_pages(document: Document) -> Sequence[Shown]:
    """The page set-up of each section that has another than those before it."""
    different: list[dict[str, Trait]] = []
    package = document.package
    for section in package.xml(package.main_document).iter(_SECTION):
        traits = dict(_read(section))
        if traits not in different:
            different.append(traits)
    if len(different) == 1:
        return [Shown("all pages", "1", different[0])]
    return [Shown(f"page set-up {number}", str(number), traits) for number, traits in enumerate(different, start=1)]


def _read(section: etree._Element) -> Iterator[tuple[str, Trait]]:
    size, margins, columns = (section.find(tag) for tag in (_SIZE, _MARGINS, _COLUMNS))
    width, height = (millimetres(_number(size, name, default)) for name, default in _OF_WORD.items())
    yield "paper", _read_paper(width, height)
    yield "orientation", Trait("landscape" if width > height else "portrait")
    for edge in _EDGES:
        margin = millimetres(_number(margins, edge))
        pattern = "{} from the edge to the " + edge if edge in ("header", "footer") else edge + " margin {}"
        yield edge, lengths("mm", [margin], pattern)
    number = _number(columns, "num", 1)
    yield "columns", Trait("one column" if number == 1 else f"{number} columns")
    yield "first page", Trait(f"{'another' if _is_on(section.find(_FIRST)) else 'the same'} header on the first page")


def _read_paper(width: float, height: float) -> Trait:
    short, long = sorted((width, height))
    names = (name for (one, other), name in _PAPERS.items() if abs(short - one) < 1 and abs(long - other) < 1)
    name = next(names, None)
    return lengths("mm", [short, long], f"{name} ({{}})" if name else "paper of {}", joint=" × ")


def _number(element: etree._Element | None, name: str, default: int = 0) -> int:
    number = read_number(element.get(qn(f"w:{name}"))) if element is not None else None
    return default if number is None else number


def _is_on(element: etree._Element | None) -> bool:
    return element is not None and read_switch(element.get(qn("w:val"), "")) is not False
