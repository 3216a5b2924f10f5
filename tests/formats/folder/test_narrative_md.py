"""A narrative file: paragraphs, sections and footnotes, and the text that is written of them."""

from pathlib import Path

import pytest

from builders import bullet
from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.folder.narrative_md import (
    Narrative,
    format_introduction,
    format_sections,
    read_introduction,
    read_sections,
)
from cabinet_appendix.model.narrative import Bullet, Link, Note, Quote, Text
from cabinet_appendix.output.as_text import format_finding


def _sections(folder: Path, text: str) -> tuple[Narrative, list[str]]:
    (folder / "a.md").write_text(text, encoding="utf-8")
    findings: list[Finding] = []
    narrative = read_sections(folder / "a.md", findings)
    return narrative, [format_finding(finding) for finding in findings]


def test_an_introduction_is_its_paragraphs_each_with_its_line(tmp_path: Path) -> None:
    (tmp_path / "introduction.md").write_text("One\nof two.\n\n\nTwo[^n].\n\n[^n]: Note\n", encoding="utf-8")
    findings: list[Finding] = []
    narrative = read_introduction(tmp_path / "introduction.md", findings)
    assert findings == []
    assert narrative.paragraphs == [
        ((Text("One of two."),), Place("introduction.md", line=1)),
        ((Text("Two"), Note("n"), Text(".")), Place("introduction.md", line=5)),
    ]


def test_an_introduction_has_no_bullets_and_no_headings(tmp_path: Path) -> None:
    (tmp_path / "introduction.md").write_text("# Title\n\n- x\n", encoding="utf-8")
    findings: list[Finding] = []
    read_introduction(tmp_path / "introduction.md", findings)
    assert [format_finding(finding) for finding in findings] == [
        "introduction.md line 1: found a heading; expected a paragraph",
        "introduction.md line 3: found a bullet; expected a paragraph",
    ]


def test_headings_are_known_as_the_published_appendix_has_them(tmp_path: Path) -> None:
    narrative, found = _sections(
        tmp_path, "# Residents First\n\n## ACHIEVEMENTS\n- a\n\n### Key actions over the next quarter\n- b\n  - c\n"
    )
    assert found == []
    assert [value for value, _ in narrative.bullets["achievements"]] == [
        {"level": 0, "is_prompt": False, "text": (Text("a"),)}
    ]
    assert [value["level"] for value, _ in narrative.bullets["key_actions"]] == [0, 1]


def test_a_footnote_goes_on_in_indented_lines_and_keeps_later_lines_where_they_are(tmp_path: Path) -> None:
    narrative, found = _sections(
        tmp_path, "[^n]: One\n    and *two*\n  and [three](https://a.example)\n\n## Achievements\n\n- x[^n]\n- x\n\ny\n"
    )
    assert narrative.footnotes == {
        "n": (
            (
                Text("One and "),
                Text("two", emphasis=True),
                Text(" and "),
                Link("three", "https://a.example"),
            ),
            Place("a.md", line=1),
        )
    }
    assert [place.line for _, place in narrative.bullets["achievements"]] == [7, 8]
    assert found == ['a.md line 10: found a paragraph; expected a bullet, "- " and its text']


def test_a_footnote_without_words_is_a_fault(tmp_path: Path) -> None:
    assert _sections(tmp_path, "[^n]:  \n")[1] == [
        "a.md line 1: found the footnote [^n] without a text; expected [^n]: and its text"
    ]


@pytest.mark.parametrize("depth", [3, 12, 1000])
def test_a_bullet_that_is_too_deep_is_told_however_deep_it_is(tmp_path: Path, depth: int) -> None:
    narrative, found = _sections(tmp_path, f"## Achievements\n\n{'- ' * depth}x\n")
    assert found == ["a.md line 3: found a bullet three levels deep; expected bullets of at most two levels"]
    assert narrative.bullets["achievements"] == []


def test_a_bullet_without_text_is_left_out(tmp_path: Path) -> None:
    narrative, found = _sections(tmp_path, "## Achievements\n\n-\n- x\n")
    assert found == []
    assert len(narrative.bullets["achievements"]) == 1


def test_sections_are_written_with_both_headings_and_footnotes_last() -> None:
    bullets = {
        "achievements": (Bullet(text=(Text("One\ntwo"), Note("n"))), bullet("- three", level=1)),
        "key_actions": (),
    }
    assert format_sections(bullets, {"n": (Text("Note"),), "m": (Text("a\nb"),)}) == (
        "## Achievements\n\n- One\\\n  two[^n]\n  - \\- three\n\n## Key actions\n\n\n[^n]: Note\n[^m]: a\\\n    b\n"
    )


def test_an_introduction_is_written_with_a_blank_line_between_paragraphs() -> None:
    assert format_introduction([(Text("One"),), (Text("Two"),)], {}) == "One\n\nTwo\n"
    assert format_introduction([], {}) == "\n"


def test_a_heading_is_told_once_with_the_near_one_and_what_stands_under_it_is_read(tmp_path: Path) -> None:
    narrative, found = _sections(tmp_path, "## Achievments\n\n- a\n- b\n\n## Key action\n\n- c\n  - d\n- e\n")
    assert found == [
        'a.md line 1: found the heading "Achievments"; expected "Achievements"',
        'a.md line 6: found the heading "Key action"; expected "Key actions"',
    ]
    assert [len(narrative.bullets[name]) for name in ("achievements", "key_actions")] == [2, 3]


def test_a_heading_like_no_other_and_bullets_without_one_are_told_once(tmp_path: Path) -> None:
    assert _sections(tmp_path, "## Colours\n\n- a\n- b\n")[1] == [
        'a.md line 1: found the heading "Colours"; expected "Achievements" or "Key actions"'
    ]
    assert _sections(tmp_path, "# Residents First\n\n- a\n- b\n")[1] == [
        'a.md line 3: found a bullet under no heading; expected "## Achievements" above it'
    ]


def test_everything_that_a_bullet_cannot_hold_is_told_and_the_rest_is_kept(tmp_path: Path) -> None:
    bullet_ = "- a\a ![x](b.png) [*c*](d.example) {e.actual}[^f]\n"
    narrative, found = _sections(tmp_path, f"## Achievements\n\n{bullet_}- \a\n")
    character = "the character U+0007, which a Word document cannot hold"
    instead = "letters, digits, signs and spaces; delete it and type what stands there again"
    address = "an address that begins with https://, http:// or mailto: and has no spaces"
    assert found == [
        'a.md line 3: found the image "b.png"; expected words, or a link such as [words](address)',
        "a.md line 3: found a footnote, figure or emphasis inside the words of a link; expected plain words in a link",
        f"a.md line 3: found {character}; expected {instead}",
        'a.md line 3: found the link address "d.example", which is no http, https or mailto address; '
        f"expected {address}",
        f"a.md line 4: found {character}; expected {instead}",
    ]
    ((kept, _),) = narrative.bullets["achievements"]
    assert kept["text"] == (Text("a x c "), Quote("e", "actual"), Note("f"))


def test_a_numbered_list_is_named_as_one(tmp_path: Path) -> None:
    assert _sections(tmp_path, "## Achievements\n\n1. a\n")[1][:1] == [
        'a.md line 3: found a numbered list; expected a bullet, "- " and its text'
    ]
