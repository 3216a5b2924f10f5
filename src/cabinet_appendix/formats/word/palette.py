"""What a template says about looks that a picture can take: its colours, and the marks of its ratings."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from cabinet_appendix.formats.word.template_package import open_template
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.rag_names import DOTS
from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.formatting import Around
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story import paragraph_text
from cabinet_appendix.ooxml.text_looks import TextLooks

_BLACK, _WHITE = "000000", "FFFFFF"
_TITLES = ("title", "heading 1")


@dataclass(frozen=True, slots=True)
class RatingLook:
    """How a rating or status is told: a mark of a letter or so, and a colour."""

    mark: str
    colour: str


@dataclass(frozen=True, slots=True)
class Palette:
    """The colours of a template: of its title and the ground of that, of other words, and of each rating and status."""

    title: str
    ground: str
    text: str
    ratings: dict[str, RatingLook]


def read_palette(template: Path, categories: Iterable[str]) -> Palette:
    """The palette of a template for these ratings and statuses; TemplateError where it lacks a style or marker."""
    package = open_template(template)
    styles, formats = TemplateStyles(package, template.name), read_formats(package)
    ratings = {category: RatingLook(_read_mark(styles, category), styles.colour(category)) for category in categories}
    styles.check_markers(ratings)
    styles.raise_found()
    title, ground = _read_title(package, formats)
    text = formats.runs.look(Around(formats.styles.default_id("paragraph")), None).color
    return Palette(title, ground, text or _BLACK, ratings)


def _read_mark(styles: TemplateStyles, category: str) -> str:
    """The marker without its dot, whose colour the picture has as well: "G" of "● G"."""
    return re.sub(rf"[{DOTS}\s]+", "", "".join(map(paragraph_text, styles.find_marker(category))))


def _read_title(package: Package, formats: DocumentFormats) -> tuple[str, str]:
    """The colour of the first title or heading, and of what is behind it; black on white where there is none."""
    looks = TextLooks(package, formats)
    for paragraph in package.xml(package.main_document).iter(qn("w:p")):
        if formats.paragraphs.read(paragraph.find(qn("w:pPr"))).style.casefold() in _TITLES:
            for look in looks.read(paragraph):
                return look.color or _BLACK, look.ground or _WHITE
    return _BLACK, _WHITE
