"""Headers and footers, against parts by hand: what is the template's is told, and not what is the report's."""

from cabinet_appendix.compare.appearance.headers import read_headers, read_own_words
from cabinet_appendix.compare.appearance.walk import open_document
from cabinet_appendix.ooxml.package import Package
from story_files import paragraph, run, style
from word_files import STYLES, part_xml, relationships_xml, word_file

_TITLE = paragraph(run("Performance report"), '<w:pStyle w:val="T"/>')
_PAGE = "".join(
    f"<w:r>{content}</w:r>"
    for content in (
        '<w:fldChar w:fldCharType="begin"/>',
        "<w:instrText> PAGE </w:instrText>",
        '<w:fldChar w:fldCharType="separate"/>',
        "<w:t>7</w:t>",
        '<w:fldChar w:fldCharType="end"/>',
    )
)


def _told(
    header: str, body: str = _TITLE, references: str = '<w:headerReference w:type="default" r:id="h"/>'
) -> dict[str, str]:
    related = {"rStyles": ("styles", "styles.xml"), "h": ("header", "header1.xml"), "f": ("footer", "header1.xml")}
    parts = {
        "word/styles.xml": part_xml("w:styles", STYLES + style("T", "Title") + style("H", "heading 1")),
        "word/header1.xml": part_xml("w:hdr", header),
        "word/_rels/document.xml.rels": relationships_xml(related),
        "word/document.xml": part_xml("w:document", f"<w:body>{body}<w:sectPr>{references}</w:sectPr></w:body>"),
    }
    document = open_document(Package.open(word_file(parts=parts)))
    shown = read_headers(document, read_own_words(document))
    return {header.where: header.traits["words"].words for header in shown}


def test_words_are_told_without_titles_quarters_and_numbers_of_pages() -> None:
    tab = "<w:r><w:tab/></w:r>"
    header = paragraph(run("Harrow Council") + tab + run("Performance report, Q2 2023-24") + tab + run("Page ") + _PAGE)
    assert _told(header) == {"header": "Harrow Council … Page …"}


def test_a_heading_of_the_report_is_its_own_and_half_a_word_is_not() -> None:
    body = paragraph(run("Port"), '<w:pStyle w:val="H"/>')
    assert _told(paragraph(run("Port and Portsmouth")), body) == {"header": "… and Portsmouth"}


def test_each_kind_of_page_is_told_and_an_empty_header_too() -> None:
    kinds = "".join(
        f'<w:{kind}Reference w:type="{page}" r:id="{kind[0]}"/>'
        for kind in ("header", "footer")
        for page in ("default", "first", "even")
    )
    assert list(_told(paragraph(), references=kinds).items()) == [
        (f"{kind}{page}", "nothing")
        for kind in ("header", "footer")
        for page in ("", " of the first page", " of even pages")
    ]
