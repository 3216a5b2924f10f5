"""Comments in a template: from what is to be said of which place to a copy in which Word shows it there."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from lxml import etree

from cabinet_appendix.findings import Place
from cabinet_appendix.formats.word.template_charts import chart_drawings
from cabinet_appendix.formats.word.template_package import open_template
from cabinet_appendix.ooxml.comments import add_comment
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package

AUTHOR, INITIALS = "cabinet-appendix", "ca"
_P, _BOX = qn("w:p"), qn("w:txbxContent")


@dataclass(frozen=True, slots=True)
class Remark:
    """What is to be said of a place: in it, and elsewhere, where its words must name it."""

    place: Place
    here: str
    elsewhere: str


def annotate(template: Path, remarks: Iterable[Remark]) -> bytes:
    """The template with a comment for each remark, at its paragraph or chart.

    What stands nowhere in the text, or where Word has no comments, is said of the first paragraph. TemplateError for
    a file that is no template.
    """
    package = open_template(template)
    paragraphs = list(package.xml(package.main_document).iter(_P))
    charts = {part: drawing.paragraph for drawing, part in chart_drawings(package) if part}
    for remark in remarks:
        place = remark.place
        found = charts.get(place.part or "")
        if found is None and place.part == package.main_document and place.paragraph_number and paragraphs:
            found = paragraphs[min(place.paragraph_number, len(paragraphs)) - 1]
        words = remark.elsewhere if found is None else remark.here
        add_comment(package, _outermost(package, found), words, author=AUTHOR, initials=INITIALS)
    return package.save()


def _outermost(package: Package, paragraph: etree._Element | None) -> etree._Element:
    """The paragraph of the document that holds another one, or is it; the first one of all for None."""
    if paragraph is None:
        body = next(package.xml(package.main_document).iter(qn("w:body")))
        first = next(body.iter(_P), None)
        if first is None:
            first = etree.Element(_P)
            body.insert(0, first)
        return first
    boxes = list(paragraph.iterancestors(_BOX))
    return next(boxes[-1].iterancestors(_P), paragraph) if boxes else paragraph
