"""The parts of an .xlsx file: from its bytes to the part of each sheet, and back with nothing else changed."""

import re
from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.formats.workbook.rewriting.sheet_edits import SheetEdits
from cabinet_appendix.formats.workbook.xlsx_marks import find_workbook, relationships_of
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.relationships import STYLES, WORKSHEET
from cabinet_appendix.ooxml.xml import canonical_xml, format_xml, parse_xml
from cabinet_appendix.ooxml.zip_file import Limits, PackageError, format_zip, read_zip

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STRICT = b"http://purl.oclc.org/ooxml/"
_LIMITS = Limits(unpacked_bytes=256 * 1024 * 1024)
_FORMULA = re.compile(rb"<(?:\w+:)?f[\s/>]")
_CALC_CHAIN = "/xl/calcChain.xml"
_BEFORE_CALCULATION = tuple(
    qn(f"x:{name}") for name in ("definedNames", "externalReferences", "functionGroups", "sheets")
)


class BookParts:
    """The parts by name ("/xl/workbook.xml"); `sheets` are the parts of worksheets, by the names that users see."""

    def __init__(self, data: bytes) -> None:
        """PackageError for a file of another kind, and for one that would no longer be what it is if it was changed."""
        if data.startswith(_OLE):
            raise PackageError("a workbook in the format of Excel 97–2003, or with a password")
        self.parts = read_zip(data, _LIMITS)
        if "/content.xml" in self.parts:
            raise PackageError("a workbook in the format of OpenDocument")
        if any(name.startswith("/_xmlsignatures/") for name in self.parts):
            raise PackageError("a workbook with a digital signature")
        self._main = find_workbook(self.parts)
        if _STRICT in self.parts[self._main]:
            raise PackageError("a Strict Open XML workbook")
        self.workbook = parse_xml(self.parts[self._main])
        self._edits: dict[str, SheetEdits] = {}
        self._related = relationships_of(self.parts, self._main)
        targets = {entry.id: entry.target for entry in self._related.of_type(WORKSHEET)}
        self.sheets = {
            sheet.get("name", ""): targets[id_]
            for sheet in self.workbook.iter(qn("x:sheet"))
            if (id_ := sheet.get(qn("r:id"), "")) in targets and targets[id_] in self.parts
        }

    def edit(self, sheet: str) -> SheetEdits:
        """The editor of a sheet's part, by the sheet's name; what is changed there is saved."""
        if sheet not in self._edits:
            self._edits[sheet] = SheetEdits(self.parts[self.sheets[sheet]])
        return self._edits[sheet]

    @property
    def styles(self) -> str | None:
        """The name of the part of styles."""
        return next((entry.target for entry in self._related.of_type(STYLES) if entry.target in self.parts), None)

    def related(self, owner: str) -> Iterator[tuple[str, str]]:
        """The parts that a part has relationships to: the last word of the type, such as "comments", and the name."""
        for entry in relationships_of(self.parts, owner):
            if not entry.is_external:
                yield entry.type.rpartition("/")[2], entry.target

    def replace(self, part: str, root: etree._Element) -> None:
        """Give a part another content; where it says the same, it keeps its bytes."""
        if canonical_xml(parse_xml(self.parts[part])) != canonical_xml(root):
            self.parts[part] = format_xml(root)

    def work_out_anew(self) -> None:
        """Have Excel work out all formulas when it opens the file, in an order of its own making."""
        if not any(_FORMULA.search(self.parts[part]) for part in self.sheets.values()):
            return
        found = self.workbook.find(qn("x:calcPr"))
        if found is None:
            before = next(one for tag in _BEFORE_CALCULATION if (one := self.workbook.find(tag)) is not None)
            found = etree.Element(qn("x:calcPr"))
            before.addnext(found)
        if found.get("fullCalcOnLoad") not in {"1", "true"}:
            found.set("fullCalcOnLoad", "1")

    def drop_calculation_order(self) -> None:
        """Forget in which order formulas were worked out, by their cells: Excel finds it again."""
        if _CALC_CHAIN not in self.parts:
            return
        del self.parts[_CALC_CHAIN]
        folder, _, name = self._main.rpartition("/")
        for part, attribute, suffix in (
            (f"{folder}/_rels/{name}.rels", "Target", "calcChain.xml"),
            ("/[Content_Types].xml", "PartName", _CALC_CHAIN),
        ):
            root = parse_xml(self.parts[part])
            for element in [one for one in root if one.get(attribute, "").endswith(suffix)]:
                root.remove(element)
            self.parts[part] = format_xml(root)

    def save(self) -> bytes:
        """The file."""
        self.replace(self._main, self.workbook)
        for sheet, edits in self._edits.items():
            self.replace(self.sheets[sheet], edits.root)
        return format_zip(self.parts)
