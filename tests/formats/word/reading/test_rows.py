"""Rows of tables, and what is said of those that are not clear."""

from decimal import Decimal

import pytest

from cabinet_appendix.formats.word.reading.glossary import Glossary
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.remarks import Remarks
from cabinet_appendix.formats.word.reading.rows import RowReader
from cabinet_appendix.formats.word.reading.tables import ActionRow, IndicatorRow
from cabinet_appendix.formats.word.reading.wording import Wording
from cabinet_appendix.model.rag_names import Mark
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Polarity, Status, Tolerance
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun


def _cell(text: str, note: str | None = None) -> StoryCell:
    runs = (StoryRun(text), StoryRun("", note_id=note)) if note else (StoryRun(text),)
    return StoryCell((StoryParagraph(runs),))


class _Reader(RowReader):
    """A reader of rows beside notes 1 and 2, whose remarks can be looked at."""

    def __init__(self, tolerance: Tolerance = FIVE_PER_CENT) -> None:
        self.remarks = Remarks("a.docx")
        notes = {"1": "Rated before rounding", "2": "Freedom of Information"}
        book = NoteBook({key: (StoryParagraph((StoryRun(text),)),) for key, text in notes.items()})
        glossary = Glossary({"FOI": "Freedom of Information"}, {"FOI": "foi"})
        super().__init__(Wording(book, glossary), self.remarks, tolerance)

    @property
    def said(self) -> list[tuple[str, str, str]]:
        return [(finding.code, finding.found, finding.remedy) for finding in self.remarks]


def _indicator(mark: Mark | None, target: str = "90%", actual: str = "93%", **cells: StoryCell) -> IndicatorRow:
    given = {
        "name": _cell("Calls answered"),
        "marker": _cell("●"),
        "polarity": _cell("▲"),
        "target": _cell(target),
        "actual": _cell(actual),
        "previous": StoryCell(),
    }
    return IndicatorRow(mark=mark, **{**given, **cells})


def test_an_indicator_has_the_figures_of_its_row() -> None:
    reader = _Reader()
    values = reader.read_indicator(_indicator(Mark("green"), previous=_cell(" 91% ")))
    assert {name: str(value) for name, value in values.items()} == {
        "name": "Calls answered",
        "polarity": "high",
        "target": "90%",
        "actual": "93%",
        "tolerance": "5%",
        "previous": "91%",
    }
    assert reader.said == []


def test_a_rating_that_the_figures_contradict_is_kept_and_told() -> None:
    reader = _Reader()
    override = reader.read_indicator(_indicator(Mark("red")))["override"]
    assert override == {"rating": "red", "reason": "As rated when it was published"}
    done = 'kept, though the figures make it green; the reason is taken to be "As rated when it was published"'
    assert reader.said == [("I113", "the rating red", done)]


def test_the_reason_of_a_rating_is_the_note_at_its_mark() -> None:
    reader = _Reader()
    override = reader.read_indicator(_indicator(Mark("red"), marker=_cell("●", "1")))["override"]
    assert override == {"rating": "red", "reason": "Rated before rounding"}
    assert reader.said == []


def test_a_reason_that_was_given_above_is_not_printed_again() -> None:
    reader = _Reader()
    reader.read_indicator(_indicator(Mark("red"), marker=_cell("●", "1")))
    override = reader.read_indicator(_indicator(Mark("amber")))["override"]
    assert override == {"rating": "amber", "reason": "Rated before rounding"}
    done = 'kept, though the figures make it green; the reason is taken to be "Rated before rounding"'
    assert reader.said == [("I113", "the rating amber", done)]


def test_a_rating_is_worked_out_with_the_tolerance_of_the_document() -> None:
    wide = _Reader(Tolerance(amount=Decimal(10)))
    assert "override" not in wide.read_indicator(_indicator(Mark("amber"), "90%", "82%"))
    assert "override" in _Reader().read_indicator(_indicator(Mark("amber"), "90%", "82%"))


@pytest.mark.parametrize(("target", "actual"), [("Data only", "93%"), ("90%", "No data"), ("90%", "12")])
def test_what_cannot_be_rated_has_no_mark(target: str, actual: str) -> None:
    for mark in (None, Mark("not rated")):
        reader = _Reader()
        assert "override" not in reader.read_indicator(_indicator(mark, target, actual))
        assert reader.said == []


def test_a_figure_or_polarity_that_cannot_be_read_is_told_with_what_takes_its_place() -> None:
    reader = _Reader()
    values = reader.read_indicator(_indicator(None, "about 9", "888361 71", polarity=_cell("sideways")))
    assert [str(values[name]) for name in ("target", "actual")] == ["Data only", "No data"]
    assert values["polarity"] is Polarity.HIGH
    assert reader.said == [
        ("I112", 'the target "about 9"', 'read as "Data only"'),
        ("I112", 'the actual "888361 71"', 'read as "No data"'),
        ("I112", 'the polarity "sideways"', "read as high"),
    ]


def test_an_unclear_colour_is_told() -> None:
    reader = _Reader()
    reader.read_indicator(_indicator(Mark("green", is_clear=False)))
    assert reader.said == [("I112", "a colour that is none of the five", "read as green")]


def test_a_footnote_of_a_row_that_is_not_the_glossary_s_is_kept_as_commentary() -> None:
    reader = _Reader()
    row = IndicatorRow(
        _cell("FOI", "2"), _cell("●"), Mark("green"), _cell("▲"), _cell("90%"), _cell("93%", "1"), StoryCell()
    )
    values = reader.read_indicator(row)
    assert values["commentary"] == "Rated before rounding"
    assert reader.said == [("I114", 'the footnote "Rated before rounding"', "kept as commentary")]


@pytest.mark.parametrize(
    ("group", "mark", "status", "said"),
    [
        ("green", Mark("green"), Status.GREEN, []),
        (None, Mark("amber"), Status.AMBER, []),
        ("completed", None, Status.COMPLETED, []),
        ("green", Mark("red"), Status.GREEN, [("I111", "the mark red in the group green", "read as green")]),
        (None, None, Status.RED, [("I112", "no status", "read as red")]),
        (
            None,
            Mark("green", is_clear=False),
            Status.GREEN,
            [("I112", "a colour that is none of the five", "read as green")],
        ),
    ],
)
def test_a_flagship_action_has_the_status_of_its_group_or_its_mark(
    group: str | None, mark: Mark | None, status: Status, said: list[tuple[str, str, str]]
) -> None:
    reader = _Reader()
    assert reader.read_action(ActionRow(_cell("Open a library"), group, mark)) == {
        "title": "Open a library",
        "status": status,
    }
    assert reader.said == said
