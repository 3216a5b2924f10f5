"""The story of documents, against python-docx's reading, docx2python's, LibreOffice's and what hands made."""

import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from shutil import which

import docx
import pytest
from docx.table import _Cell
from docx2python import docx2python

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks, read_notes
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryParagraph, StoryTable
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from story_files import Document, paragraph, run, style, texts
from word_files import relationships_xml, word_file

# Python-docx leaves out insertions, content controls and text boxes: these have none.
_PLAIN = [
    "CenterForOpenScience__pydocx--styled_color.docx",
    "dolanmiu__docx--field-trip.docx",
    "dotnet__Open-XML-SDK--chart-Pie.docx",
    "microsoft__markitdown--test_with_comment.docx",
]
_READ_ALL = """
import re, sys
from pathlib import Path
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks
from cabinet_appendix.ooxml.story_values import Revisions
for path in sys.argv[1:]:
    try:
        read_blocks(Package.open(Path(path)), Revisions.ACCEPTED)
    except ValueError:
        continue
print(re.search(r"VmHWM:\\s*(\\d+) kB", Path("/proc/self/status").read_text())[1])
"""
_MEGABYTE = 1024


def _blocks(path: Path, revisions: Revisions = Revisions.ACCEPTED) -> Sequence[Block]:
    return read_blocks(Package.open(path), revisions)


def _assert_as_python_docx_reads(path: Path) -> None:
    blocks, theirs = _blocks(path), docx.Document(str(path))
    ours = [block for block in blocks if isinstance(block, StoryParagraph)]
    assert texts(ours) == [p.text for p in theirs.paragraphs]
    names = [p.style.name if p.style else "" for p in theirs.paragraphs]
    # Python-docx writes Word's headings with a capital.
    assert [one.style.casefold() for one in ours] == [str(name).casefold() for name in names]
    tables = [[[cell.text for cell in row] for row in block.rows] for block in blocks if isinstance(block, StoryTable)]
    assert tables == [
        [[_Cell(tc, table).text for tc in row._tr.tc_lst] for row in table.rows] for table in theirs.tables
    ]


def test_the_published_appendix_says_what_python_docx_reads(published: Path) -> None:
    _assert_as_python_docx_reads(published)


@pytest.mark.parametrize("name", _PLAIN)
def test_a_document_of_the_corpus_says_what_python_docx_reads(shared: Path, name: str) -> None:
    _assert_as_python_docx_reads(shared / "corpus" / name)


def test_the_runs_of_the_published_appendix_are_bold_and_coloured_as_python_docx_reads(published: Path) -> None:
    def letters(runs: Sequence[tuple[str, bool, str | None]]) -> list[tuple[str, bool, str | None]]:
        return [(letter, bold, color) for text, bold, color in runs for letter in text]

    theirs = docx.Document(str(published))
    ours = [block for block in _blocks(published) if isinstance(block, StoryParagraph)]
    for one, their in zip(ours, theirs.paragraphs, strict=True):
        runs = [(r.text, bool(r.font.bold), str(r.font.color.rgb) if r.font.color.rgb else None) for r in their.runs]
        assert letters([(r.text, r.is_bold, r.color) for r in one.runs if r.note_id is None]) == letters(runs)


def test_the_published_appendix_has_its_marks_fills_lists_and_charts(published: Path) -> None:
    blocks = _blocks(published)
    paragraphs = [block for block in blocks if isinstance(block, StoryParagraph)]
    tables = [block for block in blocks if isinstance(block, StoryTable)]
    cells = [cell for table in tables for row in table.rows for cell in row]
    dots = [run.color for cell in cells for run in cell.runs if run.text == "●"]
    assert {color: dots.count(color) for color in dots} == {
        "0070C0": 6,
        "00B050": 18 + 43,
        "FFC000": 7 + 8,
        "FF0000": 1 + 13,
    }
    assert {cell.fill for cell in cells} == {None, "1F3864", "D9E2F3", "00B050", "FFC000", "FF0000"}
    assert [one.list_level for one in paragraphs].count(1) == 3
    assert [drawing.chart_part for one in paragraphs for drawing in one.drawings] == [
        f"/word/charts/chart{number}.xml" for number in range(1, 9)
    ]


