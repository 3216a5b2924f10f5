"""What a screen reader says of the shipped quarter, from the first line to the last, is what was approved.

The approved transcript is renewed by hand, once somebody has read what changed in it (CONTRIBUTING.md, "Tests").
"""

import re
from pathlib import Path

import pytest

from cabinet_appendix.checks.catalogue import RULES
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.check import check
from screen_reader import Heading, Item, Note, ScreenReader, Table, transcribe
from word_files import unzip, zip_file

APPROVED = Path(__file__).with_name("screen-reader-2023-24-q2.txt")
_RENEWED = ".venv/bin/python tests/screen_reader.py build/appendix-2023-24-q2.docx"


@pytest.fixture(scope="module")
def reader(built: Path) -> ScreenReader:
    return ScreenReader(built.read_bytes())


def test_a_screen_reader_says_what_was_approved(built: Path) -> None:
    assert transcribe(built.read_bytes()).splitlines() == APPROVED.read_text(encoding="utf-8").splitlines()


def test_pictures_in_place_of_charts_are_said_in_the_same_words(built_with_pictures: Path) -> None:
    said = transcribe(built_with_pictures.read_bytes()).splitlines()
    assert said == APPROVED.read_text(encoding="utf-8").replace("[chart: ", "[picture: ").splitlines()


def test_the_way_to_renew_the_transcript_is_written_down(root: Path) -> None:
    assert _RENEWED in (root / "docs" / "architecture.md").read_text(encoding="utf-8")


def test_no_heading_skips_a_level_and_none_is_empty(reader: ScreenReader) -> None:
    headings = [passage for passage in reader.passages if isinstance(passage, Heading)]
    assert len(headings) == 22
    levels = [heading.level for heading in headings]
    assert all(level <= before + 1 for before, level in zip([0, *levels], levels, strict=False))
    assert all(heading.words for heading in headings)


def test_every_cell_is_said_with_its_heading(reader: ScreenReader) -> None:
    tables = [passage for passage in reader.passages if isinstance(passage, Table)]
    assert len(tables) == 8
    for table in tables:
        assert table.caption
        assert all(table.headings)
        assert {len(row) for row in table.rows} == {len(table.headings)}
        assert all(cell for row in table.rows for cell in row)


def test_notes_are_said_once_each_in_the_order_of_their_numbers(reader: ScreenReader) -> None:
    numbers = [passage.number for passage in reader.passages if isinstance(passage, Note)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) == 30


def test_lists_have_bullets_on_two_levels_and_the_second_only_below_the_first(reader: ScreenReader) -> None:
    items = [passage for passage in reader.passages if isinstance(passage, Item)]
    assert {item.kind for item in items} == {"bullet"}
    assert {item.level for item in items} == {1, 2}
    before = 0
    for passage in reader.passages:
        level = passage.level if isinstance(passage, Item) else before if isinstance(passage, Note) else 0
        assert level <= before + 1
        before = level


def test_nothing_is_blank_or_without_words(reader: ScreenReader) -> None:
    said = "\n".join(reader.lines())
    for lack in ("blank line", "without alternative text", "no heading:", "no name", "not known", "without a title"):
        assert lack not in said


@pytest.mark.parametrize("template", ["harrow/appendix", "harrow/appendix-movement", "exampleshire/appendix"])
@pytest.mark.parametrize("pictures", [False, True], ids=["charts", "pictures"])
def test_a_build_breaks_no_rule_of_accessibility(
    root: Path, quarter_folder: Path, tmp_path: Path, template: str, pictures: bool
) -> None:
    path = root / "templates" / f"{template}.docx"
    made = build(quarter_folder, Choices(output=tmp_path / "out.docx", template=path, pictures=pictures))
    outcome = check(made.path, rules=tuple(rule for rule in RULES if rule.code.startswith("A")))
    assert [rule.code[0] for rule in outcome.rules] == ["A"] * 20
    assert not outcome.findings
    assert not outcome.ignored


@pytest.mark.parametrize(
    ("part", "pattern", "replacement", "heard"),
    [
        ("document", r"<w:tblHeader/>", "", "row 2: no heading: ● C"),
        ("document", r' descr="[^"]*"', "", "[picture: without alternative text]"),
        ("document", r'<w:tblCaption w:val="[^"]*"/>', "", "table with 14 rows and 2 columns: Each Flagship Action"),
        ("document", r'(w:footnoteReference w:id=)"1"', r'\1"2"', "note 1: Revenues and Benefits"),
        ("document", r'(<w:pStyle w:val="Heading)2"/>', r'\g<1>1"/>', "heading level 1: Achievements"),
        ("document", r'<w:pStyle w:val="ListBullet2"/>', '<w:pStyle w:val="ListBullet"/>', "bullet level 1: Content"),
        ("styles", r'<w:outlineLvl w:val="1"/>', "", "Achievements"),
        ("styles", r'(<w:lang w:val=)"en-GB"', r'\1"fr-FR"', "language: fr-FR"),
        ("styles", r"<w:numPr>.*?</w:numPr>", "", "Accessibility: 91%"),
        ("numbering", r'"bullet"', '"decimal"', "number level 2: Accessibility: 91%"),
        ("footnotes", r"Freedom of Information", "Free", "note 5: Free"),
    ],
)
def test_a_fault_is_heard(built: Path, part: str, pattern: str, replacement: str, heard: str) -> None:
    """A reader that did not hear these would hold nothing."""
    parts = unzip(built.read_bytes())
    name = f"word/{part}.xml"
    spoilt, count = re.subn(pattern, replacement, parts[name].decode())
    assert count
    said = transcribe(zip_file({**parts, name: spoilt}))
    lines = [line.strip() for line in said.splitlines()]
    assert any(line.startswith(heard) for line in lines), heard
    assert said != APPROVED.read_text(encoding="utf-8")
