"""The text of documents, against python-docx's reading, docx2python's, and XML by hand."""

from pathlib import Path

import docx
import pytest
from docx.table import _Cell
from docx2python import docx2python

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story import cell_text, paragraph_text, paragraphs, story_parts, table_rows
from word_files import W, element, relationships_xml, word_file

# Python-docx leaves out insertions, content controls and page breaks: these have none.
_PLAIN = [
    "CenterForOpenScience__pydocx--styled_color.docx",
    "JSv4__Docxodus--SolarOverview.docx",
    "apache__tika--testWORD_various.docx",
    "dolanmiu__docx--field-trip.docx",
    "dotnet__Open-XML-SDK--chart-Pie.docx",
    "microsoft__markitdown--test_with_comment.docx",
]
_CHOICE = """<mc:AlternateContent><mc:Choice Requires="w14">{0}</mc:Choice><mc:Fallback>{0}</mc:Fallback>
    </mc:AlternateContent>"""
_TEXT_BOX = "<w:r>" + _CHOICE.format("<w:txbxContent><w:p><w:r><w:t>box</w:t></w:r></w:p></w:txbxContent>") + "</w:r>"


def _run(text: str) -> str:
    return f"<w:r><w:t>{text}</w:t></w:r>"


def _assert_as_python_docx_reads(path: Path) -> None:
    ours = Package.open(path)
    body = ours.xml(ours.main_document)[0]
    theirs = docx.Document(str(path))
    assert [paragraph_text(p) for p in body.iterchildren(f"{{{W}}}p")] == [p.text for p in theirs.paragraphs]
    tables = [[[cell_text(tc) for tc in row] for row in table_rows(tbl)] for tbl in body.iterchildren(f"{{{W}}}tbl")]
    assert tables == [
        [[_Cell(tc, table).text for tc in row._tr.tc_lst] for row in table.rows] for table in theirs.tables
    ]


def test_the_published_appendix_says_what_python_docx_reads(published: Path) -> None:
    _assert_as_python_docx_reads(published)


@pytest.mark.parametrize("name", _PLAIN)
def test_a_document_of_the_corpus_says_what_python_docx_reads(shared: Path, name: str) -> None:
    _assert_as_python_docx_reads(shared / "corpus" / name)


def test_footnotes_and_footers_say_what_docx2python_reads(published: Path) -> None:
    package = Package.open(published)
    assert story_parts(package) == ["/word/document.xml", "/word/footer1.xml", "/word/footnotes.xml"]
    notes = package.xml("/word/footnotes.xml").iterfind(f"{{{W}}}footnote")
    ours = [" ".join(paragraph_text(p).strip() for p in paragraphs(note)) for note in notes]
    with docx2python(published) as theirs:
        # Theirs begin with "footnote2)" and a tab.
        their_notes = [
            " ".join(p.partition("\t")[2].strip() for p in cell) for cell in theirs.footnotes[0][0] if cell != [""]
        ]
    assert [note for note in ours if note] == their_notes
    assert len(their_notes) == 14


