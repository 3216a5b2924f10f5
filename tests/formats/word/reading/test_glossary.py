"""Which footnotes are a glossary's, and which are kept where they stand."""

from cabinet_appendix.formats.word.reading.glossary import find_glossary, without_notes
from cabinet_appendix.formats.word.reading.notes import NoteBook
from cabinet_appendix.formats.word.reading.passages import Passages
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
    read = Passages(NoteBook({key: (StoryParagraph((StoryRun(text),)),) for key, text in notes.items()}))
    for section, text in passages:
        read.read(_paragraph(text).runs, section)
    for section, text in names:
        read.read_name(StoryCell((_paragraph(text),)), section)
    return find_glossary(read.read_so_far, read.notes)


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


def test_a_note_in_a_name_can_only_be_the_glossary_s() -> None:
    assert _glossary((1, "The PSPO works"), names=((1, "Number of PSPO^a fines"),), a=PSPO) == {"PSPO": PSPO}


def test_a_note_that_explains_nothing_is_none_of_the_glossary_s() -> None:
    assert _glossary((1, "A new PSPO^a"), a="Provisional") == {}


def test_what_the_glossary_marks_by_itself_is_not_marked_by_hand() -> None:
    words = (Text("A PSPO"), Note("pspo"), Text(" and more"), Note("other"))
    assert without_notes(words, frozenset({"pspo"})) == (Text("A PSPO and more"), Note("other"))