def test_the_notes_of_the_published_appendix_say_what_docx2python_reads(published: Path) -> None:
    notes = read_notes(Package.open(published), Revisions.ACCEPTED)
    with docx2python(published) as document:
        # Theirs begin with "footnote2)" and a tab.
        theirs = [[p.partition("\t")[2].strip() for p in cell] for cell in document.footnotes[0][0] if cell != [""]]
    assert [[text.strip() for text in texts(list(note))] for note in notes.values()] == theirs
    assert list(notes) == [str(number) for number in range(2, 16)]


@pytest.mark.rendered
@pytest.mark.skipif(which("soffice") is None, reason="needs LibreOffice, which is not here")
def test_the_published_appendix_says_the_same_when_libreoffice_has_saved_it(published: Path, tmp_path: Path) -> None:
    saved = _convert(_convert(published, "odt", tmp_path), "docx", tmp_path)
    package, original = Package.open(saved), Package.open(published)
    ours, theirs = (
        [_without_blank_runs(block) for block in read_blocks(one, Revisions.ACCEPTED)] for one in (original, package)
    )
    assert theirs == ours
    notes, their_notes = (read_notes(one, Revisions.ACCEPTED).values() for one in (original, package))
    assert [texts(list(note)) for note in their_notes] == [texts(list(note)) for note in notes]


def _convert(path: Path, suffix: str, folder: Path) -> Path:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", suffix, "--outdir", str(folder), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    return folder / f"{path.stem}.{suffix}"


def _without_blank_runs(block: Block) -> object:
    """What a block says and looks like: LibreOffice leaves out cells of a no-break space, and has ids of its own."""
    if isinstance(block, StoryTable):
        return [
            [(cell.fill, [_without_blank_runs(one) for one in cell.paragraphs]) for cell in row] for row in block.rows
        ]
    runs = [replace(run, note_id=run.note_id and "note") for run in block.runs if run.text != "\u00a0"]
    levels = (block.style, block.outline_level, block.list_level)
    return levels, runs, [drawing.chart_part for drawing in block.drawings]


def test_a_strict_document_is_read_like_another(shared: Path) -> None:
    blocks = _blocks(shared / "corpus" / "docling-project__docling--Strict.docx")
    assert [block.text for block in blocks if isinstance(block, StoryParagraph)] == ["Some text"]


def test_each_document_of_the_corpus_is_read_or_refused_in_time(shared: Path) -> None:
    refused = []
    for path in sorted((shared / "corpus").glob("*.do?x")):
        started = time.perf_counter()
        try:
            package = Package.open(path)
            for revisions in Revisions:
                read_blocks(package, revisions)
                read_notes(package, revisions)
        except (PackageError, XmlError) as error:
            refused.append(str(error))
        assert time.perf_counter() - started < 5, path.name
    assert len(refused) == 6
    assert not any("\n" in message for message in refused)


def test_the_corpus_is_read_in_little_memory(shared: Path) -> None:
    # A process of its own, and what Linux says of it since it began: getrusage also counts what it was forked from.
    if not Path("/proc/self/status").exists():
        pytest.skip("this system does not tell how much memory a process has taken")
    command = [sys.executable, "-c", _READ_ALL, *map(str, sorted((shared / "corpus").glob("*.do?x")))]
    most = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    assert int(most) < 500 * _MEGABYTE


def test_notes_are_those_of_the_text_without_separators_and_their_own_marks() -> None:
    own = "<w:r><w:footnoteRef/></w:r>"
    footnotes = f"""<w:footnote w:type="separator" w:id="-1">{paragraph(run("no"))}</w:footnote>
        <w:footnote w:type="continuationSeparator" w:id="0">{paragraph(run("no"))}</w:footnote>
        <w:footnote w:id="9">{paragraph(own + run(" nine"))}{paragraph(run("more"))}</w:footnote>
        <w:footnote w:id="03" w:type="normal"><w:customXml>{paragraph(own + run(" three"))}</w:customXml></w:footnote>
        <w:footnote w:id="9">{paragraph(run("again"))}</w:footnote><w:footnote w:id="x">{paragraph()}</w:footnote>
        <w:footnote>{paragraph()}</w:footnote>"""
    endnotes = f'<w:endnote w:id="9">{paragraph("<w:r><w:endnoteRef/></w:r>" + run("end"))}</w:endnote>'
    notes = read_notes(Document(footnotes=footnotes, endnotes=endnotes).package, Revisions.ACCEPTED)
    assert {key: texts(list(note)) for key, note in notes.items()} == {
        "9": [" nine", "more"],
        "3": [" three"],
        "endnote-9": ["end"],
    }


