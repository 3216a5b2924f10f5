"""The appendix by python-docx's own calls, with pies: python with_python_docx.py CONTENT.json OUT.docx [--turns]."""

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from docx.shared import Inches, RGBColor

from benchmarks.peers.pies import draw_pie
from benchmarks.turns import serve

Content = dict[str, Any]


def add_ratings(document: Document, owner: Content, markers: Content) -> None:
    pies = document.add_paragraph()
    for what, title in (("indicator", "Indicators"), ("flagship_action", "Flagship Actions")):
        pies.add_run().add_picture(draw_pie(owner[f"{what}_counts"], markers, title), width=Inches(3))
        document.add_paragraph(f"{title}: {owner[f'{what}_summary']}")


def add_bullets(document: Document, heading: str, bullets: Sequence[Content]) -> None:
    document.add_heading(heading, 2)
    for bullet in bullets:
        document.add_paragraph(bullet["text"], "List Bullet 2" if bullet["level"] else "List Bullet")


def add_table(document: Document, headings: dict[str, str], rows: Sequence[Content], markers: Content) -> None:
    """A table of a marker and the fields that the headings name."""
    table = document.add_table(1, len(headings), "Table Grid")
    for cell, heading in zip(table.rows[0].cells, headings.values(), strict=True):
        cell.text = heading
    _, *fields = headings
    for row in rows:
        first, *others = table.add_row().cells
        look = markers[row["kind"]]
        first.paragraphs[0].add_run(look["text"]).font.color.rgb = RGBColor.from_string(look["colour"])
        for cell, field in zip(others, fields, strict=True):
            cell.text = row[field]


def build(content_path: str, output: str) -> None:
    content = json.loads(Path(content_path).read_text(encoding="utf-8"))
    document = docx.Document()
    document.add_heading(content["title"], 0)
    document.add_paragraph(content["quarter"], "Subtitle")
    for paragraph in content["introduction"]:
        document.add_paragraph(paragraph["text"])
    document.add_heading("Overall ratings this quarter", 1)
    add_ratings(document, content, content["markers"])
    statuses = {"kind": "Status", "title": "Flagship Action"}
    columns = {"kind": "RAG rating", "name": "Indicator", "polarity": "Good is", "target": "Target", "actual": "Actual"}
    for priority in content["priorities"]:
        document.add_heading(priority["title"], 1)
        add_bullets(document, "Achievements", priority["achievements"])
        document.add_heading(f"Ratings in {content['quarter']}", 2)
        add_ratings(document, priority, content["markers"])
        document.add_heading("Flagship Actions", 2)
        add_table(document, statuses, priority["flagship_actions"], content["markers"])
        document.add_heading("Performance indicators", 2)
        add_table(document, columns, priority["indicators"], content["markers"])
        add_bullets(document, "Key actions over the next quarter", priority["key_actions"])
    document.save(output)


if __name__ == "__main__":
    serve(lambda: build(*sys.argv[1:3]))
