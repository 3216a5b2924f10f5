"""A second council's template: the shipped quarter in quite another dress, so that nothing of Harrow is in the code."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.operations.build import Choices, build
from word_reader import WordReader
from word_templates import lines, rows

Judge = Callable[[bytes], list[str]]


@pytest.fixture(scope="module")
def second(root: Path, quarter_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The shipped quarter by the second template."""
    output = tmp_path_factory.mktemp("second") / "appendix.docx"
    template = root / "templates" / "exampleshire" / "appendix.docx"
    made = build(quarter_folder, Choices(output=output, template=template))
    assert made.findings == ()
    return made.path


def test_it_is_valid(second: Path, faults: Judge) -> None:
    assert faults(second.read_bytes()) == []


def test_it_says_the_same_as_the_first_one(second: Path, built: Path) -> None:
    ours, theirs = read_document(second), read_document(built)
    assert ours.findings == theirs.findings == ()
    assert ours.report
    assert theirs.report
    # In another order another use of an acronym comes first, and may need its note where the words explain the other.
    assert theirs.report.glossary.items() <= ours.report.glossary.items()
    assert ours.report.model_copy(update={"glossary": theirs.report.glossary}) == theirs.report


def test_what_is_read_of_it_gives_the_same_pages_again(root: Path, second: Path) -> None:
    report = read_document(second).report
    assert report
    again = write_document(report, root / "templates" / "exampleshire" / "appendix.docx")
    once = second.read_bytes()
    assert (lines(again), rows(again)) == (lines(once), rows(once))


def test_it_looks_otherwise(second: Path) -> None:
    document = docx.Document(str(second))
    (section,) = document.sections
    assert (section.page_width or 0) > (section.page_height or 0), "a page on its side"
    assert section.first_page_header.paragraphs[0].text.startswith("Exampleshire Borough Council")
    assert (
        document.styles["Normal"].element.getparent().xpath("string(//w:docDefaults//w:rFonts/@w:ascii)") == "Verdana"
    )


def test_its_sections_and_columns_come_in_its_own_order_and_words(second: Path) -> None:
    document = docx.Document(str(second))
    headings = [p.text for p in document.paragraphs if p.style and p.style.name == "Heading 2"]
    assert headings[:5] == [
        "Ratings",
        "How we performed, by indicator",
        "Progress of Flagship Actions",
        "Our achievements",
        "Next steps",
    ]
    rows = {tuple(cell.text for cell in table.rows[0].cells) for table in document.tables}
    assert rows == {
        ("What we measure", "Outcome Q2", "Goal", "Aim to", "Rating"),
        ("Flagship Action", "Status"),
        ("As printed", "Name", "Meaning"),
    }


def test_its_ratings_are_told_apart_by_their_letters_too(second: Path) -> None:
    reader = WordReader(second.read_bytes())
    marks = {cell.text for table in reader.tables for row in table.rows for cell in row if "■" in cell.text}
    assert {mark.split()[0] for mark in marks} == {"C", "G", "A", "R"}


def test_every_drawing_of_it_has_an_alternative_text(second: Path) -> None:
    reader = WordReader(second.read_bytes())
    assert len(reader.drawings) == 9
    assert all(len(drawing.description) > 20 for drawing in reader.drawings)


def test_no_council_is_named_in_the_code(root: Path) -> None:
    files = [path for path in (root / "src" / "cabinet_appendix").rglob("*") if path.suffix in {".py", ".xml"}]
    assert len(files) > 200
    named = [path.name for path in files if "harrow" in path.read_text(encoding="utf-8").casefold()]
    assert named == []


def test_the_shipped_quarter_names_its_template(quarter_folder: Path, built: Path, tmp_path: Path) -> None:
    made = build(quarter_folder, Choices(output=tmp_path / "appendix.docx"))
    assert made.path.read_bytes() == built.read_bytes()
