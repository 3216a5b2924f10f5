"""The peers' own templates: the layout of the appendix in docxtpl's tags or in docxtemplater's, made by python-docx.

python peer_templates.py docxtpl|docxtpl-pies|docxtemplater OUT.docx
"""

import sys
from collections.abc import Sequence
from typing import Protocol

import docx
from docx.document import Document
from docx.shared import RGBColor
from docx.table import Table, _Cell

from benchmarks.markers import MARKERS


class Language(Protocol):
    """How a library's tags are written."""

    def value(self, name: str) -> str: ...

    def open_loop(self, document: Document, name: str, items: str) -> None: ...

    def close_loop(self, document: Document, items: str) -> None: ...

    def add_rows(self, table: Table, name: str, items: str, fields: Sequence[str]) -> None: ...

    def add_bullets(self, document: Document, items: str) -> None: ...

    def add_pies(self, document: Document, owner: str) -> None: ...


class Docxtpl:
    """Tags of docxtpl; the marker is a RichText, a pie an InlineImage."""

    def __init__(self, *, has_pies: bool) -> None:
        self.has_pies = has_pies

    def value(self, name: str) -> str:
        return f"{{{{ {name} }}}}"

    def open_loop(self, document: Document, name: str, items: str) -> None:
        document.add_paragraph(f"{{%p for {name} in {items} %}}")

    def close_loop(self, document: Document, items: str) -> None:
        document.add_paragraph("{%p endfor %}")

    def add_rows(self, table: Table, name: str, items: str, fields: Sequence[str]) -> None:
        _add_row(table)[0].text = f"{{%tr for {name} in {items} %}}"
        row = _add_row(table)
        row[0].text = f"{{{{r {name}.marker }}}}"
        for cell, field in zip(row[1:], fields, strict=True):
            cell.text = self.value(f"{name}.{field}")
        _add_row(table)[0].text = "{%tr endfor %}"

    def add_bullets(self, document: Document, items: str) -> None:
        self.open_loop(document, "bullet", items)
        for condition, style in (("{%p if bullet.level == 0 %}", "List Bullet"), ("{%p else %}", "List Bullet 2")):
            document.add_paragraph(condition)
            document.add_paragraph("{{ bullet.text }}", style)
        document.add_paragraph("{%p endif %}")
        self.close_loop(document, items)

    def add_pies(self, document: Document, owner: str) -> None:
        if self.has_pies:
            document.add_paragraph(f"{{{{ {owner}indicator_pie }}}} {{{{ {owner}flagship_action_pie }}}}")


class Docxtemplater:
    """Tags of docxtemplater as it is free: colours by conditions, no pictures."""

    def value(self, name: str) -> str:
        return f"{{{name.rpartition('.')[2]}}}"

    def open_loop(self, document: Document, name: str, items: str) -> None:
        document.add_paragraph(f"{{#{items.rpartition('.')[2]}}}")

    def close_loop(self, document: Document, items: str) -> None:
        document.add_paragraph(f"{{/{items.rpartition('.')[2]}}}")

    def add_rows(self, table: Table, name: str, items: str, fields: Sequence[str]) -> None:
        row, loop = _add_row(table), items.rpartition(".")[2]
        marker = row[0].paragraphs[0]
        marker.add_run(f"{{#{loop}}}")
        for kind, look in MARKERS.items():
            field = f"is_{kind.replace(' ', '_')}"
            run = marker.add_run(f"{{#{field}}}{look['text']}{{/{field}}}")
            run.font.color.rgb = RGBColor.from_string(look["colour"])
        for cell, field in zip(row[1:], fields, strict=True):
            cell.text = self.value(field)
        row[-1].paragraphs[0].add_run(f"{{/{loop}}}")

    def add_bullets(self, document: Document, items: str) -> None:
        self.open_loop(document, "bullet", items)
        for opening, closing, style in (("#", "/", "List Bullet 2"), ("^", "/", "List Bullet")):
            document.add_paragraph(f"{{{opening}level}}")
            document.add_paragraph("{text}", style)
            document.add_paragraph(f"{{{closing}level}}")
        self.close_loop(document, items)

    def add_pies(self, document: Document, owner: str) -> None:
        pass


LANGUAGES: dict[str, Language] = {
    "docxtpl": Docxtpl(has_pies=False),
    "docxtpl-pies": Docxtpl(has_pies=True),
    "docxtemplater": Docxtemplater(),
}


def make_template(tags: Language) -> Document:
    """The template in the tags of one library."""
    document = docx.Document()
    document.add_heading(tags.value("title"), 0)
    document.add_paragraph(tags.value("quarter"), "Subtitle")
    tags.open_loop(document, "paragraph", "introduction")
    document.add_paragraph(tags.value("paragraph.text"))
    tags.close_loop(document, "introduction")
    document.add_heading("Overall ratings this quarter", 1)
    _add_ratings(document, tags, "")
    tags.open_loop(document, "priority", "priorities")
    document.add_heading(tags.value("priority.title"), 1)
    document.add_heading("Achievements", 2)
    tags.add_bullets(document, "priority.achievements")
    document.add_heading(f"Ratings in {tags.value('quarter')}", 2)
    _add_ratings(document, tags, "priority.")
    document.add_heading("Flagship Actions", 2)
    table = _add_table(document, ("Status", "Flagship Action"))
    tags.add_rows(table, "action", "priority.flagship_actions", ("title",))
    document.add_heading("Performance indicators", 2)
    table = _add_table(document, ("RAG rating", "Indicator", "Good is", "Target", "Actual"))
    tags.add_rows(table, "row", "priority.indicators", ("name", "polarity", "target", "actual"))
    document.add_heading("Key actions over the next quarter", 2)
    tags.add_bullets(document, "priority.key_actions")
    tags.close_loop(document, "priorities")
    return document


def _add_ratings(document: Document, tags: Language, owner: str) -> None:
    tags.add_pies(document, owner)
    document.add_paragraph(f"Indicators: {tags.value(f'{owner}indicator_summary')}")
    document.add_paragraph(f"Flagship Actions: {tags.value(f'{owner}flagship_action_summary')}")


def _add_table(document: Document, headings: Sequence[str]) -> Table:
    table: Table = document.add_table(1, len(headings), "Table Grid")
    for cell, heading in zip(table.rows[0].cells, headings, strict=True):
        cell.text = heading
    return table


def _add_row(table: Table) -> Sequence[_Cell]:
    cells: Sequence[_Cell] = table.add_row().cells  # type: ignore[no-untyped-call]
    return cells


if __name__ == "__main__":
    make_template(LANGUAGES[sys.argv[1]]).save(sys.argv[2])
