"""A council's template: from its file to a package in which every tag is replaced by what it stands for.

To open a template, read its tags and compile them took 35 of the 75 ms in which a second report of 64 indicators was
written: it is done once for a file and its parts, and the second takes 40 ms.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache, partial
from types import CodeType, TracebackType
from typing import Any, NamedTuple

from docxtpl import DocxTemplate
from jinja2 import Template, TemplateSyntaxError
from jinja2.sandbox import SandboxedEnvironment
from lxml import etree

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.rendered import tidy_runs
from cabinet_appendix.formats.word.repeated_rows import RepeatedRows
from cabinet_appendix.formats.word.tag_list import LIST, nearest_tag
from cabinet_appendix.formats.word.tag_losses import find_losses, find_unfilled
from cabinet_appendix.formats.word.tag_mending import BlockFault, mend
from cabinet_appendix.formats.word.tag_source import (
    TagSource,
    find_names,
    find_revisions,
    format_source,
    join_tags,
    marks_drafts,
    read_words,
)
from cabinet_appendix.formats.word.template_charts import find_chart_faults
from cabinet_appendix.formats.word.template_places import LONGEST, find_place
from cabinet_appendix.formats.word.undefined import UnknownName, UnknownNames
from cabinet_appendix.formats.word.views import VIEW_FIELDS
from cabinet_appendix.formats.word.words import as_runs, check_printable
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import ENDNOTES, FOOTNOTES
from cabinet_appendix.ooxml.story import paragraph_text, story_parts
from cabinet_appendix.ooxml.xml import XmlError, parse_xml

_STRANGE = re.compile(r"unexpected char ('.+')")


class _Environment(SandboxedEnvironment):
    """Jinja's sandbox, which passes a field of a view by without asking whether its name is safe.

    Of 6,400 indicators that took 0.06 s; it takes 0.01 s.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        """A field of a view; else what the sandbox gives."""
        if attribute in VIEW_FIELDS.get(type(obj), ()):
            return getattr(obj, attribute)
        return super().getattr(obj, attribute)


# Data is never a template, and a template is never a program: tags see what they are given, and no further.
_ENVIRONMENT = _Environment(finalize=check_printable)
_ENVIRONMENT.filters["runs"] = as_runs


# Of one template, many reports are made: what is true of it whatever the report is worked out once.
_PARTS = 32


class _PreparedPart(NamedTuple):
    """A part of a template before its tags are run: Jinja's source of it, and what is wrong with its tags."""

    source: TagSource
    findings: tuple[Finding, ...]
    names_asked: frozenset[str]
    marks_drafts: bool
    namespaces: Mapping[str | None, str]


@lru_cache(_PARTS)
def _prepare(data: bytes, file: str, part: str) -> _PreparedPart:
    root = parse_xml(data)
    place = partial(find_place, file, part)
    words = read_words(root)
    findings = (*find_revisions(root, place), *join_tags(root, place), *find_losses(root, place))
    source = format_source(root, words, DocxTemplate(None).patch_xml)
    return _PreparedPart(source, findings, frozenset(find_names(source.text)), marks_drafts(source.text), root.nsmap)


@lru_cache(_PARTS)
def _compile(source: str, *, is_xml: bool) -> CodeType:
    """Jinja's code of a source; TemplateSyntaxError where it has none."""
    # What is unknown is not worked out before the code runs: the code is that of any other of these classes.
    return _ENVIRONMENT.overlay(autoescape=is_xml, undefined=UnknownNames().make_class()).compile(source)


