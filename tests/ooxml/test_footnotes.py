"""Footnotes, against docx2python's reading, the schemas, LibreOffice and XML by hand."""

import subprocess
from collections.abc import Callable
from pathlib import Path
from shutil import which

import pytest
from docx2python import docx2python

from cabinet_appendix.ooxml.footnotes import ENDNOTE, footnote_element, read_footnotes, write_footnotes
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError
from word_files import R, W, element, part_xml, relationships_xml, unzip, word_file, xpath

_RELATED = {"rId1": ("styles", "styles.xml"), "rId2": ("settings", "settings.xml"), "rId3": ("footnotes", "notes.xml")}
_SEPARATOR = "<w:footnote w:type='separator' w:id='{}'><w:p><w:r><w:separator/></w:r></w:p></w:footnote>"
_NOTICE = "<w:footnote w:type='continuationNotice' w:id='1'><w:p/></w:footnote>"


def _with_notes(notes: str, settings: str = "", related: dict[str, tuple[str, str]] | None = None) -> Package:
    parts = {
        "word/_rels/document.xml.rels": relationships_xml(related or _RELATED),
        "word/notes.xml": part_xml("w:footnotes", notes),
    }
    return Package.open(word_file(parts=parts, settings=settings))


def _note(number: int, text: str = "A note") -> str:
    return f"<w:footnote w:id='{number}'><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>"


def _references(*numbers: int) -> str:
    reference = (
        "<w:p><w:r><w:t>Word {0}</w:t></w:r>"
        "<w:r><w:rPr><w:rStyle w:val='NoteMark'/></w:rPr><w:footnoteReference w:id='{0}'/></w:r></w:p>"
    )
    return "".join(reference.format(number) for number in numbers)


def _three_notes() -> bytes:
    """A document without notes, to which three were written."""
    package = Package.open(word_file(_references(1, 2, 3)))
    styles = {"text_style_id": "NoteText", "reference_style_id": "NoteMark"}
    texts = ("First", "Second & third", "’Last’")
    runs = [element(f"<w:r><w:t>{text.replace('&', '&amp;')}</w:t></w:r>") for text in texts]
    write_footnotes(package, [footnote_element(number, [run], **styles) for number, run in enumerate(runs, start=1)])
    return package.save()


def test_notes_are_those_that_docx2python_reads(published: Path) -> None:
    notes = read_footnotes(Package.open(published))
    with docx2python(published) as theirs:
        cells = [cell for cell in theirs.footnotes[0][0] if cell != [""]]
    their_notes = {
        int(cell[0].partition(")")[0].removeprefix("footnote")): cell[0].partition("\t")[2].strip() for cell in cells
    }
    ours = {number: "".join(xpath(note, ".//w:t/text()")).strip() for number, note in notes.items()}
    assert ours == their_notes
    assert list(notes) == list(range(2, 16))


def test_separators_are_no_notes() -> None:
    notes = f"{_SEPARATOR.format(-1)}{_NOTICE}{_note(2)}<w:footnote w:type='normal' w:id='5'/>"
    assert list(read_footnotes(_with_notes(notes))) == [2, 5]


def test_a_document_without_notes_has_none() -> None:
    assert read_footnotes(Package.open(word_file())) == {}


@pytest.mark.parametrize("attribute", ["", "w:id=''", "w:id='one'"])
def test_a_note_without_a_number_is_refused(attribute: str) -> None:
    with pytest.raises(XmlError, match="without a number"):
        read_footnotes(_with_notes(f"<w:footnote {attribute}><w:p/></w:footnote>"))


def test_notes_in_a_document_that_had_none_are_valid(faults: Callable[[bytes], list[str]]) -> None:
    assert faults(word_file(_references(1, 2, 3))) != []
    assert faults(_three_notes()) == []


def test_docx2python_reads_the_notes_that_were_written(tmp_path: Path) -> None:
    path = tmp_path / "notes.docx"
    path.write_bytes(_three_notes())
    with docx2python(path) as theirs:
        notes = [cell[0] for cell in theirs.footnotes[0][0] if cell[0]]
        body = theirs.text
    assert notes == ["footnote1)\t First", "footnote2)\t Second & third", "footnote3)\t ’Last’"]
    assert [f"Word {number}----footnote{number}----" in body for number in (1, 2, 3)] == [True] * 3


def test_part_relationship_type_and_setting_are_made(faults: Callable[[bytes], list[str]]) -> None:
    files = unzip(_three_notes())
    assert b'Target="footnotes.xml"' in files["word/_rels/document.xml.rels"]
    assert b'PartName="/word/footnotes.xml"' in files["[Content_Types].xml"]
    package = Package.open(_three_notes())
    root = package.xml("/word/footnotes.xml")
    assert xpath(root, "w:footnote/@w:id") == ["-1", "0", "1", "2", "3"]
    assert xpath(root, "w:footnote/@w:type") == ["separator", "continuationSeparator"]
    assert xpath(package.xml("/word/settings.xml"), "w:footnotePr/w:footnote/@w:id") == ["-1", "0"]