def test_a_note_does_not_say_the_mark_that_somebody_has_typed() -> None:
    styles = style("Mark", "footnote reference", kind="character")
    mark = run("*", '<w:rStyle w:val="Mark"/>')
    footnotes = f"""<w:footnote w:id="2">{paragraph(mark + run(" two"))}</w:footnote>
        <w:footnote w:id="3">{paragraph("<w:r><w:footnoteRef/></w:r>" + mark + run(" three"))}</w:footnote>"""
    notes = read_notes(Document(footnotes=footnotes, styles=styles).package, Revisions.ACCEPTED)
    assert [texts(list(note)) for note in notes.values()] == [[" two"], ["* three"]]


def test_links_of_a_note_are_those_of_its_part() -> None:
    rels = relationships_xml({"rLink": ("hyperlink", "https://note.uk")}).replace("/>", ' TargetMode="External"/>')
    link = f'<w:hyperlink r:id="rLink">{run("link")}</w:hyperlink>'
    document = Document(
        footnotes=f'<w:footnote w:id="2">{paragraph(link)}</w:footnote>', links=(("rLink", "https://body.uk"),)
    )
    package = document.package
    package.add("/word/_rels/footnotes.xml.rels", "", rels.encode())
    ((note,),) = read_notes(package, Revisions.ACCEPTED).values()
    assert [run.address for run in note.runs] == ["https://note.uk"]


def test_each_side_of_tracked_changes_has_its_own_notes() -> None:
    new, old = f"<w:ins w:id='1'>{run('new')}</w:ins>", "<w:del w:id='2'><w:r><w:delText>old</w:delText></w:r></w:del>"
    package = Document(footnotes=f'<w:footnote w:id="2">{paragraph(new + old)}</w:footnote>').package
    read = [texts(list(read_notes(package, revisions)["2"])) for revisions in Revisions]
    assert read == [["new"], ["old"]]


def test_without_parts_for_them_there_are_no_notes_and_no_formats() -> None:
    package = Package.open(word_file(paragraph(run("a")), {"word/_rels/document.xml.rels": relationships_xml({})}))
    assert read_notes(package, Revisions.ACCEPTED) == {}
    (block,) = read_blocks(package, Revisions.ACCEPTED)
    assert block == StoryParagraph(block.runs if isinstance(block, StoryParagraph) else (), size=20)


def test_a_part_that_its_relationship_does_not_find_is_as_if_it_were_not_there() -> None:
    rels = relationships_xml(
        {"a": ("footnotes", "gone.xml"), "b": ("numbering", "../../../etc/hosts"), "c": ("theme", "")}
    )
    external = '<Relationship Id="d" Type="http://x" Target="file:///etc/hosts" TargetMode="External"/></Rel'
    package = Package.open(
        word_file(paragraph(run("a")), {"word/_rels/document.xml.rels": rels.replace("</Rel", external)})
    )
    assert len(read_blocks(package, Revisions.ACCEPTED)) == 1
    assert read_notes(package, Revisions.ACCEPTED) == {}


def test_a_main_part_without_a_body_has_no_story() -> None:
    package = Package.open(word_file(parts={"word/document.xml": "<x/>"}))
    assert list(read_blocks(package, Revisions.ACCEPTED)) == []


def test_a_broken_part_is_refused_in_a_line() -> None:
    package = Package.open(word_file(parts={"word/styles.xml": "<broken>"}))
    with pytest.raises(XmlError, match=r"^broken XML \([^\n]+\)$"):
        read_blocks(package, Revisions.ACCEPTED)


def test_a_paragraph_and_a_table_know_the_element_that_they_were_read_from() -> None:
    table = "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"
    first, second = Document(f"<w:p><w:r><w:t>a</w:t></w:r></w:p>{table}").blocks()
    assert first.element is not None
    assert second.element is not None
    assert [first.element.tag.rpartition("}")[2], second.element.tag.rpartition("}")[2]] == ["p", "tbl"]
