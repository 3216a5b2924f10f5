"""report.yaml: from YAML to the settings of a report with the line of each, and back."""

import io
from collections.abc import Callable, Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.folder.text_files import read_text_file
from cabinet_appendix.formats.markdown import format_inlines, parse_inlines
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import fault
from cabinet_appendix.model.consistency import Path as ReportPath
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Tolerance
from cabinet_appendix.model.report import Report

SETTINGS = ("title", "quarter", "subject", "author", "tolerance", "flagship_note", "glossary", "priorities")
PRIORITY_SETTINGS = ("key", "name", "title", "original_flagship_actions")

_PARSERS: dict[str, tuple[Callable[[str], Any], str]] = {
    "quarter": (Quarter.parse, "a financial year and quarter such as 2023-24 Q2"),
    "tolerance": (Tolerance.parse, "5% (of the target) or 2 points"),
    "flagship_note": (parse_inlines, "text, emphasis or a link"),
}
_STAND_INS: dict[str, Any] = {"title": "?", "quarter": Quarter(year="2000-01", number=1), "priorities": None}
_NULL = "tag:yaml.org,2002:null"


def read_settings(path: Path, places: Places, findings: list[Finding]) -> dict[str, Any]:
    """The settings as the values of a report, priorities as a list of dicts; places are recorded on the way.

    Where they could not be read, there are no priorities among them, and the rest is made up.
    """
    source = _Source(path.name, places, findings)
    places[()] = Place(path.name)
    root = _compose(path, findings)
    settings = _STAND_INS
    if isinstance(root, MappingNode):
        settings = source.read_map(root, (), SETTINGS)
        source.complete(settings, (), _STAND_INS)
    elif root:
        source.report((), "I003", "no settings", "name: value, a line each")
    return {name: value for name, value in settings.items() if value is not None}


def _compose(path: Path, findings: list[Finding]) -> Node | None:
    """The tree of nodes, which know their lines and are text as it was typed, whatever YAML would make of them."""
    text = read_text_file(path, findings)
    if text is None:
        return None
    try:
        root: Node | None = YAML(typ="safe", pure=True).compose(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path.name, line=mark.line + 1 if mark else None)
        findings.append(fault("I003", place, f"broken YAML ({error.problem})", "name: value"))
    except RecursionError:
        findings.append(fault("I003", Place(path.name), "broken YAML (lists in lists without end)", "name: value"))
    else:
        if root:
            return root
        findings.append(fault("I003", Place(path.name), "an empty file", "name: value, a line each"))
    return None


def format_settings(report: Report) -> str:
    """The text of report.yaml."""
    settings: dict[str, Any] = {
        "title": report.title,
        "quarter": f"{report.quarter.year} Q{report.quarter.number}",
        "subject": report.subject,
        "author": report.author,
        "tolerance": str(report.tolerance) if report.tolerance != FIVE_PER_CENT else None,
        "flagship_note": format_inlines(report.flagship_note) if report.flagship_note else None,
        "glossary": report.glossary or None,
        "priorities": [
            {name: getattr(priority, name) for name in PRIORITY_SETTINGS if getattr(priority, name) is not None}
            for priority in report.priorities
        ],
    }
    out = io.StringIO()
    yaml = YAML()
    yaml.width = 4096
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump({name: value for name, value in settings.items() if value is not None}, out)
    return out.getvalue()


class _Source:
    """A YAML file being read: makes places of its lines and gathers what is wrong."""

    def __init__(self, file: str, places: Places, findings: list[Finding]) -> None:
        self._file, self._places, self._findings = file, places, findings

    def mark(self, path: ReportPath, line: int) -> None:
        """Record that the value at `path` stands on a line, counted from 0."""
        self._places[path] = Place(self._file, line=line + 1)

    def report(self, path: ReportPath, code: str, found: str, expected: str) -> None:
        """Add a fault at the place of a value."""
        self._findings.append(fault(code, self._places[path], found, expected))

    def complete(self, values: dict[str, Any], path: ReportPath, stand_ins: dict[str, Any]) -> None:
        """Report each setting that is needed and not there, and go on with one in its place."""
        for name, stand_in in stand_ins.items():
            if name not in values:
                self.report((*path, name), "I011", f"no {name}", "a value")
            if values.get(name) is None:
                values[name] = stand_in

    def read_map(self, node: MappingNode, path: ReportPath, known: tuple[str, ...]) -> dict[str, Any]:
        """The settings of a mapping by name; unknown ones are reported and left out, and so are blank ones."""
        values: dict[str, Any] = {}
        for name, value in self._entries(node, path):
            here = (*path, name)
            if name in known:
                if value.tag != _NULL:
                    values[name] = self._read_value(name, value, here)
            else:
                near = get_close_matches(name, known, n=1)
                expected = f'"{near[0]}"' if near else ", ".join(known)
                self.report(here, "I010", f'the unknown setting "{name}"', expected)
        return values

    def _entries(self, node: MappingNode, path: ReportPath) -> Iterator[tuple[str, Node]]:
        seen: set[str] = set()
        for key, value in node.value:
            name = key.value if isinstance(key, ScalarNode) else ""
            if not name.strip():
                place = Place(self._file, line=key.start_mark.line + 1)
                self._findings.append(fault("I003", place, "a value without a name", "name: value"))
                continue
            self.mark((*path, name), key.start_mark.line)
            if name in seen:
                self.report((*path, name), "I010", f'"{name}" a second time', "each name once")
                continue
            seen.add(name)
            yield name, value

    def _read_value(self, name: str, node: Node, path: ReportPath) -> Any:
        if name == "priorities":
            return self._read_priorities(node, path)
        if name == "glossary":
            return self._read_glossary(node, path)
        text = self._read_text(name, node, path)
        return self._parse(name, text, path) if text is not None and name in _PARSERS else text

    def _read_text(self, name: str, node: Node, path: ReportPath) -> str | None:
        if isinstance(node, ScalarNode):
            return str(node.value)
        self.report(path, "I003", f"a list under {name}", "text")
        return None

    def _parse(self, name: str, text: str, path: ReportPath) -> Any:
        parse, expected = _PARSERS[name]
        try:
            return parse(text)
        except ValueError as error:
            self.report(path, "I006", f"{name} {error}", expected)
            return None

    def _read_priorities(self, node: Node, path: ReportPath) -> list[dict[str, Any]] | None:
        entries = node.value if isinstance(node, SequenceNode) else [node]
        if not all(isinstance(entry, MappingNode) for entry in entries):
            self.report(path, "I003", "no list of priorities", "- key: …, name: … and title: … for each")
            return None
        priorities = []
        for number, entry in enumerate(entries):
            here = (*path, number)
            self.mark(here, entry.start_mark.line)
            priority = self.read_map(entry, here, PRIORITY_SETTINGS)
            self.complete(priority, here, {"key": f"priority-{number}", "name": "?", "title": "?"})
            priorities.append(priority)
        return priorities

    def _read_glossary(self, node: Node, path: ReportPath) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            self.report(path, "I003", "no list of acronyms", "ACRONYM: meaning, a line each")
            return {}
        meanings = {
            acronym: self._read_text(acronym, meaning, (*path, acronym))
            for acronym, meaning in self._entries(node, path)
        }
        return {acronym: meaning for acronym, meaning in meanings.items() if meaning is not None}
