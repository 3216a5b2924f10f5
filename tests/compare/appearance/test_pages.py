"""Page set-up, against sections by hand."""

from cabinet_appendix.compare.appearance.pages import read_pages
from cabinet_appendix.compare.appearance.walk import open_document
from cabinet_appendix.ooxml.package import Package
from word_files import word_file

_A4 = '<w:pgSz w:w="11906" w:h="16838"/>'


def _read(*sections: str) -> list[tuple[str, list[str]]]:
    *inner, last = (f"<w:sectPr>{section}</w:sectPr>" for section in sections)
    body = "".join(f"<w:p><w:pPr>{section}</w:pPr></w:p>" for section in inner)
    data = word_file(parts={"word/document.xml": word_document(body + last)})
    pages = read_pages(open_document(Package.open(data)))
    return [(page.where, [trait.words for trait in page.traits.values()]) for page in pages]


def word_document(body: str) -> str:
    names = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    return f'<w:document xmlns:w="{names}"><w:body>{body}</w:body></w:document>'


def test_size_orientation_margins_and_columns_are_said_in_millimetres() -> None:
    margins = (
        '<w:pgMar w:top="1134" w:right="567" w:bottom="1701" w:left="850" w:header="708" w:footer="709" w:gutter="0"/>'
    )
    ((where, words),) = _read(f'{_A4}{margins}<w:cols w:num="2"/><w:titlePg/>')
    assert where == "all pages"
    assert words == [
        "A4 (210 × 297 mm)",
        "portrait",
        "top margin 20 mm",
        "right margin 10 mm",
        "bottom margin 30 mm",
        "left margin 15 mm",
        "12.5 mm from the edge to the header",
        "12.5 mm from the edge to the footer",
        "gutter margin 0 mm",
        "2 columns",
        "another header on the first page",
    ]


def test_what_a_section_does_not_say_is_as_word_has_it() -> None:
    ((_, words),) = _read("")
    assert words[:3] == ["US Letter (215.9 × 279.4 mm)", "portrait", "top margin 0 mm"]
    assert words[-2:] == ["one column", "the same header on the first page"]


def test_paper_on_its_side_is_the_same_paper() -> None:
    ((_, words),) = _read('<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>')
    assert words[:2] == ["A4 (210 × 297 mm)", "landscape"]
    assert _read('<w:pgSz w:w="5670" w:h="5670"/>')[0][1][0] == "paper of 100 × 100 mm"


def test_sections_that_look_the_same_are_one() -> None:
    sideways = '<w:pgSz w:w="16838" w:h="11906"/>'
    assert [where for where, _ in _read(_A4, _A4)] == ["all pages"]
    assert [where for where, _ in _read(_A4, sideways, _A4)] == ["page set-up 1", "page set-up 2"]
    assert [words[1] for _, words in _read(_A4, sideways, _A4)] == ["portrait", "landscape"]
