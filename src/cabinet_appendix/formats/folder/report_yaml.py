"""report.yaml: from YAML to the settings of a report with the line of each, and back."""

import io
from collections.abc import Iterator
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.folder.text_files import read_text_file
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import fault
from cabinet_appendix.formats.settings import PRIORITY_STAND_INS, SETTINGS, STAND_INS, Setting
from cabinet_appendix.model.consistency import Path as ReportPath
from cabinet_appendix.model.report import Report

PRIORITY_SETTINGS = ("key", "name", "title", "original_flagship_actions")
_BY_NAME = {setting.name: setting for setting in SETTINGS}
_KNOWN = (*_BY_NAME, "glossary", "priorities")
_NEEDED = {**STAND_INS, "priorities": None}
_NULL = "tag:yaml.org,2002:null"


def read_settings(path: Path, places: Places, findings: list[Finding]) -> dict[str, Any]:
    """The settings as the values of a report, priorities as a list of dicts; places are recorded on the way.

    Where they could not be read, there are no priorities among them, and the rest is made up.
    """
    source = _Source(path.name, places, findings)
    places[()] = Place(path.name)
    root = _compose(path, findings)
    settings: dict[str, Any] = _NEEDED
    if isinstance(root, MappingNode):
        settings = source.read_map(root, (), _KNOWN)
        source.complete(settings, (), _NEEDED)
    elif root:
        source.report((), "I003", "no settings", "name: value, a line each")
    return {name: value for name, value in settings.items() if value is not None}


def _compose(path: Path, findings: list[Finding]) -> Node | None:
    """The tree of nodes, which know their lines and are text as it was typed, whatever YAML would make of them."""
    text = read_text_file(path, path.parent, findings)
    if text is None:
        return None
    try:
        root = compose(text)
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


def compose(text: str) -> Node | None:
    """The tree of nodes of a YAML text, None for an empty one; MarkedYAMLError or RecursionError for a broken one."""
    root: Node | None = YAML(typ="safe", pure=True).compose(text)
    return root


def format_value(text: str) -> str:
    """A text as the value of a setting, on one line; quoted where it would be read as anything else."""
    out = io.StringIO()
    _writer().dump([text], out)
    return out.getvalue().strip().removeprefix("- ")


def format_settings(report: Report) -> str:
    """The text of report.yaml."""
    settings: dict[str, Any] = {
        **{setting.name: setting.format(report) for setting in SETTINGS},
        "glossary": report.glossary or None,
        "priorities": [
            {name: getattr(priority, name) for name in PRIORITY_SETTINGS if getattr(priority, name) is not None}
            for priority in report.priorities
        ],
    }
    out = io.StringIO()
    _writer().dump({name: value for name, value in settings.items() if value is not None}, out)
    return out.getvalue()


def _writer() -> YAML:
    yaml = YAML()
    yaml.width = 4096
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    return yaml


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
        return self._parse(_BY_NAME[name], text, path) if text is not None and name in _BY_NAME else text

    def _read_text(self, name: str, node: Node, path: ReportPath) -> str | None:
        if isinstance(node, ScalarNode):
            return str(node.value)
        self.report(path, "I003", f"a list under {name}", "text")
        return None

    def _parse(self, setting: Setting, text: str, path: ReportPath) -> Any:
        try:
            return setting.parse(text)
        except ValueError as error:
            self.report(path, "I006", f"{setting.name} {error}", setting.expected)
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
            self.complete(priority, here, {"key": f"priority-{number}", **PRIORITY_STAND_INS})
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
