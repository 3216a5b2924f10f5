"""What somebody wrote into a document where a report has no place for it."""

from cabinet_appendix.formats.word.reading.unplaced import Unplaced, find_unplaced
from cabinet_appendix.ooxml.package import Package
from word_files import word_file

HEADING = '<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:r><w:t>Achievements</w:t></w:r></w:p>'
ROW = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"


def _paragraph(text: str) -> str:
    return f'<w:p><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def _find(edited: str, rebuilt: str) -> list[Unplaced]:
    return list(find_unplaced(*(Package.open(word_file(body)) for body in (edited, rebuilt))))


def test_a_document_that_says_what_is_rebuilt_has_nothing_left() -> None:
    body = HEADING + _paragraph("More calls.") + "<w:tbl>" + ROW.format("Calls", "93%") + "</w:tbl>"
    assert _find(body, body) == []
    assert _find(body.replace("More calls.", "More  calls. "), body) == []


def test_a_new_paragraph_is_found_with_the_heading_that_it_follows() -> None:
    known = HEADING + _paragraph("More calls.")
    assert _find(known + _paragraph("See the annex."), known) == [
        Unplaced("paragraph", "See the annex.", "Achievements")
    ]


def test_a_text_that_stands_there_once_too_often_is_found() -> None:
    assert _find(_paragraph("One.") * 2, _paragraph("One.")) == [Unplaced("paragraph", "One.")]


def test_a_new_table_is_found_row_by_row() -> None:
    table = "<w:tbl>" + ROW.format("Ward", "Calls") + ROW.format("Pinner", "12") + "</w:tbl>"
    assert _find(HEADING + table, HEADING) == [
        Unplaced("table row", "Ward | Calls", "Achievements"),
        Unplaced("table row", "Pinner | 12", "Achievements"),
    ]


def _picture(description: str) -> str:
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture 1" descr="{description}"/>'
        "<a:graphic><a:graphicData/></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def test_a_picture_is_found_by_its_description() -> None:
    assert _find(_picture("The new library"), "<w:p/>") == [Unplaced("picture", "The new library")]


def test_a_picture_that_has_lost_its_description_is_one_that_was_there() -> None:
    known = _picture("The old library") + _picture("The park")
    assert _find(_picture("") + _picture("The park"), known) == []
    assert _find(known + _picture(""), known) == [Unplaced("picture", "")]
    assert _find(_picture("") * 3, known) == [Unplaced("picture", "")]


def test_what_is_deleted_in_tracked_changes_is_not_there() -> None:
    deleted = "<w:p><w:r><w:t>Kept.</w:t></w:r><w:del><w:r><w:delText> Gone.</w:delText></w:r></w:del></w:p>"
    assert _find(deleted, _paragraph("Kept.")) == []
