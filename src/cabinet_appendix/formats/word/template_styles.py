"""The styles of a template: from the names that Word shows to ids, colours, and the runs that mark a rating.

Paragraphs are sorted by the styles of their runs once: to look through all for each marker took 3 of 75 ms.
"""

from collections.abc import Iterable
from copy import deepcopy
from functools import cached_property

from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import STYLES
from cabinet_appendix.ooxml.story import paragraph_text, story_parts
from cabinet_appendix.ooxml.styles import Style, Styles

_USES = tuple(qn(f"w:{name}") for name in ("pStyle", "rStyle", "tblStyle"))


def rag_style_name(category: str) -> str:
    """The character style of a rating or status: "RAG Green"."""
    return f"RAG {category.capitalize()}"


class TemplateStyles:
    """What a template says about looks, by the names of its styles.

    What it lacks is a fault, and is gone on without, so that all that is wrong with a template comes at once:
    `raise_found` before anything is saved.
    """

    def __init__(self, package: Package, file: str) -> None:
        part = package.related(package.main_document, STYLES)
        self._styles = Styles(package.xml(part)) if part else None
        self._package = package
        self._part = package.main_document
        self._body = package.xml(self._part)
        self._file = file
        self._found: dict[tuple[str, str], Style] = {}
        self._faults: dict[Finding, None] = {}

    @property
    def faults(self) -> tuple[Finding, ...]:
        """What was found to be missing so far, each once."""
        return tuple(self._faults)

    def raise_found(self) -> None:
        """TemplateError with all that was found to be missing, if anything was."""
        if self._faults:
            raise TemplateError(*self._faults)

    def find(self, name: str, kind: str = "character") -> Style:
        """The style with this name and kind ("character", "paragraph"); one without an id where it is missing."""
        if (name, kind) not in self._found:
            style = self._styles.find(name, kind) if self._styles else None
            if style is None:
                expected, remedy = f"a {kind} style of that name", "in Word: Styles pane, New Style"
                self._report("T005", Place(self._file), f'no {kind} style "{name}"', expected, remedy)
            self._found[name, kind] = style or Style("", name, kind, None)
        return self._found[name, kind]

    def colour(self, category: str) -> str:
        """The colour of a rating or status as six hexadecimal digits; black where its style names none."""
        return self.find(rag_style_name(category)).color or "000000"

    def check_markers(self, categories: Iterable[str]) -> None:
        """A fault for each rating or status that has no marker, or one that another has."""
        owners: dict[str, str] = {}
        for category in categories:
            marker = "".join(map(paragraph_text, self.find_marker(category))).strip()
            owner = owners.setdefault(marker, category) if marker else category
            if owner != category:
                self._report(
                    "T014",
                    Place(self._file, part=self._part, paragraph=marker),
                    f'the same marker in the styles "{rag_style_name(owner)}" and "{rag_style_name(category)}"',
                    "a letter that tells them apart, as colour alone does not",
                    "type it into the key at the end of the template",
                )

    def check_used(self) -> None:
        """A fault for each style in which the template has text or a table, and which it does not define.

        Word shows such text as if it had no style: a heading would be none.
        """
        for part in story_parts(self._package):
            for use in self._package.xml(part).iter(*_USES):
                style_id = use.get(qn("w:val"), "")
                if not (self._styles and self._styles.has_id(style_id)):
                    self._report(
                        "T016",
                        Place(self._file, part=part),
                        f'the style "{style_id}", which is used and not defined',
                        "a style that the template has",
                        "in Word: give what has it another style, or import that one with the Organizer",
                    )

    def find_marker(self, category: str) -> list[etree._Element]:
        """Copies of the runs that mark a rating or status: the first words in its style, as the key shows them.

        Word cuts words of one style into several runs, where they need two typefaces, say. None where there are none.
        """
        style = self.find(rag_style_name(category))
        if not style.id:
            return []
        for paragraph in self._paragraphs_by_run_style.get(style.id, ()):
            runs = [run for run in paragraph.iter(qn("w:r")) if _style_id(run) == style.id]
            text = "".join(map(paragraph_text, runs))
            if text.strip() and "{" not in text:
                return [deepcopy(run) for run in runs]
        self._report(
            "T005",
            Place(self._file),
            f'no text in the style "{style.name}"',
            "the marker that stands for it, such as “● G”",
            "type it into the key at the end of the template, in that style",
        )
        return []

    @cached_property
    def _paragraphs_by_run_style(self) -> dict[str, dict[etree._Element, None]]:
        """The paragraphs with runs in a style, in order, by its id."""
        found: dict[str, dict[etree._Element, None]] = {}
        for rStyle in self._body.iter(qn("w:rStyle")):
            around = reversed(list(rStyle.iterancestors(qn("w:p"))))
            found.setdefault(rStyle.get(qn("w:val"), ""), {}).update(dict.fromkeys(around))
        return found

    def _report(self, code: str, place: Place, found: str, expected: str, remedy: str) -> None:
        self._faults[Finding(code, Severity.ERROR, place, found, expected, remedy)] = None


def _style_id(run: etree._Element) -> str | None:
    rStyle = run.find(f"{qn('w:rPr')}/{qn('w:rStyle')}")
    return rStyle.get(qn("w:val")) if rStyle is not None else None
