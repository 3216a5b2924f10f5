"""Rows that are kept out of the tree, beside the same rows in it: with every step done, their bytes are the same."""

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from markupsafe import Markup, escape

from builders import indicator, priority
from cabinet_appendix.formats.word.interim import NOTE
from cabinet_appendix.formats.word.rendered import tidy_runs
from cabinet_appendix.formats.word.repeated_rows import RepeatedRows
from cabinet_appendix.model.ratings import Override, Polarity
from cabinet_appendix.ooxml.identifiers import remove_repeated_ids
from cabinet_appendix.ooxml.table import make_tables_whole
from word_files import DECLARATIONS, PREFIXES
from word_templates import body_xml, fill, rows, run, small_report, word_template

NAMESPACES: dict[str | None, str] = dict(PREFIXES.items())
VALUE = None
EMPTY = run("")
IDS = 'w14:paraId="0A000001" w14:textId="77777777"'
BEGIN, END = "<w:body><w:tbl><w:tblPr/><w:tblGrid/>", "</w:tbl><w:p/></w:body></w:document>"
Row = Sequence[str | None]

# The rows of a loop, as Jinja's code has them: what is always the same, and room for what each prints.
PLAIN: Row = ("<w:tr><w:tc>\n<w:p><w:r><w:t xml:space='preserve'>", VALUE, "</w:t></w:r></w:p></w:tc></w:tr>")
RUNS: Row = (f"<w:tr><w:trPr/><w:tc><w:p>{EMPTY}", VALUE, f"{EMPTY}</w:p></w:tc><w:tc><w:p/></w:tc></w:tr>")
TWO: Row = ("<w:tr><w:tc><w:p>", VALUE, EMPTY, VALUE, "</w:p></w:tc></w:tr><w:tr><w:tc><w:p/></w:tc></w:tr>")
WITH_IDS: Row = (
    f"<w:tr {IDS}><w:tc><w:p {IDS}><w:r><w:t xml:space='preserve'>",
    VALUE,
    "</w:t></w:r></w:p></w:tc></w:tr>",
)
UNTIDY: Row = ("<w:tr><w:tc><w:tcPr><w:vAlign/><w:tcW/></w:tcPr>", f"<w:p>{EMPTY}</w:p><w:tbl/>", "</w:tc></w:tr>")
BARE_TEXT: Row = ("<w:tr><w:tc><w:p><w:r><w:t>", VALUE, "</w:t></w:r></w:p></w:tc></w:tr>")
ATTRIBUTE: Row = ('<w:tr><w:tc><w:tcPr><w:shd w:fill="', VALUE, '"/></w:tcPr><w:p/></w:tc></w:tr>')
NO_CELLS: Row = ("<w:tr><w:trPr>", "</w:trPr></w:tr>")
BOOKMARK: Row = ('<w:tr><w:tc><w:p><w:bookmarkStart w:id="1" w:name="a"/>', EMPTY, "</w:p></w:tc></w:tr>")
NESTED: Row = (
    "<w:tr><w:tc>",
    "<w:tbl><w:tblPr/><w:tblGrid/>",
    "<w:tr><w:tc><w:p><w:r><w:t xml:space='preserve'>",
    VALUE,
    "</w:t></w:r></w:p></w:tc></w:tr>",
    "</w:tbl><w:p/></w:tc></w:tr>",
)
SHAPES = (PLAIN, RUNS, TWO, WITH_IDS, UNTIDY, BARE_TEXT, ATTRIBUTE, NO_CELLS, BOOKMARK, NESTED)


def _note(text: str) -> str:
    return f'<ca:note xmlns:ca="urn:cabinet-appendix:interim" section="s">{run(text)}</ca:note>'


TEXTS = st.sampled_from(
    ["93%", "", " ", "a & b", "<5", "“1”", "it's", '"x"', "a\nb", "\ta", " a", "b ", "\u00a07", "●", "a" * 40]
)
MARKUP = st.sampled_from(
    [
        "",
        run("a"),
        run("● G", "Green") + run(" b"),
        "<w:r><w:t> a</w:t></w:r>",
        run("x") + _note("n") + run("y"),
        _note("m"),
        "<w:r/>",
        '<w:r><w:t xml:space="preserve"/></w:r>',
        "<w:hyperlink>" + run("a") + "</w:hyperlink>",
    ]
)


