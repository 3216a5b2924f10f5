"""Narrative and Markdown: from CommonMark text to paragraphs, bullets and footnotes, and back to the same."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Quote, Text, normalise
from cabinet_appendix.model.text import UnfitTextError

if TYPE_CHECKING:  # slow to load, and wanted only where Markdown is read
    from markdown_it import MarkdownIt
    from markdown_it.rules_inline import StateInline
    from markdown_it.token import Token

_QUOTE = re.compile(r"\{([A-Za-z0-9][\w-]*)\.([a-z][a-z-]*)\}(?!\})")
_NOTE = re.compile(r"\[\^([A-Za-z0-9][\w-]*)\]")
_ENTITY_LIKE = re.compile(r"&(?=#?\w+;)")
_PROMPT = "[ ] "
_LEADING_SPACE = re.compile(r"(?:\\\n *|\s)+")
_TRAILING_SPACE = re.compile(r"(?:\\\n *|\s)+$")
_SAFE = frozenset("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~ \n\t")
_LIST_DEPTH = {
    "bullet_list_open": 1,
    "ordered_list_open": 1,
    "bullet_list_close": -1,
    "ordered_list_close": -1,
}
_IN_A_LINK = UnfitTextError("a footnote, figure or emphasis inside the words of a link", "plain words in a link")
_SECOND_PARAGRAPH = UnfitTextError("a second paragraph in one bullet", 'a bullet, "- " and its text')
_PLAIN_TOKENS = frozenset({"text", "text_special", "softbreak", "hardbreak"})


class Block(NamedTuple):
    """A block of a narrative file: `kind` is "heading", "paragraph", "bullet" or "numbered list"; `line` from 1.

    `level` is a heading's (1 for #) or a bullet's (0 for an outer one); `problems` say what could not be read;
    `is_prompt` where a bullet begins with an empty box, "[ ]".
    """

    kind: str
    line: int
    level: int
    inlines: tuple[Inline, ...]
    problems: tuple[UnfitTextError, ...] = ()
    is_prompt: bool = False


def parse_blocks(text: str) -> Iterator[Block]:
    """The headings, paragraphs and bullets of a narrative, in order."""
    kind, level, depth, paragraphs_in_item = "paragraph", 0, 0, 0
    tokens = _parser().parse(text)
    for before, token in zip([None, *tokens], tokens, strict=False):
        if token.type == "ordered_list_open":
            yield Block("numbered list", _line(token), 0, ())
        depth += _LIST_DEPTH.get(token.type, 0)
        if token.type == "list_item_open":
            paragraphs_in_item = 0
        elif token.type == "list_item_close" and before and before.type == "list_item_open":
            # Without text, or so deep that the parser passes over its text.
            yield Block("bullet", _line(before), depth - 1, ())
        elif token.type == "heading_open":
            kind, level = "heading", int(token.tag[1:])
        elif token.type == "paragraph_open":
            paragraphs_in_item += 1
            kind, level = ("bullet", depth - 1) if depth else ("paragraph", 0)
        elif token.type == "inline":
            second = kind == "bullet" and paragraphs_in_item > 1
            yield _make_block(token, kind, level, [_SECOND_PARAGRAPH] if second else [])


def _make_block(token: Token, kind: str, level: int, problems: list[UnfitTextError]) -> Block:
    inlines = normalise(_read_inlines(token.children or (), problems))
    is_prompt = kind == "bullet" and token.content.startswith(_PROMPT)
    return Block(kind, _line(token), level, _without_box(inlines) if is_prompt else inlines, tuple(problems), is_prompt)


def read_inlines(text: str) -> tuple[tuple[Inline, ...], tuple[UnfitTextError, ...]]:
    """One paragraph of Markdown as narrative, and what narrative cannot hold of it."""
    problems: list[UnfitTextError] = []
    inlines = normalise(_read_inlines(_parser().parseInline(text.strip())[0].children or (), problems))
    return inlines, tuple(problems)


def parse_inlines(text: str) -> tuple[Inline, ...]:
    """One paragraph of Markdown as narrative; UnfitTextError for what narrative cannot hold."""
    inlines, problems = read_inlines(text)
    for problem in problems:
        raise problem
    return inlines


def parse_bullet(text: str) -> tuple[bool, tuple[Inline, ...]]:
    """The text of one bullet: whether it is a prompt, and its narrative; UnfitTextError as there."""
    text = text.strip()
    return (True, parse_inlines(text[len(_PROMPT) :])) if text.startswith(_PROMPT) else (False, parse_inlines(text))


def format_bullet(bullet: Bullet, *, indent: int = 0) -> str:
    """The Markdown of a bullet's text, with an empty box before a prompt."""
    return (_PROMPT if bullet.is_prompt else "") + format_inlines(bullet.text, indent=indent)


