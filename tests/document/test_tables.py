"""The tables of the shipped quarter beside what was published."""

from collections import Counter
from pathlib import Path

import pytest

from published import SECTIONS, read_ratings, read_text, squeeze
from word_reader import Cell, Table, WordReader

HEADINGS = (
    "A council that puts residents first",
    "A borough that is clean and safe",
    "A place where those in need are supported",
)
# Counted by hand in the published tables: completed, green, amber, red; green, amber, red.
ACTIONS = ((3, 6, 1, 0), (1, 5, 3, 1), (2, 7, 3, 0))
INDICATORS = ((9, 1, 4), (19, 3, 0), (15, 4, 9))
MARKERS = {"Completed": "● C", "Green": "● G", "Amber": "● A", "Red": "● R"}
# Slips of the published text that the data put right.
WORDS_PUT_RIGHT = {
    # a space before a comma
    words.replace("May 2024,", "May 2024 ,"): words
    for words in (
        "Create safe and secure cycle parking at Harrow on the Hill station by May 2024, encouraging more active "
        "travel and healthier lifestyles",
    )
}
FIGURES_PUT_RIGHT = {
    # figures of percentages that were printed without their sign
    "% of CPP for 2nd or subsequent time": ("20%", "9.9%"),
    "% of eligible Care Leavers (aged 19/21) in education, employment or training": ("65%", "65.1%"),
    "% of Re-referrals that are repeat within 12 months": ("19%", "13.8%"),
    "% of assessments completed within 45 working days": ("85%", "52.3%"),
    "Proportion of new sign ups in at least one of our target groups (e.g. ethnic minority, from deprived community)": (
        "54%",
        "42%",
    ),
    # percentages that were printed as fractions
    "% of births that receive a face to face New Birth Visit within 14 days by a Health Visitor": ("90%", "88%"),
}


@pytest.mark.parametrize(("heading", "counts"), [*zip(HEADINGS, ACTIONS, strict=True)])
def test_each_priority_has_its_flagship_actions_by_status(
    document: WordReader, heading: str, counts: tuple[int, ...]
) -> None:
    found = Counter(rating for rating, _ in _actions(document, heading))
    assert tuple(found[rating] for rating in MARKERS) == counts


@pytest.mark.parametrize(("heading", "counts"), [*zip(HEADINGS, INDICATORS, strict=True)])
def test_each_priority_has_its_indicators_by_rating(
    document: WordReader, heading: str, counts: tuple[int, ...]
) -> None:
    found = Counter(_rating(row[0]) for row in _table(document, heading, "Performance indicators").rows[1:])
    assert tuple(found[rating] for rating in ("Green", "Amber", "Red")) == counts
    assert found["Completed"] == 0


def test_the_first_page_says_the_published_totals(document: WordReader) -> None:
    said = [paragraph.text for paragraph in document.paragraphs if paragraph.section == "Overall ratings this quarter"]
    assert "Flagship Actions: 32 in all (6 completed, 18 green, 7 amber, 1 red)." in said
    assert "Performance indicators: 64 in all (43 green, 8 amber, 13 red)." in said
    assert "The plan originally had 24 Flagship Actions; there are now 32." in said


@pytest.mark.parametrize("heading", HEADINGS)
def test_flagship_actions_stand_in_groups_that_say_their_status_and_how_many_they_are(
    document: WordReader, heading: str
) -> None:
    table = _table(document, heading, "Flagship Actions")
    assert table.texts[0] == ["Status", heading]
    said = [row[1].text for row in table.rows if _is_group(row)]
    found = Counter(rating for rating, _ in _actions(document, heading))
    assert said == [f"{rating}: {found[rating]}" for rating in MARKERS if found[rating]]


