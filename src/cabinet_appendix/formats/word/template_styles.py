"""The styles of a template: from the names that Word shows to ids, colours, and the runs that mark a rating."""

from collections.abc import Iterable
from copy import deepcopy

from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.story import paragraph_text
from cabinet_appendix.ooxml.styles import Style, Styles


def rag_style_name(category: str) -> str:
    """The character style of a rating or status: "RAG Green"."""
    return f"RAG {category.capitalize()}"


class TemplateStyles:
    """What a template says about looks, by the names of its styles; TemplateError for a style that is missing."""

    def __init__(self, package: Package, file: str) -> None:
        part = package.related(package.main_document, STYLES)
        self._styles = Styles(package.xml(part)) if part else None
        self._part = package.main_document
        self._body = package.xml(self._part)
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

    def check_markers(self, categories: Iterable[str]) -> None:
        """TemplateError with each rating or status that has no marker, or one that another has."""
        faults: list[Finding] = []
        owners: dict[str, str] = {}
        for category in categories:
            try:
                marker = "".join(map(paragraph_text, self.find_marker(category))).strip()
            except TemplateError as error:
                faults += error.findings
                continue
            owner = owners.setdefault(marker, category)
            if owner != category:
                faults.append(
                    Finding(
                        "T014",
                        Severity.ERROR,
                        Place(self._file, part=self._part, paragraph=marker),
                        f'the same marker in the styles "{rag_style_name(owner)}" and "{rag_style_name(category)}"',
                        "a letter that tells them apart, as colour alone does not",
                        "type it into the key at the end of the template",
                    )
                )
        if faults:
            raise TemplateError(*faults)

    def find_marker(self, category: str) -> list[etree._Element]:
        """Copies of the runs that mark a rating or status: the first words in its style, as the key shows them.

        Word cuts words of one style into several runs, where they need two typefaces, say.
        """
        style = self.find(rag_style_name(category))
        for paragraph in self._body.iter(qn("w:p")):
            runs = [run for run in paragraph.iter(qn("w:r")) if _style_id(run) == style.id]
            text = "".join(map(paragraph_text, runs))
            if text.strip() and "{" not in text:
                return [deepcopy(run) for run in runs]
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


def _style_id(run: etree._Element) -> str | None:
    rStyle = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
    return rStyle.get(qn("w:val")) if rStyle is not None else None
