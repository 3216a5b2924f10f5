"""Checking a template, and the copy of it that says what was found."""

from pathlib import Path

import docx
import pytest

from cabinet_appendix.errors import InputError, OutputError, TemplateError
from cabinet_appendix.operations.check_template import check_template
from word_templates import BODY, FILE, LOOKS, p, word_template


@pytest.fixture
def faulty(tmp_path: Path) -> Path:
    path = tmp_path / FILE
    path.write_bytes(word_template(p("{{ report.titel }}") + BODY, styles=LOOKS.replace("RAG Red", "Red")))
    return path


def test_the_copy_has_a_comment_for_each_finding_and_the_template_is_left_alone(faulty: Path, tmp_path: Path) -> None:
    before = faulty.read_bytes()
    findings = check_template(faulty, annotated=tmp_path / "notes" / "seen.docx")
    comments = [comment.text for comment in docx.Document(str(tmp_path / "notes" / "seen.docx")).comments]
    assert len(comments) == len(findings) > 3
    assert comments[0] == 'found the unknown name "titel"; expected "title"'
    assert (
        f'{FILE}: found no character style "RAG Red"; expected a character style of that name; '
        "in Word: Styles pane, New Style"
    ) in comments
    assert faulty.read_bytes() == before


def test_without_findings_there_is_no_copy(template: Path, tmp_path: Path) -> None:
    assert check_template(template, annotated=tmp_path / "seen.docx") == ()
    assert list(tmp_path.iterdir()) == []


def test_a_copy_never_replaces_anything(faulty: Path) -> None:
    before = faulty.read_bytes()
    with pytest.raises(OutputError, match="a file that is there already"):
        check_template(faulty, annotated=faulty)
    with pytest.raises(InputError, match="a name of another kind"):
        check_template(faulty, annotated=faulty.with_suffix(".txt"))
    assert faulty.read_bytes() == before
    assert [path.name for path in faulty.parent.iterdir()] == [FILE]


def test_a_file_that_is_no_template_is_refused(tmp_path: Path) -> None:
    with pytest.raises(TemplateError, match="no such file"):
        check_template(tmp_path / FILE, annotated=tmp_path / "seen.docx")