def test_the_flagship_actions_are_those_published_in_their_order(document: WordReader, shared: Path) -> None:
    published = read_text(shared / "reference" / "appendix-2023-24-q2.txt")
    for section, heading in zip(SECTIONS, HEADINGS, strict=True):
        expected = [(status, WORDS_PUT_RIGHT.get(title, title)) for status, title in published[section].actions]
        assert _actions(document, heading) == expected
    assert sum(len(section.actions) for section in published.values()) == 32


def test_the_indicators_are_those_published_in_their_order_with_their_figures(
    document: WordReader, shared: Path
) -> None:
    published = read_text(shared / "reference" / "appendix-2023-24-q2.txt")
    polarity = {"▲": "▲ High", "▼": "▼ Low"}
    for section, heading in zip(SECTIONS, HEADINGS, strict=True):
        expected = [
            (name, polarity[arrow], *FIGURES_PUT_RIGHT.get(name, (target, actual)))
            for name, arrow, target, actual in published[section].indicators
        ]
        rows = _table(document, heading, "Performance indicators").texts[1:]
        assert [tuple(map(squeeze, row[1:])) for row in rows] == expected
    assert sum(len(section.indicators) for section in published.values()) == 64


def test_every_row_has_the_rating_of_its_dot_in_the_published_document(document: WordReader, published: Path) -> None:
    expected = [(rating, WORDS_PUT_RIGHT.get(words, words)) for rating, words in read_ratings(published)]
    found = []
    for heading in HEADINGS:
        found += _actions(document, heading)
        rows = _table(document, heading, "Performance indicators").rows[1:]
        found += [(_rating(row[0]), squeeze(row[1].text)) for row in rows]
    assert found == expected
    assert len(found) == 96


def test_indicators_stand_in_the_order_green_amber_red(document: WordReader) -> None:
    for heading in HEADINGS:
        ratings = [_rating(row[0]) for row in _table(document, heading, "Performance indicators").rows[1:]]
        assert ratings == sorted(ratings, key=["Green", "Amber", "Red"].index)


def test_the_columns_of_indicators_are_named_the_same_in_every_table(document: WordReader) -> None:
    headers = {tuple(_table(document, heading, "Performance indicators").texts[0]) for heading in HEADINGS}
    assert headers == {("RAG rating", "Indicator", "Good is", "Target Q2", "Actual Q2")}


def test_a_marker_in_a_table_is_the_marker_of_the_key(document: WordReader) -> None:
    key = {
        row[1].text: row[0].marks
        for table in document.tables
        if table.section == "Key to RAG ratings"
        for row in table.rows[1:]
    }
    assert {rating: marks[0][1] for rating, marks in key.items()} == MARKERS
    for heading in HEADINGS:
        for name in ("Flagship Actions", "Performance indicators"):
            for row in _table(document, heading, name).rows[1:]:
                assert row[0].marks[0] == key[_rating(row[0])][0]


def test_each_table_of_the_key_shows_every_rating_that_its_tables_use(document: WordReader) -> None:
    key = {table.heading: [row[1].text for row in table.rows[1:]] for table in document.tables[-2:]}
    assert key == {
        "Ratings of Flagship Actions": ["Completed", "Green", "Amber", "Red"],
        "Ratings of performance indicators": ["Green", "Amber", "Red"],
    }


def _table(document: WordReader, section: str, heading: str) -> Table:
    (table,) = (table for table in document.tables if (table.section, table.heading) == (section, heading))
    return table


def _actions(document: WordReader, heading: str) -> list[tuple[str, str]]:
    """Status and title of each row that is not a group's own."""
    rows = _table(document, heading, "Flagship Actions").rows[1:]
    return [(_rating(row[0]), row[1].text) for row in rows if not _is_group(row)]


def _is_group(row: tuple[Cell, ...]) -> bool:
    return row[1].text.partition(":")[0] in MARKERS


def _rating(cell: Cell) -> str:
    """The rating of the marker's style, which gives its colour."""
    assert cell.marks[0][1] == cell.text
    return cell.marks[0][0].removeprefix("RAG ")
