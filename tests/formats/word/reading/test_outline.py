"""Where the parts of an appendix are, in documents of either look: with true headings, or with bold lines only."""

from collections.abc import Sequence

import pytest

from cabinet_appendix.formats.word.reading.outline import Outline, read_outline
from cabinet_appendix.ooxml.story_values import Block, StoryCell, StoryDrawing, StoryParagraph, StoryRun, StoryTable


def _p(text: str, **fields: object) -> StoryParagraph:
    return StoryParagraph((StoryRun(text),), **fields)  # type: ignore[arg-type]


def _bold(text: str) -> StoryParagraph:
    return StoryParagraph((StoryRun(text, is_bold=True),))


def _bullet(text: str, level: int = 0) -> StoryParagraph:
    return _p(text, list_level=level)


def _table(*rows: Sequence[str]) -> StoryTable:
    return StoryTable(tuple(tuple(StoryCell((_p(cell),)) for cell in row) for row in rows))


ACTIONS = _table(("Completed: 1", ""), ("● C", "Open a library"))
INDICATORS = _table(("RAG", "Indicator", "Good is", "Target", "Actual"), ("● G", "Calls", "▲ High", "90%", "93%"))
PUBLISHED: list[Block] = [
    _bold("APPENDIX 1 - PERFORMANCE REPORT Q2 2023-24"),
    _p("How the council is doing."),
    _bullet("A council that puts residents first"),
    _bullet("A borough that is clean and safe"),
    _bold("RAG summary Q2 – all Flagship Actions"),
    _p("", drawings=(StoryDrawing("", "/word/charts/chart1.xml"),)),
    _bold("Achievements"),
    _bullet("More calls are answered"),
    _bullet("Most within a minute", 1),
    _bold("Flagship Actions – Residents First Q2"),
    _p("The total is now 1 vs. the original 2"),
    ACTIONS,
    _bold("Residents First – indicator RAG Q2"),
    INDICATORS,
    _bold("Key actions over the next quarter"),
    _bullet("Answer more"),
    _bold("Achievements"),
    _bullet("Streets are clean"),
    _bold("Key actions over the next quarter"),
    _bullet("Sweep"),
    _p("Key to RAG Flagship Actions"),
    _table(("A - Amber - Just off target by less than 5%",)),
]
BUILT: list[Block] = [
    _p("Performance report", style="Title"),
    _p("Q2 2023-24, 1 July to 30 September 2023", style="Subtitle"),
    _p("How the council is doing."),
    _bold("All in bold, and no heading."),
    _bullet("A council that puts residents first"),
    _bullet("Key to RAG ratings"),
    _p("Overall ratings this quarter", outline_level=0),
    _p("Flagship Actions: 1 in all"),
    _p("A council that puts residents first", outline_level=0),
    _p("Achievements", outline_level=1),
    _bullet("More calls are answered"),
    _p("Ratings in Q2 2023-24", outline_level=1),
    _p("Indicators: 1 in all"),
    _p("Flagship Actions", outline_level=1),
    ACTIONS,
    _p("Performance indicators", outline_level=1),
    INDICATORS,
    _p("Key to RAG ratings", outline_level=0),
    _p("Key to RAG ratings", outline_level=0),
    _p("Amber: missed by less than 5% of the target"),
]


def _texts(paragraphs: Sequence[StoryParagraph]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]


def _sections(outline: Outline) -> list[tuple[str, list[str], int, int, list[str]]]:
    return [
        (
            section.title,
            _texts(section.achievements),
            sum(len(table.rows) for table in section.actions),
            sum(len(table.rows) for table in section.indicators),
            _texts(section.key_actions),
        )
        for section in outline.sections
    ]


