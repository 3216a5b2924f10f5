"""YAML: from a file to nodes that know their lines, to plain values with the place of each, and back to text.

A scalar is the text that was typed, whatever YAML would make of it: 00308F is a colour and no number.
"""

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

from ruamel.yaml import YAML
from ruamel.yaml.error import MarkedYAMLError
from ruamel.yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import fault
from cabinet_appendix.formats.text_files import read_text_file
from cabinet_appendix.model.consistency import Path as ValuePath

__all__ = [
    "MappingNode",
    "Node",
    "ScalarNode",
    "SequenceNode",
    "YamlSource",
    "compose",
    "format_scalar",
    "format_yaml",
    "is_null",
    "read_node",
]

_NULL = "tag:yaml.org,2002:null"


def read_node(path: Path, folder: Path, findings: list[Finding]) -> Node | None:
    """The tree of nodes; None, and a finding, where there is none. A link out of the `folder` is not followed."""
    text = read_text_file(path, folder, findings)
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
    """The tree of nodes of a text, None for an empty one; ruamel's errors, or RecursionError, for a broken one."""
    root: Node | None = YAML(typ="safe", pure=True).compose(text)
    return root


def is_null(node: Node) -> bool:
    """Whether nothing stands there."""
    return bool(node.tag == _NULL)


def format_yaml(values: Mapping[str, Any]) -> str:
    """The text of a file with these values, in their order, a long text in one line."""
    return _dump(dict(values))


def format_scalar(text: str) -> str:
    """A text as the value of a name, on one line; quoted where it would be read as anything else."""
    return _dump([text]).strip().removeprefix("- ")


def _dump(values: object) -> str:
    out = io.StringIO()
    yaml = YAML()
    yaml.width = 4096
    yaml.allow_unicode = True
    yaml.indent(mapping=2, sequence=4, offset=2)
    yaml.dump(values, out)
    return out.getvalue()


class YamlSource(NamedTuple):
    """A YAML file being read: makes places of its lines and gathers what is wrong."""

    file: str
    places: Places
    findings: list[Finding]

    def mark(self, path: ValuePath, line: int) -> None:
        """Record that the value at `path` stands on a line, counted from 0."""
        self.places[path] = Place(self.file, line=line + 1)

    def report(self, path: ValuePath, code: str, found: str, expected: str) -> None:
        """Add a fault at the place of a value."""
        self.findings.append(fault(code, self.places[path], found, expected))

    def entries(self, node: MappingNode, path: ValuePath) -> Iterator[tuple[str, Node]]:
        """The names of a mapping with their values; one without a name, or that was there before, is reported."""
        seen: set[str] = set()
        for key, value in node.value:
            name = key.value if isinstance(key, ScalarNode) else ""
            if not name.strip():
                place = Place(self.file, line=key.start_mark.line + 1)
                self.findings.append(fault("I003", place, "a value without a name", "name: value"))
                continue
            self.mark((*path, name), key.start_mark.line)
            if name in seen:
                self.report((*path, name), "I010", f'"{name}" a second time', "each name once")
                continue
            seen.add(name)
            yield name, value

    def values(self, node: Node) -> Any:
        """A node as dicts, lists and texts; None for what is left blank. The places of all are recorded."""
        return self._values(node, (), set())

    def _values(self, node: Node, path: ValuePath, met: set[int]) -> Any:
        if isinstance(node, ScalarNode):
            return None if is_null(node) else str(node.value)
        if id(node) in met:
            # A few lines of aliases of aliases could stand for more values than there is memory.
            self.report(path, "I003", "a list that is used again by its alias", "the list itself")
            return None
        met.add(id(node))
        if isinstance(node, MappingNode):
            return {name: self._values(value, (*path, name), met) for name, value in self.entries(node, path)}
        for number, item in enumerate(node.value):
            self.mark((*path, number), item.start_mark.line)
        return [self._values(item, (*path, number), met) for number, item in enumerate(node.value)]
