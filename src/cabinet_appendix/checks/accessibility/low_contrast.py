"""A013: texts and slices that stand out too little from what is behind them."""

from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity, shorten
from cabinet_appendix.ooxml.chart_colors import read_ground, read_slice_colors
from cabinet_appendix.ooxml.contrast import GRAPHICS, contrast_ratio, least_contrast


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two colours, one on the other, and the least ratio that they need."""

    colour: str
    ground: str
    least: float


@rule("A013", Severity.ERROR)
def low_contrast(subject: Subject) -> Iterator[Fault]:
    """A text, a marker or a slice of a chart has a colour that stands out too little from the colour behind it.

    Why: Whoever sees less, or reads in the sun, does not see it. WCAG 2.2, which the law asks for, wants a contrast of
    4.5:1 for text, and of 3:1 for large text and for graphics (1.4.3 and 1.4.11).
    Example: found "●" in FFC000 on FFFFFF, a contrast of 1.62:1, here and in 14 more places; expected 3:1 or more.
    Remedy: Choose a darker colour on a light ground, or a lighter one on a dark ground, best in the style.
    """
    found: dict[_Pair, list[tuple[Place, str]]] = {}
    if subject.document:
        for place, what, pair in (*_find_texts(subject.document), *_find_slices(subject.document)):
            if contrast_ratio(pair.colour, pair.ground) < pair.least:
                found.setdefault(pair, []).append((place, what))
    for pair, places in found.items():
        place, what = places[0]
        # Rounded down: 2.999 is not 3.
        ratio = int(contrast_ratio(pair.colour, pair.ground) * 100) / 100
        said = f"{what} in {pair.colour} on {pair.ground}, a contrast of {ratio:.2f}:1"
        if len(places) > 1:
            said += f", here and in {len(places) - 1} more place{'s' if len(places) > 2 else ''}"
        yield Fault(place, said, f"{pair.least:g}:1 or more")


def _find_texts(document: Document) -> Iterator[tuple[Place, str, _Pair]]:
    """The texts that may be faint, of known colour and ground; a colour that is left to Word stands out on any."""
    looks = document.text_looks
    for placed in (*document.paragraphs, *document.margins):
        element = placed.paragraph.element
        if element is None or looks.stand_out(placed.paragraph):
            continue
        for look in looks.read(element):
            if look.color and look.ground and not look.is_hidden:
                least = least_contrast(look.text, look.size, look.is_bold)
                yield placed.place, f'"{shorten(look.text)}"', _Pair(look.color, look.ground, least)


def _find_slices(document: Document) -> Iterator[tuple[Place, str, _Pair]]:
    for placed in document.charts:
        root, theme = document.package.xml(placed.part), document.formats.theme
        colours, ground = read_slice_colors(root, theme), read_ground(root, theme)
        for number, category in enumerate(placed.chart.categories):
            if ground and number in colours and placed.chart.values[number]:
                yield placed.place, f'the slice "{category}"', _Pair(colours[number], ground, GRAPHICS)
