"""Data that are rewritten hold the report that they are to hold.

A workbook takes a second to write and read: the normal run tries a few, and
`WORKBOOKS=200 .venv/bin/python -m pytest tests/properties/test_rewriting.py` more.
"""

import os
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from builders import bullet_lists, figures, lines, paragraphs, reports
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.rewrite import rewrite_folder
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.formats.workbook.rewrite import rewrite_workbook
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.narrative import Bullet, note_keys
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction, Priority, Report

NEW_NOTES = ("new-1", "new-2")


@st.composite
def edited(draw: st.DrawFn) -> tuple[Report, Report]:
    """A report, and what somebody made of it in Word: other words, rows and footnotes."""
    report = draw(reports())
    marks = (*report.footnotes, *NEW_NOTES)
    sections = [draw(_priorities(priority, tuple(report.indicators_by_code), marks)) for priority in report.priorities]
    introduction = draw(_shuffled(report.introduction) | st.lists(paragraphs((), marks), max_size=3))
    texts = [
        *introduction,
        *(
            one.text
            for section in sections
            for name in ("achievements", "key_actions")
            for one in getattr(section, name)
        ),
    ]
    glossary = {
        acronym: draw(st.just(meaning) | lines) for acronym, meaning in report.glossary.items() if draw(st.booleans())
    }
    values = {
        **{name: getattr(report, name) for name in Report.model_fields},
        "title": draw(st.just(report.title) | lines),
        "introduction": tuple(introduction),
        "priorities": tuple(sections),
        "footnotes": {
            key: report.footnotes[key] if key in report.footnotes and draw(st.booleans()) else draw(paragraphs())
            for key in dict.fromkeys(key for text in texts for key in note_keys(text))
        },
        "glossary": {**glossary, **draw(st.dictionaries(lines, lines, max_size=1))},
    }
    return report, Report.model_validate(values)


def _shuffled(values: tuple) -> st.SearchStrategy[list]:  # type: ignore[type-arg]
    kept = st.lists(st.sampled_from(values), max_size=4, unique_by=id) if values else st.just([])
    return kept | st.permutations(values)


@st.composite
def _priorities(draw: st.DrawFn, priority: Priority, codes: tuple[str, ...], marks: tuple[str, ...]) -> Priority:
    bullets = {
        name: _unorphaned([*draw(_shuffled(getattr(priority, name))), *draw(bullet_lists(codes, marks))])
        for name in ("achievements", "key_actions")
    }
    actions = [
        action.model_copy(
            update={"status": draw(st.sampled_from(Status))} if draw(st.booleans()) else {"title": draw(lines)}
        )
        for action in draw(_shuffled(priority.flagship_actions))
    ]
    if draw(st.booleans()):
        actions.insert(draw(st.integers(0, len(actions))), FlagshipAction(title=draw(lines), status=Status.AMBER))
    rows = [
        row.model_copy(update={"name": draw(st.just(row.name) | lines), "actual": draw(st.just(row.actual) | figures)})
        for row in priority.indicators
        if row.code or draw(st.booleans())
    ]
    return priority.model_copy(
        update={
            **bullets,
            "flagship_actions": tuple(actions),
            "indicators": tuple(rows),
            "name": draw(st.just(priority.name) | lines),
        }
    )


def _unorphaned(bullets: list[Bullet]) -> tuple[Bullet, ...]:
    return tuple(one if index else one.model_copy(update={"level": 0}) for index, one in enumerate(bullets))


@settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(pair=edited())
def test_a_rewritten_folder_holds_the_other_report(pair: tuple[Report, Report]) -> None:
    old, new = pair
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / old.quarter.slug
        write_folder(old, folder)
        reading = read_folder(folder)
        assert reading.report == old
        for changed in rewrite_folder(folder, reading, new):
            (folder / changed.name).write_bytes(changed.after)
        again = read_folder(folder)
        assert again.report == new, again.findings
        assert rewrite_folder(folder, again, new) == ()


@settings(
    max_examples=int(os.environ.get("WORKBOOKS", "8")),
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
@given(pair=edited())
def test_a_rewritten_workbook_holds_the_other_report(pair: tuple[Report, Report]) -> None:
    old, new = pair
    with tempfile.TemporaryDirectory() as name:
        book = Path(name) / "q.xlsx"
        # Sheets that need not be there are, so that what is new has a place.
        write_workbook(old, book)
        reading = read_workbook(book)
        assert reading.report == old
        for changed in rewrite_workbook(book, reading, new):
            book.write_bytes(changed.after)
        again = read_workbook(book)
        assert again.report == new, again.findings
        assert rewrite_workbook(book, again, new) == ()
