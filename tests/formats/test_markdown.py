"""Narrative as Markdown: which of CommonMark is read, and what a stock CommonMark parser makes of what is written."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from markdown_it import MarkdownIt

from cabinet_appendix.formats.markdown import format_inlines, parse_blocks, parse_inlines
from cabinet_appendix.model.narrative import Inline, Link, Note, Quote, Text, normalise

PARSED: dict[str, tuple[Inline, ...]] = {
    "plain": (Text("plain"),),
    "*a* _b_ **c** __d__": (
        Text("a", emphasis=True),
        Text(" "),
        Text("b", emphasis=True),
        Text(" "),
        Text("c", strong=True),
        Text(" "),
        Text("d", strong=True),
    ),
    "***a***b": (Text("a", strong=True, emphasis=True), Text("b")),
    "snake_case_word, 2 * 3 * 4": (Text("snake_case_word, 2 * 3 * 4"),),
    "[ICON](https://a.example/b_c_d) page": (Link("ICON", "https://a.example/b_c_d"), Text(" page")),
    "**[x](<mailto:a@b.example>)**": (Link("x", "mailto:a@b.example", strong=True),),
    "ASC[^asc].": (Text("ASC"), Note("asc"), Text(".")),
    "{calls.actual} of {calls.target}": (Quote("calls", "actual"), Text(" of "), Quote("calls", "target")),
    "**{a-1.actual}**": (Quote("a-1", "actual", strong=True),),
    r"\{calls.actual} and {{ calls.actual }} and {calls}": (Text("{calls.actual} and {{ calls.actual }} and {calls}"),),
    "{{calls.actual}}": (Text("{{calls.actual}}"),),
    r"\*a\* \[^b]": (Text("*a* [^b]"),),
    "R&amp;D &#169; A&E": (Text("R&D © A&E"),),
    "one\ntwo\\\nthree  \nfour": (Text("one two\nthree\nfour"),),
    "`code` <b>x</b> ~~s~~ https://a.example": (Text("`code` <b>x</b> ~~s~~ https://a.example"),),
    r"So! \![p](q)": (Text("So! !"), Link("p", "q")),
    "": (),
}


@pytest.mark.parametrize(("source", "inlines"), PARSED.items(), ids=[str(number) for number in range(len(PARSED))])
def test_markdown_is_read_as_narrative(source: str, inlines: tuple[Inline, ...]) -> None:
    assert parse_inlines(source) == inlines


@pytest.mark.parametrize("words", ["a *b*", "**a**", "{calls.actual}"])
def test_the_words_of_a_link_are_plain(words: str) -> None:
    with pytest.raises(ValueError, match="inside the words of a link"):
        parse_inlines(f"[{words}](https://a.example)")


def test_blocks_have_their_kind_level_and_line() -> None:
    source = "# Title\n\nOne\nparagraph.\n\n## Achievements\n\n- outer\n  - inner\n\n* other\n"
    assert [(block.kind, block.level, block.line, block.problems) for block in parse_blocks(source)] == [
        ("heading", 1, 1, ()),
        ("paragraph", 0, 3, ()),
        ("heading", 2, 6, ()),
        ("bullet", 0, 8, ()),
        ("bullet", 1, 9, ()),
        ("bullet", 0, 11, ()),
    ]


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("- one\n\n  two\n", 3, "a second paragraph in one bullet"),
        ("- x\n- [*a*](https://b.example)\n", 2, "a footnote, figure or emphasis inside the words of a link"),
    ],
)
def test_a_block_that_narrative_cannot_hold_says_why(source: str, line: int, problem: str) -> None:
    assert (line, [problem]) in [(block.line, [*map(str, block.problems)]) for block in parse_blocks(source)]


def test_a_numbered_list_is_a_block_of_its_own_kind() -> None:
    blocks = list(parse_blocks("One\n\n1. one\n2. two\n"))
    assert [(block.kind, block.line) for block in blocks[:2]] == [("paragraph", 1), ("numbered list", 3)]


def test_each_thing_that_a_bullet_cannot_hold_is_named_and_its_words_are_read() -> None:
    source = "- a ![chart](https://a.example/b.png) [*b* c](https://a.example) {calls.actual}[^n]\n"
    (block,) = parse_blocks(source)
    assert [(str(problem), problem.expected) for problem in block.problems] == [
        ('the image "https://a.example/b.png"', "words, or a link such as [words](address)"),
        ("a footnote, figure or emphasis inside the words of a link", "plain words in a link"),
    ]
    assert block.inlines == (
        Text("a chart "),
        Link("b c", "https://a.example"),
        Text(" "),
        Quote("calls", "actual"),
        Note("n"),
    )


def test_one_paragraph_with_an_image_is_refused() -> None:
    with pytest.raises(ValueError, match=r'^the image "a\.png"$'):
        parse_inlines("![x](a.png)")


WRITTEN = {
    "a*b*c": "a\\*b\\*c",
    "[x](y)": "\\[x\\](y)",
    "# no heading": "\\# no heading",
    "- no bullet": "\\- no bullet",
    "1. no number": "1\\. no number",
    "{calls.actual}": "\\{calls.actual}",
    "{{ calls }}": "{{ calls }}",
    "&amp; R&D": "&amp;amp; R&D",
    "back\\slash": "back\\\\slash",
    "!": "!",
    "two\nlines": "two\\\nlines",
}


@pytest.mark.parametrize(("text", "source"), WRITTEN.items(), ids=WRITTEN.keys())
def test_text_that_looks_like_markdown_is_escaped_and_no_more_than_that(text: str, source: str) -> None:
    assert format_inlines((Text(text),)) == source


def test_an_exclamation_before_a_link_or_a_mark_makes_no_image_of_it() -> None:
    inlines = (Text("So!"), Link("p", "https://a.example"), Text(" here!"), Note("n"), Text("(b)"))
    assert format_inlines(inlines) == "So\\![p](https://a.example) here\\![^n](b)"
    assert parse_inlines(format_inlines(inlines)) == inlines


# HTML and code are as typed in narrative, and are left out here.
_words = st.text("ab! *_[]().#\\-+1&;'\"’é\u00a0{}", min_size=1, max_size=8)
_plain_narrative = st.lists(
    st.one_of(
        st.builds(Text, _words, st.booleans(), st.booleans()),
        st.builds(Link, _words, st.sampled_from(("https://a.example/?b=c&d_(e)", "mailto:a@b.example")), st.booleans()),
    ),
    min_size=1,
    max_size=4,
).map(normalise)


@given(_plain_narrative)
def test_a_stock_parser_reads_what_is_written_as_it_was_meant(inlines: tuple[Inline, ...]) -> None:
    source = format_inlines(inlines)
    rendered = MarkdownIt("commonmark", {"html": False}).render(source)
    assert _characters(html.fragment_fromstring(rendered, create_parent="div")) == [
        (character, inline.strong, inline.emphasis, inline.address if isinstance(inline, Link) else "")
        for inline in inlines
        if isinstance(inline, (Text, Link))
        for character in inline.text
    ]


def _characters(
    element: etree._Element, strong: bool = False, emphasis: bool = False, address: str = ""
) -> list[tuple[str, bool, bool, str]]:
    """Each character that a page shows with its looks: in bold, in italics, leading where."""
    strong, emphasis = strong or element.tag == "strong", emphasis or element.tag == "em"
    address = element.get("href", address)
    found = [(character, strong, emphasis, address) for character in (element.text or "").strip("\n")]
    for child in element:
        found += _characters(child, strong, emphasis, address)
        found += [(character, strong, emphasis, address) for character in (child.tail or "").strip("\n")]
    return found
