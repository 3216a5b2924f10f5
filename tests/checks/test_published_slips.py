"""The slips of the published appendix, one by one: each is found at its place."""

from pathlib import Path

import pytest

from cabinet_appendix.findings import Finding
from cabinet_appendix.operations.check import check
from cabinet_appendix.output.as_text import format_place

_ACTIONS_CHART = 'paragraph "Residents First – Flagship Actions Q2"'
SLIPS = {
    "a chart's data disagree with its table": [("C002", _ACTIONS_CHART, "2 amber, 3 completed, 5 green in chart 4")],
    "someone typed over two labels": [
        ("C003", _ACTIONS_CHART, 'the label "[CATEGORY NAME], 1, 10%" of chart 4'),
        ("C003", _ACTIONS_CHART, 'the label "[CATEGORY NAME], 6, 60%" of chart 4'),
    ],
    "a placeholder printed": [
        ("C004", _ACTIONS_CHART, 'the placeholder "[CATEGORY NAME]" in "[CATEGORY NAME], 1, 10%"')
    ],
    "series called Sales and Total": [
        ("C005", 'paragraph "RAG Summary Q2 – all performance indicators"', 'the series "Sales" in chart 1'),
        ("C005", 'paragraph "Supporting those in Need – Flagship Actions Q2"', 'the series "Total" in chart 8'),
    ],
    "categories in a different order in nearly every chart": [
        ("C006", 'paragraph "RAG Summary Q2 – all performance indicators"', "green, amber, red, completed in chart 1"),
        ("C006", 'paragraph "RAG Summary Q2 – all performance indicators"', "red, green, amber in chart 2"),
        ("C006", _ACTIONS_CHART, "amber, completed, green in chart 4"),
        ("C006", 'paragraph "Clean & Safe – Flagship Actions Q2"', "red, amber, green, completed in chart 6"),
    ],
    "empty categories missing": [
        ("C007", _ACTIONS_CHART, "no red in chart 4"),
        ("C007", 'paragraph "Clean & Safe – Flagship Actions Q2"', "no red in chart 5"),
        ("C007", 'paragraph "Supporting those in Need – Flagship Actions Q2"', "no red in chart 8"),
    ],
    "the same footnote twice, once on the wrong heading": [
        ("S005", 'paragraph "Performance Indicators – Residents First Q2"', "footnote 2 with the text of footnote 1"),
    ],
    "a note on Clean & Safe in Supporting those in Need, where only counts differ": [
        (
            "S004",
            'paragraph "Vaughan-Improve our neighbourhood resource centres into tru…"',
            "Clean & Safe with a count of 12, originally 8, in a note of Supporting those in Need, where the table of "
            "Clean & Safe has 10",
        ),
    ],
    "KPI rating by colour alone": [
        ("A014", "table 2 row 2, column 1", "14 ratings by colour alone"),
        ("A014", "table 4 row 2, column 1", "22 ratings by colour alone"),
        ("A014", "table 6 row 2, column 1", "28 ratings by colour alone"),
    ],
    "the RAG column has no heading": [
        ("A015", f"table {table} row 1, column 1", "no heading above column 1, which holds ratings")
        for table in (2, 4, 6)
    ],
    "the first heading cell differs from table to table": [
        ("S007", "table 2 row 1, column 2", 'the heading "Indicator Description", which in 2 other tables is'),
    ],
    "narrative quotes a target of 500, the table says 600": [
        ("N002", 'paragraph "Q2 there have been 1520 Enrolments in Adult & Community Lea…"', "the target 500 for"),
    ],
    "fractions where the row is a percentage": [
        ("F003", "table 6 row 17, Actual", '"0.88" and a target of "0.9" where the name is of a percentage'),
    ],
    "65 and 65.1 for percentages": [
        ("F010", "table 6 row 3, Actual", '"65.1" and a target of "65" where the name is of a percentage'),
    ],
    "target 10%, actual 10%, rated amber": [
        ("F005", "table 6 row 18, Actual", 'the target "10%" and the actual "10%", rated amber'),
    ],
    "the key says that green has exceeded its target, and 13 rows just meet it": [
        ("R003", 'table 7 row 1, column 1, paragraph "G - Green - Has exceeded target"', "a key by which green"),
    ],
    "acronyms never explained": [
        ("N009", 'paragraph "ASC Mental Health services have been transferred to the Cou…"', '"CNWL", which is never'),
        ("N009", 'paragraph "Ensuring sufficient school places for Children with SLD (op…"', '"SLD", which is never'),
        ("N009", 'paragraph "Improving timeliness of EHCP to statistical neighbour avera…"', '"SENARS", which is'),
        ("N009", 'table 4 row 5, column 2, paragraph "% of domestic properties with EICR certificates"', '"EICR",'),
        ("N009", 'table 6 row 2, column 2, paragraph "% of CPP for 2nd or subsequent time"', '"CPP", which is'),
    ],
    "an acronym explained late": [
        ("N010", 'paragraph "RAG summary Q2 – all Flagship Actions"', '"RAG" before it is explained'),
    ],
    "an acronym explained twice": [
        (
            "N011",
            'table 6 row 27, column 2, paragraph "Special Educational Needs – Education, Health Care Plans (E…"',
            '"EHCP" explained',
        ),
    ],
    "a word twice": [
        ("N004", 'paragraph "This report summarises progress against the Corporate Plan …"', '"a a" in'),
    ],
    "a word misspelt": [
        ("N008", 'paragraph "Christmas is coming! Craft activities in libraires and stor…"', '"libraires"'),
    ],
    "doubled spaces": [
        ("N005", 'paragraph "Taranto, the new Parking back-office system, has been rolle…"', "a doubled space after"),
    ],
    "a full stop here and not there": [
        ("N007", 'paragraph "Highway defects (including potholes) repaired – improvement…"', "2 of 17 bullets without"),
    ],
    "a bare web address as a footnote": [
        ("N013", 'footnotes.xml, paragraph "https://iconcope.org/about/"', "a footnote that is only the address"),
    ],
}
"""What domain knowledge knows to be wrong in print: the code, the place and the beginning of each finding."""


@pytest.fixture(scope="module")
def findings(published: Path) -> tuple[Finding, ...]:
    return check(published).findings


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_found_at_its_place(slip: str, findings: tuple[Finding, ...], published: Path) -> None:
    for code, place, found in SLIPS[slip]:
        at = f"{published.name}, {place}"
        here = [one.found for one in findings if one.code == code and format_place(one.place) == at]
        assert any(text.startswith(found) for text in here), (code, here)


def test_what_a_rule_says_is_not_said_by_the_reader_as_well(findings: tuple[Finding, ...]) -> None:
    assert {finding.code for finding in findings if finding.code.startswith("I11") or finding.code == "I121"} <= {
        "I113"
    }