def test_the_parts_own_name_and_the_templates_own_separators_stay() -> None:
    own = _SEPARATOR.format(3).replace("<w:p>", "<w:p><w:pPr><w:jc w:val='right'/></w:pPr>")
    package = _with_notes(_note(1) + own + _NOTICE)
    write_footnotes(package, [element(_note(9, "new")), element(_note(9, "newer"))])
    assert not package.has("/word/footnotes.xml")
    root = package.xml("/word/notes.xml")
    assert xpath(root, "w:footnote/@w:id") == ["-1", "0", "1", "2"]
    assert xpath(root, "w:footnote/@w:type") == ["separator", "continuationSeparator"]
    assert xpath(root, "w:footnote[1]//w:jc/@w:val") == ["right"]
    assert xpath(root, "//w:t/text()") == ["new", "newer"]


def test_writing_the_same_notes_again_changes_nothing() -> None:
    package = Package.open(_three_notes())
    write_footnotes(package, list(read_footnotes(package).values()))
    assert package.save() == _three_notes()


def test_all_notes_can_be_taken_out(published: Path) -> None:
    package = Package.open(published)
    write_footnotes(package, [])
    assert read_footnotes(Package.open(package.save())) == {}
    assert xpath(package.xml("/word/footnotes.xml"), "w:footnote/@w:id") == ["-1", "0"]


@pytest.mark.parametrize(
    ("settings", "children"),
    [
        ("<w:zoom w:percent='100'/><w:compat/>", ["zoom", "footnotePr", "compat"]),
        ("<w:rsids/>", ["footnotePr", "rsids"]),
        ("<w:zoom w:percent='100'/>", ["zoom", "footnotePr"]),
    ],
)
def test_the_setting_stands_where_the_schema_wants_it(settings: str, children: list[str]) -> None:
    package = _with_notes("", settings)
    write_footnotes(package, [])
    assert xpath(package.xml("/word/settings.xml"), "*") == children


def test_a_setting_that_is_there_keeps_its_format_and_names_each_separator_once() -> None:
    setting = "<w:footnotePr><w:numFmt w:val='lowerRoman'/><w:footnote w:id='5'/><w:footnote w:id='6'/></w:footnotePr>"
    package = _with_notes("", setting)
    write_footnotes(package, [])
    assert xpath(package.xml("/word/settings.xml"), "w:footnotePr/*") == ["numFmt", "footnote", "footnote"]
    assert xpath(package.xml("/word/settings.xml"), "w:footnotePr/w:footnote/@w:id") == ["-1", "0"]


def test_a_document_without_settings_gets_its_notes_all_the_same() -> None:
    package = _with_notes(_note(4), related={"rId3": _RELATED["rId3"]})
    write_footnotes(package, list(read_footnotes(package).values()))
    assert list(read_footnotes(package)) == [1]


def test_a_note_is_written_as_word_writes_one() -> None:
    run = element("<w:r><w:t>Text</w:t></w:r>")
    note = footnote_element(4, [run], text_style_id="NoteText", reference_style_id="NoteMark")
    by_hand = element("""<w:footnote w:id="4"><w:p><w:pPr><w:pStyle w:val="NoteText"/></w:pPr>
        <w:r><w:rPr><w:rStyle w:val="NoteMark"/></w:rPr><w:footnoteRef/></w:r>
        <w:r><w:t xml:space="preserve"> </w:t></w:r><w:r><w:t>Text</w:t></w:r></w:p></w:footnote>""")
    assert [(e.tag, dict(e.attrib), (e.text or "").strip("\n")) for e in note.iter()] == [
        (e.tag, dict(e.attrib), e.text if e.tag == f"{{{W}}}t" else "") for e in by_hand.iter()
    ]


def test_endnotes_are_written_in_the_same_way_in_a_part_of_their_own() -> None:
    package = Package.open(word_file())
    write_footnotes(package, [element('<w:endnote w:id="9"><w:p/></w:endnote>')], ENDNOTE)
    part = package.related(package.main_document, f"{R}/endnotes")
    assert part == "/word/endnotes.xml"
    assert package.content_type(part).endswith("wordprocessingml.endnotes+xml")
    assert xpath(package.xml(part), "w:endnote/@w:id") == ["-1", "0", "1"]
    assert xpath(package.xml("/word/settings.xml"), "w:endnotePr/w:endnote/@w:id") == ["-1", "0"]
    assert read_footnotes(package) == {}


@pytest.mark.rendered
@pytest.mark.skipif(which("soffice") is None, reason="needs LibreOffice, which is not here")
def test_libreoffice_puts_each_note_at_its_reference(tmp_path: Path) -> None:
    path = tmp_path / "notes.docx"
    path.write_bytes(_three_notes())
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "fodt", "--outdir", str(tmp_path), str(path)]
    subprocess.run(command, check=True, capture_output=True, timeout=100)
    text = (tmp_path / "notes.fodt").read_text(encoding="utf-8").partition("<office:text")[2]
    places = [text.index(words) for words in ("Word 1", "First", "Word 2", "Second", "Word 3", "Last")]
    assert places == sorted(places)
