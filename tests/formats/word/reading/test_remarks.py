"""Remarks on a document, with the words beside which they stand."""

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.reading.remarks import Remarks, shorten


def test_a_remark_names_the_words_beside_it() -> None:
    remarks = Remarks("a.docx")
    remarks.add("I113", "Fines\u00a0 paid", "the rating red", "kept")
    remarks.add("I121", "", "a footnote twice", "read as one")
    assert list(remarks) == [
        Finding("I113", Severity.WARNING, Place("a.docx", paragraph="Fines paid"), "the rating red", remedy="kept"),
        Finding("I121", Severity.WARNING, Place("a.docx"), "a footnote twice", remedy="read as one"),
    ]


def test_a_long_text_is_shown_by_its_beginning() -> None:
    assert shorten("word " * 40) == "word " * 11 + "word…"
    assert shorten("x" * 60) == "x" * 60


def test_the_beginning_of_a_text_without_end_is_found_at_once() -> None:
    assert shorten("  a " * 10_000_000) == "a " * 29 + "a…"
