"""Templates tried without a report: what is wrong with them whatever the report, and nothing else."""

from pathlib import Path

from cabinet_appendix.findings import Place
from cabinet_appendix.formats.word.sample import make_sample
from cabinet_appendix.formats.word.trial import try_on, try_template
from cabinet_appendix.ooxml.package import Package
from word_templates import (
    BODY,
    FILE,
    INDICATORS,
    KEY,
    LOOKS,
    chart_drawing,
    chart_xml,
    error,
    loop,
    p,
    row,
    table,
    word_template,
)


def tried(folder: Path, template: bytes) -> list[str]:
    (folder / FILE).write_bytes(template)
    return [finding.found for finding in try_template(folder / FILE)]


def test_the_shipped_template_and_one_written_by_hand_have_no_fault(template: Path, tmp_path: Path) -> None:
    assert try_template(template) == ()
    assert tried(tmp_path, word_template()) == []


def test_a_tag_is_tried_in_every_loop(tmp_path: Path) -> None:
    rows = loop("tr", "indicator in priority.indicators", row("{{ indicator.targt }}"))
    nested = loop("p", "bullet in priority.key_actions", p("{{ bullet.txt }}"))
    body = loop("p", "priority in priorities", table(rows), nested) + p("{{ zz }}") + BODY
    assert tried(tmp_path, word_template(body)) == [f'the unknown name "{name}"' for name in ("targt", "txt", "zz")]


def test_a_style_is_missed_where_any_report_needs_it(tmp_path: Path) -> None:
    """A report may well have nothing that is red."""
    looks = LOOKS.replace("RAG Red", "Other").replace('w:styleId="H1"', 'w:styleId="H2"')
    assert tried(tmp_path, word_template(styles=looks)) == ['the style "H1", which is used and not defined']
    assert tried(tmp_path, word_template(BODY.replace(KEY, ""))) == ['no text in the style "RAG Green"']


def test_a_tag_that_counts_on_the_priorities_of_the_report_has_no_fault(tmp_path: Path) -> None:
    assert tried(tmp_path, word_template(p("{{ priorities[2].name }}") + BODY)) == []


def test_a_file_that_is_no_template_is_named(tmp_path: Path) -> None:
    assert try_template(tmp_path / FILE) == (error("T001", Place(FILE), "no such file", "a Word template (.docx)"),)


def test_a_report_is_tried_on_a_template_to_the_end_whatever_is_wrong_on_the_way() -> None:
    body = p("{{ zz }}") + BODY.replace(INDICATORS, "") + p(chart_drawing("chart: nosuch/indicators"))
    looks = LOOKS.replace('w:val="footnote text"', 'w:val="other"')
    template = word_template(body, styles=looks, chart=chart_xml("{{ quarter.nam }}"))
    found = try_on(make_sample(), Package.open(template), FILE)
    assert [finding.code for finding in found] == ["T006", "T008", "T005"]


def test_the_proof_that_nothing_is_lost_needs_a_document_without_fault() -> None:
    lost = try_on(make_sample(), Package.open(word_template(BODY.replace(INDICATORS, ""))), FILE)
    assert "T010" in {finding.code for finding in lost}
    told = try_on(make_sample(), Package.open(word_template(p("{{ zz }}") + BODY.replace(INDICATORS, ""))), FILE)
    assert [finding.code for finding in told if finding.code != "T020"] == ["T006"]


def test_what_would_be_broken_xml_is_told_and_not_gone_on_with() -> None:
    found = try_on(make_sample(), Package.open(word_template(p("{{ '&lt;w:p&gt;'|safe }}") + BODY)), FILE)
    assert [finding.code for finding in found] == ["T007"]