@st.composite
def _printed(draw: st.DrawFn, shape: Row) -> list[str]:
    """The pieces of one row: what a template prints is Markup, as Jinja has it."""
    holds_runs = shape in {RUNS, TWO}
    values = MARKUP.map(Markup) if holds_runs else TEXTS.map(escape)
    return [draw(values) if piece is VALUE else piece for piece in shape]


ROWS = st.lists(st.sampled_from(SHAPES).flatmap(_printed), max_size=12)


def _finish(xml: bytes) -> bytes:
    """Every step that may change a row, on a tree; of notes that are alike the first is printed."""
    root = etree.fromstring(xml)
    tidy_runs(root)
    make_tables_whole(root)
    texts: list[bytes] = []
    for note in list(root.iter(NOTE)):
        text = etree.tostring(note, method="c14n", exclusive=True, with_tail=False)
        holder = note.getparent()
        assert holder is not None
        if text in texts:
            holder.remove(note)
            continue
        texts.append(text)
        mark = etree.Element(f"{{{PREFIXES['w']}}}r")
        etree.SubElement(mark, f"{{{PREFIXES['w']}}}footnoteReference").set(f"{{{PREFIXES['w']}}}id", str(len(texts)))
        holder.replace(note, mark)
    remove_repeated_ids((root,))
    return etree.tostring(root, encoding="UTF-8")


@settings(max_examples=200)
@given(ROWS)
def test_rows_are_what_every_step_would_have_made_of_them(made: list[list[str]]) -> None:
    pieces = [f"<w:document {DECLARATIONS}>", BEGIN, *(piece for row in made for piece in row), END]
    kept = RepeatedRows(NAMESPACES)
    skeleton = kept.keep_out(pieces)
    assert kept.put_back(_finish(skeleton.encode())) == _finish("".join(pieces).encode())


@pytest.mark.parametrize(
    ("shape", "are_kept"),
    [
        (PLAIN, True),
        (RUNS, True),
        (TWO, True),
        (WITH_IDS, True),
        (BARE_TEXT, False),
        (ATTRIBUTE, False),
        (BOOKMARK, False),
    ],
)
def test_only_rows_that_differ_in_words_are_kept_out(shape: Row, *, are_kept: bool) -> None:
    value = (Markup if shape in {RUNS, TWO} else escape)(run("a"))
    printed = [value if piece is VALUE else piece for piece in shape]
    kept = RepeatedRows(NAMESPACES)
    skeleton = kept.keep_out([*printed, *printed, *printed])
    assert kept.are_any is are_kept
    assert skeleton.count("".join(printed)) == (1 if are_kept else 3)


def test_rows_in_a_text_box_stay_where_their_notes_are_told_of() -> None:
    kept = RepeatedRows(NAMESPACES)
    pieces = ["<w:txbxContent>", *[piece or escape("a") for piece in PLAIN] * 3, "</w:txbxContent>"]
    assert kept.keep_out(pieces) == "".join(pieces)
    assert not kept.are_any


def _many(number: int) -> dict[str, Any]:
    """A section of so many indicators, with all that may make a row another."""
    override = Override(rating="red", reason="A complaint is open")
    looks: list[dict[str, Any]] = [{}, {"polarity": Polarity.LOW}, {"actual": "<5%"}, {"override": override}]
    names = ("Calls", "FPNs & calls", "Calls\nanswered", 'The FPN\'s "calls"')
    made = [indicator(name=f"{names[one % 4]} {one}", **looks[one // 4 % 4]) for one in range(number)]
    return {"priorities": (priority("a", indicators=tuple(made)), priority("b", indicators=tuple(made)))}


def test_a_document_of_many_rows_has_each_as_python_docx_reads_it() -> None:
    report = small_report(**_many(48), glossary={"FPN": "Fixed Penalty Notice"})
    document = fill(word_template(), report)
    shown = sorted(cells[1:4] for cells in rows(document) if len(cells) == 5)
    expected = [[one.name, one.target.text, one.actual.text] for part in report.priorities for one in part.indicators]
    assert shown == sorted(expected)
    # Of each priority: what FPN means, once, and the one reason of its overrides.
    assert len(list(body_xml(document).iter("{*}footnoteReference"))) == 4
