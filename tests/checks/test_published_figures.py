"""What the published appendix gets wrong in its figures and ratings, each at its place, and nothing else."""

from pathlib import Path

import pytest

from cabinet_appendix.checks.catalogue import RULES
from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.run import run
from cabinet_appendix.checks.selection import select_rules
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.read import read_document
from cabinet_appendix.formats.word.reading.document import open_package

UNSIGNED = {2: ("9.9", "20"), 3: ("65.1", "65"), 4: ("13.8", "19"), 21: ("52.3", "85"), 26: ("42", "54")}
"""The percentages without a sign of the last table, by row: actual and target."""


def _subject(path: Path) -> Subject:
    reading = read_document(path)
    return Subject(path.name, reading.report, reading.places.__getitem__, Document(path.name, open_package(path)))


def _found(subject: Subject) -> list[tuple[str, int | None, int | None]]:
    return [(one.code, one.place.table, one.place.row) for one in run(subject, select_rules(RULES, ["F", "R"], []))]


@pytest.fixture(scope="module")
def appendix(published: Path) -> Subject:
    return _subject(published)


def test_each_slip_is_found_once_at_its_row(appendix: Subject) -> None:
    unsigned = [("F010", 6, row) for row in UNSIGNED]
    others = [("F002", 6, 2), ("F003", 6, 17), ("F005", 6, 18), ("R003", 7, 1)]
    assert sorted(_found(appendix)) == sorted([*unsigned, *others])


def test_percentages_without_a_sign_are_told_with_both_figures(appendix: Subject) -> None:
    found = [one.found for one in run(appendix, select_rules(RULES, ["F010"], []))]
    assert [text.split('"')[1::2] for text in found] == [list(figures) for figures in UNSIGNED.values()]


def test_the_fraction_the_rounding_and_the_key_are_told_as_they_were_printed(appendix: Subject) -> None:
    fraction, rounding, key = run(appendix, select_rules(RULES, ["F003", "F005", "R003"], []))
    assert fraction.found.startswith('"0.88" and a target of "0.9"')
    assert rounding.found == 'the target "10%" and the actual "10%", rated amber'
    assert key.found == 'a key by which green "Has exceeded target", and 13 green indicators that just meet it'


def test_the_shipped_quarter_and_its_document_have_the_rounding_and_a_note(quarter_folder: Path, built: Path) -> None:
    reading = read_folder(quarter_folder)
    folder = Subject(quarter_folder.name, reading.report, reading.places.__getitem__)
    assert [(code, row) for code, _, row in _found(folder)] == [("F002", 38), ("F005", 54)]
    assert [code for code, _, _ in _found(_subject(built))] == ["F002", "F005"]
