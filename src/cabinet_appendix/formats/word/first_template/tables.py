"""Tables: from columns and rows to w:tbl elements with a header row, fixed widths and alternative text."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from lxml.etree import _Element

from cabinet_appendix.formats.word.first_template.markup import make, value
from cabinet_appendix.formats.word.first_template.paragraphs import paragraph, run


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its heading, its width in twentieths of a point, and the paragraph style of its cells."""

    heading: str
    width: int
    style: str = "TableText"


@dataclass(frozen=True, slots=True)
class Description:
    """A table's alternative text."""

    title: str
    text: str


Cell: TypeAlias = Sequence[_Element | str]


@dataclass(frozen=True, slots=True)
class TableMaker:
    """Makes one table's rows."""

    columns: tuple[Column, ...]

    def table(self, description: Description, rows: Iterable[_Element]) -> _Element:
        """The table: header row first, repeated on every page that it reaches."""
        total = sum(column.width for column in self.columns)
        return make(
            "w:tbl",
            make(
                "w:tblPr",
                value("w:tblStyle", "AppendixTable"),
                make("w:tblW", {"w:w": str(total), "w:type": "dxa"}),
                make("w:tblLayout", {"w:type": "fixed"}),
                make("w:tblLook", _LOOK),
                value("w:tblCaption", description.title),
                value("w:tblDescription", description.text),
            ),
            make("w:tblGrid", *(make("w:gridCol", {"w:w": str(column.width)}) for column in self.columns)),
            self._header(),
            *rows,
        )

    def row(self, *cells: Cell, style: str | None = None) -> _Element:
        """A row with a sequence of runs for each cell, in the columns' styles or all in another one."""
        styles = [style or column.style for column in self.columns]
        return self._row([paragraph(name, *cell) for name, cell in zip(styles, cells, strict=True)])

    def tag_row(self, words: str) -> _Element:
        """A row that holds nothing but a tag, in its widest cell: `for x in y` becomes {%tr for x in y %}."""
        widest = max(self.columns, key=lambda column: column.width)
        tag = [run(f"{{%tr {words} %}}")]
        return self.row(*(tag if column is widest else [] for column in self.columns), style="TemplateTag")

    def for_each(self, name: str, names: str, rows: Iterable[_Element]) -> list[_Element]:
        """Rows that are printed for each of several."""
        return [self.tag_row(f"for {name} in {names}"), *rows, self.tag_row("endfor")]

    def only_if(self, condition: str, row: _Element) -> list[_Element]:
        """A row that is printed only if a condition holds."""
        return [self.tag_row(f"if {condition}"), row, self.tag_row("endif")]

    def _header(self) -> _Element:
        cells = [
            paragraph("TableHeadingFigure" if column.style == "TableFigure" else "TableHeading", column.heading)
            for column in self.columns
        ]
        header = self._row(cells)
        header[0].append(make("w:tblHeader"))
        return header

    def _row(self, paragraphs: Sequence[_Element]) -> _Element:
        return make(
            "w:tr",
            make("w:trPr", make("w:cantSplit")),
            *(
                make("w:tc", make("w:tcPr", make("w:tcW", {"w:w": str(column.width), "w:type": "dxa"})), content)
                for column, content in zip(self.columns, paragraphs, strict=True)
            ),
        )


_LOOK = {
    "w:val": "0620",
    "w:firstRow": "1",
    "w:lastRow": "0",
    "w:firstColumn": "0",
    "w:lastColumn": "0",
    "w:noHBand": "1",
    "w:noVBand": "1",
}