def test_every_story_part_is_found_once_and_those_that_are_not_there_are_not() -> None:
    rels = {
        "rId1": ("footnotes", "footnotes.xml"),
        "rId2": ("header", "header1.xml"),
        "rId3": ("footer", "footer1.xml"),
        "rId4": ("header", "header1.xml"),
        "rId5": ("header", "header2.xml"),
        "rId6": ("image", "header3.xml"),
    }
    there = ("footnotes", "header1", "footer1", "header3")
    parts = {f"word/{name}.xml": "<x/>" for name in there}
    package = Package.open(word_file(parts={"word/_rels/document.xml.rels": relationships_xml(rels), **parts}))
    assert story_parts(package) == [
        "/word/document.xml",
        "/word/header1.xml",
        "/word/footer1.xml",
        "/word/footnotes.xml",
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:pPr><w:tabs><w:tab w:val='left' w:pos='9'/></w:tabs></w:pPr>" + _run("a"), "a"),
        ("<w:r><w:t>a</w:t><w:tab/><w:t xml:space='preserve'> b </w:t></w:r>", "a\t b "),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t></w:r>", "a\nb\nc"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t></w:r>", "a\u2011b"),
        (f"<w:del w:id='1'>{_run('gone')}</w:del><w:ins w:id='2'>{_run('new')}</w:ins>", "new"),
        ("<w:del w:id='1'><w:r><w:delText>gone</w:delText></w:r></w:del>", ""),
        (f"<w:ins w:id='1'><w:del w:id='2'>{_run('gone')}</w:del>{_run('new')}</w:ins>", "new"),
        (f"<w:moveFrom w:id='1'>{_run('from')}</w:moveFrom><w:moveTo w:id='2'>{_run('to')}</w:moveTo>", "to"),
        (f"<w:r><w:instrText> PAGE </w:instrText></w:r>{_run('7')}", "7"),
        (f"<w:fldSimple w:instr=' PAGE '>{_run('7')}</w:fldSimple>", "7"),
        (f"{_run('ASC')}<w:r><w:footnoteReference w:id='1'/></w:r>", "ASC"),
        (f"<w:hyperlink w:anchor='a'>{_run('the')} {_run('link')}</w:hyperlink>", "thelink"),
        (f"<w:smartTag w:element='e'>{_run('smart')}</w:smartTag>", "smart"),
        (f"<w:sdt><w:sdtContent>{_run('held')}</w:sdtContent></w:sdt>", "held"),
        (f"{_run('a')}{_TEXT_BOX}{_run('b')}", "ab"),
        (
            f"<mc:AlternateContent><mc:Choice>{_run('a')}</mc:Choice><mc:Fallback>{_run('a')}</mc:Fallback></mc:AlternateContent>",
            "a",
        ),
        ("", ""),
    ],
)
def test_a_paragraph_says_what_word_prints_of_it(content: str, text: str) -> None:
    assert paragraph_text(element(f"<w:p>{content}</w:p>")) == text


def test_a_run_has_its_own_text() -> None:
    assert paragraph_text(element("<w:p><w:r><w:t>a</w:t></w:r><w:r><w:t>b</w:t><w:tab/></w:r></w:p>")[1]) == "b\t"


def test_paragraphs_come_in_reading_order_each_once() -> None:
    body = element(f"""<w:body><w:p>{_run("1")}</w:p>
        <w:tbl><w:tr><w:tc><w:p>{_run("2")}</w:p></w:tc><w:tc><w:sdt><w:sdtContent><w:p>{_run("3")}</w:p></w:sdtContent>
        </w:sdt></w:tc></w:tr></w:tbl><w:p>{_run("4")}{_TEXT_BOX}</w:p><w:p/></w:body>""")
    assert [paragraph_text(p) for p in paragraphs(body)] == ["1", "2", "3", "4", "box", ""]


def test_rows_and_cells_in_content_controls_are_rows_and_cells() -> None:
    def cell(text: str) -> str:
        return f"<w:tc><w:p>{_run(text)}</w:p></w:tc>"

    def control(content: str) -> str:
        return f"<w:sdt><w:sdtPr/><w:sdtContent>{content}</w:sdtContent></w:sdt>"

    inner = f"<w:tbl><w:tr>{cell('inner')}</w:tr></w:tbl>"
    table = element(f"""<w:tbl><w:tblPr/><w:tblGrid/><w:tr><w:trPr/>{cell("1")}{control(cell("2"))}</w:tr>
        {control("<w:tr>" + cell("3") + "</w:tr>" + control("<w:tr>" + cell("4") + "</w:tr>"))}
        <w:customXml><w:tr><w:tc>{inner}<w:p>{_run("5")}</w:p></w:tc></w:tr></w:customXml></w:tbl>""")
    rows = [[cell_text(tc) for tc in row] for row in table_rows(table)]
    assert rows == [["1", "2"], ["3"], ["4"], ["inner\n5"]]
