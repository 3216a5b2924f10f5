"""Places in a template: the words of a paragraph, and which of all it is."""

from lxml import etree

from cabinet_appendix.formats.word.template_places import LONGEST, find_place
from word_files import W, element
from word_templates import FILE, p, row, table

BODY = element(f"<w:body>{p('one')}{table(row('two', 'three'))}{p('four ' * 40)}</w:body>")
PARAGRAPHS = list(BODY.iter(f"{{{W}}}p"))


def placed(found: etree._Element, words: str | None = None) -> tuple[str | None, int | None]:
    place = find_place(FILE, "/word/document.xml", found, words)
    assert (place.file, place.part) == (FILE, "/word/document.xml")
    return place.paragraph, place.paragraph_number


def test_a_paragraph_is_named_by_how_it_begins_and_by_its_number_in_the_part() -> None:
    assert [placed(paragraph) for paragraph in PARAGRAPHS] == [
        ("one", 1),
        ("two", 2),
        ("three", 3),
        (("four " * 40)[:LONGEST], 4),
    ]


def test_another_element_is_at_the_paragraph_that_comes_next() -> None:
    (tblPr,) = BODY.iter(f"{{{W}}}tblPr")
    assert placed(tblPr, "{{ caption }}") == ("{{ caption }}", 2)
