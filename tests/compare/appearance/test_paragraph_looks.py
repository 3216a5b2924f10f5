"""How paragraphs are set, against properties, styles and defaults by hand."""

import pytest

from cabinet_appendix.compare.appearance.paragraph_looks import ParagraphLooks, describe_settings
from cabinet_appendix.compare.appearance.walk import find_paragraphs, open_document
from story_files import Document, paragraph, style

_BASE = style("B", "Base", '<w:pPr><w:jc w:val="both"/><w:spacing w:before="120" w:after="200"/></w:pPr>')
_OVER = style("O", "Over", '<w:pPr><w:spacing w:after="60"/></w:pPr>', base="B")


def _words(pPr: str = "", styles: str = "") -> dict[str, str]:
    document = open_document(Document(paragraph(pPr=pPr), styles=styles).package)
    (placed,) = find_paragraphs(document)
    return {name: trait.words for name, trait in describe_settings(ParagraphLooks(document).read(placed))}


def test_a_paragraph_that_says_nothing_is_as_word_has_it() -> None:
    assert _words() == {
        "alignment": "aligned left",
        "before": "0 pt before",
        "after": "0 pt after",
        "lines": "line spacing 1",
        "left": "0 mm indented at the left",
        "right": "0 mm indented at the right",
        "ground": "no ground",
        "new page": "on the same page",
    }


@pytest.mark.parametrize(
    ("pPr", "name", "words"),
    [
        ('<w:jc w:val="center"/>', "alignment", "centred"),
        ('<w:jc w:val="end"/>', "alignment", "aligned right"),
        ('<w:jc w:val="both"/>', "alignment", "justified"),
        ('<w:spacing w:line="276" w:lineRule="auto"/>', "lines", "line spacing 1.15"),
        ('<w:spacing w:line="480"/>', "lines", "line spacing 2"),
        ('<w:spacing w:line="240" w:lineRule="exact"/>', "lines", "lines of exactly 12 pt"),
        ('<w:spacing w:line="240" w:lineRule="atLeast"/>', "lines", "lines of at least 12 pt"),
        ('<w:ind w:left="567"/>', "left", "10 mm indented at the left"),
        ('<w:ind w:start="567"/>', "left", "10 mm indented at the left"),
        ('<w:shd w:val="clear" w:fill="46255e"/>', "ground", "ground 46255E"),
        ('<w:shd w:val="clear" w:fill="auto"/>', "ground", "no ground"),
        ("<w:pageBreakBefore/>", "new page", "on a new page"),
        ('<w:pageBreakBefore w:val="0"/>', "new page", "on the same page"),
    ],
)
def test_what_a_paragraph_says_is_told_in_words(pPr: str, name: str, words: str) -> None:
    assert _words(pPr)[name] == words


def test_each_setting_is_of_the_nearest_that_says_it() -> None:
    words = _words('<w:pStyle w:val="O"/><w:jc w:val="left"/>', _BASE + _OVER)
    assert [words[name] for name in ("alignment", "before", "after")] == ["aligned left", "6 pt before", "3 pt after"]
    default = "<w:docDefaults><w:pPrDefault><w:pPr><w:spacing w:after='160'/></w:pPr></w:pPrDefault></w:docDefaults>"
    assert _words(styles=default)["after"] == "8 pt after"


def test_a_list_says_itself_where_its_text_begins() -> None:
    words = _words('<w:numPr><w:numId w:val="1"/></w:numPr><w:ind w:left="720"/>')
    assert "left" not in words
