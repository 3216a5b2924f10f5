"""The styles of a template: from the names that Word shows to ids, colours, and the runs that mark a rating."""

from copy import deepcopy

from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.styles import Style, Styles


def rag_style_name(category: str) -> str:
    """The character style of a rating or status: "RAG Green"."""
    return f"RAG {category.capitalize()}"


class TemplateStyles:
    """What a template says about looks, by the names of its styles; TemplateError for a style that is missing."""

    def __init__(self, package: Package, file: str) -> None:
        part = package.related(package.main_document, STYLES)
        self._styles = Styles(package.xml(part)) if part else None
        self._body = package.xml(package.main_document)
        self._file = file
        self._found: dict[tuple[str, str], Style] = {}

    def find(self, name: str, kind: str = "character") -> Style:
        """The style with this name, for runs ("character") or paragraphs ("paragraph")."""
        if (name, kind) in self._found:
            return self._found[name, kind]
        style = self._styles.find(name, kind) if self._styles else None
        if style is None:
            raise TemplateError(
                Finding(
                    "T005",
                    Severity.ERROR,
                    Place(self._file),
                    f'no {kind} style "{name}"',
                    f"a {kind} style of that name",
                    "in Word: Styles pane, New Style",
                )
            )
        self._found[name, kind] = style
        return style

    def colour(self, category: str) -> str:
        """The colour of a rating or status as six hexadecimal digits; black where its style names none."""
        return self.find(rag_style_name(category)).color or "000000"

    def find_marker(self, category: str) -> etree._Element:
        """A copy of the run that marks a rating or status: the first in its style, as the template's key shows it."""
        style = self.find(rag_style_name(category))
        for run in self._body.iter(qn("w:r")):
            rStyle = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
            if rStyle is not None and rStyle.get(qn("w:val")) == style.id:
                return deepcopy(run)
        raise TemplateError(
            Finding(
                "T005",
                Severity.ERROR,
                Place(self._file),
                f'no text in the style "{style.name}"',
                "the marker that stands for it, such as “● G”",
                "type it into the key at the end of the template, in that style",
            )
        )
