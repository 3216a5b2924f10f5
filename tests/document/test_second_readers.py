"""The shipped quarter as two other programs read it: python-docx and docx2python."""

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx2python import docx2python
from docx2python.docx_output import DocxContent

from word_reader import WordReader

NOTE = re.compile(r"----footnote(\d+)----")


@pytest.fixture(scope="module")
def by_docx(built: Path) -> Document:
    return docx.Document(str(built))


@pytest.fixture(scope="module")
def by_docx2python(built: Path) -> Iterator[DocxContent]:
    with docx2python(built) as content:
        yield content


def test_python_docx_finds_title_subject_author_and_language(by_docx: Document) -> None:
    properties = by_docx.core_properties
    assert properties.title == "Appendix 1 – Strategic Performance Report Q2 2023-24"
    assert properties.subject == (
        "Flagship Actions and performance indicators of the corporate plan ‘Restoring Pride in Harrow’"
    )
    assert properties.author == "Performance team, Harrow Council"
    assert properties.language == "en-GB"


def test_python_docx_reads_the_same_cells(by_docx: Document, document: WordReader) -> None:
    found = [[[cell.text for cell in row.cells] for row in table.rows] for table in by_docx.tables]
    assert found == [table.texts for table in document.tables]


def test_python_docx_counts_the_ratings_of_indicators_by_the_style_of_their_markers(by_docx: Document) -> None:
    styles: Counter[str] = Counter()
    for table in by_docx.tables:
        if table.rows[0].cells[0].text == "RAG rating":
            styles.update(row.cells[0].paragraphs[0].runs[0].style.name or "" for row in table.rows[1:])
    assert styles == {"RAG Green": 43, "RAG Amber": 8, "RAG Red": 13}


def test_python_docx_finds_the_headings_of_word(by_docx: Document) -> None:
    levels = Counter(p.style.name for p in by_docx.paragraphs if p.style and (p.style.name or "").startswith("Heading"))
    assert levels == {"Heading 1": 5, "Heading 2": 17}


def test_python_docx_finds_four_banners_and_eight_charts(by_docx: Document) -> None:
    kinds = Counter(shape.type.name for shape in by_docx.inline_shapes)
    assert kinds == {"PICTURE": 4, "CHART": 8}


def test_the_page_is_a4_with_a_number_in_its_footer(by_docx: Document) -> None:
    (section,) = by_docx.sections
    assert section.page_width is not None
    assert section.page_height is not None
    assert (round(section.page_width.mm), round(section.page_height.mm)) == (210, 297)
    fields = section.footer._element.xpath(".//w:instrText/text()")
    assert [field.strip() for field in fields] == ["PAGE", "NUMPAGES"]


def test_docx2python_reads_the_same_tables_with_their_notes(by_docx2python: DocxContent, document: WordReader) -> None:
    tables = [[["\n".join(cell) for cell in row] for row in table] for table in by_docx2python.body if len(table) > 1]
    assert [[[NOTE.sub("", text) for text in row] for row in table] for table in tables] == [
        table.texts for table in document.tables
    ]
    notes = [tuple(int(number) for number in NOTE.findall(text)) for table in tables for row in table for text in row]
    assert notes == [cell.notes for table in document.tables for row in table.rows for cell in row]


def test_docx2python_reads_the_same_notes_in_the_same_order(by_docx2python: DocxContent, document: WordReader) -> None:
    read = [paragraph for table in by_docx2python.footnotes for row in table for cell in row for paragraph in cell]
    expected = [f"footnote{number})\t {text}" for number, text in document.notes.items() if number > 0]
    # It shows a link as HTML.
    assert [re.sub("<[^>]+>", "", text) for text in read if text] == expected
