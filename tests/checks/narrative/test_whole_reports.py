"""The rules on words, over whole reports: the published one, the shipped one, a long one, and any."""

from itertools import product
from pathlib import Path

import pytest
from hypothesis import given, settings

from builders import bullet, indicator, priority, report, reports
from cabinet_appendix.checks.data_rules import DATA_RULES
from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.run import run
from cabinet_appendix.checks.selection import select_rules
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.word.reading.document import open_package
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.read import read

RULES = select_rules(DATA_RULES, ["N"], [])
_SERVICE_NAMES = """
adult social care, children’s services, housing repairs, planning, waste collection, street cleaning, libraries, parks,
leisure, highways, parking, council tax, benefits, customer services, public health, licensing, registrars, finance,
procurement, human resources, digital services, adult education, early years, school admissions, youth offending,
community safety, environmental health, trading standards, economic development, cemeteries, democratic services
"""
_SERVICES = [name.strip() for name in _SERVICE_NAMES.split(",")]
_MEASURES = """% of {} requests answered within 10 working days
Number of {} complaints upheld
Average days to close a {} case
% of {} customers who are satisfied
Visits to the {} pages of the website
% of {} invoices paid on time
Sickness absence in {} (days per employee)
% of {} staff trained in data protection
{}: cost per resident
Number of {} appointments kept
% of {} cases reviewed within a year
Calls about {} answered within a minute
% of {} projects on time
Rate of repeat {} referrals per 1,000 people
% of {} plans published
Number of volunteers in {}
% of {} equipment inspected
New {} enrolments
% of {} letters in plain English
Emissions from {} (tonnes)
% of {} risks reviewed"""
_ACHIEVEMENTS = (
    "{name} reached {actual} this quarter, against a target of {target}.",
    "{name}: {actual}, where the target was {target}.",
    "More residents used {service} than in the spring, and fewer had to call twice.",
    "Work on {service} went well: two new teams have begun, and 12 sites are open.",
    "In {service}, three indicators are red; the causes are known and are being dealt with.",
    "The cost of {service} fell by 4% compared with last quarter, to £1.2m.",
    "Over 1,500 people replied to the consultation on {service}, which closed on 31 August.",
    "The team for {service} moved to new offices in September, within its budget.",
)
_KEY_ACTIONS = (
    "The council will publish its plan for {service} by 30 November.",
    "A new contract for {service} will begin in January 2024.",
    "The review of {service}, which began in July, will go to Cabinet in December.",
    "Lessons from the summer’s survey on {service} will be built into the plan.",
)


def _check(source: Path, words: Path) -> list[Finding]:
    reading = read(source)
    document = Document(source.name, open_package(source)) if source.suffix == ".docx" else None
    lines = [line.partition("#")[0].strip() for line in words.read_text(encoding="utf-8").splitlines()]
    subject = Subject(
        source.name, reading.report, reading.places.__getitem__, document, words=frozenset(filter(None, lines))
    )
    return list(run(subject, RULES))


@pytest.fixture(scope="module")
def words(root: Path) -> Path:
    """The words of the council whose template is shipped."""
    return root / "templates" / "harrow" / "words.txt"


