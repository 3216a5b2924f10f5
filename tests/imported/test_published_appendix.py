"""The published appendix is read as it was published: compared with its text, and its dots' colours by python-docx."""

from collections.abc import Sequence
from pathlib import Path

import pytest

from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.model.narrative import Bullet, plain_text
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.output.as_text import format_findings
from office import save_as
from published import NESTED, SECTIONS, read_bullets, read_notes, read_ratings, read_text, squeeze
from word_reader import WordReader

ARROWS = {"▲": "high", "▼": "low"}
NAMES = ("Residents First", "Clean & Safe", "Supporting those in Need")
"""As the headings of charts and notes have them; those of the tables write "Clean and Safe"."""
TITLES = (
    "A council that puts residents first",
    "A borough that is clean and safe",
    "A place where those in need are supported",
)
REMARKS = [
    'warning: {}, paragraph "% of people from total eligible population invited for a He…": found the rating amber; '
    "kept, though the figures make it green; the reason is taken to be "
    '"As rated when it was published"',
    "warning: {}: found a chart that shows 2 amber, 3 completed, 5 green where the table of Residents First has "
    "3 completed, 6 green, 1 amber, 0 red; the counts of the Flagship Actions are taken from the table",
    'warning: {}: found the label "[CATEGORY NAME], 1, 10%" typed over in a chart of Residents First; left out',
    'warning: {}: found the label "[CATEGORY NAME], 6, 60%" typed over in a chart of Residents First; left out',
    'warning: {}, paragraph "Due to division of Multiple Flagship Actions into multiple …": found a note that names '
    "Clean & Safe among what is said of Supporting those in Need; its counts are taken for those of Supporting those "
    "in Need",
    'warning: {}, paragraph "Due to division of Multiple Flagship Actions into multiple …": found a footnote with this '
    "text a second time; read as one",
]
"""The rating before rounding, the chart left behind, its placeholders, the note astray and the note given twice."""


def _remarks(file: Path) -> list[str]:
    return [remark.format(file.name) for remark in REMARKS]


def _texts(bullets: Sequence[Bullet]) -> list[tuple[int, str]]:
    return [(bullet.level, plain_text(bullet.text)) for bullet in bullets]


def test_it_is_the_report_of_its_quarter_with_three_priorities(report: Report) -> None:
    assert (report.title, report.quarter.label) == ("APPENDIX 1 - STRATEGIC PERFORMANCE REPORT", "Q2 2023-24")
    assert [(priority.name, priority.title) for priority in report.priorities] == list(zip(NAMES, TITLES, strict=True))
    (introduction,) = report.introduction
    assert plain_text(introduction).startswith("This report summarises progress against the Corporate Plan ‘Restoring")


def test_every_flagship_action_has_its_published_status(report: Report, text: Path) -> None:
    sections = read_text(text)
    read = [[(row.status.value, row.title) for row in priority.flagship_actions] for priority in report.priorities]
    assert read == [[(status.lower(), title) for status, title in sections[section].actions] for section in SECTIONS]
    assert [len(rows) for rows in read] == [10, 10, 12]


def test_every_indicator_has_its_published_polarity_target_and_actual(report: Report, text: Path) -> None:
    sections = read_text(text)
    read = [
        [(row.name, row.polarity.value, row.target.text, row.actual.text) for row in priority.indicators]
        for priority in report.priorities
    ]
    assert read == [
        [(name, ARROWS[arrow], target, actual) for name, arrow, target, actual in sections[section].indicators]
        for section in SECTIONS
    ]
    assert [len(rows) for rows in read] == [14, 22, 28]


def test_every_row_has_the_rating_that_its_dot_shows(report: Report, published: Path) -> None:
    read = []
    for priority in report.priorities:
        read += [(row.status.value.capitalize(), row.title) for row in priority.flagship_actions]
        read += [(str(row.rating).capitalize(), row.name) for row in priority.indicators]
    assert read == read_ratings(published)
    assert len(read) == 32 + 64


def test_achievements_and_key_actions_are_in_order_in_their_sections(report: Report, text: Path) -> None:
    sections = read_bullets(text)
    for priority, name in zip(report.priorities, SECTIONS, strict=True):
        achievements, key_actions = sections[name]
        assert _texts(priority.achievements) == [(bullet.level, bullet.text) for bullet in achievements]
        assert _texts(priority.key_actions) == [(0, bullet.text) for bullet in key_actions]
    assert sum(len(priority.achievements) for priority in report.priorities) == 47
    assert sum(len(priority.key_actions) for priority in report.priorities) == 42
    nested = [text for priority in report.priorities for level, text in _texts(priority.achievements) if level]
    assert [words.rpartition(" ")[0] for words in nested] == list(NESTED)


def test_the_footnotes_of_its_bullets_are_printed_again_at_their_places(rebuilt: Path, text: Path) -> None:
    document = WordReader(rebuilt.read_bytes())
    printed = [
        (mark.section, squeeze(mark.before), document.notes[mark.id]) for mark in document.references if mark.before
    ]
    in_bullets = [note for note in printed if note[1].strip("● A") and "original" not in note[2]]
    expected = [
        (title, before, note)
        for title, bullets in zip(TITLES, read_bullets(text).values(), strict=True)
        for bullet in (*bullets[0], *bullets[1])
        for before, note in bullet.notes
    ]
    assert len(expected) == 10
    assert in_bullets == expected


def test_the_footnotes_on_counts_are_printed_again_once_and_of_their_own_priority(rebuilt: Path, text: Path) -> None:
    published = {number: note for number, note in read_notes(text).items() if "original" in note}
    assert list(published) == [2, 3, 5, 13]
    assert published[2] == published[3]
    document = WordReader(rebuilt.read_bytes())
    printed = [(mark.section, document.notes[mark.id]) for mark in document.references]
    assert [note for note in printed if "original" in note[1]] == [
        (TITLES[0], published[2]),
        (TITLES[1], published[5]),
        (TITLES[2], published[13].replace("Clean & Safe", "Supporting those in Need")),
    ]


def test_no_other_footnote_is_printed_but_the_reason_of_the_rating_that_its_figures_contradict(rebuilt: Path) -> None:
    document = WordReader(rebuilt.read_bytes())
    reasons = [note for note in document.notes.values() if note == "As rated when it was published"]
    assert len(document.references) == 10 + 3 + len(reasons)
    assert len(reasons) == 1


def test_what_it_contradicts_is_remarked_and_nothing_else(reading: Reading, published: Path) -> None:
    assert list(format_findings(reading.findings)) == _remarks(published)


@pytest.mark.parametrize("pictures", [False, True])
def test_what_is_built_of_it_is_read_as_the_same_report(
    pictures: bool, report: Report, folder: Path, template: Path, tmp_path: Path
) -> None:
    path = build(
        folder, Choices(output=tmp_path / "rebuilt.docx", template=template, pictures=pictures, force=True)
    ).path
    again = read_document(path)
    assert again.report == report
    assert again.findings == ()


@pytest.mark.rendered
@pytest.mark.parametrize("way", [("docx",), ("odt", "docx")])
def test_it_is_the_same_report_with_the_same_remarks_once_libreoffice_has_saved_it(
    way: tuple[str, ...], report: Report, published: Path, tmp_path: Path
) -> None:
    path = published
    for number, kind in enumerate(way):
        path = save_as(path, kind, tmp_path / str(number))
    saved = read_document(path)
    assert list(format_findings(saved.findings)) == _remarks(path)
    assert saved.report == report
