"""Elements that stand for notes and links until they are made."""

from cabinet_appendix.formats.word.interim import NAMESPACE, format_link, format_note
from word_files import element

RUN = "<w:r><w:t>a</w:t></w:r>"


def test_a_note_and_a_link_hold_their_runs_and_what_is_known_of_them() -> None:
    note, link = (
        element(format_note("clean", RUN, is_in_text=True)),
        element(format_link("https://a.example/?b&c", RUN)),
    )
    assert (note.tag, note.items()) == (f"{{{NAMESPACE}}}note", [("section", "clean"), ("is-in-text", "1")])
    assert (link.tag, link.items()) == (f"{{{NAMESPACE}}}link", [("address", "https://a.example/?b&c")])
    assert [[child.tag for child in holder] for holder in (note, link)] == [[element(RUN).tag]] * 2
    assert element(format_note("", "")).items() == [("section", "")]
