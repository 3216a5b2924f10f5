"""Narrative in WordprocessingML: from inline values to runs, links and footnotes, in the template's styles."""

from collections.abc import Iterable, Iterator
from typing import Protocol

from lxml import etree
from markupsafe import Markup

from cabinet_appendix.formats.word.interim import make_link, make_note
from cabinet_appendix.model.glossary import Finder
from cabinet_appendix.model.narrative import Inline, Link, Note, Text, plain_text
from cabinet_appendix.model.references import Resolver, settle_quotes
from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.styles import Style

_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
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
        return to_markup(self._elements(settle_quotes(inlines, resolve), section))

    def write_note(self, inlines: Iterable[Inline], section: str, resolve: Resolver) -> Markup:
        """A footnote with this text."""
        return to_markup([make_note(section, list(self._plain_elements(settle_quotes(inlines, resolve))))])

    def _elements(self, inlines: tuple[Inline, ...], section: str) -> Iterator[etree._Element]:
        whole = plain_text(inlines)
        for inline in inlines:
            if isinstance(inline, Note):
                yield make_note(section, list(self._plain_elements(self._footnotes[inline.key])))
            elif isinstance(inline, Text):
                yield from self._explained(inline, section, whole)
            else:
                yield from self._plain_elements((inline,))

    def _explained(self, text: Text, section: str, whole: str) -> Iterator[etree._Element]:
        done = 0
        for acronym in self._explain(text.text):
            yield self._run(text.text[done : acronym.end], text)
            is_in_text = acronym.is_expanded_in(whole)
            yield make_note(section, [make_run(acronym.meaning)], is_in_text=is_in_text)
            done = acronym.end
        if done < len(text.text):
            yield self._run(text.text[done:], text)

    def _plain_elements(self, inlines: Iterable[Inline]) -> Iterator[etree._Element]:
        for inline in inlines:
            if isinstance(inline, Link):
                run = self._run(inline.text, Text("", inline.strong, inline.emphasis), link=True)
                yield make_link(inline.address, [run])
            elif isinstance(inline, Text):
                yield self._run(inline.text, inline)

    def _run(self, text: str, like: Text | None = None, *, link: bool = False) -> etree._Element:
        strong, emphasis = (like.strong, like.emphasis) if like else (False, False)
        run = make_run(text)
        style = "Hyperlink" if link else "Strong" if strong else "Emphasis" if emphasis else None
        if style:
            rPr = etree.Element(qn("w:rPr"))
            run.insert(0, rPr)
            etree.SubElement(rPr, qn("w:rStyle")).set(qn("w:val"), self._styles.find(style).id)
            # A run has one character style: what it does not say is said directly.
            if strong and style != "Strong":
                etree.SubElement(rPr, qn("w:b"))
            if emphasis and style != "Emphasis":
                etree.SubElement(rPr, qn("w:i"))
        return run


def to_markup(elements: Iterable[etree._Element]) -> Markup:
    """The elements as XML for a place where the usual prefixes are declared."""
    # Serialised by lxml, which has escaped it.
    return Markup("".join(_undeclared(etree.tostring(element, encoding="unicode")) for element in elements))  # noqa: S704


def make_run(text: str) -> etree._Element:
    """A run with a text and no formatting of its own."""
    run = etree.Element(qn("w:r"), nsmap={"w": NAMESPACES["w"]})
    t = etree.SubElement(run, qn("w:t"))
    t.text = text
    t.set(_SPACE, "preserve")
    return run


def _undeclared(xml: str) -> str:
    end = xml.index(">")
    head = xml[:end]
    for declaration in _DECLARATIONS:
        head = head.replace(declaration, "")
    return head + xml[end:]
