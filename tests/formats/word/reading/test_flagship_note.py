"""How many Flagship Actions there were, out of what an appendix says of it."""

from typing import Any

import pytest

from cabinet_appendix.formats.word.reading.flagship_note import complete_originals, to_template
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Outline, Section
from cabinet_appendix.model.narrative import Quote, Text
from cabinet_appendix.ooxml.story_values import StoryParagraph, StoryRun


def _p(text: str, note: str | None = None) -> StoryParagraph:
    return StoryParagraph((StoryRun(text), StoryRun("", note_id=note)))


def test_the_note_of_the_first_section_that_has_one_is_the_one_for_all() -> None:
    notes = NoteBook({"1": (_p("Roads now counts 10 of 10 kinds, originally 8."),)})
    outline = Outline(sections=[Section(notices=[_p("2 in all")]), Section(notices=[_p("10 in all", "1")])])
    assert to_template(outline, [{"name": "Parks"}, {"name": "Roads"}], notes) == (
        Quote("priority", "name"),
        Text(" now counts "),
        Quote("flagship-actions", "total"),
        Text(" of "),
        Quote("flagship-actions", "total"),
        Text(" kinds, originally "),
        Quote("flagship-actions", "original"),
        Text("."),
    )


@pytest.mark.parametrize("names", [("Now", "Roads"), ("Roads", "Now")])
def test_a_word_of_the_note_that_is_the_name_of_one_section_stays_a_word(names: tuple[str, str]) -> None:
    notes = NoteBook({"1": (_p("Now 1, originally 3"),), "2": (_p("Now 2, originally 4"),)})
    outline = Outline(sections=[Section(notices=[_p("1 in all", "1")]), Section(notices=[_p("2 in all", "2")])])
    assert to_template(outline, [{"name": name} for name in names], notes) == (
        Text("Now "),
        Quote("flagship-actions", "total"),
        Text(", originally "),
        Quote("flagship-actions", "original"),
    )


def test_a_number_of_the_note_that_is_the_count_of_one_section_stays_a_number() -> None:
    notes = NoteBook({"1": (_p("Now 2, originally 3, of 2 kinds"),), "2": (_p("Now 5, originally 4, of 2 kinds"),)})
    outline = Outline(sections=[Section(notices=[_p("2 in all", "1")]), Section(notices=[_p("5 in all", "2")])])
    assert to_template(outline, [{"name": "Roads"}, {"name": "Parks"}], notes) == (
        Text("Now "),
        Quote("flagship-actions", "total"),
        Text(", originally "),
        Quote("flagship-actions", "original"),
        Text(", of 2 kinds"),
    )


def test_without_a_note_on_a_count_there_is_none() -> None:
    outline = Outline(sections=[Section(notices=[_p("now 10, originally 8")])])
    assert to_template(outline, [{"name": "Roads"}], NoteBook({})) is None


@pytest.mark.parametrize(
    ("said", "originals", "actions", "expected"),
    [
        ("originally 10, now 5", [8, None], [3, 2], [8, 2]),
        ("originally 10, now 3", [8, None], [3, 0], [8, 2]),
        ("originally 11, now 5", [8, None], [3, 2], [8, None]),
        ("5 in all", [8, None], [3, 2], [8, None]),
        ("originally 10, now 5", [8, 2], [3, 2], [8, 2]),
    ],
)
def test_a_count_that_no_note_tells_is_worked_out_of_all_together(
    said: str, originals: list[int | None], actions: list[int], expected: list[int | None]
) -> None:
    priorities: list[dict[str, Any]] = [
        {"original_flagship_actions": original, "flagship_actions": [{}] * count}
        for original, count in zip(originals, actions, strict=True)
    ]
    complete_originals(Outline(summary=Section(notices=[_p(said)])), priorities, NoteBook({}))
    assert [one["original_flagship_actions"] for one in priorities] == expected
