"""Tracked changes, against a count of their marks in documents that Word saved."""

from pathlib import Path

import pytest

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.revisions import find_revisions
from story_files import Document, paragraph, run
from word_files import unzip


def test_changes_of_text_and_of_formatting_are_found_with_their_authors() -> None:
    body = paragraph(
        f'<w:ins w:author="Jane">{run("a")}</w:ins><w:del w:author="John"><w:r><w:delText>b</w:delText></w:r></w:del>'
        '<w:r><w:rPr><w:b/><w:rPrChange w:author="Jane"><w:rPr/></w:rPrChange></w:rPr><w:t>c</w:t></w:r>'
    )
    assert [change.author for change in find_revisions(Document(body).package)] == ["Jane", "John", "Jane"]
    assert list(find_revisions(Document(paragraph(run("a"))).package)) == []


@pytest.mark.parametrize("name", ["HC031-Complicated-Document", "RP050-Deleted-Footnote", "DA224-TrackedRevisions"])
def test_they_are_as_many_as_the_file_has_authors_of_changes(name: str, shared: Path) -> None:
    path = shared / "corpus" / f"JSv4__Docxodus--{name}.docx"
    parts = unzip(path.read_bytes())
    stories = [data for part, data in parts.items() if part.startswith("word/") and b"w:author=" in data]
    marks = sum(data.count(b"w:author=") for data in stories) - parts.get("word/comments.xml", b"").count(b"w:author=")
    assert len(list(find_revisions(Package.open(path)))) == marks > 0
