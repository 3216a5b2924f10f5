"""A redline, against the two documents that it is made of: read by the reader, by python-docx and by LibreOffice."""

import io
from itertools import pairwise
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from lxml import etree

from appendix_variants import remove
from builders import reports
from cabinet_appendix.compare.redline import redline
from cabinet_appendix.errors import AppendixError
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks
from cabinet_appendix.ooxml.story_values import Revisions, StoryTable
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError
from cabinet_appendix.operations.read import read
from conftest import Judge
from office import settle_changes
from other_quarters import other_quarter
from word_files import PREFIXES, W, unzip, xpath, zip_file

NARRATIVE, INDICATORS = "narrative/residents-first.md", "indicators.csv"
_EDITS = [
    (NARRATIVE, "150 of the 154 analogue", "151 of the 154 analogue"),
    (NARRATIVE, "- Footfall in the town centre at September was 5.9% higher than a year before.\n", ""),
    (
        NARRATIVE,
        "- Cultural visits are",
        "- A wholly new bullet about the library at Wealdstone.\n- Cultural visits are",
    ),
    (NARRATIVE, "  - Content: 86%", "  - Content: 88%"),
    (NARRATIVE, "an increase of 11%", "an increase of 12%, or one in eight"),
    (INDICATORS, "high,90%,93%,", "high,90%,84%,"),
    (INDICATORS, "low,4500,3640,", "low,4500,3650,"),
    (
        INDICATORS,
        "uptime-p1,residents-first",
        "new-thing,residents-first,A new indicator,high,50%,60%,,,\r\nuptime-p1,residents-first",
    ),
    ("flagship-actions.csv", "'My Harrow Talk'", "‘My Harrow’"),
    ("report.yaml", "ASB: Anti-social behaviour", "ASB: Anti-social behaviour of any kind"),
    ("narrative/supporting-those-in-need.md", "Troubled Families)", "Troubled Families), since 2021"),
]


