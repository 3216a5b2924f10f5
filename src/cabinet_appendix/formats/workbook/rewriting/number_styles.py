"""Formats of cells (ECMA-376 Part 1, 18.8): from a cell's own format to the same that shows numbers in another way."""

from copy import deepcopy

from lxml import etree

from cabinet_appendix.formats.workbook.number_formats import BUILT_IN, GENERAL
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.xml import canonical_xml, format_xml, parse_xml
from cabinet_appendix.ooxml.zip_file import PackageError

_FIRST_OWN = 164
"""Below it are the numbers of formats that every file has (18.8.30)."""


class NumberStyles:
    """The part of styles; a format that is asked for is added once."""

    def __init__(self, part: bytes) -> None:
        self._root = parse_xml(part)
        self._formats = {
            int(one.get("numFmtId", "0")): one.get("formatCode", "") for one in self._root.iter(qn("x:numFmt"))
        }
        self.is_changed = False

    def number_format(self, style: int) -> str:
        """How a cell format shows numbers."""
        styles = self._styles()
        number = int(styles[style].get("numFmtId", "0")) if style < len(styles) else 0
        return self._formats.get(number) or BUILT_IN.get(number, GENERAL)

    def with_number_format(self, style: int, number_format: str) -> int:
        """The number of a cell format that is like another, and shows numbers so."""
        if self.number_format(style) == number_format:
            return style
        styles = self._styles()
        wanted = deepcopy(styles[style]) if style < len(styles) else etree.Element(qn("x:xf"))
        wanted.set("numFmtId", str(self._number_of(number_format)))
        wanted.set("applyNumberFormat", "1")
        alike = (index for index, one in enumerate(styles) if canonical_xml(one) == canonical_xml(wanted))
        known = next(alike, None)
        if known is not None:
            return known
        styles.append(wanted)
        styles.set("count", str(len(styles)))
        self.is_changed = True
        return len(styles) - 1

    def format(self) -> bytes:
        """The part."""
        return format_xml(self._root)

    def _styles(self) -> etree._Element:
        found = self._root.find(qn("x:cellXfs"))
        if found is None:
            raise PackageError("a workbook without formats of cells")
        return found

    def _number_of(self, number_format: str) -> int:
        known: dict[str, int] = {BUILT_IN[number]: number for number in _SAFE}
        known |= {code: number for number, code in self._formats.items()}
        if number_format in known:
            return known[number_format]
        number = max([_FIRST_OWN - 1, *self._formats]) + 1
        formats = self._root.find(qn("x:numFmts"))
        if formats is None:
            formats = etree.Element(qn("x:numFmts"))
            self._root.insert(0, formats)
        etree.SubElement(formats, qn("x:numFmt"), numFmtId=str(number), formatCode=number_format)
        formats.set("count", str(len(formats)))
        self._formats[number] = number_format
        self.is_changed = True
        return number


_SAFE = frozenset({0, 1, 2, 3, 4, 9, 10, 49})
"""Built-in formats that show the same whatever the computer's country is."""
