"""Appendices with other contents than the published one are read as what they say: made of it, or of what is built."""

from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree

from appendix_variants import (
    ACHIEVEMENTS,
    KEY_ACTIONS,
    Edited,
    remove,
    replace_words,
    retype,
    text_of,
    track,
    track_row,
)
from cabinet_appendix.formats.word.read import read_document, read_original
from cabinet_appendix.model.narrative import plain_text
from cabinet_appendix.model.priority import Priority
from cabinet_appendix.model.ratings import Rating, Status
from cabinet_appendix.model.report import Report
from cabinet_appendix.output.as_text import format_findings
from published import SECTIONS
from word_files import W

HEADINGS = [
    ("", "Measure", "Good is", "Goal", "Result"),
    ("Traffic light", "KPI", "Aim to", "Planned Q2", "Achieved Q2"),
    ("Status", "Description", "Polarity", "Target", "Outturn"),
    ("RAG rating", "Performance indicator", "High or low is good", "Target 2023/24", "Q2 performance"),
]
_P, _TR, _TC = (f"{{{W}}}{name}" for name in ("p", "tr", "tc"))


def _read(edited: Edited, path: Path, *, original: bool = False) -> Report:
    path.write_bytes(edited.save())
    reading = read_original(path) if original else read_document(path)
    assert reading.report, list(format_findings(reading.findings))
    return reading.report


def _contents(priority: Priority) -> tuple[object, ...]:
    """What a priority has, whatever it is called, and its footnotes by their keys."""
    achievements, key_actions = (
        tuple((bullet.level, plain_text(bullet.text)) for bullet in bullets)
        for bullets in (priority.achievements, priority.key_actions)
    )
    return achievements, key_actions, priority.flagship_actions, priority.indicators


@pytest.fixture
def edited(published: Path) -> Edited:
    return Edited(published.read_bytes())


@pytest.fixture
def other(tmp_path: Path) -> Path:
    return tmp_path / "other.docx"


def test_other_names_of_priorities_are_theirs(edited: Edited, report: Report, other: Path) -> None:
    renamed = {
        "Residents First": "Thriving Neighbourhoods",
        "Clean &amp; Safe": "Air, Water &amp; Soil",
        "Clean & Safe": "Air, Water & Soil",
        "Clean and Safe": "Air, Water and Soil",
        "Supporting those in Need": "Nobody Left Out – Ever",
    }
    for old, new in renamed.items():
        replace_words(edited, old, new)
    read = _read(edited, other)
    assert [(one.key, one.name) for one in read.priorities] == [
        ("thriving-neighbourhoods", "Thriving Neighbourhoods"),
        ("air-water-and-soil", "Air, Water & Soil"),
        ("nobody-left-out-ever", "Nobody Left Out – Ever"),
    ]
    assert list(map(_contents, read.priorities)) == list(map(_contents, report.priorities))


def test_two_priorities_are_read(edited: Edited, report: Report, other: Path) -> None:
    remove(edited.sections()[2])
    remove(edited.paragraphs("A place where those in need are supported"))
    read = _read(edited, other)
    assert read.priorities == report.priorities[:2]


def test_five_priorities_are_read(edited: Edited, report: Report, other: Path) -> None:
    (last_title,) = edited.paragraphs("A place where those in need are supported")
    first, second, _ = edited.sections()
    key = edited.key()
    for blocks, name, title in ((first, "Open Spaces", "A green place"), (second, "Fair Chances", "A fair place")):
        for block in map(deepcopy, blocks):
            for paragraph in block.iter(_P):
                for known in (*SECTIONS[:2], "Clean & Safe"):
                    if known in text_of(paragraph):
                        retype(paragraph, text_of(paragraph).replace(known, name))
            key.addprevious(block)
        added = deepcopy(last_title)
        retype(added, title)
        last_title.addnext(added)
        last_title = added
    read = _read(edited, other)
    assert list(map(_contents, read.priorities[:3])) == list(map(_contents, report.priorities))
    assert list(map(_contents, read.priorities[3:])) == list(map(_contents, report.priorities[:2]))
    assert [(one.name, one.title) for one in read.priorities[3:]] == [
        ("Open Spaces", "A green place"),
        ("Fair Chances", "A fair place"),
    ]


def test_without_red_there_is_no_red(edited: Edited, report: Report, other: Path) -> None:
    red = [cell for cell, _, colour in edited.dots() if colour == "FF0000"]
    assert len(red) == 14
    remove([row for row in list(edited.rows()) if next(row.iter(_TC)) in red])
    remove([row for row in edited.body.iter(_TR) if text_of(row).strip() == "RED"])
    read = _read(edited, other)
    for now, before in zip(read.priorities, report.priorities, strict=True):
        assert now.flagship_actions == tuple(row for row in before.flagship_actions if row.status is not Status.RED)
        assert now.indicators == tuple(row for row in before.indicators if row.rating is not Rating.RED)


