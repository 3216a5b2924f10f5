"""A narrative file: from Markdown to paragraphs, Achievements, Key actions and footnotes, and back."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.folder.text_files import read_text_file
from cabinet_appendix.formats.markdown import Block, format_bullet, format_inlines, parse_blocks, parse_inlines
from cabinet_appendix.formats.reading import fault
from cabinet_appendix.model.narrative import Bullet, Inline, plain_text

SECTIONS = {"achievements": "Achievements", "key_actions": "Key actions"}
_SECTION_BY_HEADING = {
    "achievements": "achievements",
    "key actions": "key_actions",
    "key actions over the next quarter": "key_actions",
}
_FOOTNOTE = re.compile(r"^\[\^([^\]\s]+)\]:[ \t]*(.*)$")


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
        if block.problem or block.kind != "paragraph":
            findings.append(fault("I008", place, block.problem or f"a {block.kind}", "a paragraph"))
        else:
            narrative.paragraphs.append((block.inlines, place))
    return narrative


def read_sections(path: Path, findings: list[Finding]) -> Narrative:
    """The bullets of a priority, under the headings "Achievements" and "Key actions"."""
    narrative, blocks = _read(path, findings)
    section: str | None = None
    for block in blocks:
        place = Place(path.name, line=block.line)
        if block.kind == "heading":
            section = _find_section(block)
            if section is None and block.level > 1:
                findings.append(
                    fault(
                        "I008",
                        place,
                        f'the heading "{plain_text(block.inlines)}"',
                        '"Achievements" or "Key actions"',
                    )
                )
        elif block.problem or block.kind != "bullet":
            findings.append(fault("I008", place, block.problem or "a paragraph", 'a bullet, "- " and its text'))
        elif section is None:
            findings.append(fault("I008", place, "a bullet under no heading", '"## Achievements" above it'))
        elif block.level > 1:
            findings.append(fault("I008", place, "a bullet three levels deep", "bullets of at most two levels"))
        elif block.inlines:
            narrative.bullets[section].append(
                ({"level": block.level, "is_prompt": block.is_prompt, "text": block.inlines}, place)
            )
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


def _find_section(block: Block) -> str | None:
    return _SECTION_BY_HEADING.get(plain_text(block.inlines).strip().casefold())


def _read(path: Path, findings: list[Finding]) -> tuple[Narrative, list[Block]]:
    narrative = Narrative()
    text = read_text_file(path, findings)
    if text is None:
        return narrative, []
    rest = list(_take_footnotes(text.split("\n"), path.name, narrative, findings))
    return narrative, list(parse_blocks("\n".join(rest)))


def _take_footnotes(lines: list[str], file: str, narrative: Narrative, findings: list[Finding]) -> Iterator[str]:
    """The lines that are no footnote, blank ones in place of those that are; the footnotes go to the narrative."""
    number = 0
    while number < len(lines):
        match = _FOOTNOTE.match(lines[number])
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
    try:
        text = parse_inlines(source)
    except ValueError as error:
        findings.append(fault("I008", place, str(error), "text, emphasis or a link"))
        return
    if not text:
        findings.append(fault("I008", place, f"the footnote [^{key}] without a text", f"[^{key}]: and its text"))
    elif key in narrative.footnotes:
        findings.append(fault("I008", place, f"the footnote [^{key}] a second time", "a key for each footnote"))
    else:
        narrative.footnotes[key] = (text, place)
