"""Narrative as a value: runs of text, links, footnote marks and quoted figures, in bullets of two levels."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, PlainValidator, WithJsonSchema

from cabinet_appendix.model.text import UnfitTextError, check_characters, remove_unfit

_ADDRESS = re.compile(r"(?:https?://|mailto:)[!-~]+")
_EXPECTED_ADDRESS = "an address that begins with https://, http:// or mailto: and has no spaces"


@dataclass(frozen=True, slots=True)
class Text:
    """Characters, plain or emphasised."""

    text: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead to an address."""

    text: str
    address: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Quote:
    """A figure that is quoted by name, as {complaints.actual}, so that it is typed once."""

    subject: str
    field: str
    strong: bool = False
    emphasis: bool = False


@dataclass(frozen=True, slots=True)
class Note:
    """The mark of a footnote, by its key in the report's footnotes."""

    key: str


Inline = Text | Link | Quote | Note


def normalise(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The same narrative in its one normal form: neighbours alike joined, nothing empty, no space around it."""
    joined: list[Inline] = []
    for inline in inlines:
        if isinstance(inline, (Text, Link)) and not inline.text:
            continue
        before = joined[-1] if joined else None
        if isinstance(before, (Text, Link)) and _is_alike(before, inline):
            joined[-1] = replace(before, text=before.text + plain_text([inline]))
        else:
            joined.append(inline)
    return _strip(joined)


def _is_alike(before: Text | Link, inline: Inline) -> bool:
    return isinstance(inline, (Text, Link)) and before == replace(inline, text=before.text)


def _strip(inlines: list[Inline]) -> tuple[Inline, ...]:
    while inlines and isinstance(first := inlines[0], Text):
        stripped = replace(first, text=first.text.lstrip())
        inlines[0:1] = [stripped] if stripped.text else []
        if stripped.text:
            break
    while inlines and isinstance(last := inlines[-1], Text):
        stripped = replace(last, text=last.text.rstrip())
        inlines[-1:] = [stripped] if stripped.text else []
        if stripped.text:
            break
    return tuple(inlines)


def plain_text(inlines: Iterable[Inline]) -> str:
    """The words alone: no emphasis, no footnote marks, quoted figures by their name in braces."""
    return "".join(_plain(inline) for inline in inlines)


def _plain(inline: Inline) -> str:
    match inline:
        case Text(text=text) | Link(text=text):
            return text
        case Quote(subject=subject, field=field):
            return f"{{{subject}.{field}}}"
        case Note():
            return ""


def is_address(text: str) -> bool:
    """Whether a link may lead there: to a page, or to somebody's mail."""
    return _ADDRESS.fullmatch(text) is not None


def note_keys(inlines: Iterable[Inline]) -> Iterator[str]:
    """The keys of the footnotes that are marked in the narrative, in order."""
    return (inline.key for inline in inlines if isinstance(inline, Note))


def find_unfit(inlines: Iterable[Inline]) -> Iterator[UnfitTextError]:
    """What a report cannot hold of the narrative's characters and of the addresses to which it leads."""
    for inline in inlines:
        if isinstance(inline, (Text, Link)):
            try:
                check_characters(inline.text)
            except UnfitTextError as error:
                yield error
        if isinstance(inline, Link) and not inline.text.strip():
            yield UnfitTextError(f"the link to {inline.address} without words", "words to follow it by")
        if isinstance(inline, Link) and not is_address(inline.address):
            found = f'the link address "{inline.address}", which is no http, https or mailto address'
            yield UnfitTextError(found, _EXPECTED_ADDRESS)


def without_unfit(inlines: Iterable[Inline]) -> tuple[Inline, ...]:
    """The narrative without what a report cannot hold of it: so that the rest of it can still be checked."""
    return normalise(_make_fit(inline) for inline in inlines)


def _make_fit(inline: Inline) -> Inline:
    if not isinstance(inline, (Text, Link)):
        return inline
    text = remove_unfit(inline.text)
    if isinstance(inline, Link) and not (text.strip() and is_address(inline.address)):
        return Text(text, inline.strong, inline.emphasis)
    return replace(inline, text=text)


def _check(inlines: Any) -> tuple[Inline, ...]:
    if not isinstance(inlines, tuple):
        raise ValueError("something else than narrative")
    for inline in inlines:
        if not isinstance(inline, Inline):
            raise ValueError("something else than narrative")
    for error in find_unfit(inlines):
        raise error
    if inlines != normalise(inlines) or not inlines:
        raise ValueError("narrative that is empty or not in its normal form")
    return tuple(inlines)


if TYPE_CHECKING:
    Inlines = tuple[Inline, ...]
else:
    # The kinds of inline are values already. To have pydantic learn them one by one took longer than all the rest.
    Inlines = Annotated[
        Any,
        PlainValidator(_check),
        WithJsonSchema(
            {
                "type": "string",
                "description": "Markdown: *emphasis*, **strong**, [words](address), footnotes as [^key], "
                "figures quoted as {code.actual}",
            }
        ),
    ]
"""A paragraph of narrative, in normal form and not empty; as JSON it is Markdown."""


class Bullet(BaseModel):
    """A bullet: `level` 0, or 1 for one that belongs to the bullet above it.

    A prompt reminds its writer of something to report on; a report with prompts is not finished.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    level: int = Field(default=0, ge=0, le=1)
    is_prompt: bool = False
    text: Inlines
