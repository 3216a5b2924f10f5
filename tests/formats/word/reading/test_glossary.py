"""Which footnotes are a glossary's, and which are kept where they stand."""

from cabinet_appendix.formats.word.reading.glossary import Glossary, find_glossary
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.outline import Section
from cabinet_appendix.formats.word.reading.passages import read_passages
from cabinet_appendix.formats.word.reading.tables import ActionRow, ActionTable
from cabinet_appendix.model.narrative import Note, Text
from cabinet_appendix.ooxml.story_values import StoryCell, StoryParagraph, StoryRun

PSPO = "Public Space Protection Order"


def _paragraph(text: str) -> StoryParagraph:
    """A paragraph in which ^a is the mark of the note a."""
    first, *others = text.split("^")
    runs = [StoryRun(first)]
    for other in others:
        runs += [StoryRun("", note_id=other[0]), StoryRun(other[1:])]
    return StoryParagraph(tuple(runs))


def _glossary(*passages: tuple[int, str], names: tuple[tuple[int, str], ...] = (), **notes: str) -> dict[str, str]:
    book = NoteBook({key: (StoryParagraph((StoryRun(text),)),) for key, text in notes.items()})
    sections = [Section(), Section()]
    for section, text in passages:
        sections[section - 1].achievements.append(_paragraph(text))
    for section, text in names:
        row = ActionRow(StoryCell((_paragraph(text),)), "green", None)
        sections[section - 1].actions.append(ActionTable("", (row,)))
    return find_glossary(tuple(read_passages([], sections, book)), book).meanings


def test_a_note_at_the_first_use_in_each_section_is_the_glossary_s() -> None:
    passages = ((1, "A new PSPO^a is in force"), (1, "The PSPO works"), (2, "More PSPOs^b are planned"))
    assert _glossary(*passages, a=PSPO, b=PSPO) == {"PSPO": PSPO}


def test_an_acronym_that_the_words_explain_needs_no_note() -> None:
    passages = ((1, f"The {PSPO} (PSPO) is in force"), (1, "The PSPO works"), (2, "A PSPO^a"))
    assert _glossary(*passages, a=PSPO) == {"PSPO": PSPO}


def test_a_note_at_a_later_use_or_in_one_section_only_is_kept_where_it_stands() -> None:
    assert _glossary((1, "The PSPO works"), (1, "A new PSPO^a"), a=PSPO) == {}
    assert _glossary((1, "A new PSPO^a"), (2, "The PSPO works"), a=PSPO) == {}


def test_a_note_that_stands_elsewhere_too_is_kept() -> None:
    assert _glossary((1, "A new PSPO^a and an order^b"), a=PSPO, b=PSPO) == {}


def test_a_note_that_says_the_same_elsewhere_in_another_section_leaves_the_glossary_s_to_it() -> None:
    assert _glossary((1, "A new PSPO^a"), (2, "An order^b"), a=PSPO, b=PSPO) == {"PSPO": PSPO}
    assert _glossary((1, "An order^b"), (1, "A new PSPO"), (2, "A new PSPO^a"), a=PSPO, b=PSPO) == {"PSPO": PSPO}


def test_only_the_marks_that_a_glossary_makes_are_left_out() -> None:
    glossary = Glossary({"PSPO": PSPO}, {"PSPO": "pspo"})
    words = (Text("A new PSPO"), Note("pspo"), Text(" and an order"), Note("pspo"), Text("PSPO"), Note("other"))
    left = (Text("A new PSPO and an order"), Note("pspo"), Text("PSPO"), Note("other"))
    assert glossary.without_notes(words) == left


def test_a_term_in_a_name_has_its_note_whatever_else_has_the_same_one() -> None:
    meaning = "the beginning"
    assert _glossary((1, "The AB^a"), names=((2, "ABs^b"),), a=meaning, b=meaning) == {"ABs": meaning}


def test_a_note_in_a_name_can_only_be_the_glossary_s() -> None:
    assert _glossary((1, "The PSPO works"), names=((1, "Number of PSPO^a fines"),), a=PSPO) == {"PSPO": PSPO}


def test_a_note_that_explains_nothing_is_none_of_the_glossary_s() -> None:
    assert _glossary((1, "A new PSPO^a"), a="Provisional") == {}


def test_two_spellings_of_a_term_are_noted_once() -> None:
    names = ((1, "Waste (Oflog^a)"), (1, "Reablement (OfLoG)"), (2, "Fines (OfLoG^b)"))
    meaning = "Office for Local Government"
    assert _glossary(names=names, a=meaning, b=meaning) == {"Oflog": meaning, "OfLoG": meaning}


def test_a_note_with_a_link_is_none_of_the_glossary_s() -> None:
    note = StoryParagraph((StoryRun("Public Space Protection Order", address="https://a.example"),))
    book = NoteBook({"a": (note,)})
    section = Section(achievements=[_paragraph("A new PSPO^a")])
    assert find_glossary(tuple(read_passages([], [section], book)), book).meanings == {}
