"""The appendix by docxtpl: python with_docxtpl.py CONTENT.json OUT.docx TEMPLATE.docx [--pies] [--turns]."""

import json
import sys
from pathlib import Path
from typing import Any

from docx.shared import Inches
from docxtpl import DocxTemplate, InlineImage, RichText

from benchmarks.turns import serve


def add_markers(rows: list[dict[str, Any]], markers: dict[str, RichText]) -> None:
    for row in rows:
        row["marker"] = markers[row["kind"]]


def add_pies(template: DocxTemplate, owner: dict[str, Any], markers: dict[str, Any]) -> None:
    from benchmarks.peers.pies import draw_pie  # noqa: PLC0415 - not loaded by who draws none

    for what, title in (("indicator", "Indicators"), ("flagship_action", "Flagship Actions")):
        picture = draw_pie(owner[f"{what}_counts"], markers, title)
        owner[f"{what}_pie"] = InlineImage(template, picture, width=Inches(3))


def build(content_path: str, output: str, template_path: str) -> None:
    content = json.loads(Path(content_path).read_text(encoding="utf-8"))
    template = DocxTemplate(template_path)
    markers = {kind: RichText(look["text"], color=look["colour"]) for kind, look in content["markers"].items()}
    for priority in content["priorities"]:
        add_markers(priority["flagship_actions"], markers)
        add_markers(priority["indicators"], markers)
    if "--pies" in sys.argv:
        for owner in (content, *content["priorities"]):
            add_pies(template, owner, content["markers"])
    template.render(content, autoescape=True)
    template.save(output)


if __name__ == "__main__":
    serve(lambda: build(*sys.argv[1:4]))
