"""Table geometry (ECMA-376 Part 1, 17.4): from the tables of a document to columns, widths, header rows and grounds."""

from collections import Counter
from collections.abc import Iterator, Sequence

from lxml import etree

from cabinet_appendix.compare.appearance.grounds import Grounds
from cabinet_appendix.compare.appearance.traits import Shown, Trait, lengths, millimetres, most_of
from cabinet_appendix.compare.appearance.walk import WALK, Document, find_rows, find_tables
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import child_value, read_number, read_switch

_TRPR, _HEADER, _TEXT, _WIDTH = (qn(f"w:{name}") for name in ("trPr", "tblHeader", "t", "w"))
_GRID = f"{qn('w:tblGrid')}/{qn('w:gridCol')}"


def read_tables(document: Document) -> Sequence[Shown]:
    """The tables, known by the words of their first row; of several with the same words the first."""
    grounds, found = Grounds(document), dict[str, Shown]()
    for table in find_tables(document):
        first = next((cells for _, cells in find_rows(table)), [])
        heading = ", ".join(filter(None, map(_words, first)))
        if heading.casefold() not in found:
            traits = dict(_read(table, grounds))
            found[heading.casefold()] = Shown(f"table “{heading}”", heading.casefold(), traits)
    return list(found.values())


def _read(table: etree._Element, grounds: Grounds) -> Iterator[tuple[str, Trait]]:
    widths = [read_number(column.get(_WIDTH)) or 0 for column in table.iterfind(_GRID)]
    yield "columns", Trait("1 column" if len(widths) == 1 else f"{len(widths)} columns")
    yield "widths", lengths("mm", map(millimetres, widths), "widths {}")
    headers = sum(1 for row, _ in find_rows(table) if _is_header(row))
    yield (
        "header",
        Trait("no header row" if not headers else "a header row" if headers == 1 else f"{headers} header rows"),
    )
    seen: dict[str, Counter[Trait]] = {}
    for place, color in grounds.find(table):
        trait = Trait(f"{place} {color}" if color else f"{place} without a ground")
        seen.setdefault(place, Counter())[trait] += 1
    for place, colors in seen.items():
        yield place, most_of(colors)


def _is_header(row: etree._Element) -> bool:
    return bool(read_switch(child_value(WALK.properties(row, _TRPR), _HEADER)))


def _words(cell: etree._Element) -> str:
    return " ".join("".join(t.text or "" for t in cell.iter(_TEXT)).split())
