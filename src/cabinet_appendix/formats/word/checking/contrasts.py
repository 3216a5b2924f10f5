"""The contrast of ratings: from a template to each of its RAG styles that cannot be read where it is printed."""

import re
from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.word.contrast import Ink, find_low_contrast, is_large
from cabinet_appendix.formats.word.template_places import find_place
from cabinet_appendix.formats.word.template_styles import TemplateStyles, rag_style_name
from cabinet_appendix.model.ratings import NOT_RATED, Rating, Status
from cabinet_appendix.ooxml.document_formats import read_formats
from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.run_grounds import RunGrounds
from cabinet_appendix.ooxml.simple_types import child_value
from cabinet_appendix.ooxml.story import paragraph_text

_OF_ACTIONS = tuple(map(str, Status))
_OF_INDICATORS = (*map(str, Rating), NOT_RATED)
CATEGORIES = tuple(dict.fromkeys((*_OF_ACTIONS, *_OF_INDICATORS)))
"""Every rating and status, each of which has a style."""
_MARKER_TAG = re.compile(r"\{\{r?\s*(\w+)\.marker\b")
_P, _RPR, _PSTYLE = qn("w:p"), qn("w:rPr"), qn("w:pStyle")
_REMEDY = (
    "in Word: Styles pane, Modify; choose a darker colour, or a lighter ground, or make it bold at 14 point or more"
)


def find_low_contrasts(package: Package, file: str) -> Iterator[Finding]:
    """Each marker, once for each ground, that stands out too little: in the key, and where tags print it.

    A marker is printed with the formatting that it has in the key.
    """
    styles, shading, formats = TemplateStyles(package, file), RunGrounds(package), read_formats(package)
    part = package.main_document
    markers = {category: styles.find_marker(category) for category in CATEGORIES}
    told: set[tuple[str, str]] = set()
    for paragraph in package.xml(part).iter(_P):
        for category in _printed_in(paragraph, markers):
            for rPr in (run.find(_RPR) for run in markers[category]):
                look = formats.runs.look(Around(child_value(paragraph.find(qn("w:pPr")), _PSTYLE) or ""), rPr)
                for ground in shading.grounds(paragraph, rPr):
                    ink = Ink(look.color or "000000", ground, is_large(look.size, is_bold=look.is_bold))
                    what = f'the style "{rag_style_name(category)}"'
                    place = find_place(file, part, paragraph)
                    finding = find_low_contrast(what, ink, place, Severity.ERROR, _REMEDY)
                    if finding and (category, ground) not in told:
                        told.add((category, ground))
                        yield finding


def _printed_in(paragraph: etree._Element, markers: dict[str, list[etree._Element]]) -> Iterator[str]:
    """The ratings and statuses whose markers a paragraph prints, or has as the key."""
    printed = {
        category
        for owner in _MARKER_TAG.findall(paragraph_text(paragraph))
        for category in (_OF_INDICATORS if owner == "indicator" else _OF_ACTIONS)
    }
    styles = {_style_id(run) for run in paragraph.iter(qn("w:r"))}
    for category, runs in markers.items():
        if category in printed or any(_style_id(run) in styles for run in runs):
            yield category


def _style_id(run: etree._Element) -> str:
    return child_value(run.find(_RPR), qn("w:rStyle")) or ""
