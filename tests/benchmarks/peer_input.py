"""What the peers are given: the words and figures that a quarter's appendix prints, as JSON, ready to be laid out.

    python peer_input.py FOLDER OUT.json

Ratings are worked out, quoted figures are filled in and rows are in the order of print. Peers have nothing to check,
to count or to look up.
"""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from benchmarks.markers import MARKERS
from cabinet_appendix import Report, read
from cabinet_appendix.model.narrative import Bullet, Inline, plain_text
from cabinet_appendix.model.priority import Priority
from cabinet_appendix.model.references import Resolver, make_resolver, settle_quotes

_KINDS = list(MARKERS)


def make_peer_input(report: Report) -> dict[str, Any]:
    """The content of the report's appendix as plain values."""
    indicators = [row for priority in report.priorities for row in priority.indicators]
    actions = [action for priority in report.priorities for action in priority.flagship_actions]
    resolve = make_resolver(report)
    return {
        "markers": MARKERS,
        "title": report.title,
        "quarter": f"Q{report.quarter.number} {report.quarter.year}",
        "introduction": [{"text": _words(paragraph, resolve)} for paragraph in report.introduction],
        "priorities": [_section(report, priority) for priority in report.priorities],
        **_count("indicator", (row.rating for row in indicators)),
        **_count("flagship_action", (action.status for action in actions)),
    }


def _section(report: Report, priority: Priority) -> dict[str, Any]:
    resolve = make_resolver(report, priority)
    actions = sorted(priority.flagship_actions, key=lambda action: _KINDS.index(_kind(action.status)))
    rows = sorted(priority.indicators, key=lambda row: _KINDS.index(_kind(row.rating)))
    return {
        "title": priority.title,
        "achievements": [_bullet(bullet, resolve) for bullet in priority.achievements],
        "key_actions": [_bullet(bullet, resolve) for bullet in priority.key_actions],
        **_count("indicator", (row.rating for row in rows)),
        **_count("flagship_action", (action.status for action in actions)),
        "flagship_actions": [{"kind": _kind(action.status), "title": action.title} for action in actions],
        "indicators": [
            {
                "kind": _kind(row.rating),
                "name": row.name,
                "polarity": "▲ High" if row.polarity == "high" else "▼ Low",
                "target": str(row.target),
                "actual": str(row.actual),
            }
            for row in rows
        ],
    }


def _bullet(bullet: Bullet, resolve: Resolver) -> dict[str, Any]:
    return {"level": bullet.level, "text": _words(bullet.text, resolve)}


def _words(text: Iterable[Inline], resolve: Resolver) -> str:
    return plain_text(settle_quotes(text, resolve))


def _count(what: str, colours: Iterable[str | None]) -> dict[str, Any]:
    """How many there are of each kind, for a pie, and the same in words."""
    counts = Counter(map(_kind, colours))
    words = ", ".join(f"{counts[kind]} {kind}" for kind in _KINDS if counts[kind])
    return {f"{what}_counts": dict(counts), f"{what}_summary": f"{counts.total()} in all ({words})"}


def _kind(colour: str | None) -> str:
    return str(colour) if colour else "not rated"


def main(folder: str, output: str) -> None:
    report = read(Path(folder)).report
    assert report
    Path(output).write_text(json.dumps(make_peer_input(report), ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
