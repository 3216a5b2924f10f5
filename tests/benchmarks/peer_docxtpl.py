"""The yardstick: docxtpl alone writes the same text and tables, from the report's JSON, with no charts and no checks.

    python tests/benchmarks/peer_docxtpl.py TEMPLATE.docx REPORT.json OUT.docx

The template is the product's own without its charts (`plain_template.py` makes it); footnotes, which docxtpl cannot
make, are left out, and a marker is a plain character.
"""

import json
import sys
from pathlib import Path
from typing import Any

from docxtpl import DocxTemplate, RichText

LETTERS = {"completed": "● C", "green": "● G", "amber": "● A", "red": "● R", None: "● N"}
ORDER = ["green", "amber", "red", None]


def tally(items: list[dict[str, Any]], name: str) -> dict[str, Any]:
    counts: dict[Any, Any] = {status: sum(item[name] == status for item in items) for status in ("completed", *ORDER)}
    summary = ", ".join(f"{count} {status}" for status, count in counts.items() if status)
    return {**counts, "total": len(items), "original": None, "has_changed": False, "summary": summary}


def words(text: str) -> RichText:
    return RichText(text)


def section(priority: dict[str, Any]) -> dict[str, Any]:
    actions = priority["flagship_actions"]
    groups = [
        {
            "label": status,
            "count": sum(action["status"] == status for action in actions),
            "marker": words(LETTERS[status]),
            "flagship_actions": [
                {"title": words(action["title"]), "marker": words(LETTERS[status])}
                for action in actions
                if action["status"] == status
            ],
        }
        for status in ("completed", "green", "amber", "red")
    ]
    rows = sorted(priority["indicators"], key=lambda row: ORDER.index(row["rating"]))
    return {
        **priority,
        "flagship_note": "",
        "flagship_action_groups": [group for group in groups if group["count"]],
        "indicators": [
            {**row, "name": words(row["name"]), "marker": words(LETTERS[row["rating"]]), "rating_note": ""}
            for row in rows
        ],
        "achievements": [{**bullet, "text": words(bullet["text"])} for bullet in priority["achievements"]],
        "key_actions": [{**bullet, "text": words(bullet["text"])} for bullet in priority["key_actions"]],
        "scorecard": {"indicators": tally(rows, "rating"), "flagship_actions": tally(actions, "status")},
    }


def main(template: str, source: str, output: str) -> None:
    report = json.loads(Path(source).read_text(encoding="utf-8"))
    priorities = [section(priority) for priority in report["priorities"]]
    every = {
        "indicators": tally([row for p in report["priorities"] for row in p["indicators"]], "rating"),
        "flagship_actions": tally([row for p in report["priorities"] for row in p["flagship_actions"]], "status"),
    }
    label = f"Q{report['quarter']['number']} {report['quarter']['year']}"
    document = DocxTemplate(template)
    document.render(
        {
            "report": {
                "title": report["title"],
                "introduction": [words(paragraph) for paragraph in report["introduction"]],
                "scorecard": every,
                "has_not_rated": False,
            },
            "quarter": {"label": label, "name": label[:2], "dates": "1 July to 30 September 2023"},
            "priorities": priorities,
        },
        autoescape=True,
    )
    document.save(output)


if __name__ == "__main__":
    main(*sys.argv[1:])
