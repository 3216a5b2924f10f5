"""Templates checked whole: what is wrong with tags, charts, styles, looks and fonts comes at once, at its place."""

from collections.abc import Callable
from pathlib import Path

import pytest

from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.word.checking.check import check_template
from word_files import word_file
from word_templates import (
    BODY,
    FILE,
    HEADING,
    LOOKS,
    chart_drawing,
    chart_xml,
    error,
    p,
    row,
    run,
    style_id,
    table,
    word_template,
)

Check = Callable[..., list[Finding]]
LARGE = LOOKS.replace('<w:color w:val="CC8100"/>', '<w:b/><w:color w:val="CC8100"/><w:sz w:val="28"/>')
CHARTS = "".join(
    p(chart_drawing(f"chart: {key}/{rows}")) for key in ("all",) for rows in ("indicators", "flagship-actions")
)
OF_PRIORITY = "".join(
    p(chart_drawing(f"chart: {{{{ priority.key }}}}/{rows}")) for rows in ("indicators", "flagship-actions")
)
SOUND = BODY.replace(HEADING, HEADING + OF_PRIORITY) + CHARTS


@pytest.fixture
def check(tmp_path: Path) -> Check:
    def check(body: str = SOUND, **parts: str) -> list[Finding]:
        (tmp_path / FILE).write_bytes(word_template(body, **{"styles": LARGE, "chart": chart_xml(), **parts}))
        return list(check_template(tmp_path / FILE))

    return check


def test_the_shipped_templates_have_no_fault(root: Path) -> None:
    shipped = sorted((root / "templates").glob("*/*.docx"))
    assert shipped
    assert [finding for path in shipped for finding in check_template(path)] == []


def test_a_template_written_by_hand_has_no_fault(check: Check) -> None:
    assert check() == []


FAULTS = {
    "an unknown tag": (SOUND + p("{{ report.titel }}"), "T006", 'the unknown name "titel"', '"title"'),
    "a loop left open": (
        SOUND + p("{%p for priority in priorities %}"),
        "T023",
        "the tag {%p for priority in priorities %} without its end",
        "{%p endfor %} below it",
    ),
    "a tag that a content control cuts": (
        SOUND + p("{{ report", "<w:sdt><w:sdtContent><w:r><w:t>.title</w:t></w:r></w:sdtContent></w:sdt>", " }}"),
        "T004",
        "the tag {{ report.title }} cut by a link, field or content control",
        "a tag in plain text",
    ),
    "a tag in pieces": (
        SOUND + p("{{ report", '<w:proofErr w:type="spellStart"/>', ".title }}"),
        "T026",
        "the tag {{ report.title }} in 2 pieces, as Word keeps it",
        "",
    ),
    "a chart that is bound to nothing": (
        SOUND + p(chart_drawing("A pie")),
        "T008",
        'a chart with the alternative text "A pie"',
        'what it shows, such as "chart: {{ priority.key }}/indicators" or "chart: all/flagship-actions"',
    ),
    "a chart of a priority by its key": (
        SOUND + p(chart_drawing("chart: al/indicators")),
        "T027",
        'a chart of the one priority "al"',
        '"chart: {{ priority.key }}/indicators" or "chart: all/indicators"',
    ),
    "no chart": (
        SOUND.replace(p(chart_drawing("chart: all/indicators")), ""),
        "T020",
        "no chart of all indicators",
        'a chart whose alternative text is "chart: all/indicators", unless there is to be none',
    ),
    "a value that is printed nowhere": (
        SOUND.replace("{{ indicator.target }}", ""),
        "T010",
        "no trace of the targets of indicators in the document",
        "every value of the report in its place",
    ),
    "a footnote in a header": (
        SOUND,
        "T012",
        "a footnote in a header, footer or text box",
        "{{ }} in place of {{r }}",
    ),
}


@pytest.mark.parametrize(("body", "code", "found", "expected"), FAULTS.values(), ids=FAULTS)
def test_a_template_is_told_of(body: str, code: str, found: str, expected: str, check: Check) -> None:
    parts = {"header": p("{{r priorities[0].flagship_note }}")} if code == "T012" else {}
    (finding,) = check(body, **parts)
    assert (finding.code, finding.found, finding.expected) == (code, found, expected)


MISSING = {
    '"RAG Amber"': ('no character style "RAG Amber"', 'w:val="RAG Amber"'),
    '"footnote text"': ('no paragraph style "footnote text"', 'w:val="footnote text"'),
    '"footnote reference"': ('no character style "footnote reference"', 'w:val="footnote reference"'),
    '"Hyperlink"': ('no character style "Hyperlink"', 'w:val="Hyperlink"'),
}


@pytest.mark.parametrize(("found", "name"), MISSING.values(), ids=MISSING)
def test_a_style_that_some_report_needs_is_missed(found: str, name: str, check: Check) -> None:
    (finding,) = check(styles=LARGE.replace(name, 'w:val="Other"'))
    assert (finding.code, finding.found) == ("T005", found)


def test_a_rating_without_its_marker_in_the_key_is_missed(check: Check) -> None:
    (finding,) = check(SOUND.replace(run("● N", style_id("Not rated")), ""))
    assert finding.found == 'no text in the style "RAG Not rated"'


def test_all_that_is_wrong_comes_at_once_what_is_wrong_with_looks_too(check: Check) -> None:
    body = (
        p("{{ report.titel }}")
        + p("{%p for priority in priorities %}")
        + SOUND
        + p(chart_drawing("nothing"))
        + p("{{ quarter", ".label }}")
        + table(row("{{ zz }}"))
    )
    header = p("{{ a b }}")
    styles = LARGE.replace("A30000", "FFA0A0").replace('w:val="footnote text"', 'w:val="Other"')
    styles = styles.replace('w:val="heading 1"/>', 'w:val="heading 1"/><w:rPr><w:rFonts w:ascii="Optima"/></w:rPr>')
    found = check(body, styles=styles, header=header)
    assert [finding.code for finding in found] == [
        *("T023", "T006", "T006", "T003", "T008", "T005", "T024", "T025", "T026")
    ]


def test_the_key_that_a_chart_names_is_one_of_the_sample_s(check: Check) -> None:
    named = p(chart_drawing("chart: residents-first/indicators"))
    assert [finding.code for finding in check(SOUND + named)] == ["T027"]


@pytest.mark.parametrize(
    ("content", "found"),
    [
        (b"x", "a file that is no zip file, or a damaged one"),
        (word_file("<w:p><w:r><w:t>Report</w:t></w:r></w:p>"), "a document without a single tag"),
    ],
)
def test_what_is_no_template_is_refused(content: bytes, found: str, tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(content)
    with pytest.raises(TemplateError) as caught:
        check_template(tmp_path / FILE)
    assert [(finding.code, finding.found) for finding in caught.value.findings] == [("T001", found)]


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(TemplateError) as caught:
        check_template(tmp_path / FILE)
    assert caught.value.findings == (error("T001", Place(FILE), "no such file", "a Word template (.docx)"),)