def format_inlines(inlines: Iterable[Inline], *, indent: int = 0) -> str:
    """The Markdown of one paragraph; lines after a line break are indented by `indent` spaces."""
    source, closed_by, marks = "", "", ""
    for (strong, emphasis), group in groupby(inlines, _flags):
        inner = _format_plain(tuple(group), indent)
        if not (strong or emphasis):
            source, closed_by = _join(source, _guard_start(inner, closed_by)), ""
            continue
        marks = ("_" if marks.startswith("*") and closed_by else "*") * (2 * strong + emphasis)
        inner = _escape_edges(inner)
        source = _guard_end(source, inner) + marks + inner + marks
        closed_by = inner[-1] + marks
    return _escape_block_starts(source)


@cache
def _parser() -> MarkdownIt:
    from markdown_it import MarkdownIt  # noqa: PLC0415 - slow to load, and what writes Markdown or a schema reads none

    parser = MarkdownIt("zero", {"html": False})
    parser.enable(
        ["paragraph", "heading", "list", "newline", "escape", "emphasis", "balance_pairs", "link", "image", "entity"]
    )
    parser.enable("fragments_join")
    parser.inline.ruler.before("link", "footnote_mark", _footnote_mark)
    parser.inline.ruler.before("entity", "quoted_figure", _quoted_figure)
    # The model says which addresses a link may have; here they are kept as they were typed.
    parser.normalizeLink = str  # type: ignore[method-assign,assignment]
    parser.validateLink = bool  # type: ignore[method-assign,assignment]
    return parser


def _footnote_mark(state: StateInline, silent: bool) -> bool:
    match = _NOTE.match(state.src, state.pos)
    if not match:
        return False
    if not silent:
        state.push("footnote_mark", "", 0).content = match[1]
    state.pos = match.end()
    return True


def _quoted_figure(state: StateInline, silent: bool) -> bool:
    match = _QUOTE.match(state.src, state.pos)
    if not match or state.src[max(state.pos - 1, 0) : state.pos] == "{":
        return False
    if not silent:
        token = state.push("quoted_figure", "", 0)
        token.content, token.info = match[1], match[2]
    state.pos = match.end()
    return True


