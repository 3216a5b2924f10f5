"""What reading gives: a report or none, with findings and places; and from loose values to that."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.places import Places
from cabinet_appendix.model.consistency import InconsistentReportError
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.text import UnfitTextError

EXPECTED = {
    "missing": "a value",
    "extra_forbidden": "a setting that is known",
    "string_type": "text",
    "string_unicode": "text without broken characters",
    "dict_type": "a list of names and values",
    "model_type": "a list of names and values",
    "tuple_type": "a list",
    "float_parsing": "a number",
    "float_type": "a number",
    "bool_parsing": "true or false",
    "greater_than": "a number that is greater than zero",
    "int_type": "a whole number",
    "int_parsing": "a whole number",
    "greater_than_equal": "a number that is not negative",
    "string_too_short": "a text that is not empty",
    "string_too_long": "at most 64 characters",
    "string_pattern_mismatch": "letters, digits and hyphens, beginning with a letter or digit",
}
_CHOICES = frozenset({"enum", "literal_error"})
"""The types of what is none of a few words, which pydantic lists in quotation marks."""
_UNKNOWN_PRIORITY = "I007"
_OF_A_WHOLE_TABLE = frozenset({"I001", "I002", "I003", "I004", "I005", "I016"})
"""The codes of what keeps a table, or its column of codes, from being read."""


@dataclass(frozen=True)
class Reading:
    """A report as it was read, None where it could not be; with what was found and where each value stood.

    `template` is the name of its template also where no report could be read, so that the template can be tried.
    """

    report: Report | None
    findings: tuple[Finding, ...]
    places: Places = field(compare=False)
    template: str | None = field(default=None, compare=False)


def fault(code: str, place: Place, found: str, expected: str, remedy: str = "") -> Finding:
    """An error of the input."""
    return Finding(code, Severity.ERROR, place, found, expected, remedy)


def notice(code: str, place: Place, found: str, done: str) -> Finding:
    """Something that was put right on reading, and how."""
    return Finding(code, Severity.WARNING, place, found, remedy=done)


def assemble(values: dict[str, Any], findings: Iterable[Finding], places: Places) -> Reading:
    """The report that the values make, unless something was or is found to be wrong with them."""
    found = [*_fold_rows(findings)]
    try:
        report = Report.model_validate(values)
    except ValidationError as error:
        known = set(found)
        can_be_quoted = _has_codes(values) or not any(finding.code in _OF_A_WHOLE_TABLE for finding in found)
        explained = _explain(error, places, can_be_quoted=can_be_quoted)
        found += [finding for finding in explained if finding not in known]
        return Reading(None, tuple(found), places, values.get("template"))
    failed = any(finding.severity is Severity.ERROR for finding in found)
    return Reading(None if failed else report, tuple(found), places, report.template)


def _fold_rows(findings: Iterable[Finding]) -> Iterator[Finding]:
    """The findings; where many rows of a table name the same unknown priority, the first and how many more."""
    alike: dict[object, list[Finding]] = {}
    for finding in findings:
        table = replace(finding.place, row=None, cell=None)
        is_of_row = finding.code == _UNKNOWN_PRIORITY and finding.place != table
        alike.setdefault((table, finding.found) if is_of_row else id(finding), []).append(finding)
    for first, *others in alike.values():
        rows = "row" if len(others) == 1 else "rows"
        yield replace(first, found=f"{first.found}, and {len(others)} more {rows} with it") if others else first


def _has_codes(values: dict[str, Any]) -> bool:
    priorities = values.get("priorities", ())
    return any(row.get("code") for priority in priorities for row in priority.get("indicators", ()))


def _explain(error: ValidationError, places: Places, *, can_be_quoted: bool) -> Iterator[Finding]:
    """What is wrong in our own words; no word of quotes where the table that has the figures could not be read."""
    for problem in error.errors(include_url=False):
        cause = problem.get("ctx", {}).get("error")
        if isinstance(cause, InconsistentReportError):
            for item in cause.inconsistencies:
                if item.is_quote and not can_be_quoted:
                    continue
                yield fault("I009", places[item.path], item.found, item.expected)
        else:
            yield explain_problem(problem, places)


def explain_problem(problem: ErrorDetails, places: Places) -> Finding:
    """One thing that a model has against its values, in our own words: of pydantic's only the type is used."""
    path, kind = problem["loc"], problem["type"]
    cause = problem.get("ctx", {}).get("error")
    if kind == "missing":
        return fault("I011", places[path], f"no {path[-1]}", "a value")
    if kind == "extra_forbidden":
        return fault("I010", places[path], f'"{path[-1]}"', EXPECTED["extra_forbidden"])
    typed = problem["input"]
    found = str(cause) if cause else f"nothing under {path[-1]}" if typed is None else f'{path[-1]} "{typed}"'
    expected = cause.expected if isinstance(cause, UnfitTextError) else EXPECTED.get(kind)
    if kind in _CHOICES:
        expected = problem["ctx"]["expected"].replace("'", "")
    return fault("I006", places[path], found, expected or "another value")
