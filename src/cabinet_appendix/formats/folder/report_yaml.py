"""report.yaml: from YAML to the settings of a report with the line of each, and back."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.settings import EXEMPTION_STAND_INS, PRIORITY_STAND_INS, SETTINGS, STAND_INS, Setting
from cabinet_appendix.formats.yaml_files import (
    MappingNode,
    Node,
    ScalarNode,
    SequenceNode,
    YamlSource,
    format_yaml,
    is_null,
    read_node,
)
from cabinet_appendix.model.consistency import Path as ReportPath
from cabinet_appendix.model.report import Report

PRIORITY_SETTINGS = ("key", "name", "title", "original_flagship_actions")
EXEMPTION_SETTINGS = ("rule", "about", "reason")
_BY_NAME = {setting.name: setting for setting in SETTINGS}
_KNOWN = (*_BY_NAME, "glossary", "priorities", "ignore")
_NEEDED = {**STAND_INS, "priorities": None}


def read_settings(path: Path, places: Places, findings: list[Finding]) -> dict[str, Any]:
    """The settings as the values of a report, priorities as a list of dicts; places are recorded on the way.

    Where they could not be read, there are no priorities among them, and the rest is made up.
    """
    source = _Source(path.name, places, findings)
    places[()] = Place(path.name)
    root = read_node(path, path.parent, findings)
    settings: dict[str, Any] = _NEEDED
    if isinstance(root, MappingNode):
        settings = source.read_map(root, (), _KNOWN)
        source.complete(settings, (), _NEEDED)
    elif root:
        source.report((), "I003", "no settings", "name: value, a line each")
    return {name: value for name, value in settings.items() if value is not None}


def format_settings(report: Report) -> str:
    """The text of report.yaml."""
    settings: dict[str, Any] = {
        **{setting.name: setting.format(report) for setting in SETTINGS},
        "glossary": report.glossary or None,
        "priorities": [
            {name: getattr(priority, name) for name in PRIORITY_SETTINGS if getattr(priority, name) is not None}
            for priority in report.priorities
        ],
        "ignore": [exemption.model_dump(exclude_none=True) for exemption in report.ignore] or None,
    }
    return format_yaml({name: value for name, value in settings.items() if value is not None})


class _Source(YamlSource):
    """report.yaml being read."""

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
        for name, value in self.entries(node, path):
            here = (*path, name)
            if name in known:
                if not is_null(value):
                    values[name] = self._read_value(name, value, here)
            else:
                near = get_close_matches(name, known, n=1)
                expected = f'"{near[0]}"' if near else ", ".join(known)
                self.report(here, "I010", f'the unknown setting "{name}"', expected)
        return values

    def _read_value(self, name: str, node: Node, path: ReportPath) -> Any:
        if name == "priorities":
            return self._read_priorities(node, path)
        if name == "ignore":
            return self._read_exemptions(node, path)
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
        entries = self._read_list(node, path, PRIORITY_SETTINGS)
        if entries is None:
            self.report(path, "I003", "no list of priorities", "- key: …, name: … and title: … for each")
            return None
        for number, priority in enumerate(entries):
            self.complete(priority, (*path, number), {"key": f"priority-{number}", **PRIORITY_STAND_INS})
        return entries

    def _read_exemptions(self, node: Node, path: ReportPath) -> list[dict[str, Any]]:
        entries = self._read_list(node, path, EXEMPTION_SETTINGS)
        if entries is None:
            self.report(path, "I003", "no list of what is ignored", "- rule: … and reason: … for each")
            return []
        for number, exemption in enumerate(entries):
            self.complete(exemption, (*path, number), EXEMPTION_STAND_INS)
        return entries

    def _read_list(self, node: Node, path: ReportPath, known: tuple[str, ...]) -> list[dict[str, Any]] | None:
        """The settings of each mapping in a list; None where it is no list of mappings."""
        entries = node.value if isinstance(node, SequenceNode) else [node]
        if not all(isinstance(entry, MappingNode) for entry in entries):
            return None
        for number, entry in enumerate(entries):
            self.mark((*path, number), entry.start_mark.line)
        return [self.read_map(entry, (*path, number), known) for number, entry in enumerate(entries)]

    def _read_glossary(self, node: Node, path: ReportPath) -> dict[str, Any]:
        if not isinstance(node, MappingNode):
            self.report(path, "I003", "no list of acronyms", "ACRONYM: meaning, a line each")
            return {}
        meanings = {
            acronym: self._read_text(acronym, meaning, (*path, acronym))
            for acronym, meaning in self.entries(node, path)
        }
        return {acronym: meaning for acronym, meaning in meanings.items() if meaning is not None}
