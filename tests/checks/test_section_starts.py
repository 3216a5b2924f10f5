"""Where priorities begin in documents that others and we have made, against their headings."""

from pathlib import Path

from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.reading.document import open_package


def _subject(path: Path) -> Subject:
    reading = read_document(path)
    return Subject(path.name, reading.report, reading.places.__getitem__, Document(path.name, open_package(path)))


def _owners(subject: Subject) -> dict[str, str | None]:
    """The name of the priority at each paragraph of the document, the last one of those with the same words."""
    assert subject.document
    found = ((one.paragraph.text, subject.priority_at(one.place.order)) for one in subject.document.paragraphs)
    return {text: priority.name if priority else None for text, priority in found}


def test_the_sections_of_the_published_appendix_begin_at_their_bold_lines(published: Path) -> None:
    owners = _owners(_subject(published))
    names = ("Residents First", "Clean & Safe", "Supporting those in Need")
    for name in names:
        assert owners[f"{name} – indicator RAG Q2"] == name
        assert owners[f"{name} – Flagship Actions Q2"] == name
    assert owners["Performance Indicators – Clean and Safe Q2"] == "Clean & Safe"
    assert owners["RAG summary Q2 – all Flagship Actions"] is None
    assert owners["A borough that is clean and safe"] is None
    assert owners["Achievements"] == "Supporting those in Need"


def test_the_sections_of_a_built_one_begin_at_their_headings(built: Path) -> None:
    subject = _subject(built)
    assert subject.document
    headings = [one for one in subject.document.paragraphs if one.paragraph.style == "heading 1"]
    owners = [subject.priority_at(one.place.order) for one in headings]
    names = [owner.name if owner else None for owner in owners]
    assert names[:4] == [None, "Residents First", "Clean & Safe", "Supporting those in Need"]
    before = [subject.priority_at(one.place.order - 1) for one in headings[1:4]]
    assert [owner.name if owner else None for owner in before] == names[:3]
