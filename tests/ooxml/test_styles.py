"""Styles, against python-docx's reading of real documents and XML by hand."""

from pathlib import Path

import docx
import pytest
from docx.enum.style import WD_STYLE_TYPE

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.styles import Style, Styles
from word_files import element

_KINDS = {"character": WD_STYLE_TYPE.CHARACTER, "paragraph": WD_STYLE_TYPE.PARAGRAPH, "table": WD_STYLE_TYPE.TABLE}


def _styles(*rows: str) -> Styles:
    return Styles(element(f"<w:styles>{''.join(rows)}</w:styles>"))


def _style(name: str, color: str = "", based_on: str = "", kind: str = "character") -> str:
    based = f'<w:basedOn w:val="{based_on}"/>' if based_on else ""
    rPr = f"<w:rPr><w:color {color}/></w:rPr>" if color else ""
    style_id = name.replace(" ", "") + kind.removeprefix("character")
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{based}{rPr}</w:style>'


def test_a_style_has_its_id_whatever_its_kind() -> None:
    styles = _styles(_style("a b"), _style("c", kind="table"))
    assert [styles.has_id(style_id) for style_id in ("ab", "ctable", "a b", "c", "")] == [
        True,
        True,
        False,
        False,
        False,
    ]


def test_headings_are_the_nine_and_what_is_based_on_them() -> None:
    kind = "paragraph"
    rows = [
        _style("heading 1", kind=kind),
        _style("Heading 9", kind=kind),
        _style("heading 10", kind=kind),
        _style("Inner", based_on="Bandparagraph", kind=kind),
        _style("Band", based_on="heading1paragraph", kind=kind),
        _style("Loop", based_on="Loopparagraph", kind=kind),
    ]
    names = ("heading1", "Heading9", "Inner", "Band")
    assert _styles(*rows).heading_ids() == {f"{name}paragraph" for name in names}


def _color(styles: Styles, name: str) -> str | None:
    style = styles.find(name, "character")
    assert style
    return style.color


@pytest.mark.parametrize("document", ["published", "template"])
def test_every_style_is_found_as_python_docx_has_it(document: str, request: pytest.FixtureRequest) -> None:
    path: Path = request.getfixturevalue(document)
    package = Package.open(path)
    part = package.related(package.main_document, STYLES)
    assert part
    styles = Styles(package.xml(part))
    seen = set()
    for theirs in docx.Document(str(path)).styles:
        kind = next((name for name, number in _KINDS.items() if number == theirs.type), None)
        if kind is None or theirs.name is None or (kind, theirs.name.casefold()) in seen:
            continue
        seen.add((kind, theirs.name.casefold()))
        found = styles.find(theirs.name, kind)
        assert found
        assert (found.id, found.kind) == (theirs.style_id, kind)
        if isinstance(theirs, docx.styles.style.CharacterStyle) and theirs.font.color.rgb is not None:
            assert found.color == str(theirs.font.color.rgb)
    assert len(seen) > 10


def test_a_name_is_found_without_regard_to_capitals_and_only_of_its_kind() -> None:
    styles = _styles(_style("RAG Green", 'w:val="00b050"'), _style("RAG Green", kind="paragraph"))
    assert styles.find("rag green", "character") == Style("RAGGreen", "RAG Green", "character", "00B050")
    assert styles.find("RAG Green", "table") is None
    assert styles.find("RAGGreen", "character") is None


def test_a_style_without_a_type_is_a_paragraphs() -> None:
    styles = _styles('<w:style w:styleId="A"><w:name w:val="a"/></w:style>')
    assert styles.find("a", "paragraph") == Style("A", "a", "paragraph", None)


def test_a_colour_is_inherited_from_the_nearest_style_that_has_one() -> None:
    styles = _styles(
        _style("Base", 'w:val="111111"'),
        _style("Middle", 'w:val="222222"', "Base"),
        _style("Plain", "", "Middle"),
        _style("Top", "", "Plain"),
        _style("Themed", 'w:val="333333" w:themeColor="accent1"', "Base"),
    )
    assert [_color(styles, name) for name in ("Base", "Top", "Themed")] == ["111111", "222222", "333333"]


def test_a_colour_that_is_left_to_word_is_none_whatever_the_base_has() -> None:
    styles = _styles(
        _style("Base", 'w:val="111111"'),
        _style("Auto", 'w:val="auto"', "Base"),
        _style("Themed", 'w:themeColor="accent1"', "Base"),
        _style("None"),
        _style("Lost", "", "Nowhere"),
    )
    assert [_color(styles, name) for name in ("Auto", "Themed", "None", "Lost")] == [None] * 4


def test_styles_that_are_based_on_one_another_have_no_colour() -> None:
    styles = _styles(_style("A", "", "B"), _style("B", "", "A"), _style("C", "", "C"))
    assert [_color(styles, name) for name in "ABC"] == [None] * 3


def test_a_style_is_named_by_its_id_within_its_kind() -> None:
    styles = _styles(_style("RAG Green"), _style("RAG Green", kind="paragraph"))
    assert styles.name("RAGGreen", "character") == "RAG Green"
    assert styles.name("RAGGreen", "paragraph") == ""
    assert styles.has("RAGGreen", "character")
    assert not styles.has("RAGGreen", "table")


def test_the_default_style_of_a_kind_is_the_one_that_says_so() -> None:
    default = '<w:style w:type="paragraph" w:default="1" w:styleId="Standard"><w:name w:val="Normal"/></w:style>'
    styles = _styles(_style("Other", kind="paragraph"), default)
    assert styles.default_id("paragraph") == "Standard"
    assert styles.default_id("table") == ""


def test_a_chain_goes_from_a_style_to_its_bases_of_the_same_kind_each_once() -> None:
    styles = _styles(
        _style("A", based_on="B"), _style("B", based_on="A"), _style("C", based_on="Dtable"), _style("D", kind="table")
    )
    ids = [[style.values()[1] for style in styles.chain(style_id, "character")] for style_id in ("A", "C", "Z")]
    assert ids == [["A", "B"], ["C"], []]


def test_the_styles_of_a_kind_are_all_that_there_are_of_it() -> None:
    styles = _styles(_style("A"), _style("B", kind="table"), _style("C"))
    assert [[style.name for style in styles.of_kind(kind)] for kind in ("character", "table", "paragraph")] == [
        ["A", "C"], ["B"], [],
    ]  # fmt: skip
