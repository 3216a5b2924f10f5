"""Fonts and paragraphs: from all that is said in a document to how the text of each style looks."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TypeVar

from cabinet_appendix.compare.appearance.paragraph_looks import ParagraphLooks, Settings, describe_settings
from cabinet_appendix.compare.appearance.traits import Shown, Trait, lengths, most_of
from cabinet_appendix.compare.appearance.walk import WALK, Document, Placed, find_paragraphs
from cabinet_appendix.ooxml.formatting import Look, RunProperties
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.theme import AUTOMATIC

RATING = "RAG "
"""The names of the character styles of ratings begin with that in each template."""
_NORMAL = "Normal"
T = TypeVar("T")
_RPR, _RSTYLE, _RUN, _LINK, _TEXT = (qn(f"w:{name}") for name in ("rPr", "rStyle", "r", "hyperlink", "t"))


class Texts:
    """What is seen of the text of a document, which is gone through once."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self._settings = ParagraphLooks(document)
        self._paragraphs: Counter[tuple[str, Settings]] = Counter()
        self._runs: Counter[tuple[str, Look]] = Counter()
        self._character_styles: dict[str, None] = {}
        for placed in find_paragraphs(document):
            self._see(placed)

    @property
    def fonts(self) -> Sequence[Shown]:
        """How the text of each paragraph style looks, most of it, and what each character style in use makes of it."""
        default = self._document.styles.default_id("character")
        used = [style_id for style_id in self._character_styles if style_id != default]
        return [*_summarise(self._runs, _read_look), *_read_styles(self._document, used)]

    @property
    def paragraphs(self) -> Sequence[Shown]:
        """How the paragraphs of each style are set, most of them."""
        return list(_summarise(self._paragraphs, describe_settings))

    def _see(self, placed: Placed) -> None:
        style = self._document.styles.name(placed.around.paragraph_style, "paragraph") or _NORMAL
        self._paragraphs[style, self._settings.read(placed)] += 1
        for look, style_id, length in _runs(self._document, placed):
            if style_id:
                self._character_styles[style_id] = None
            else:
                self._runs[style, look] += length


def read_ratings(document: Document) -> Sequence[Shown]:
    """The colours and sizes of the character styles of ratings, whether or not there is any such rating."""
    ids = [style.get(qn("w:styleId"), "") for style in document.styles_root.iter(qn("w:style"))]
    return list(_read_styles(document, ids, of_ratings=True))


def _summarise(seen: Counter[tuple[str, T]], read: Callable[[T], Iterable[tuple[str, Trait]]]) -> Iterator[Shown]:
    """The traits of the text of each style, by how much of it has them."""
    counts: defaultdict[str, defaultdict[str, Counter[Trait]]] = defaultdict(lambda: defaultdict(Counter))
    for (style, look), times in seen.items():
        for name, trait in read(look):
            counts[style][name][trait] += times
    for style, traits in counts.items():
        yield Shown(style, style.casefold(), {name: most_of(count) for name, count in traits.items()})


def _runs(document: Document, placed: Placed) -> Iterator[tuple[Look, str, int]]:
    """How each run looks that says something, the id of its character style, and how much it says."""
    for child in WALK.inside(placed.p):
        for run in (child,) if child.tag == _RUN else WALK.inside(child) if child.tag == _LINK else ():
            length = sum(len((t.text or "").strip()) for t in run.iterchildren(_TEXT))
            if run.tag == _RUN and length:
                rPr = WALK.properties(run, _RPR)
                look = document.formats.runs.look(placed.around, rPr)
                if not look.is_hidden:
                    yield look, child_value(rPr, _RSTYLE) or "", length


def _read_styles(document: Document, ids: Iterable[str], *, of_ratings: bool = False) -> Iterator[Shown]:
    for style_id in ids:
        name = document.styles.name(style_id, "character")
        if name and name.startswith(RATING) == of_ratings:
            yield Shown(
                name, name.casefold(), dict(_read_properties(document.formats.runs.of_character_style(style_id)))
            )


def _read_look(look: Look) -> Iterator[tuple[str, Trait]]:
    return _read_properties(
        RunProperties(look.is_bold, look.is_italic, None, look.color or AUTOMATIC, look.size, look.font or None)
    )


def _read_properties(properties: RunProperties) -> Iterator[tuple[str, Trait]]:
    if properties.font:
        yield "font", Trait(properties.font)
    if properties.size is not None:
        yield "size", lengths("pt", [properties.size / 2])
    if properties.bold is not None:
        yield "bold", Trait("bold" if properties.bold else "not bold")
    if properties.italic is not None:
        yield "italic", Trait("italic" if properties.italic else "not italic")
    if properties.color is not None:
        is_automatic = properties.color == AUTOMATIC
        yield "color", Trait("the automatic colour" if is_automatic else f"colour {properties.color}")