@pytest.mark.parametrize("heading", [ACHIEVEMENTS, KEY_ACTIONS])
def test_a_section_without_bullets_has_none(heading: str, edited: Edited, report: Report, other: Path) -> None:
    blocks = edited.sections()[1]
    start = next(place for place, block in enumerate(blocks) if text_of(block).strip() == heading)
    bullets = []
    for block in blocks[start + 1 :]:
        if block.find(f"{{{W}}}pPr/{{{W}}}numPr") is None:
            break
        bullets.append(block)
    assert len(bullets) in {17, 22}
    remove(bullets)
    read = _read(edited, other)
    emptied = "achievements" if heading == ACHIEVEMENTS else "key_actions"
    expected = report.priorities[1].model_copy(update={emptied: ()})
    assert list(map(_contents, read.priorities)) == [
        _contents(report.priorities[0]),
        _contents(expected),
        _contents(report.priorities[2]),
    ]


def test_a_section_without_tables_has_no_rows(edited: Edited, report: Report, other: Path) -> None:
    remove([block for block in edited.sections()[1] if block in edited.tables()])
    read = _read(edited, other)
    assert _contents(read.priorities[1]) == (*_contents(report.priorities[1])[:2], (), ())
    assert [read.priorities[0], read.priorities[2]] == [report.priorities[0], report.priorities[2]]


def test_a_section_with_nothing_in_it_is_one(edited: Edited, report: Report, other: Path) -> None:
    kept = {ACHIEVEMENTS, KEY_ACTIONS, *(f"{kind} – {SECTIONS[1]} Q2" for kind in ("Flagship Actions",))}
    remove([block for block in edited.sections()[1] if text_of(block).strip() not in kept])
    read = _read(edited, other)
    assert _contents(read.priorities[1]) == ((), (), (), ())
    assert read.priorities[1].name == "Clean and Safe"
    assert list(map(_contents, read.priorities[::2])) == list(map(_contents, report.priorities[::2]))


@pytest.mark.parametrize("headings", HEADINGS, ids=lambda headings: headings[1])
@pytest.mark.parametrize("source", ["published", "rebuilt"])
def test_other_headings_of_columns_are_the_same_columns(
    source: str, headings: tuple[str, ...], request: pytest.FixtureRequest, report: Report, other: Path
) -> None:
    edited = Edited(request.getfixturevalue(source).read_bytes())
    changed = 0
    for table in edited.tables():
        cells = list(next(table.iter(_TR)).iter(_TC))
        if len(cells) == len(headings):
            changed += 1
            for cell, words in zip(cells, headings, strict=True):
                if text_of(cell):
                    retype(next(cell.iter(_P)), words)
                    remove(list(cell.iter(_P))[1:])
    assert changed == 3
    assert _read(edited, other).priorities == report.priorities


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (ACHIEVEMENTS, "Our achievements this quarter"),
        (ACHIEVEMENTS, "KEY ACHIEVEMENTS"),
        (KEY_ACTIONS, "Next steps"),
        (KEY_ACTIONS, "Key actions for the coming quarter:"),
    ],
)
def test_other_headings_of_bullets_are_the_same_bullets(
    old: str, new: str, edited: Edited, report: Report, other: Path
) -> None:
    for heading in edited.paragraphs(old):
        retype(heading, new)
    assert _read(edited, other) == report


def _row(edited: Edited, words: str) -> etree._Element:
    return next(row for row in edited.rows() if words in text_of(row))


@pytest.mark.parametrize("source", ["published", "rebuilt"])
def test_each_side_of_tracked_changes_is_a_report(
    source: str, request: pytest.FixtureRequest, report: Report, other: Path
) -> None:
    edited = Edited(request.getfixturevalue(source).read_bytes())
    *_, target, actual = _row(edited, "Complaints answered within timescale").iter(_TC)
    track(actual, "96%")
    track(target, "95%")
    track_row(_row(edited, "% of employees trained in the Customer Excellence Academy"), "del")
    first = _row(edited, "Adopt new planning protections")
    added = deepcopy(first)
    *_, title = added.iter(_TC)
    retype(next(title.iter(_P)), "Plant a thousand trees")
    track_row(added, "ins")
    first.addprevious(added)

    assert _read(edited, other, original=True).priorities == report.priorities

    accepted, before = _read(edited, other).priorities[0], report.priorities[0]
    assert accepted.flagship_actions[0].title == "Plant a thousand trees"
    assert accepted.flagship_actions[1:] == before.flagship_actions
    indicators = {row.name: (row.target.text, row.actual.text, row.rating) for row in accepted.indicators}
    assert indicators["Complaints answered within timescale"] == ("95%", "96%", Rating.GREEN)
    assert [row.name for row in accepted.indicators] == [row.name for row in before.indicators[:-1]]
