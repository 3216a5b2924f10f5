"""What a document prints, of documents written by hand and of the published one."""

from pathlib import Path

import docx

from cabinet_appendix.formats.word.printed import Look, Paragraph, Printed, Row
from cabinet_appendix.ooxml.package import Package
from word_templates import LOOKS, p, row, table, word_template


def printed(body: str, *sections: str, **parts: str) -> Printed:
    return Printed.read(Package.open(word_template(body, **parts)), sections)


def test_paragraphs_and_rows_stand_in_the_section_of_the_heading_above_them() -> None:
    body = p("before") + p("One", style="H1") + p("Two") + table(row("a", "b")) + p("Two", style="H1") + p("after")
    found = printed(body, "One", "Two")
    assert found.paragraphs == [
        Paragraph("before", ""),
        Paragraph("One", "One", Look("H1")),
        Paragraph("Two", "One"),
        Paragraph("Two", "Two", Look("H1")),
        Paragraph("after", "Two"),
    ]
    assert found.rows == [Row(["a", "b"], "One", 0)]
    assert found.headings == ["One", "Two"]
    assert list(found.body()) == ["before", "One", "Two", "Two", "after", "a", "b"]


def test_a_heading_may_stand_in_a_style_of_its_own_and_in_a_cell() -> None:
    band = '<w:style w:type="paragraph" w:styleId="Band"><w:name w:val="Band"/><w:basedOn w:val="H1"/></w:style>'
    body = p("One", style="Band") + p("a") + table(row(p("Two", style="H1"))) + p("b")
    found = printed(body, "One", "Two", styles=LOOKS + band)
    assert found.headings == ["One", "Two"]
    assert [paragraph.section for paragraph in found.paragraphs] == ["One", "One", "Two"]


def test_how_a_paragraph_looks_is_its_style_and_its_numbering() -> None:
    numbered = p("a", style="H1").replace(
        "</w:pPr>", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr></w:pPr>'
    )
    looks = [paragraph.look for paragraph in printed(numbered + p("b")).paragraphs]
    assert looks == [Look("H1", "7", "1"), Look()]


def test_a_heading_of_other_words_begins_no_section() -> None:
    found = printed(p("One", style="H1") + p("Flagship Actions", style="H1") + p("after"), "One")
    assert found.paragraphs[-1] == Paragraph("after", "One")
    assert found.headings == ["One", "Flagship Actions"]


def test_rows_know_their_table_and_cells_their_row_where_tables_are_nested() -> None:
    nested = row(table(row("inner")).replace("<w:tbl>", "<w:p/><w:tbl>") + p("outer"), "beside")
    found = printed(table(nested, row("below")) + table(row("other")))
    assert [(r.cells[-1], r.table) for r in found.rows] == [("beside", 0), ("inner", 1), ("below", 0), ("other", 2)]
    assert [len(r.cells) for r in found.rows] == [2, 1, 1, 1]


def test_notes_headers_and_links_are_read_from_their_parts() -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("no")}</w:footnote><w:footnote w:id="1">{p("yes")}</w:footnote>'
    )
    found = printed(p("a"), header=p("head"), footnotes=notes)
    assert found.notes == {"yes"}
    assert set(found.margins) == {"head", "no", "yes"}
    assert found.has("head")
    assert found.has_words("HEAD")
    assert not found.has("HEAD")


def test_the_published_appendix_is_read_as_python_docx_reads_it(shared: Path) -> None:
    path = shared / "reference" / "appendix-2023-24-q2.docx"
    document = docx.Document(str(path))
    found = Printed.read(Package.open(path), [])
    assert [paragraph.text for paragraph in found.paragraphs] == [paragraph.text for paragraph in document.paragraphs]
    cells = [[tc.text.strip() for tc in line.cells] for tbl in document.tables for line in tbl.rows]
    assert [len(line.cells) for line in found.rows if len(line.cells) > 1] == [len(x) for x in cells if len(x) > 1]
    links = [entry.target_ref for entry in document.part.rels.values() if entry.is_external]
    assert set(links) <= found.addresses