@pytest.fixture(scope="module")
def edited(quarter_folder: Path, template: Path, tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The shipped quarter with other wording, bullets, rows, figures, ratings and notes, built as it would be."""
    folder = tmp_path_factory.mktemp("edited")
    for path in quarter_folder.rglob("*.*"):
        text = path.read_bytes().decode()
        for name, old, new in _EDITS:
            if path.match(f"*/{name}"):
                assert text.count(old) == 1, old
                text = text.replace(old, new)
        target = folder / path.relative_to(quarter_folder)
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(text.encode())
    report = read(folder).report
    assert report
    return write_document(report, template)


@pytest.fixture(scope="module")
def shipped(built: Path) -> bytes:
    return built.read_bytes()


@pytest.fixture(scope="module")
def redlined(shipped: bytes, edited: bytes) -> bytes:
    return redline(shipped, edited)


def _read(document: bytes, folder: Path, *, original: bool = False) -> Reading:
    path = folder / "appendix.docx"
    path.write_bytes(document)
    return read(path, original=original)


def _assert_reads_as(document: bytes, original: bytes, changed: bytes, folder: Path) -> None:
    for side, whole in ((True, original), (False, changed)):
        found, expected = _read(document, folder, original=side), _read(whole, folder)
        assert found.report == expected.report
        # Among them those of charts that contradict the tables beside them.
        assert found.findings == expected.findings


def test_it_reads_as_either_document(redlined: bytes, shipped: bytes, edited: bytes, tmp_path: Path) -> None:
    assert _read(shipped, tmp_path).report != _read(edited, tmp_path).report
    _assert_reads_as(redlined, shipped, edited, tmp_path)


def test_it_is_a_valid_document_without_anything_to_remark_on(redlined: bytes, faults: Judge) -> None:
    assert faults(redlined) == []


def test_the_same_documents_give_the_same_bytes(redlined: bytes, shipped: bytes, edited: bytes) -> None:
    assert redline(shipped, edited) == redlined
    assert b"w:date" not in unzip(redlined)["word/document.xml"]


def test_without_a_difference_nothing_is_tracked(shipped: bytes) -> None:
    assert _count_changes(redline(shipped, shipped)) == 0


def _tree(document: bytes, part: str = "word/document.xml") -> etree._Element:
    return etree.fromstring(unzip(document)[part])


def _count_changes(document: bytes) -> int:
    parts = [name for name in unzip(document) if name.startswith("word/") and name.endswith(".xml")]
    return sum(len(xpath(_tree(document, part), "//*[@w:author]")) for part in parts)


def _said(document: bytes, kind: str, text: str, part: str = "word/document.xml") -> list[str]:
    """What is inserted, or deleted, of each change: its words."""
    changes = _tree(document, part).iter(f"{{{W}}}{kind}")
    return ["".join(t.text or "" for t in change.iter(f"{{{W}}}{text}")) for change in changes]


def test_only_the_words_that_changed_are_tracked(redlined: bytes) -> None:
    gone, come = _said(redlined, "del", "delText"), _said(redlined, "ins", "t")
    for old, new in (("150", "151"), ("86%", "88%"), ("11%", "12%, or one in eight"), ("3640", "3650")):
        assert old in gone
        assert new in come
    assert "A wholly new bullet about the library at Wealdstone." in come
    assert "Footfall in the town centre at September was 5.9% higher than a year before." in gone
    assert _said(redlined, "ins", "t", "word/footnotes.xml")[-1] == ", since 2021"


def test_rows_come_and_go_as_rows(redlined: bytes) -> None:
    rows = {
        kind: [
            "".join(t.text or "" for t in row.iter(f"{{{W}}}t", f"{{{W}}}delText"))
            for row in _tree(redlined).iter(f"{{{W}}}tr")
            if row.find(f"{{{W}}}trPr/{{{W}}}{kind}") is not None
        ]
        for kind in ("ins", "del")
    }
    # The indicator that became red has another place in its table.
    assert [row[:3] for row in rows["del"]] == ["● G"]
    assert sorted(row[:3] for row in rows["ins"]) == ["● G", "● R"]
    assert "A new indicator▲ High50%60%" in rows["ins"][0] + rows["ins"][1]


def test_charts_are_tracked_where_their_figures_changed_and_nowhere_else(redlined: bytes) -> None:
    names = {
        kind: [str(name) for name in xpath(_tree(redlined), f"//w:{kind}//wp:docPr/@descr")] for kind in ("ins", "del")
    }
    assert names == {
        "del": ["All indicators: 43 green, 8 amber, 13 red.", "Residents First indicators: 9 green, 1 amber, 4 red."],
        "ins": ["All indicators: 43 green, 8 amber, 14 red.", "Residents First indicators: 9 green, 1 amber, 5 red."],
    }
    charts = [name for name in unzip(redlined) if name.startswith("word/charts/chart")]
    assert len(charts) == 10


def test_each_mark_has_a_note_of_its_own_in_the_order_of_the_document(redlined: bytes) -> None:
    marks = [int(name) for name in xpath(_tree(redlined), "//w:footnoteReference/@w:id")]
    assert marks == list(range(1, len(marks) + 1))
    notes = xpath(_tree(redlined, "word/footnotes.xml"), "w:footnote/@w:id")
    assert notes == ["-1", "0", *map(str, marks)]


def _texts(document: bytes, *, kept: str = "ins", dropped: str = "del") -> list[str]:
    """What python-docx reads in body and cells once the changes of one kind are kept, and the others dropped."""
    parts = unzip(document)
    root = etree.fromstring(parts["word/document.xml"])
    for path in (f"//w:tr[w:trPr/w:{dropped}]", f"//w:p[w:pPr/w:rPr/w:{dropped}]", f"//w:{dropped}"):
        for node in _find(root, path):
            remove([node])
    for node in _find(root, f"//w:{kept}[w:r]"):
        for run in node:
            node.addprevious(run)
    for node in _find(root, "//w:delText"):
        node.tag = f"{{{W}}}t"
    opened = docx.Document(io.BytesIO(zip_file({**parts, "word/document.xml": etree.tostring(root)})))
    cells = [cell.text for table in opened.tables for row in table.rows for cell in row.cells]
    return [*(paragraph.text for paragraph in opened.paragraphs), *cells]


def _find(root: etree._Element, path: str) -> list[etree._Element]:
    found = root.xpath(path, namespaces=PREFIXES)
    assert isinstance(found, list)
    return [node for node in found if isinstance(node, etree._Element)]


def test_python_docx_reads_either_document_too(redlined: bytes, shipped: bytes, edited: bytes) -> None:
    assert _texts(shipped) != _texts(edited)
    assert _texts(redlined) == _texts(edited)
    assert _texts(redlined, kept="del", dropped="ins") == _texts(shipped)


@pytest.mark.rendered
@pytest.mark.parametrize("accept", [True, False])
def test_libreoffice_accepts_and_rejects_it(
    accept: bool, redlined: bytes, shipped: bytes, edited: bytes, tmp_path: Path
) -> None:
    path = tmp_path / "redline.docx"
    path.write_bytes(redlined)
    found = read(settle_changes(path, tmp_path, accept=accept)).report
    expected = _read(edited if accept else shipped, tmp_path).report
    assert found
    assert expected
    # Charts are not among the changes that LibreOffice tracks.
    assert found.priorities == expected.priorities
    assert found.footnotes == expected.footnotes
    assert found.glossary == expected.glossary


@pytest.fixture(scope="module")
def base(quarter_folder: Path) -> Report:
    report = read(quarter_folder).report
    assert report
    return report


@pytest.mark.parametrize("seed", range(6))
def test_any_two_quarters_are_read_back(seed: int, base: Report, template: Path, faults: Judge, tmp_path: Path) -> None:
    first, second = (write_document(other_quarter(base, number), template) for number in (seed, seed + 100))
    tracked = redline(first, second)
    _assert_reads_as(tracked, first, second, tmp_path)
    assert faults(tracked) == []


@given(one=reports(), other=reports())
@settings(max_examples=12)
def test_any_two_reports_are_read_back(one: Report, other: Report, template: Path, work: Path) -> None:
    try:
        first, second = (write_document(report, template) for report in (one, other))
    except AppendixError:
        # What the template cannot hold is refused.
        return
    _assert_reads_as(redline(first, second), first, second, work)


@pytest.fixture(scope="module")
def work(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("work")


def test_the_published_appendix_and_a_build_of_it_make_a_valid_redline(
    published: Path, shipped: bytes, faults: Judge, tmp_path: Path
) -> None:
    tracked = redline(published.read_bytes(), shipped)
    assert faults(tracked) == []
    assert _read(tracked, tmp_path, original=True).report == _read(published.read_bytes(), tmp_path).report
    assert faults(redline(shipped, published.read_bytes())) == []


def test_what_a_document_keeps_of_itself_is_kept_only_where_both_do(published: Path, shipped: bytes) -> None:
    assert "customXml/item1.xml" in unzip(redline(shipped, shipped))
    assert not any(name.startswith("customXml") for name in unzip(redline(published.read_bytes(), shipped)))


def test_what_is_no_word_document_is_refused(shipped: bytes) -> None:
    with pytest.raises(PackageError):
        redline(b"PK", shipped)
    with pytest.raises(PackageError):
        redline(shipped, b"PK")


def _openable(shared: Path) -> list[bytes]:
    documents = []
    for path in sorted((shared / "corpus").glob("*.do[ct]x")):
        try:
            _side(path.read_bytes(), Revisions.ACCEPTED)
        except (PackageError, XmlError):
            continue
        documents.append(path.read_bytes())
    return documents


def _side(document: bytes, revisions: Revisions) -> list[str]:
    """The words of paragraphs and cells that say something."""
    texts: list[str] = []
    for block in read_blocks(Package.open(document), revisions):
        cells = [cell for row in block.rows for cell in row] if isinstance(block, StoryTable) else [block]
        texts += (cell.text for cell in cells)
    return list(filter(str.strip, texts))


def test_any_document_of_the_corpus_and_the_next_are_read_back(shared: Path) -> None:
    documents = _openable(shared)
    assert len(documents) > 30
    for original, changed in pairwise(documents):
        tracked = redline(original, changed)
        assert _side(tracked, Revisions.ORIGINAL) == _side(original, Revisions.ACCEPTED)
        assert _side(tracked, Revisions.ACCEPTED) == _side(changed, Revisions.ACCEPTED)
