"""Templates tried without a report: what is wrong with them whatever the report, and nothing else."""

from pathlib import Path

from cabinet_appendix.findings import Place
from cabinet_appendix.formats.word.trial import try_template
from word_templates import BODY, FILE, KEY, LOOKS, error, loop, p, row, table, word_template


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
