"""A priority out of its section."""

from collections import Counter

import pytest

from cabinet_appendix.formats.word.reading.glossary import Glossary
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.formats.word.reading.remarks import Remarks
from cabinet_appendix.formats.word.reading.sections import SectionReader, to_key
from cabinet_appendix.formats.word.reading.tables import ActionRow, ActionTable
from cabinet_appendix.formats.word.reading.wording import Wording
from cabinet_appendix.model.narrative import Text
from cabinet_appendix.model.ratings import FIVE_PER_CENT
from cabinet_appendix.ooxml.story_values import StoryCell, StoryDrawing, StoryParagraph, StoryRun, StoryTable

Said = list[tuple[str, str]]


def _p(text: str, level: int | None = None) -> StoryParagraph:
    return StoryParagraph((StoryRun(text),), list_level=level)


def _read(section: Section, title: str = "") -> tuple[dict[str, object], Said]:
    remarks, wording = Remarks("a.docx"), Wording(NoteBook({}), Glossary({}, {}))
    values = SectionReader(wording, remarks, FIVE_PER_CENT).read(section, title, 2)
    return values, [(finding.found, finding.remedy) for finding in remarks]


@pytest.mark.parametrize(
    ("section", "listed", "expected"),
    [
        (Section("A borough"), "", ("a-borough", "A borough", "A borough")),
        (Section(names=Counter({"Clean & Safe": 2, "Clean": 1})), "A borough", ("clean-and-safe", "Clean & Safe")),
        (
            Section("A borough", charts=[StoryDrawing("Clean & Safe indicators: 9 green, 1 amber.", "/c.xml")]),
            "",
            ("clean-and-safe", "Clean & Safe", "A borough"),
        ),
        (Section(), "A borough", ("a-borough", "A borough", "A borough")),
        (Section(), "", ("priority-2", "Priority 2", "Priority 2")),
        (Section("安全"), "", ("priority-2", "安全", "安全")),
    ],
)
def test_a_priority_has_the_name_of_its_charts_or_headings_or_its_title(
    section: Section, listed: str, expected: tuple[str, ...]
) -> None:
    values, _ = _read(section, listed)
    assert (values["key"], values["name"], values["title"])[: len(expected)] == expected


def test_the_band_of_its_table_is_the_title_where_nothing_else_is() -> None:
    table = ActionTable("A BOROUGH", (ActionRow(StoryCell((_p("Sweep"),)), "green", None),))
    values, _ = _read(Section(names=Counter({"Clean": 1}), actions=[table]))
    assert values["title"] == "A BOROUGH"


def test_bullets_have_two_levels_and_the_first_is_the_upper_one() -> None:
    section = Section(achievements=[_p("a", 1), _p("b", 3), _p(" ", 0), _p("c", 0)])
    values, _ = _read(section)
    assert values["achievements"] == [
        {"level": 0, "text": (Text("a"),)},
        {"level": 1, "text": (Text("b"),)},
        {"level": 0, "text": (Text("c"),)},
    ]


def test_the_original_count_is_the_first_that_the_section_says() -> None:
    values, _ = _read(Section(notices=[_p("32 in all"), _p("now 10 vs. the original 8"), _p("originally 3, now 4")]))
    assert values["original_flagship_actions"] == 8


def test_what_has_no_place_is_told() -> None:
    table = StoryTable(((StoryCell((_p(""),)), StoryCell((_p("Ann"),))),))
    _, said = _read(Section("Safe", strays=[_p("A paragraph")], unread_tables=[table]))
    assert said == [
        ("a paragraph among the bullets of Safe", "left out"),
        ("a table of another kind in Safe", "left out"),
    ]


@pytest.mark.parametrize(
    ("name", "key"), [("Clean & Safe", "clean-and-safe"), ("Residents  First!", "residents-first"), ("安全", "")]
)
def test_a_key_is_made_of_the_name(name: str, key: str) -> None:
    assert to_key(name) == key