@pytest.mark.parametrize(
    ("code", "paragraph", "found"),
    [
        ("N002", "Q2 there have been 1520 Enrolments", "the target 500"),
        ("N003", "Due to division of Multiple Flagship", "12 Flagship Actions in all"),
        ("N004", "This report summarises", '"a a"'),
        ("N005", "The Careline Service", 'a doubled space after "Ealing Council"'),
        ("N006", "Create safe and secure cycle parking", '"2024 ,"'),
        ("N007", "Highway defects", "2 of 17 bullets without a full stop"),
        ("N008", "Christmas is coming!", '"libraires"'),
        ("N009", "ASC Mental Health services", '"CNWL"'),
        ("N009", "Ensuring sufficient school places", '"SLD"'),
        ("N009", "Improving timeliness of EHCP", '"SENARS"'),
        ("N009", "% of domestic properties", '"EICR"'),
        ("N009", "% of CPP for 2nd", '"CPP"'),
        ("N010", "RAG summary Q2", '"RAG" before it is explained'),
        ("N011", "Special Educational Needs – Education", '"EHCP" explained 3 times'),
        ("N011", "Enforcement actions commenced", "a footnote that only repeats the words before it"),
        ("N012", "The Workforce Strategy", "a sentence of 63 words"),
        ("N013", "https://iconcope.org/about/", "a footnote that is only the address"),
    ],
)
def test_the_slips_of_the_published_appendix_are_found_where_they_are(
    code: str, paragraph: str, found: str, published: Path, words: Path
) -> None:
    findings = [finding for finding in _check(published, words) if finding.code == code]
    assert any(
        (finding.place.paragraph or "").startswith(paragraph) and finding.found.startswith(found)
        for finding in findings
    ), findings


def test_in_the_shipped_quarter_only_an_explanation_is_repeated(quarter_folder: Path, built: Path, words: Path) -> None:
    for source in (quarter_folder, built):
        found = {(finding.code, finding.found.partition(" ")[0]) for finding in _check(source, words)}
        assert found == {("N011", '"EHCP"')}


def test_every_word_of_the_council_s_own_list_is_said_by_the_shipped_quarter(quarter_folder: Path, words: Path) -> None:
    said = "".join(path.read_text(encoding="utf-8") for path in quarter_folder.rglob("*") if path.is_file())
    listed = [line for line in words.read_text(encoding="utf-8").splitlines() if line and not line.startswith("#")]
    assert [word for word in listed if word.casefold() not in said.casefold()] == []


def test_a_long_report_of_plain_sentences_has_nothing_wrong() -> None:
    subject = Subject("quarter", _make_long_report(), lambda _path: Place("quarter"))
    assert len(subject.passages) > 1000
    assert run(subject, RULES) == ()


def _make_long_report() -> Report:
    names = [measure.format(service) for measure, service in product(_MEASURES.splitlines(), _SERVICES)]
    sections = []
    for number in range(3):
        rows = [
            indicator("90%" if "%" in name else "1200", f"{50 + place % 50}{'%' if '%' in name else ''}", name=name)
            for place, name in enumerate(names[number::3])
        ]
        achievements = [
            _ACHIEVEMENTS[place % len(_ACHIEVEMENTS)].format(
                name=row.name, actual=row.actual, target=row.target, service=_SERVICES[place % len(_SERVICES)]
            )
            for place, row in enumerate(rows)
        ]
        actions = [
            _KEY_ACTIONS[place % len(_KEY_ACTIONS)].format(service=service) for place, service in enumerate(_SERVICES)
        ]
        sections.append(
            priority(
                f"priority-{number}",
                indicators=tuple(rows),
                achievements=tuple(map(bullet, achievements)),
                key_actions=tuple(map(bullet, actions)),
            )
        )
    return report(*sections)


@settings(max_examples=50)
@given(reports())
def test_any_report_is_checked(any_report: Report) -> None:
    subject = Subject("quarter", any_report, lambda _path: Place("quarter"), previous=any_report)
    assert all(finding.found for finding in run(subject, RULES))


@pytest.mark.timeout(20)
@pytest.mark.parametrize(
    "piece", ["a ", "a", "AB ", "( ", " .", "target 1 ", "1 of 2 indicators are ", "by July ", "Aa of the "]
)
def test_a_text_that_nobody_wrote_is_checked_in_time(piece: str) -> None:
    text = f"Many more calls were answered {piece * (50_000 // len(piece))}x"
    said = report(priority(achievements=(bullet(text),), key_actions=(bullet(text),), indicators=(indicator(),)))
    subject = Subject("quarter", said, lambda _path: Place("quarter"), previous=said)
    assert run(subject, RULES)
