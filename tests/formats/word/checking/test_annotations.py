"""Comments in a template, as python-docx and LibreOffice read them: each beside what it is about."""

import io
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from lxml import etree

from cabinet_appendix.findings import Place
from cabinet_appendix.formats.word.checking.annotations import Remark, annotate
from office import save_as
from word_files import W, unzip, zip_file
from word_templates import BODY, FILE, chart_drawing, chart_xml, p, row, table, word_template

Judge = Callable[[bytes], list[str]]
MAIN = "/word/document.xml"
BOX = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>{}</w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)


def at(number: int | None, part: str | None = MAIN, paragraph: str = "") -> Place:
    return Place(FILE, part=part, paragraph=paragraph, paragraph_number=number)


def marked(document: bytes) -> dict[str, str]:
    """The words of the comments, as python-docx has them, each with those of the paragraph that holds its range."""
    comments = {str(comment.comment_id): comment for comment in docx.Document(io.BytesIO(document)).comments}
    assert {(comment.author, comment.initials) for comment in comments.values()} <= {("cabinet-appendix", "ca")}
    body = etree.fromstring(unzip(document)["word/document.xml"])
    found = {}
    for start in body.iter(f"{{{W}}}commentRangeStart"):
        paragraph = start.getparent()
        assert paragraph is not None
        words = "".join(t.text or "" for t in paragraph.iter(f"{{{W}}}t"))
        found[comments[str(start.get(f"{{{W}}}id"))].text] = words
    assert len(found) == len(comments)
    return found


def annotated(folder: Path, template: bytes, *places: Place) -> bytes:
    (folder / FILE).write_bytes(template)
    remarks = [Remark(place, f"{number} here", f"{number} elsewhere") for number, place in enumerate(places)]
    return annotate(folder / FILE, remarks)


def test_a_comment_stands_beside_the_paragraph_with_its_number_also_in_a_table(tmp_path: Path) -> None:
    body = p("first") + p("alike") + p("alike") + table(row("{{ x }}", "cell"))
    document = annotated(tmp_path, word_template(body), at(3), at(5))
    assert marked(document) == {"0 here": "alike", "1 here": "cell"}
    paragraphs = list(etree.fromstring(unzip(document)["word/document.xml"]).iter(f"{{{W}}}p"))
    numbers = [number for number, one in enumerate(paragraphs, 1) if one.find(f"{{{W}}}commentRangeStart") is not None]
    assert numbers == [3, 5]


def test_what_has_no_place_in_the_text_is_said_of_the_first_paragraph_with_its_place(tmp_path: Path) -> None:
    body = p("first") + p("second")
    header = at(1, "/word/header.xml", "in a header")
    assert marked(annotated(tmp_path, word_template(body, header=p("in a header")), at(None, None), header)) == {
        "0 elsewhere": "first",
        "1 elsewhere": "first",
    }


def test_what_is_said_of_a_chart_stands_beside_the_drawing_that_shows_it(tmp_path: Path) -> None:
    body = p("first") + p("The chart: ", chart_drawing("chart: all/indicators"))
    document = annotated(tmp_path, word_template(body, chart=chart_xml()), at(None, "/word/chart.xml"))
    assert marked(document) == {"0 here": "The chart: "}


def test_what_is_said_of_a_text_box_stands_beside_the_paragraph_that_holds_it(tmp_path: Path) -> None:
    body = p("first") + p("Holds a box: ", BOX.format(p("in it")))
    assert marked(annotated(tmp_path, word_template(body), at(3))) == {"0 here": "Holds a box: in it"}


def test_comments_that_are_there_already_stay(tmp_path: Path) -> None:
    once = annotated(tmp_path, word_template(BODY), at(1))
    (tmp_path / FILE).write_bytes(once)
    twice = annotate(tmp_path / FILE, [Remark(at(2), "new", "")])
    assert list(marked(twice)) == ["0 here", "new"]


def test_a_document_without_a_paragraph_gets_one(tmp_path: Path) -> None:
    files = unzip(word_template(""))
    assert marked(annotated(tmp_path, zip_file(files), at(None), at(7))) == {"0 elsewhere": "", "1 elsewhere": ""}


@pytest.fixture
def shipped(template: Path) -> bytes:
    numbers = (1, 5, 20, 60, None)
    return annotate(template, [Remark(at(number), f"{number}", "elsewhere") for number in numbers])


def test_the_shipped_template_with_comments_is_valid(shipped: bytes, faults: Judge) -> None:
    assert faults(shipped) == []


@pytest.mark.rendered
def test_libreoffice_keeps_the_comments_where_they_are(shipped: bytes, tmp_path: Path) -> None:
    (tmp_path / "annotated.docx").write_bytes(shipped)
    saved = save_as(tmp_path / "annotated.docx", "docx", tmp_path / "saved").read_bytes()
    assert {text.strip(): words for text, words in marked(saved).items()} == marked(shipped)


def test_the_same_comments_give_the_same_bytes(template: Path) -> None:
    assert annotate(template, [Remark(at(1), "a", "b")]) == annotate(template, [Remark(at(1), "a", "b")])