def _without_box(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    first, *rest = inlines
    return normalise((replace(first, text=first.text[len(_PROMPT) :]), *rest)) if isinstance(first, Text) else inlines


def _line(token: Token) -> int:
    return token.map[0] + 1 if token.map else 1


def _read_inlines(tokens: Sequence[Token], problems: list[UnfitTextError]) -> Iterator[Inline]:
    """The narrative, and beside it what it cannot hold, in whose place its words stand."""
    depth = {"strong": 0, "em": 0}
    link: list[Token] | None = None
    for token in tokens:
        mark, _, side = token.type.rpartition("_")
        strong, emphasis = depth["strong"] > 0, depth["em"] > 0
        if token.type == "link_open":
            link = [token]
        elif token.type == "link_close" and link:
            words = "".join(_token_text(word) for word in link[1:])
            yield Link(words, str(link[0].attrs["href"]), strong, emphasis)
            link = None
        elif link:
            if token.type in _PLAIN_TOKENS:
                link.append(token)
            elif _IN_A_LINK not in problems:
                problems.append(_IN_A_LINK)
        elif mark in depth:
            depth[mark] += 1 if side == "open" else -1
        else:
            yield _read_token(token, strong, emphasis, problems)


def _read_token(token: Token, strong: bool, emphasis: bool, problems: list[UnfitTextError]) -> Inline:
    if token.type == "footnote_mark":
        return Note(token.content)
    if token.type == "quoted_figure":
        return Quote(token.content, token.info, strong, emphasis)
    if token.type == "image":
        problems.append(
            UnfitTextError(f'the image "{token.attrs["src"]}"', "words, or a link such as [words](address)")
        )
    return Text(_token_text(token), strong, emphasis)


def _token_text(token: Token) -> str:
    if token.type == "softbreak":
        return " "
    if token.type == "hardbreak":
        return "\n"
    return token.content


def _flags(inline: Inline) -> tuple[bool, bool]:
    return (False, False) if isinstance(inline, Note) else (inline.strong, inline.emphasis)


def _format_plain(inlines: Sequence[Inline], indent: int) -> str:
    source = ""
    for inline in inlines:
        match inline:
            case Note(key=key):
                source = _join(source, f"[^{key}]")
            case Quote(subject=subject, field=field):
                source = _join(source, f"{{{subject}.{field}}}")
            case Link(text=text, address=address):
                source = _join(source, f"[{_escape(text, 0, keep_breaks=False)}]({_format_address(address)})")
            case Text(text=text):
                source = _join(source, _escape(text, indent))
    return source


def _join(source: str, more: str) -> str:
    """Two pieces side by side, so that no sign of one is read with a sign of the other."""
    if source.endswith("!") and more.startswith("["):
        return source[:-1] + "\\!" + more
    if source.endswith("{") and more.startswith("{"):
        return source[:-1] + "&#123;" + more
    if source.endswith("}") and more.startswith("}"):
        return source + "&#125;" + more[1:]
    return source + more


def _escape(text: str, indent: int, *, keep_breaks: bool = True) -> str:
    text = _ENTITY_LIKE.sub("&amp;", text.replace("\\", "\\\\"))
    text = re.sub(r"([*_\[\]]|^\^)", r"\\\1", text)
    text = re.sub(r"(?<!\{)(?=\{[A-Za-z0-9][\w-]*\.[a-z][a-z-]*\}(?!\}))", r"\\", text)
    if keep_breaks:
        return re.sub(r"\n([ \t]*)", lambda match: "\\\n" + " " * indent + _as_entities(match[1]), text)
    return text.replace("\n", "&#10;")


def _format_address(address: str) -> str:
    if re.search(r"[()<>\\&]", address):
        return "<" + re.sub(r"([<>\\])", r"\\\1", _ENTITY_LIKE.sub("&amp;", address)) + ">"
    return address


def _as_entities(characters: str) -> str:
    return "".join(f"&#{ord(character)};" for character in characters)


def _escape_edges(inner: str) -> str:
    """White space just inside emphasis would undo it: written as entities it does not."""
    lead = _LEADING_SPACE.match(inner)
    trail = _TRAILING_SPACE.search(inner, lead.end() if lead else 0)
    start, end = lead.end() if lead else 0, trail.start() if trail else len(inner)
    return _as_entities(_unbreak(inner[:start])) + inner[start:end] + _as_entities(_unbreak(inner[end:]))


def _unbreak(space: str) -> str:
    return re.sub(r"\\\n *", "\n", space)


def _guard_end(source: str, inner: str) -> str:
    """Emphasis that begins with punctuation does not open after a letter: the letter becomes an entity."""
    if source and source[-1] not in _SAFE and not inner[0].isalnum():
        return source[:-1] + _as_entities(source[-1])
    return source


def _guard_start(more: str, closed_by: str) -> str:
    """Emphasis that ends with punctuation, or with "_", does not close before a letter: the same remedy."""
    if closed_by and more[0] not in _SAFE and (closed_by[-1] == "_" or not closed_by[0].isalnum()):
        return _as_entities(more[0]) + more[1:]
    return more


def _escape_block_starts(source: str) -> str:
    """A line that begins like a heading or a list is kept part of its paragraph."""
    source = re.sub(r"(?m)^([ \t]*)(#{1,6}|[-+])(?=[ \t]|$)", r"\1\\\2", source)
    return re.sub(r"(?m)^([ \t]*\d{1,9})(?=[.)](?:[ \t]|$))", r"\1\\", source)
