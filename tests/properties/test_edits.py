"""Edits made at random to the shipped quarter: the changes that are found are just these."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import bullet
from cabinet_appendix.compare.apply import apply_changes
from cabinet_appendix.compare.changes import Added, Change, Changed, Moved, Removed
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Quote, Text, note_keys, plain_text
from cabinet_appendix.model.priority import Indicator, Priority
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import Report

BULLETS = ("achievements", "key_actions")
FOUND = {"add": "added", "drop": "removed", "reword": "changed", "restate": "changed", "move": "moved"}
NEW_WORDS = ("Otters returned to the brook", "A pelican crossing was repainted", "Honeybees arrived on the roof")


@dataclass(frozen=True)
class Edit:
    """An edit: of which list of which priority, where in it (as a share of it), and what it does."""

    name: str
    priority: int
    share: float
    kind: str

    def position(self, length: int) -> int:
        return min(int(self.share * length), length - 1)


def _can_go(bullets: list[Bullet], position: int) -> bool:
    """Whether the report still holds together without it."""
    following = bullets[position + 1 : position + 2]
    is_parent = any(one.level for one in following)
    plain = all(isinstance(inline, Text) for inline in bullets[position].text)
    return plain and not is_parent and not list(note_keys(bullets[position].text))


def _edit_bullets(bullets: list[Bullet], edit: Edit) -> list[tuple[str, str]]:
    """Make the edit; what is to be found of it."""
    position = edit.position(len(bullets))
    old = bullets[position]
    words = plain_text(old.text)
    if edit.kind == "add":
        text = NEW_WORDS[edit.priority] + (" in March" if edit.name == "key_actions" else "")
        place = len(bullets)
        bullets.insert(place, bullet(text))
        return [("added", text)]
    if not _can_go(bullets, position):
        return []
    if edit.kind == "drop":
        del bullets[position]
        return [("removed", words)]
    if edit.kind == "reword":
        first, second, *rest = words.split(" ")
        changed = " ".join([first, "quite", second, *rest])
        bullets[position] = Bullet(level=old.level, text=(Text(changed),))
        return [("changed", changed)]
    far = len(bullets) - 1
    if far - position < 2 or old.level or bullets[far].level:
        return []
    bullets.insert(far, bullets.pop(position))
    return [("moved", words)]


def _edit_rows(rows: list[Any], edit: Edit, kept: set[str]) -> list[tuple[str, str]]:
    """Make the edit to a table, unless it would lose a row that is to be kept; what is to be found of it."""
    position, far = edit.position(len(rows)), len(rows) - 1
    old = rows[position]
    words = _wording(old)
    found = [(FOUND[edit.kind], words)]
    if edit.kind == "add":
        rows.append(_restate(type(old), old, words=NEW_WORDS[edit.priority], code=f"new-{edit.priority}"))
        found = [("added", NEW_WORDS[edit.priority])]
    elif edit.kind == "reword":
        rows[position] = _restate(type(old), old, words=f"{words} (net)")
        found = [("changed", f"{words} (net)")]
    elif edit.kind == "restate":
        rows[position] = _restate(type(old), old, words=words)
    elif edit.kind == "move" and far - position > 1:
        rows.insert(far, rows.pop(position))
    elif edit.kind == "drop" and words not in kept:
        del rows[position]
    else:
        found = []
    return found


def _restate(kind: type[Any], old: Any, *, words: str, code: str | None = None) -> Any:
    """The row in other words, or in the same ones with another figure or status; with a code it is another row."""
    given = {name: getattr(old, name) for name in kind.model_fields}
    is_same, changed = words == _wording(old), dict[str, object]()
    if kind is Indicator:
        changed = {"actual": Figure.parse("77.7%")} if is_same else {"name": words, "code": code or old.code}
    elif is_same:
        changed = {"status": Status.GREEN if old.status is Status.RED else Status.RED}
    else:
        changed = {"title": words}
    return kind(**{**given, **changed})


def _make(report: Report, edits: list[Edit]) -> tuple[Report, list[tuple[str, str]]]:
    contents = [{name: getattr(one, name) for name in Priority.model_fields} for one in report.priorities]
    quoted = {
        report.indicators_by_code[inline.subject].name
        for one in report.priorities
        for item in (*one.achievements, *one.key_actions)
        for inline in item.text
        if isinstance(inline, Quote) and inline.field in {"actual", "target"}
    }
    expected: list[tuple[str, str]] = []
    for edit in edits:
        values = contents[edit.priority]
        rows = list(values[edit.name])
        if edit.name in BULLETS:
            expected += _edit_bullets(rows, edit)
        else:
            expected += _edit_rows(rows, edit, quoted)
        values[edit.name] = tuple(rows)
    given = {name: getattr(report, name) for name in Report.model_fields}
    return Report(**{**given, "priorities": tuple(Priority(**values) for values in contents)}), expected


def _wording(entry: object) -> str:
    if isinstance(entry, Bullet):
        return plain_text(entry.text)
    return entry.name if isinstance(entry, Indicator) else str(getattr(entry, "title", entry))


def _tell(change: Change) -> tuple[str, str]:
    match change:
        case Added(_, entry):
            return "added", _wording(entry)
        case Removed(_, entry):
            return "removed", _wording(entry)
        case Moved(_, _, _, new):
            return "moved", _wording(new)
        case Changed(_, _, _, new, _):
            return "changed", _wording(new)


@pytest.fixture(scope="module")
def shipped(quarter_folder: Path) -> Report:
    report = read_folder(quarter_folder).report
    assert report
    return report


@settings(max_examples=60, suppress_health_check=[HealthCheck.too_slow])
@given(
    edits=st.lists(
        st.builds(
            Edit,
            name=st.sampled_from((*BULLETS, "indicators", "flagship_actions")),
            priority=st.integers(0, 2),
            share=st.floats(0, 1),
            kind=st.sampled_from(("add", "drop", "reword", "move", "restate")),
        ).filter(lambda edit: edit.kind != "restate" or edit.name not in BULLETS),
        max_size=8,
        unique_by=lambda edit: (edit.name, edit.priority),
    )
)
def test_the_changes_that_are_found_are_those_that_were_made(shipped: Report, edits: list[Edit]) -> None:
    edited, expected = _make(shipped, edits)
    changes = diff(shipped, edited)
    assert Counter(map(_tell, changes)) == Counter(expected)
    assert apply_changes(shipped, changes) == edited
