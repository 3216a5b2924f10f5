"""Narrative in WordprocessingML: from inline values to runs, links and footnotes, in the template's styles.

Runs are written as text: made as elements and serialised, those of 6,400 names took 0.1 s of a build; they take 0.02 s.
"""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Protocol

from lxml import etree
from markupsafe import Markup

from cabinet_appendix.formats.word.interim import format_link, format_note
from cabinet_appendix.model.glossary import Finder
from cabinet_appendix.model.narrative import Inline, Link, Note, Text, plain_text
from cabinet_appendix.model.references import Resolver, settle_quotes
from cabinet_appendix.ooxml.namespaces import NAMESPACES
from cabinet_appendix.ooxml.styles import Style

_DECLARATIONS = tuple(f' xmlns:{prefix}="{uri}"' for prefix, uri in NAMESPACES.items())


class StyleFinder(Protocol):
    """What finds styles by their names."""

    def find(self, name: str, kind: str = "character") -> Style:
        """The style of this name and kind ("character", "paragraph")."""


class RunWriter:
    """Writes the narrative of one report as runs; footnotes and the glossary are looked up in it.

    `explain` finds acronyms in a text; `footnotes` are texts by key, in which nothing is left to resolve.
    """

    def __init__(self, styles: StyleFinder, explain: Finder, footnotes: dict[str, tuple[Inline, ...]]) -> None:
        self._styles, self._explain, self._footnotes = styles, explain, footnotes

    def write(self, inlines: Iterable[Inline], section: str, resolve: Resolver) -> Markup:
        """The runs of a paragraph in a section; each acronym that the glossary knows is followed by a note."""
        settled = settle_quotes(inlines, resolve)
        pieces: list[str] = []
        for inline in settled:
            if isinstance(inline, Text):
                pieces += self._explained(inline, section, settled)
            elif isinstance(inline, Note):
                pieces.append(format_note(section, self._plain(self._footnotes[inline.key])))
            else:
                pieces.append(self._plain((inline,)))
        return Markup("".join(pieces))  # noqa: S704 (XML that has been escaped)

    def write_text(self, text: str, section: str) -> Markup:
        """The same of a text without emphasis, such as a name."""
        plain = Text(text)
        return Markup("".join(self._explained(plain, section, (plain,))))  # noqa: S704 (XML that has been escaped)

    def write_note(self, inlines: Iterable[Inline], section: str, resolve: Resolver) -> Markup:
        """A footnote with this text."""
        return Markup(format_note(section, self._plain(settle_quotes(inlines, resolve))))  # noqa: S704 (escaped)

    def _explained(self, text: Text, section: str, inlines: tuple[Inline, ...]) -> list[str]:
        """The runs of a text that is one of these inlines, and its notes."""
        pieces: list[str] = []
        done = 0
        for acronym in self._explain(text.text):
            pieces.append(self._run(text.text[done : acronym.end], text))
            is_in_text = acronym.is_expanded_in(plain_text(inlines))
            pieces.append(format_note(section, format_run(acronym.meaning), is_in_text=is_in_text))
            done = acronym.end
        if done < len(text.text):
            pieces.append(self._run(text.text[done:], text))
        return pieces

    def _plain(self, inlines: Iterable[Inline]) -> str:
        return "".join(self._plain_pieces(inlines))

    def _plain_pieces(self, inlines: Iterable[Inline]) -> Iterator[str]:
        for inline in inlines:
            if isinstance(inline, Link):
                run = self._run(inline.text, Text("", inline.strong, inline.emphasis), link=True)
                yield format_link(inline.address, run)
            elif isinstance(inline, Text):
                yield self._run(inline.text, inline)

    def _run(self, text: str, like: Text, *, link: bool = False) -> str:
        strong, emphasis = like.strong, like.emphasis
        if not (link or strong or emphasis):
            return format_run(text)
        style = "Hyperlink" if link else "Strong" if strong else "Emphasis"
        # A run has one character style: what it does not say is said directly.
        bold = "<w:b/>" if strong and style != "Strong" else ""
        italic = "<w:i/>" if emphasis and style != "Emphasis" else ""
        return format_run(text, f'<w:rStyle w:val="{escape(self._styles.find(style).id)}"/>{bold}{italic}')


def to_markup(elements: Iterable[etree._Element]) -> Markup:
    """The elements as XML for a place where the usual prefixes are declared."""
    texts = (_undeclared(etree.tostring(element, encoding="unicode")) for element in elements)
    return Markup("".join(texts))  # noqa: S704 (lxml has escaped it)


def format_run(text: str, properties: str = "") -> str:
    """A run with a text, for a place where the usual prefixes are declared; `properties` are its formatting as XML."""
    rPr = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    # A parser would take a bare carriage return for a line end.
    shown = escape(text, quote=False).replace("\r", "&#13;")
    return f'<w:r>{rPr}<w:t xml:space="preserve">{shown}</w:t></w:r>'


def _undeclared(xml: str) -> str:
    end = xml.index(">")
    head = xml[:end]
    for declaration in _DECLARATIONS:
        head = head.replace(declaration, "")
    return head + xml[end:]
