"""Fonts, paragraphs and ratings, against styles and runs by hand."""

from cabinet_appendix.compare.appearance.texts import Texts, read_ratings
from cabinet_appendix.compare.appearance.traits import Shown
from cabinet_appendix.compare.appearance.walk import open_document
from story_files import Document, paragraph, run, style

_HEADING = style(
    "H", "heading 2", '<w:rPr><w:rFonts w:asciiTheme="majorHAnsi"/><w:sz w:val="28"/></w:rPr>', base="Normal"
)
_AMBER = style("RAGAmber", "RAG Amber", '<w:rPr><w:b/><w:color w:val="CC8100"/></w:rPr>', kind="character")
_STRONG = style("S", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
_FONTS = """<a:themeElements><a:fontScheme name="x"><a:majorFont><a:latin typeface="Georgia"/></a:majorFont>
    <a:minorFont><a:latin typeface="Verdana"/></a:minorFont></a:fontScheme></a:themeElements>"""


def _words(shown: Shown) -> list[str]:
    return [trait.words for trait in shown.traits.values()]


def _fonts(body: str, styles: str = "", theme: str = "") -> dict[str, list[str]]:
    document = open_document(Document(body, styles=styles, theme=theme).package)
    return {shown.where: _words(shown) for shown in Texts(document).fonts}


def test_the_text_of_a_style_looks_as_style_theme_and_defaults_have_it() -> None:
    heading = paragraph(run("Achievements"), '<w:pStyle w:val="H"/>')
    assert _fonts(heading, _HEADING, _FONTS) == {
        "heading 2": ["Georgia", "14 pt", "not bold", "not italic", "the automatic colour"]
    }


def test_most_of_the_text_says_how_a_style_looks_and_the_rest_is_remembered() -> None:
    body = paragraph(run("a word", "<w:b/>") + run("and very many others that are not"))
    (shown,) = Texts(open_document(Document(body).package)).fonts
    assert shown.traits["bold"].words == "not bold"
    assert shown.traits["bold"].also == {"bold", "not bold"}


def test_text_in_a_character_style_says_nothing_of_the_paragraph_and_is_told_by_itself() -> None:
    body = paragraph(run("a") + run("many emphasised words", '<w:rStyle w:val="S"/>'))
    fonts = _fonts(body, _STRONG)
    assert fonts["Normal"][1] == "not bold"
    assert fonts["Strong"] == ["bold"]


def test_what_is_deleted_or_hidden_is_not_seen() -> None:
    gone = '<w:del w:id="1" w:author="x"><w:r><w:rPr><w:b/></w:rPr><w:t>gone</w:t></w:r></w:del>'
    hidden = run("hidden words", '<w:sz w:val="99"/><w:vanish/>')
    (shown,) = Texts(open_document(Document(paragraph(run("said") + gone + hidden)).package)).fonts
    assert shown.traits["bold"].also == {"not bold"}
    assert shown.traits["size"].also == {"10 pt"}


def test_paragraphs_are_told_by_style_wherever_they_stand() -> None:
    centred = paragraph(run("x"), '<w:pStyle w:val="H"/><w:jc w:val="center"/><w:spacing w:before="240"/>')
    note = paragraph(run("note"), '<w:pStyle w:val="NoteText"/>')
    note = f'<w:footnote w:id="2">{note}</w:footnote>'
    document = open_document(Document(centred, styles=_HEADING, footnotes=note).package)
    told = {shown.where: _words(shown) for shown in Texts(document).paragraphs}
    assert told["heading 2"][:2] == ["centred", "12 pt before"]
    assert told["footnote text"][0] == "aligned left"


def test_ratings_are_told_whether_or_not_there_is_one() -> None:
    document = open_document(Document(styles=_AMBER + _STRONG).package)
    assert {shown.where: _words(shown) for shown in read_ratings(document)} == {"RAG Amber": ["bold", "colour CC8100"]}
    body = paragraph(run("● A", '<w:rStyle w:val="RAGAmber"/>'))
    assert "RAG Amber" not in _fonts(body, _AMBER)
