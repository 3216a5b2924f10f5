"""Styles of a template: markers as its key shows them, and what is said where one is missing."""

import pytest

from builders import indicator
from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Place
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.narrative import Text
from cabinet_appendix.model.report import FlagshipAction
from cabinet_appendix.ooxml.package import Package
from word_files import STYLES
from word_templates import (
    BODY,
    FILE,
    KEY,
    LOOKS,
    error,
    fill,
    p,
    place,
    refused,
    row,
    rows,
    run,
    small_report,
    style_id,
    table,
    word_template,
)

NEW_STYLE = "in Word: Styles pane, New Style"
AMBER = (
    small_report()
    .priorities[0]
    .indicators[0]
    .model_copy(update={"name": "Late", "actual": indicator(actual="88%").actual})
)


def styles(template: bytes) -> TemplateStyles:
    return TemplateStyles(Package.open(template), FILE)


def keyed(*runs: str, category: str = "Green") -> str:
    """The body with another marker for a category in its key."""
    return BODY.replace(run(f"● {category[0]}", style_id(category)), "".join(runs))


def test_a_marker_is_what_the_key_shows() -> None:
    template = word_template(keyed(run("▲ Good &amp; well", style_id("Green"))))
    assert [cells[0] for cells in rows(fill(template))[:3:2]] == ["▲ Good & well"] * 2


def test_a_marker_that_word_has_cut_into_runs_is_whole() -> None:
    cut = (
        run("●", style_id("Green"))
        + '<w:proofErr w:type="spellStart"/>'
        + run(" ", style_id("Green"))
        + run("G", style_id("Green"))
    )
    document = fill(word_template(keyed(cut)))
    assert [cells[0] for cells in rows(document)[:3:2]] == ["● G"] * 2


def test_tags_and_spaces_in_a_style_of_ratings_are_no_marker() -> None:
    before = p(run("{{ quarter.name }}", style_id("Green"))) + p(run(" ", style_id("Green")))
    assert rows(fill(word_template(before + BODY)))[0] == ["● G", "Green"]


def test_every_style_and_marker_that_is_missing_is_named() -> None:
    section = {
        "flagship_actions": (FlagshipAction(title="A", status="completed"),),
        "indicators": (indicator(), indicator(actual="1%")),
    }
    looks = LOOKS.replace("RAG Completed", "Other").replace("RAG Red", "RAG")
    body = BODY.replace(KEY, table(*(row(p(run("● A", style_id("Amber")))),)))
    assert refused(word_template(body, styles=looks), section=section) == (
        error("T005", Place(FILE), 'no character style "RAG Completed"', "a character style of that name", NEW_STYLE),
        error(
            "T005",
            Place(FILE),
            'no text in the style "RAG Green"',
            "the marker that stands for it, such as “● G”",
            "type it into the key at the end of the template, in that style",
        ),
        error("T005", Place(FILE), 'no character style "RAG Red"', "a character style of that name", NEW_STYLE),
    )


def test_a_rating_that_does_not_occur_needs_no_style() -> None:
    assert fill(word_template(styles=LOOKS.replace("RAG Red", "Other").replace("RAG Completed", "Another")))


def test_markers_that_only_a_colour_tells_apart_are_refused() -> None:
    body = keyed(run("●", style_id("Green"))).replace(run("● A", style_id("Amber")), run("●", style_id("Amber")))
    assert refused(word_template(body), section={"indicators": (indicator(), AMBER)}) == (
        error(
            "T014",
            place("●"),
            'the same marker in the styles "RAG Green" and "RAG Amber"',
            "a letter that tells them apart, as colour alone does not",
            "type it into the key at the end of the template",
        ),
    )


@pytest.mark.parametrize(
    ("old", "new", "colour"),
    [("008563", "12ab34", "12AB34"), ('<w:color w:val="008563"/>', "", "000000"), ("008563", "auto", "000000")],
)
def test_the_colour_of_a_rating_is_that_of_its_style(old: str, new: str, colour: str) -> None:
    assert styles(word_template(styles=LOOKS.replace(old, new))).colour("green") == colour


def test_a_style_is_found_by_its_kind_and_its_name_whatever_its_capitals() -> None:
    found = styles(word_template(styles=LOOKS.replace("footnote text", "Footnote Text")))
    assert found.find("footnote text", "paragraph").id == "NoteText"
    found.find("footnote text")
    with pytest.raises(TemplateError, match=r'^no character style "footnote text"$'):
        found.raise_found()


def test_a_template_without_a_part_for_styles_has_none() -> None:
    found = styles(word_template(styles=STYLES))
    assert found.colour("green") == "000000"
    with pytest.raises(TemplateError, match=r'^no character style "RAG Green"$'):
        found.raise_found()


def test_a_style_that_is_used_and_not_defined_is_refused_by_its_id() -> None:
    """As where somebody has deleted a style from the file: Word then shows the heading as body text, without a word."""
    looks = LOOKS.replace('w:styleId="H1"', 'w:styleId="Other"')
    body = p(run("a", "Gone")) + BODY + table(row("a"), properties='<w:tblStyle w:val="Grid"/>')
    expected = "a style that the template has"
    remedy = "in Word: give what has it another style, or import that one with the Organizer"
    assert refused(word_template(body, styles=looks, header=p("{{ report.title }}", style="Top"))) == tuple(
        error("T016", place(part=part), f'the style "{style}", which is used and not defined', expected, remedy)
        for style, part in (
            *((style, "/word/document.xml") for style in ("Gone", "H1", "Grid")),
            ("Top", "/word/header.xml"),
        )
    )


def test_what_the_styles_lack_is_said_with_what_is_wrong_with_the_tags() -> None:
    looks = LOOKS.replace("RAG Green", "Other").replace('w:val="Strong"', 'w:val="Stronger"')
    body = p("{{ report.titel }}") + BODY + p("{{ zz }}")
    found = refused(word_template(body, styles=looks), introduction=((Text("a", strong=True),),))
    assert [finding.found for finding in found] == [
        'no character style "RAG Green"',
        'no character style "Strong"',
        'the unknown name "titel"',
        'the unknown name "zz"',
    ]
