"""Headings as councils word them."""

import pytest

from cabinet_appendix.formats.word.reading.headings import (
    Heading,
    Kind,
    find_quarter,
    is_bold_heading,
    is_true_heading,
    read_heading,
    without_quarter,
)
from cabinet_appendix.ooxml.story_values import StoryParagraph, StoryRun


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Achievements", Kind.ACHIEVEMENTS, ""),
        ("Key actions over the next quarter", Kind.KEY_ACTIONS, "over the next quarter"),
        ("Flagship Actions – Residents First Q2", Kind.FLAGSHIP_ACTIONS, "Residents First"),
        ("Residents First – Flagship Actions Q2", Kind.FLAGSHIP_ACTIONS, "Residents First"),
        ("Residents First – indicator RAG Q2", Kind.INDICATORS, "Residents First"),
        ("Performance Indicators – Supporting those in Need Q2", Kind.INDICATORS, "Supporting those in Need"),
        ("RAG summary Q2 – all Flagship Actions", Kind.SUMMARY, "RAG all Flagship Actions"),
        ("Overall ratings this quarter", Kind.SUMMARY, "this quarter"),
        ("Ratings in Q2 2023-24", Kind.RATINGS, "in"),
        ("Key to RAG ratings", Kind.KEY, "ratings"),
        ("A council that puts residents first", Kind.OTHER, "A council that puts residents first"),
    ],
)
def test_a_heading_says_what_stands_below_it_and_whose_it_is(text: str, kind: Kind, words: str) -> None:
    assert read_heading(text) == Heading(kind, words)


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("APPENDIX 1 - STRATEGIC PERFORMANCE REPORT Q2 2023-24", "Q2 2023-24"),
        ("Q4 2022/23, 1 January to 31 March 2023", "Q4 2022-23"),
        ("Performance 2023-2024 Q1", "Q1 2023-24"),
        ("Scorecard Q3 – 2024–25", "Q3 2024-25"),
    ],
)
def test_the_quarter_is_found_in_a_title(text: str, label: str) -> None:
    quarter = find_quarter(text)
    assert quarter
    assert quarter.label == label


@pytest.mark.parametrize("text", ["Residents First – indicator RAG Q2", "Report 2023-24", "Q2 2023-25", ""])
def test_a_quarter_without_its_year_is_none(text: str) -> None:
    assert find_quarter(text) is None


def test_a_title_is_what_is_left_without_its_quarter() -> None:
    title = "APPENDIX 1 - STRATEGIC PERFORMANCE REPORT Q2 2023-24"
    assert without_quarter(title) == "APPENDIX 1 - STRATEGIC PERFORMANCE REPORT"


def _paragraph(text: str = "Achievements", *, bold: bool = False, **fields: object) -> StoryParagraph:
    return StoryParagraph((StoryRun(text, is_bold=bold),), **fields)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (_paragraph(outline_level=1), True),
        (_paragraph(style="Title"), True),
        (_paragraph(), False),
        (_paragraph(bold=True), False),
        (_paragraph(" ", outline_level=1), False),
    ],
)
def test_a_true_heading_is_known_by_its_level_or_as_a_title(paragraph: StoryParagraph, expected: bool) -> None:
    assert is_true_heading(paragraph) is expected


@pytest.mark.parametrize(
    ("paragraph", "expected"),
    [
        (_paragraph(bold=True), True),
        (_paragraph(), False),
        (_paragraph("", bold=True), False),
        (_paragraph(bold=True, list_level=0), False),
        (_paragraph("x" * 400, bold=True), False),
        (StoryParagraph((StoryRun("Bold", is_bold=True), StoryRun(" and not"))), False),
        (StoryParagraph((StoryRun("", note_id="3"), StoryRun("Bold", is_bold=True), StoryRun("  "))), True),
    ],
)
def test_a_line_looks_like_a_heading_where_all_of_it_is_bold(paragraph: StoryParagraph, expected: bool) -> None:
    assert is_bold_heading(paragraph) is expected
