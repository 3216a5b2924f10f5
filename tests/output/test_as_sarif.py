"""Findings as SARIF: what the standard demands of a log, written down from its sections."""

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from cabinet_appendix.checks.catalogue import BY_CODE
from cabinet_appendix.checks.outcome import CheckOutcome, IgnoredFinding
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.operations.check import check
from cabinet_appendix.operations.locations import Locations
from cabinet_appendix.output.as_sarif import format_checks

LEVELS = {"none", "note", "warning", "error"}
DEMANDED: Mapping[str, tuple[set[str], set[str]]] = {
    "log": ({"version", "runs"}, {"$schema"}),  # 3.13
    "run": ({"tool"}, {"results", "columnKind"}),  # 3.14
    "tool": ({"driver"}, set()),  # 3.18
    "driver": ({"name"}, {"version", "rules"}),  # 3.19
    "rule": (  # 3.49
        {"id"},
        {"name", "shortDescription", "fullDescription", "help", "defaultConfiguration"},
    ),
    "result": ({"message"}, {"ruleId", "ruleIndex", "level", "locations", "suppressions"}),  # 3.27
    "location": (set(), {"physicalLocation", "logicalLocations"}),  # 3.28
    "physical": ({"artifactLocation"}, {"region"}),  # 3.29: one of artifactLocation and address
    "artifact": ({"uri"}, {"uriBaseId"}),  # 3.4
    "suppression": ({"kind"}, {"justification"}),  # 3.35
}
"""What each object must have, and what else it has here, all of which the standard knows."""


def _is(kind: str, value: dict[str, Any]) -> dict[str, Any]:
    demanded, known = DEMANDED[kind]
    assert demanded <= value.keys() <= demanded | known, kind
    return value


def _judge(log: dict[str, Any]) -> list[dict[str, Any]]:
    """The results of a log, of which all that the standard demands has been asked."""
    assert _is("log", log)["version"] == "2.1.0"
    (run,) = log["runs"]
    driver = _is("driver", _is("tool", _is("run", run)["tool"])["driver"])
    assert run["columnKind"] in {"utf16CodeUnits", "unicodeCodePoints"}
    for rule in driver["rules"]:
        assert _is("rule", rule)["defaultConfiguration"]["level"] in LEVELS
        assert all(rule[name]["text"] for name in ("shortDescription", "fullDescription", "help"))
    ids = [rule["id"] for rule in driver["rules"]]
    assert len(set(ids)) == len(ids)
    for result in run["results"]:
        _judge_result(_is("result", result), ids)
    return list(run["results"])


def _judge_result(result: dict[str, Any], ids: list[str]) -> None:
    assert result["message"]["text"]
    assert result["level"] in LEVELS
    if "ruleIndex" in result:
        assert ids[result["ruleIndex"]] == result["ruleId"]
    for location in result["locations"]:
        physical = _is("physical", _is("location", location)["physicalLocation"])
        uri = _is("artifact", physical["artifactLocation"])["uri"]
        assert re.fullmatch(r"[\w.~!$&'()*+,;=:@/%-]+", uri, re.ASCII), "RFC 3986"
        # A path from some folder on must not be taken for one with a scheme (4.2 of RFC 3986).
        assert uri.startswith("file:///") or ":" not in uri.partition("/")[0]
        assert physical.get("region", {"startLine": 1})["startLine"] >= 1
    for suppression in result.get("suppressions", ()):
        assert _is("suppression", suppression)["kind"] in {"inSource", "external"}


def _format(*outcomes: CheckOutcome, line: int | None = None) -> list[dict[str, Any]]:
    return _judge(json.loads(format_checks(outcomes, lambda source, place: (source / place.file, line))))


PROMPT = Finding("N001", Severity.ERROR, Place("a.md", line=3), "the prompt “é”", remedy="delete it")
BLANK = Finding("I102", Severity.WARNING, Place("a b.csv", row=2, column="Actual"), "x", "y")


def test_a_result_has_its_rule_its_words_and_its_place() -> None:
    (prompt,) = _format(
        CheckOutcome(Path("data/2023-24-q2"), (PROMPT,), (), (BY_CODE["R002"], BY_CODE["N001"])), line=3
    )
    assert prompt == {
        "ruleId": "N001",
        "ruleIndex": 1,
        "level": "error",
        "message": {"text": "a.md line 3: found the prompt “é”; delete it"},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": "data/2023-24-q2/a.md", "uriBaseId": "%SRCROOT%"},
                    "region": {"startLine": 3},
                },
                "logicalLocations": [{"name": "line 3", "fullyQualifiedName": "a.md line 3"}],
            }
        ],
    }


def test_what_reading_found_has_a_code_and_no_rule_and_what_is_ignored_is_suppressed() -> None:
    ignored = IgnoredFinding(PROMPT, "so it is", Place("report.yaml", line=8))
    blank, prompt = _format(CheckOutcome(Path("q2"), (BLANK,), (ignored,), (BY_CODE["N001"],)))
    assert (blank["ruleId"], "ruleIndex" in blank, "suppressions" in blank) == ("I102", False, False)
    assert prompt["suppressions"] == [{"kind": "external", "justification": "so it is"}]


@pytest.mark.parametrize(
    ("source", "uri"),
    [
        ("data/café #1", "data/caf%C3%A9%20%231/a.md"),
        ("/data/q 2", "file:///data/q%202/a.md"),
        ("a:b", "a%3Ab/a.md"),
    ],
)
def test_a_path_is_a_proper_address(source: str, uri: str) -> None:
    (result,) = _format(CheckOutcome(Path(source), (PROMPT,)))
    assert result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] == uri


def test_rules_of_several_sources_stand_there_once_with_their_help() -> None:
    outcomes = [CheckOutcome(Path(name), (PROMPT,), (), (BY_CODE["N001"],)) for name in ("a", "b")]
    log = json.loads(format_checks(outcomes, lambda source, _place: (source, None)))
    assert len(_judge(log)) == 2
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    documentation = BY_CODE["N001"].documentation
    assert (rule["name"], rule["shortDescription"]["text"]) == ("PromptLeftIn", documentation.what)
    assert documentation.remedy in rule["help"]["text"]


def test_a_quarter_and_a_document_as_they_are_checked_give_a_proper_log(
    quarter_folder: Path, built: Path, published: Path
) -> None:
    outcomes = [check(source) for source in (quarter_folder, built, published)]
    _judge(json.loads(format_checks(outcomes, Locations().find)))
