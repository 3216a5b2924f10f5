"""The language of a document, by where it is said."""

from pathlib import Path

import pytest

from cabinet_appendix.ooxml.document_formats import read_formats
from cabinet_appendix.ooxml.languages import count_letters, read_language
from cabinet_appendix.ooxml.package import Package
from word_files import element, part_xml, word_file

DEFAULTS = '<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="{}"/></w:rPr></w:rPrDefault></w:docDefaults>'
NORMAL = '<w:style w:type="paragraph" w:default="1" w:styleId="N"><w:name w:val="Normal"/>{}</w:style>'


@pytest.mark.parametrize(
    ("styles", "settings", "language"),
    [
        (DEFAULTS.format("en-GB"), "", "en-GB"),
        (DEFAULTS.format("en-US") + NORMAL.format('<w:rPr><w:lang w:val="en-GB"/></w:rPr>'), "", "en-GB"),
        (NORMAL.format(""), '<w:themeFontLang w:val="cy-GB"/>', "cy-GB"),
        (DEFAULTS.format("en-GB"), '<w:themeFontLang w:val="en-US"/>', "en-GB"),
        (NORMAL.format(""), "", None),
    ],
)
def test_the_nearest_says_the_language(styles: str, settings: str, language: str | None) -> None:
    package = Package.open(word_file(parts={"word/styles.xml": part_xml("w:styles", styles)}, settings=settings))
    assert read_language(package, read_formats(package)) == language


def test_the_published_and_the_built_appendix_are_in_british_english(published: Path, built: Path) -> None:
    for path in (published, built):
        package = Package.open(path)
        assert read_language(package, read_formats(package)) == "en-GB"


def test_letters_are_counted_by_the_language_of_their_run() -> None:
    runs = '<w:r><w:rPr><w:lang w:val="en-gb"/></w:rPr><w:t>four</w:t></w:r><w:r><w:t>three</w:t></w:r>'
    assert count_letters(element(f"<w:p>{runs}</w:p>"), "en-GB") == (4, 9)
