"""A narrative file: from Markdown to paragraphs, Achievements, Key actions and footnotes, and back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.markdown import Block, format_bullet, format_inlines, parse_blocks, read_inlines
from cabinet_appendix.formats.reading import fault
from cabinet_appendix.formats.text_files import read_text_file
from cabinet_appendix.model.narrative import Bullet, Inline, find_unfit, plain_text, without_unfit
from cabinet_appendix.model.text import UnfitTextError

SECTIONS = {"achievements": "Achievements", "key_actions": "Key actions"}
_SECTION_BY_HEADING = {
    "achievements": "achievements",
    "key actions": "key_actions",
    "key actions over the next quarter": "key_actions",
}
_STAND_IN = "achievements"
FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*)$")
"""The first line of a footnote: its key, and its text so far; lines that are indented go on with it."""


@dataclass
class Narrative:
    """What one file holds, each value with its place: paragraphs, bullets by section, footnote texts by key."""

    paragraphs: list[tuple[tuple[Inline, ...], Place]] = field(default_factory=list)
    bullets: dict[str, list[tuple[dict[str, Any], Place]]] = field(
        default_factory=lambda: {name: [] for name in SECTIONS}
    )
    footnotes: dict[str, tuple[tuple[Inline, ...], Place]] = field(default_factory=dict)


def read_introduction(path: Path, findings: list[Finding]) -> Narrative:
    """The paragraphs of the introduction."""
    narrative, blocks = _read(path, findings)
    for block in blocks:
        place = Place(path.name, line=block.line)
        if block.kind != "paragraph":
            findings.append(fault("I008", place, f"a {block.kind}", "a paragraph"))
        else:
            text = _take(block.inlines, block.problems, place, findings)
            if text:
                narrative.paragraphs.append((text, place))
    return narrative


def read_sections(path: Path, findings: list[Finding]) -> Narrative:
    """The bullets of a priority, under the headings "Achievements" and "Key actions"."""
    narrative, blocks = _read(path, findings)
    section: str | None = None
    for block in blocks:
        place = Place(path.name, line=block.line)
        if block.kind == "heading":
            section = _find_section(block, place, findings)
        elif block.kind != "bullet":
            findings.append(fault("I008", place, f"a {block.kind}", 'a bullet, "- " and its text'))
        elif block.level > 1:
            findings.append(fault("I008", place, "a bullet three levels deep", "bullets of at most two levels"))
        else:
            if section is None:
                findings.append(fault("I008", place, "a bullet under no heading", '"## Achievements" above it'))
                section = _STAND_IN
            text = _take(block.inlines, block.problems, place, findings)
            if text:
                bullet = {"level": block.level, "is_prompt": block.is_prompt, "text": text}
                narrative.bullets[section].append((bullet, place))
    return narrative


def format_introduction(paragraphs: Iterable[tuple[Inline, ...]], footnotes: Mapping[str, Any]) -> str:
    """The text of introduction.md."""
    return (
        "".join(f"{format_inlines(paragraph)}\n\n" for paragraph in paragraphs).rstrip("\n")
        + "\n"
        + "".join(_format_footnotes(footnotes))
    )


def format_sections(bullets: Mapping[str, Iterable[Bullet]], footnotes: Mapping[str, Any]) -> str:
    """The text of a priority's file: both headings, their bullets, and the footnotes."""
    parts = []
    for name, heading in SECTIONS.items():
        lines = [
            f"{'  ' * bullet.level}- {format_bullet(bullet, indent=2 + 2 * bullet.level)}\n" for bullet in bullets[name]
        ]
        parts.append(f"## {heading}\n\n{''.join(lines)}")
    return "\n".join(parts) + "".join(_format_footnotes(footnotes))


def _format_footnotes(footnotes: Mapping[str, Any]) -> Iterator[str]:
    for number, (key, text) in enumerate(footnotes.items()):
        yield ("\n" if number == 0 else "") + f"[^{key}]: {format_inlines(text, indent=4)}\n"


def find_section_name(heading: Block) -> str | None:
    """The section that a heading names ("achievements", "key_actions"), None for any other."""
    return _SECTION_BY_HEADING.get(plain_text(heading.inlines).strip().casefold())


def _find_section(block: Block, place: Place, findings: list[Finding]) -> str | None:
    """The section that a heading begins; where it is not known, the one that was probably meant, and a fault.

    What stands under it is read all the same. The file's own title begins none.
    """
    words = plain_text(block.inlines).strip()
    section = find_section_name(block)
    if section is None and block.level > 1:
        near = get_close_matches(words.casefold(), _SECTION_BY_HEADING, n=1)
        section = _SECTION_BY_HEADING[near[0]] if near else _STAND_IN
        expected = f'"{SECTIONS[section]}"' if near else '"Achievements" or "Key actions"'
        findings.append(fault("I008", place, f'the heading "{words}"', expected))
    return section


def _take(
    inlines: tuple[Inline, ...], problems: Iterable[UnfitTextError], place: Place, findings: list[Finding]
) -> tuple[Inline, ...]:
    """The narrative without what it cannot hold, each of which is a fault, so that the rest is still checked."""
    findings += [fault("I008", place, str(problem), problem.expected) for problem in problems]
    findings += [fault("I006", place, str(unfit), unfit.expected) for unfit in find_unfit(inlines)]
    return without_unfit(inlines)


def _read(path: Path, findings: list[Finding]) -> tuple[Narrative, list[Block]]:
    narrative = Narrative()
    text = read_text_file(path, path.parent.parent, findings)
    if text is None:
        return narrative, []
    rest = list(_take_footnotes(text.split("\n"), path.name, narrative, findings))
    return narrative, list(parse_blocks("\n".join(rest)))


def _take_footnotes(lines: list[str], file: str, narrative: Narrative, findings: list[Finding]) -> Iterator[str]:
    """The lines that are no footnote, blank ones in place of those that are; the footnotes go to the narrative."""
    number = 0
    while number < len(lines):
        match = FOOTNOTE.match(lines[number])
        if not match:
            yield lines[number]
            number += 1
            continue
        first, source = number, [match[2]]
        number += 1
        while number < len(lines) and lines[number].startswith(("  ", "\t")) and lines[number].strip():
            source.append(lines[number].strip(" \t"))
            number += 1
        _add_footnote(narrative, match[1], "\n".join(source), Place(file, line=first + 1), findings)
        yield from [""] * (number - first)


def _add_footnote(narrative: Narrative, key: str, source: str, place: Place, findings: list[Finding]) -> None:
    text = _take(*read_inlines(source), place, findings)
    if not text:
        findings.append(fault("I008", place, f"the footnote [^{key}] without a text", f"[^{key}]: and its text"))
    elif key in narrative.footnotes:
        findings.append(fault("I008", place, f"the footnote [^{key}] a second time", "a key for each footnote"))
    else:
        narrative.footnotes[key] = (text, place)
