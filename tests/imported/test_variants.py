"""Appendices that look otherwise than the published one, and say the same, are read as the same report."""

from collections.abc import Callable
from pathlib import Path

import pytest

from appendix_variants import (
    STYLES,
    THEME,
    Edited,
    colour_by,
    draw_dots_in_wingdings,
    shade_cells,
    split_runs,
    split_tables,
    text_of,
    type_bullets,
    wrap,
)
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.model.report import Report
from cabinet_appendix.output.as_text import format_findings
from word_files import PREFIXES, element

Change = Callable[[Edited], None]
ACCENTS = {"0070C0": "accent1", "00B050": "accent2", "FFC000": "accent3", "FF0000": "accent4"}


def _read(edited: Edited, path: Path) -> Report:
    path.write_bytes(edited.save())
    reading = read_document(path)
    assert reading.report, list(format_findings(reading.findings))
    return reading.report


def _by_theme(edited: Edited) -> None:
    """Each colour an accent of the theme."""
    for colour, place in ACCENTS.items():
        (accent,) = edited.trees[THEME].iterfind(f".//a:{place}", PREFIXES)
        accent[:] = [element(f'<a:srgbClr val="{colour}"/>')]
    colour_by(ACCENTS, lambda place: f'<w:color w:val="auto" w:themeColor="{place}"/>')(edited)


def _by_style(edited: Edited) -> None:
    """Each colour that of a character style, one of which is based on another."""
    for colour, place in ACCENTS.items():
        edited.trees[STYLES].append(
            element(f"""<w:style w:type="character" w:styleId="{place}"><w:name w:val="Dot {place}"/>
                <w:rPr><w:color w:val="{colour}"/></w:rPr></w:style>""")
        )
    edited.trees[STYLES].append(
        element("""<w:style w:type="character" w:styleId="accent4b"><w:name w:val="Large dot"/>
            <w:basedOn w:val="accent4"/><w:rPr><w:sz w:val="40"/></w:rPr></w:style>""")
    )
    colour_by({**ACCENTS, "FF0000": "accent4b"}, lambda place: f'<w:rStyle w:val="{place}"/>')(edited)


SAME_WORDS: dict[str, Change] = {
    "runs split anywhere": split_runs,
    "a content control around each paragraph": wrap("p"),
    "a content control around each cell": wrap("tc"),
    "a content control around each row": wrap("tr"),
    "a content control around each table": wrap("tbl"),
    "tables in two, each with its heading": split_tables(heading=True),
    "tables in two, the second without a heading": split_tables(heading=False),
}
OTHER_MARKS: dict[str, Change] = {
    "cells shaded": shade_cells,
    "dots coloured by the theme": _by_theme,
    "dots coloured by a character style": _by_style,
    "dots of a symbol font": draw_dots_in_wingdings,
    "bullets of a symbol font": type_bullets,
}


@pytest.mark.parametrize("kind", [*SAME_WORDS, *OTHER_MARKS])
def test_the_published_appendix_made_in_another_way_is_the_same_report(
    kind: str, published: Path, report: Report, tmp_path: Path
) -> None:
    edited = Edited(published.read_bytes())
    {**SAME_WORDS, **OTHER_MARKS}[kind](edited)
    assert _read(edited, tmp_path / "other.docx") == report


@pytest.mark.parametrize("kind", SAME_WORDS)
def test_a_built_document_in_which_it_is_otherwise_is_the_same_report(
    kind: str, rebuilt: Path, report: Report, tmp_path: Path
) -> None:
    edited = Edited(rebuilt.read_bytes())
    SAME_WORDS[kind](edited)
    assert _read(edited, tmp_path / "other.docx") == report


def test_the_variants_are_other_documents(published: Path) -> None:
    for change in (*SAME_WORDS.values(), *OTHER_MARKS.values()):
        edited = Edited(published.read_bytes())
        words = text_of(edited.body)
        before = edited.save()
        change(edited)
        assert edited.save() != before
        assert len(text_of(edited.body)) > 0.99 * len(words)