class TemplateFile:
    """The tags of one template file; all that is wrong with them is raised at once.

    Once it is rendered, `names_asked` are the names that its tags asked for, such as "indicator.previous", and
    `marks_drafts` says whether any asked for "draft"; `is_rendered` says whether every part could be rendered, also
    where something was wrong.
    """

    def __init__(self, package: Package, file: str) -> None:
        self._package, self.file = package, file
        self._findings: list[Finding] = []
        self._spoilt: set[tuple[Place, int | None]] = set()
        self._unknown = UnknownNames()
        undefined = self._unknown.make_class()
        self._of_xml = _ENVIRONMENT.overlay(autoescape=True, undefined=undefined)
        self._of_text = _ENVIRONMENT.overlay(autoescape=False, undefined=undefined)
        self._compiled: dict[str, Template] = {}
        self._rows: dict[str, RepeatedRows] = {}
        self.names_asked: frozenset[str] = frozenset()
        self.marks_drafts = False
        self.is_rendered = False

    def render(self, names: Mapping[str, object]) -> None:
        """Replace the tags of the body, headers and footers; TemplateError with every tag that could not be."""
        # Before the trees are changed: these faults quote what was typed.
        charts = tuple(find_chart_faults(self._package, self.file))
        notes = self._note_parts()
        for part in notes:
            self._findings += find_unfilled(self._package.xml(part), partial(find_place, self.file, part))
        parts = [part for part in story_parts(self._package) if part not in notes]
        prepared = {part: _prepare(self._package.read(part), self.file, part) for part in parts}
        self._findings += (finding for one in prepared.values() for finding in one.findings)
        self._spoilt = {(finding.place, finding.place.paragraph_number) for finding in self._findings}
        self.names_asked = frozenset().union(*(one.names_asked for one in prepared.values()))
        self.marks_drafts = any(one.marks_drafts for one in prepared.values())
        rendered = {part: self._run_part(part, one, names) for part, one in prepared.items()}
        broken = [part for part, text in rendered.items() if not self._replace(part, text)]
        self.is_rendered = not broken
        self._findings += charts
        self._raise_found()

    def put_rows_back(self) -> None:
        """Make the parts whole in which others stand in for repeated rows, once every step is done."""
        for part, rows in self._rows.items():
            if rows.are_any:
                self._package.replace(part, rows.put_back(self._package.read(part)))

    def render_text(self, text: str, names: Mapping[str, object], place: Place) -> str:
        """A text with tags, such as a chart's title; TemplateError for a tag that names nothing."""
        try:
            # The same title stands in a chart for each priority.
            if text not in self._compiled:
                self._compiled[text] = self._load(text, is_xml=False)
        except TemplateSyntaxError as error:
            self._report_fault(place, error)
            self._raise_found()
        rendered = self._run(lambda: self._compiled[text].render(names), names, lambda _line: place)
        self._raise_found()
        return rendered

    def _load(self, source: str, *, is_xml: bool) -> Template:
        environment = self._of_xml if is_xml else self._of_text
        return Template.from_code(environment, _compile(source, is_xml=is_xml), environment.make_globals(None))

    def _note_parts(self) -> list[str]:
        related = self._package.relationships(self._package.main_document)
        parts = [entry.target for kind in (FOOTNOTES, ENDNOTES) for entry in related.of_type(kind)]
        return [part for part in parts if self._package.has(part)]

    def _run_part(self, part: str, prepared: _PreparedPart, names: Mapping[str, object]) -> str:
        """The part with its tags replaced; those that cannot be read are told, and left out."""
        source = prepared.source

        def place(line: int) -> Place:
            spot = source.spot(line)
            return find_place(self.file, part, spot.element, spot.words) if spot else Place(self.file, part=part)

        try:
            template = self._load(source.text, is_xml=True)
        except TemplateSyntaxError:
            mended, faults = mend(source, self._of_xml.from_string)
            for line, fault in faults:
                self._report_fault(place(line), fault)
            try:
                template = self._load(mended, is_xml=True)
            except TemplateSyntaxError as error:
                self._report_fault(place(error.lineno), error)
                return ""
        self._rows[part] = RepeatedRows(prepared.namespaces)
        return self._run(lambda: self._rows[part].keep_out(template.generate(names)), names, place)

    def _run(self, render: Callable[[], str], names: Mapping[str, object], place: Callable[[int], Place]) -> str:
        self._unknown.begin(names)
        rendered = ""
        try:
            rendered = render()
        except Exception as error:  # whatever a tag does, its author is told where
            line = _failed_line(error)
            self._report("T003", place(line), f"a tag that cannot be worked out ({error})", f"a tag of {LIST}")
        for name in self._unknown:
            self._report("T006", place(name.line), f'the unknown name "{name.name}"', _name_expected(name))
        return rendered

    def _report_fault(self, place: Place, fault: TemplateSyntaxError | BlockFault) -> None:
        if (place, place.paragraph_number) in self._spoilt:
            # What is lost or cut there makes the paragraph's tags look wrong as well.
            return
        if isinstance(fault, BlockFault):
            self._report("T023", place, fault.found, fault.expected)
            return
        message = fault.message or ""
        if typed := _STRANGE.match(message):
            found, expected = f"a tag with the character {typed[1]}", "hyphens, full stops and straight quotation marks"
            self._report("T003", place, found, expected, "in Word: undo the autocorrection (Ctrl+Z) as you type a tag")
        else:
            self._report("T003", place, f"a tag that cannot be read ({message})", "a complete tag")

    def _replace(self, part: str, rendered: str) -> bool:
        """Put what was rendered in the part's place; False where it is no XML, which is told unless more is wrong."""
        try:
            root = parse_xml(rendered.encode())
        except XmlError as error:
            if not self._findings:
                place = Place(self.file, part=part)
                found = f"broken XML once the tags are replaced ({error})"
                self._report("T007", place, found, "{{ }} in text only")
            return False
        tidy_runs(root)
        self._package.replace(part, root)
        return True

    def place(self, part: str, paragraph: etree._Element) -> Place:
        """The place of a paragraph of a part that has been rendered."""
        return Place(self.file, part=part, paragraph=paragraph_text(paragraph)[:LONGEST])

    def _report(self, code: str, place: Place, found: str, expected: str, remedy: str = "") -> None:
        self._findings.append(Finding(code, Severity.ERROR, place, found, expected, remedy))

    def _raise_found(self) -> None:
        if self._findings:
            raise TemplateError(*self._findings)


def _name_expected(unknown: UnknownName) -> str:
    if unknown.nearest:
        return f'"{unknown.nearest}"'
    near = nearest_tag(unknown.name)
    return f"{near} or another tag of {LIST}" if near else f"a tag of {LIST}"


def _failed_line(error: Exception) -> int:
    lines = [frame.tb_lineno for frame in _frames(error) if frame.tb_frame.f_code.co_filename == "<template>"]
    return lines[-1] if lines else 1


def _frames(error: Exception) -> Iterator[TracebackType]:
    frame = error.__traceback__
    while frame:
        yield frame
        frame = frame.tb_next