def test_an_appendix_whose_headings_are_bold_lines_is_read_by_their_words() -> None:
    outline = read_outline(PUBLISHED)
    assert outline.title == "APPENDIX 1 - PERFORMANCE REPORT"
    assert str(outline.quarter and outline.quarter.label) == "Q2 2023-24"
    assert _texts(outline.introduction) == ["How the council is doing."]
    assert len(outline.listed) == 2
    assert [drawing.chart_part for drawing in outline.summary.charts] == ["/word/charts/chart1.xml"]
    assert _sections(outline) == [
        ("", ["More calls are answered", "Most within a minute"], 1, 1, ["Answer more"]),
        ("", ["Streets are clean"], 0, 0, ["Sweep"]),
    ]
    assert dict(outline.sections[0].names) == {"Residents First": 2}
    assert _texts(outline.sections[0].notices) == ["The total is now 1 vs. the original 2"]
    assert [type(block).__name__ for block in outline.key] == ["StoryTable"]


def test_an_appendix_with_true_headings_is_read_by_their_levels() -> None:
    outline = read_outline(BUILT)
    assert outline.title == "Performance report"
    assert str(outline.quarter and outline.quarter.label) == "Q2 2023-24"
    assert _texts(outline.introduction) == ["How the council is doing.", "All in bold, and no heading."]
    assert _sections(outline) == [
        ("A council that puts residents first", ["More calls are answered"], 1, 1, []),
        ("Key to RAG ratings", [], 0, 0, []),
    ], "a title that the introduction has listed is a section's, whatever it says"


def test_a_title_with_a_quarter_of_its_own_is_kept_where_the_subtitle_has_the_quarter() -> None:
    outline = read_outline([_p("Since Q1 2020-21", style="Title"), _p("Q2 2023-24", style="Subtitle")])
    assert (outline.title, str(outline.quarter and outline.quarter.label)) == ("Since Q1 2020-21", "Q2 2023-24")


@pytest.mark.parametrize(
    ("title", "expected"),
    [("Report", "Q4 2022-23"), ("Report Q2 2023-24", "Q2 2023-24")],
)
def test_the_quarter_is_the_title_s_before_any_that_the_words_name(title: str, expected: str) -> None:
    outline = read_outline([_bold(title), _p("Compared with Q4 2022-23.")])
    assert str(outline.quarter and outline.quarter.label) == expected


def test_what_is_no_bullet_and_no_table_of_either_kind_is_set_aside() -> None:
    strange = _table(("Name", "Telephone"), ("Ann", "123"))
    outline = read_outline([*PUBLISHED[:8], _p("A paragraph"), strange])
    (section,) = outline.sections
    assert (_texts(section.strays), section.unread_tables) == (["A paragraph"], [strange])


def test_a_table_in_two_parts_is_one_of_its_section() -> None:
    second = _table(("● R", "Visits", "▲ High", "90%", "9%"))
    outline = read_outline([*PUBLISHED[:14], second])
    rows = [row.name.text for table in outline.sections[0].indicators for row in table.rows]
    assert rows == ["Calls", "Visits"]


def test_a_document_without_headings_has_no_sections() -> None:
    outline = read_outline([_p("Dear all"), _table(("a", "b"))])
    assert (outline.sections, outline.quarter, outline.title) == ([], None, "")


def test_below_a_heading_of_the_first_level_the_parts_may_come_in_any_order() -> None:
    """A council may well begin with its figures; without such headings, achievements are where a priority begins."""
    parts: list[Block] = [
        *(_p("Performance indicators", outline_level=1), INDICATORS),
        *(_p("Flagship Actions", outline_level=1), ACTIONS),
        *(_p("Our achievements", outline_level=1), _bullet("More calls are answered")),
        *(_p("Next steps", outline_level=1), _bullet("Answer more")),
    ]
    first, second = (_p(f"The priority {name}", outline_level=0) for name in ("one", "two"))
    sections = read_outline([_p("Report", style="Title"), first, *parts, second, *parts]).sections
    assert [section.title for section in sections] == ["The priority one", "The priority two"]
    assert [(len(section.achievements), len(section.key_actions)) for section in sections] == [(1, 1), (1, 1)]
    assert [(len(section.actions), len(section.indicators)) for section in sections] == [(1, 1), (1, 1)]
