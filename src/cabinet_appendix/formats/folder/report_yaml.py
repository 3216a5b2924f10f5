"""report.yaml: from YAML to the settings of a report with the line of each, and back."""

import io
from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML
from ruamel.yaml.comments import CommentedMap, CommentedSeq
from ruamel.yaml.error import MarkedYAMLError

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


def read_settings(path: Path, places: Places, findings: list[Finding]) -> dict[str, Any]:
    """The settings as the values of a report, priorities as a list of dicts; places are recorded on the way."""
    text = read_text_file(path, findings)
    if text is None:
        return {}
    try:
        loaded = YAML(typ="rt").load(text)
    except MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = Place(path.name, line=mark.line + 1 if mark else None)
        findings.append(fault("I003", place, f"broken YAML ({error.problem})", "name: value"))
        return {}
    if not isinstance(loaded, CommentedMap):
        findings.append(fault("I003", Place(path.name), "no settings", "name: value, a line each"))
        return {}
    source = _Source(path.name, places, findings)
    source.mark((), 0)
    settings = _read_map(loaded, (), SETTINGS, source)
    source.complete(settings, (), {"title": "?", "quarter": Quarter(year="2000-01", number=1)})
    return {name: value for name, value in settings.items() if value is not None}


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
        self._places[path] = Place(self._file, line=line + 1)

    def complete(self, values: dict[str, Any], path: ReportPath, stand_ins: dict[str, Any]) -> None:
        """Report each setting that is needed and not there, and go on with one in its place."""
        for name, stand_in in stand_ins.items():
            if name not in values:
                self.report((*path, name), "I011", f"no {name}", "a value")
            if values.get(name) is None:
                values[name] = stand_in

    def report(self, path: ReportPath, code: str, found: str, expected: str) -> None:
        self._findings.append(fault(code, self._places[path], found, expected))


def _read_map(loaded: CommentedMap, path: ReportPath, known: tuple[str, ...], source: _Source) -> dict[str, Any]:
    values: dict[str, Any] = {}
    for name, value in loaded.items():
        here = (*path, str(name))
        source.mark(here, loaded.lc.key(name)[0])
        if name not in known:
            near = get_close_matches(str(name), known, n=1)
            expected = f'"{near[0]}"' if near else ", ".join(known)
            source.report(here, "I010", f'the unknown setting "{name}"', expected)
        else:
            values[name] = _read_value(name, value, here, source)
    return values


def _read_value(name: str, value: Any, path: ReportPath, source: _Source) -> Any:
    if name == "priorities":
        return _read_priorities(value, path, source)
    if name == "glossary":
        return _read_glossary(value, path, source)
    if name in _PARSERS and value is not None:
        parse, expected = _PARSERS[name]
        try:
            return parse(str(value))
        except ValueError as error:
            source.report(path, "I006", f"{name} {error}", expected)
            return None
    return value


def _read_priorities(value: Any, path: ReportPath, source: _Source) -> list[dict[str, Any]]:
    if not isinstance(value, CommentedSeq) or not all(isinstance(entry, CommentedMap) for entry in value):
        source.report(path, "I003", "no list of priorities", "- key: …, name: … and title: … for each")
        return []
    priorities = []
    for number, entry in enumerate(value):
        source.mark((*path, number), value.lc.item(number)[0])
        priority = _read_map(entry, (*path, number), PRIORITY_SETTINGS, source)
        source.complete(priority, (*path, number), {"key": f"priority-{number}", "name": "?", "title": "?"})
        priorities.append(priority)
    return priorities


def _read_glossary(value: Any, path: ReportPath, source: _Source) -> dict[str, Any]:
    if not isinstance(value, CommentedMap):
        source.report(path, "I003", "no list of acronyms", "ACRONYM: meaning, a line each")
        return {}
    for acronym in value:
        source.mark((*path, str(acronym)), value.lc.key(acronym)[0])
    return {str(acronym): meaning for acronym, meaning in value.items()}
