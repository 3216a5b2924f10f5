"""The formats of a document, with and without the parts that say them."""

from pathlib import Path

from cabinet_appendix.ooxml.document_formats import read_formats
from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.package import Package
from word_files import relationships_xml, word_file


def test_the_defaults_of_a_published_document_are_those_that_word_shows(published: Path) -> None:
    look = read_formats(Package.open(published)).runs.look(Around("Normal"), None)
    assert (look.font, look.size) == ("Arial", 22)


def test_without_any_of_their_parts_text_is_as_word_shows_it() -> None:
    package = Package.open(word_file(parts={"word/_rels/document.xml.rels": relationships_xml({})}))
    formats = read_formats(package)
    assert formats.runs.look(Around(""), None).size == 20
    form = formats.paragraphs.read(None)
    assert (form.style, form.outline_level, form.list_level) == ("", None, None)
