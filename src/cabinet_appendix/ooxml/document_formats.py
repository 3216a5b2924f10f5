"""The formats of a document: from its parts for styles, lists and theme to what paragraphs and runs look like."""

from dataclasses import dataclass

from lxml import etree

from cabinet_appendix.ooxml.formatting import Formatting
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.numbering import Numbering
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.paragraph_formatting import ParagraphFormats
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.styles import Styles
from cabinet_appendix.ooxml.theme import Theme

_RUN_DEFAULTS = "/".join(map(qn, ("w:docDefaults", "w:rPrDefault", "w:rPr")))


@dataclass(frozen=True, slots=True)
class DocumentFormats:
    """How the paragraphs and runs of all parts of a document are formatted."""

    styles: Styles
    paragraphs: ParagraphFormats
    runs: Formatting
    theme: Theme


def read_formats(package: Package) -> DocumentFormats:
    """The formats of a document; without a part for them those that Word has."""
    part = package.related(package.main_document, STYLES)
    root = package.xml(part) if part else etree.Element(qn("w:styles"))
    styles, theme = Styles(root), Theme(package)
    return DocumentFormats(
        styles,
        ParagraphFormats(styles, Numbering(package, styles)),
        Formatting(styles, theme, root.find(_RUN_DEFAULTS)),
        theme,
    )
