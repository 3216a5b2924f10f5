"""Which footnote of one report is which of the other."""

from builders import bullet, priority, report
from cabinet_appendix.compare.entries import Footnote, Paragraph
from cabinet_appendix.compare.note_keys import match_keys, rename_notes
from cabinet_appendix.compare.pairs import match_entries
from cabinet_appendix.model.narrative import Bullet, Note, Text
from cabinet_appendix.model.report import Report


def _marked(**notes: str) -> Report:
    """A report with a bullet for each footnote, which its key's place in order tells from the others."""
    words = ("Parks were opened", "Bins were emptied", "Trees were planted")
    bullets = tuple(Bullet(text=(Text(text), Note(key))) for text, key in zip(words, notes, strict=False))
    return report(priority(achievements=bullets), footnotes={key: (Text(text),) for key, text in notes.items()})


def _match(known: Report, told: Report) -> dict[str, str]:
    return match_keys(list(match_entries(known, told)), known, told)


def test_footnotes_of_one_text_are_the_same_wherever_they_stand() -> None:
    assert _match(_marked(a="Green Flag", b="Weekly"), _marked(n1="Weekly", n2="Green Flag")) == {"n1": "b", "n2": "a"}


def test_footnotes_in_the_same_words_are_the_same_though_their_texts_differ() -> None:
    assert _match(_marked(a="Green Flag", b="Weekly"), _marked(n1="Green Flag parks", n2="Weekly")) == {
        "n1": "a",
        "n2": "b",
    }


def test_a_new_footnote_gets_a_key_that_no_other_has() -> None:
    keys = _match(_marked(n3="Weekly"), _marked(n1="Weekly", n2="By hand", n3="Oaks"))
    assert keys["n1"] == "n3"
    assert len(set(keys.values())) == 3


def test_marks_and_texts_are_renamed_alike() -> None:
    marked = (Text("x"), Note("n1"))
    assert rename_notes(Bullet(text=marked), {"n1": "a"}) == Bullet(text=(Text("x"), Note("a")))
    assert rename_notes(Paragraph(marked), {"n1": "a"}) == Paragraph((Text("x"), Note("a")))
    assert rename_notes(Footnote("n1", (Text("y"),)), {"n1": "a"}) == Footnote("a", (Text("y"),))
    assert rename_notes(bullet("x"), {"n1": "a"}) == bullet("x")
