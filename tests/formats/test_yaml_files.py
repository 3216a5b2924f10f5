"""YAML files: values as they were typed, each with its line; and what is written reads the same."""

from pathlib import Path
from typing import Any

import pytest
from ruamel.yaml import YAML

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.yaml_files import YamlSource, format_yaml, is_null, read_node
from cabinet_appendix.output.as_text import format_finding


def read(folder: Path, text: str) -> tuple[Any, list[str], Places]:
    path = folder / "a.yaml"
    path.write_text(text, encoding="utf-8")
    findings: list[Finding] = []
    places = Places("a.yaml")
    node = read_node(path, folder, findings)
    values = YamlSource("a.yaml", places, findings).values(node) if node else None
    return values, [format_finding(finding) for finding in findings], places


def test_values_are_dicts_lists_and_texts_with_the_lines_of_all(tmp_path: Path) -> None:
    values, found, places = read(tmp_path, "a: 007\nb:\n  - {c: yes}\n  - 1.10\nd:\n")
    assert values == {"a": "007", "b": [{"c": "yes"}, "1.10"], "d": None}
    assert found == []
    assert [places[path] for path in [("a",), ("b", 0), ("b", 0, "c"), ("b", 1), ("d",)]] == [
        Place("a.yaml", line=line) for line in (1, 3, 3, 4, 5)
    ]


FAULTS = {
    "a name twice": ("a: 1\na: 2\n", 'a.yaml line 2: found "a" a second time; expected each name once'),
    "no name": ("? [a]\n: 1\n", "a.yaml line 1: found a value without a name; expected name: value"),
    "nothing": ("", "a.yaml: found an empty file; expected name: value, a line each"),
    "broken": ("a: {\n", "a.yaml line 2: found broken YAML"),
    "lists without end": ("[" * 3000, "a.yaml: found broken YAML (lists in lists without end)"),
    "a list in itself": ("a: &a [*a]\n", "a.yaml line 1: found a list that is used again by its alias"),
}


@pytest.mark.parametrize(("text", "line"), FAULTS.values(), ids=FAULTS)
def test_what_is_wrong_is_one_line(text: str, line: str, tmp_path: Path) -> None:
    _, found, _ = read(tmp_path, text)
    assert len(found) == 1
    assert found[0].startswith(line)


def test_a_text_may_be_used_again_by_its_alias(tmp_path: Path) -> None:
    assert read(tmp_path, "a: &font Arial\nb: *font\n")[:2] == ({"a": "Arial", "b": "Arial"}, [])


def test_what_is_left_blank_is_null(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text("~\n", encoding="utf-8")
    node = read_node(tmp_path / "a.yaml", tmp_path, [])
    assert node is not None
    assert is_null(node)


def test_what_is_written_another_reader_reads_the_same() -> None:
    values = {"title": "Café: “R&D”", "long": "word " * 60, "list": [{"a": "1"}, {"b": "no"}], "n": 3}
    text = format_yaml(values)
    assert YAML(typ="safe").load(text) == values
    assert len(text.splitlines()) == 6
