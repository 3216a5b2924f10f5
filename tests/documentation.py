"""The pages of the documentation, as a reader of Markdown sees them."""

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache
from itertools import pairwise
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).resolve().parents[1]
PAGES = {
    page.relative_to(ROOT).as_posix(): page
    for page in sorted([*ROOT.glob("*.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("templates/*/README.md")])
}
_MARKDOWN = MarkdownIt("commonmark").enable("table")


def read_tokens(page: Path) -> list[Token]:
    """The blocks of a page, in their order."""
    return _MARKDOWN.parse(page.read_text(encoding="utf-8"))


def list_inline(page: Path) -> Iterator[Token]:
    """The words, links, pictures and pieces of code in the sentences of a page."""
    for token in read_tokens(page):
        yield from token.children or ()


@cache
def list_anchors(page: Path) -> list[str]:
    """What a link to a heading of the page has after its "#"; the second of two alike ends in "-1"."""
    anchors, alike = list[str](), Counter[str]()
    for heading, words in pairwise(read_tokens(page)):
        if heading.type == "heading_open":
            text = "".join(child.content for child in words.children or ())
            anchor = re.sub(r"[^\w\- ]", "", text.casefold()).replace(" ", "-")
            anchors.append(f"{anchor}-{alike[anchor]}" if alike[anchor] else anchor)
            alike[anchor] += 1
    return anchors
