"""Charts and pictures: from the drawings of a document to kinds, sizes, labels and the colours of slices."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from lxml import etree

from cabinet_appendix.compare.appearance.texts import RATING
from cabinet_appendix.compare.appearance.traits import Shown, Trait, lengths, most_of
from cabinet_appendix.compare.appearance.walk import Document
from cabinet_appendix.ooxml.charts import ChartPart
from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn
from cabinet_appendix.ooxml.simple_types import read_number
from cabinet_appendix.ooxml.story_targets import Targets

_HOLDERS = (qn("wp:inline"), qn("wp:anchor"))
_PROPERTIES, _EXTENT, _CHART, _ID = qn("wp:docPr"), qn("wp:extent"), qn("c:chart"), qn("r:id")
_DELETED = (qn("w:del"), qn("w:moveFrom"))
_PLOT, _BARS, _SERIES = qn("c:plotArea"), qn("c:barDir"), qn("c:ser")
_KINDS = re.compile(rf"{{{re.escape(NAMESPACES['c'])}}}(\w+?)(3D)?Chart")
_LEGEND = "/".join(map(qn, ("c:chart", "c:legend")))
_FILL, _INDEX = "/".join(map(qn, ("c:spPr", "a:solidFill"))), qn("c:idx")
_LABELS = {"c:showCatName": "category", "c:showVal": "value", "c:showPercent": "percentage", "c:showSerName": "series"}
_EMU_IN_MM = 36_000
_WITH_DIGITS = re.compile(r"\S*\d\S*")


def read_drawings(document: Document) -> Sequence[Shown]:
    """The charts and pictures of the body, known by their alternative texts without the figures in them."""
    targets = Targets(document.package, document.package.main_document)
    found: dict[str, Shown] = {}
    for holder in document.package.xml(document.package.main_document).iter(*_HOLDERS):
        if next(holder.iterancestors(*_DELETED), None) is not None:
            continue
        chart = next(holder.iter(_CHART), None)
        part = targets.chart(chart.get(_ID, "")) if chart is not None else None
        traits = dict(_read(document, holder, part))
        name = _name(holder)
        shown = Shown(f"“{name}”", name.casefold(), traits)
        if not name:
            # What nobody has described is known by its looks.
            shown = Shown(traits["kind"].words, shown.words, traits)
        found.setdefault(shown.key, shown)
    return list(found.values())


def summarise_drawings(drawings: Sequence[Shown]) -> list[Shown]:
    """Those of each kind as one, which looks as most of them do."""
    seen: defaultdict[str, defaultdict[str, Counter[Trait]]] = defaultdict(lambda: defaultdict(Counter))
    for shown in drawings:
        for name, trait in shown.traits.items():
            seen[shown.traits["kind"].words][name][trait] += 1
    return [
        Shown(f"{kind}s", kind, {name: most_of(count) for name, count in counts.items()})
        for kind, counts in seen.items()
    ]


def _name(holder: etree._Element) -> str:
    properties = holder.find(_PROPERTIES)
    described = properties.get("descr", "") if properties is not None else ""
    return " ".join(_WITH_DIGITS.sub(" ", described).split())


def _read(document: Document, holder: etree._Element, part: str | None) -> Iterator[tuple[str, Trait]]:
    root = document.package.xml(part) if part else None
    plot = next(root.iter(_PLOT), None) if root is not None else None
    yield "kind", Trait("picture" if root is None else _read_kind(plot))
    extent = holder.find(_EXTENT)
    sides = [(read_number(extent.get(name)) or 0) / _EMU_IN_MM for name in ("cx", "cy")] if extent is not None else []
    yield "size", lengths("mm", sides, joint=" × ")
    if root is not None:
        legend = root.find(_LEGEND)
        yield "legend", Trait("no legend" if legend is None else "a legend")
        series = next(root.iter(_SERIES), None)
        yield from _read_series(document, root, series) if series is not None else ()


def _read_kind(plot: etree._Element | None) -> str:
    for child in plot if plot is not None else ():
        if match := _KINDS.fullmatch(str(child.tag)):
            name, solid = match.groups()
            direction = child.find(_BARS)
            name = "column" if direction is not None and direction.get("val") == "col" else name
            return f"{name} chart{' in three dimensions' if solid else ''}"
    return "chart"


def _read_series(document: Document, root: etree._Element, series: etree._Element) -> Iterator[tuple[str, Trait]]:
    flags = series.find(qn("c:dLbls"))
    shown = [
        words
        for name, words in _LABELS.items()
        if flags is not None and (flag := flags.find(qn(name))) is not None and flag.get("val") in ("1", "true")
    ]
    yield "labels", Trait(f"labels with {', '.join(shown)}" if shown else "no labels")
    colors = {read_number(_index(dPt)): _color(dPt) for dPt in series.iterchildren(qn("c:dPt"))}
    for number, category in enumerate(ChartPart(root).categories):
        color = colors.get(number)
        if category and color:
            style = document.styles.find(f"{RATING}{category}", "character")
            # One change of a rating's style is one change, though each slice follows it.
            words = f"the colour of {style.name}" if style and style.color == color else color
            yield f"slice {category.casefold()}", Trait(f"{category} in {words}")


def _index(dPt: etree._Element) -> str:
    idx = dPt.find(_INDEX)
    return idx.get("val", "") if idx is not None else ""


def _color(dPt: etree._Element) -> str | None:
    fill = dPt.find(_FILL)
    color = next(fill.iterchildren("*"), None) if fill is not None else None
    return color.get("val", "").upper() if color is not None else None
