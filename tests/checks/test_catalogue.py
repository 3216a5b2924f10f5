"""Every rule: its code, its name, its documentation, and its cases, which were made without the rule."""

import re
from pathlib import Path

import pytest

from cabinet_appendix.checks import catalogue
from cabinet_appendix.checks.catalogue import RULES
from cabinet_appendix.checks.data_errors import DATA_ERRORS
from cabinet_appendix.checks.data_rules import DATA_RULES
from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.listing import NAMES
from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.checks.run import run
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.reading.document import open_package
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.output.as_text import format_finding
from checks.rule_cases import CASES, RuleCase, read_cases

SOURCE = Path(catalogue.__file__).parent
_CASES = [
    pytest.param(rule, case, id=f"{rule.code}: {case.title}")
    for rule in RULES
    if (CASES / f"{rule.code}.md").exists()
    for case in read_cases(rule.code)
]


def test_the_list_of_rules_has_each_by_the_code_and_the_name_that_it_gives_itself() -> None:
    assert {rule.code: rule.name for rule in RULES} == NAMES
    written = {path.stem.replace("_", "-") for path in SOURCE.rglob("*.py") if "@rule(" in path.read_text("utf-8")}
    assert {*NAMES.values()} == written


def test_the_errors_of_data_are_those_rules_of_data_that_say_so() -> None:
    assert tuple(rule for rule in DATA_RULES if rule.severity is Severity.ERROR) == DATA_ERRORS


def test_each_code_is_one_rule_s_and_names_its_family() -> None:
    codes = [rule.code for rule in RULES]
    assert len({*codes, *catalogue.RETIRED}) == len(codes) + len(catalogue.RETIRED)
    assert all(re.fullmatch(rf"[{''.join(catalogue.FAMILIES)}]\d{{3}}", code) for code in codes)
    assert codes == sorted(codes, key=lambda code: (list(catalogue.FAMILIES).index(code[0]), code))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_stands_in_a_file_of_its_name_in_the_folder_of_its_family(rule: Rule) -> None:
    module = SOURCE / catalogue.FAMILIES[rule.code[0]].casefold() / f"{rule.name.replace('-', '_')}.py"
    assert module.read_text(encoding="utf-8").startswith(f'"""{rule.code}: ')


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_says_what_is_wrong_why_that_matters_and_what_to_do(rule: Rule) -> None:
    documentation = rule.documentation
    assert documentation.example.startswith("found ")
    for text in (documentation.what, documentation.why, documentation.remedy):
        assert re.fullmatch(r"[A-Z].{20,}\.", text), text


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_has_a_case_that_breaks_it_and_a_near_one_that_does_not(rule: Rule) -> None:
    assert {bool(case.findings) for case in read_cases(rule.code)} == {True, False}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_is_of_documents_where_only_documents_break_it(rule: Rule) -> None:
    """Elsewhere it is not run, and nobody is told that a reason in the data for leaving it alone serves no end."""
    breaking = [case for case in read_cases(rule.code) if case.findings]
    assert rule.is_of_documents == all(case.parts or case.replacements for case in breaking)


@pytest.mark.parametrize(("rule", "case"), _CASES)
def test_a_rule_finds_just_what_its_case_says(rule: Rule, case: RuleCase, template: Path, tmp_path: Path) -> None:
    subject = _make_subject(case, template, tmp_path)
    assert [format_finding(finding) for finding in run(subject, [rule])] == case.findings


def _make_subject(case: RuleCase, template: Path, folder: Path) -> Subject:
    quarter, previous_quarter = case.write_quarters(folder)
    previous = read_folder(previous_quarter).report if previous_quarter else None
    reading = read_folder(quarter)
    if not case.parts and not case.replacements:
        assert reading.report, reading.findings
        return Subject("quarter", reading.report, reading.places.__getitem__, None, previous, case.words)
    path = folder / "appendix.docx"
    if case.parts:
        path.write_bytes(case.make_document())
    else:
        assert reading.report, reading.findings
        path.write_bytes(case.change(write_document(reading.report, template)))
    reading = read_document(path)
    document = Document(path.name, open_package(path))
    return Subject(path.name, reading.report, reading.places.__getitem__, document, previous, case.words)


def test_the_pages_of_cases_are_those_of_the_rules() -> None:
    assert {path.stem for path in CASES.glob("*.md")} == {rule.code for rule in RULES}
