"""What there is to know around a source."""

import shutil
from pathlib import Path

import pytest

from builders import priority, report
from cabinet_appendix.errors import InputError
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Exemption
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.subjects import Surroundings, look_around, make_subject
from cabinet_appendix.output.as_text import format_finding

Q1, Q2 = Quarter(year="2023-24", number=1), Quarter(year="2023-24", number=2)
REASON = Exemption(rule="R002", reason="so it is")


@pytest.fixture
def place(tmp_path: Path, template: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A council's folder: a template, a quarter and what was built of it, and no quarter before."""
    (tmp_path / "templates" / "harrow").mkdir(parents=True)
    shutil.copy(template, tmp_path / "templates" / "harrow")
    quarter = report(priority("a"), ignore=(REASON,))
    write_folder(quarter, tmp_path / "data" / "2023-24-q2")
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "a.docx").write_bytes(write_document(quarter, template))
    monkeypatch.chdir(tmp_path)
    return tmp_path


def _look(source: str) -> Surroundings:
    return look_around(Path(source), read(Path(source)))


@pytest.mark.parametrize("source", ["data/2023-24-q2", "build/a.docx"])
def test_the_quarter_before_is_found_and_named(place: Path, source: str) -> None:
    assert _look(source).previous is None
    write_folder(report(priority("a"), quarter=Q1, title="The first"), place / "data" / "2023-24-q1")
    around = _look(source)
    assert around.previous
    assert (around.previous.title, around.findings) == ("The first", ())
    assert around.compared_with
    assert around.compared_with.resolve() == place / "data" / "2023-24-q1"
    assert make_subject(Path(source), read(Path(source)), around).previous is around.previous


def test_the_quarter_before_may_be_a_workbook_or_anything_that_is_named(place: Path) -> None:
    write_workbook(report(priority("a"), quarter=Q1), place / "data" / "2023-24-q1.xlsx")
    assert _look("data/2023-24-q2").compared_with == Path("data/2023-24-q1.xlsx")
    early = Quarter(year="2021-22", number=4)
    write_folder(report(priority("a"), quarter=early), place / "early")
    source = Path("data/2023-24-q2")
    around = look_around(source, read(source), previous=Path("early"))
    assert around.previous
    assert (around.previous.quarter, around.compared_with) == (early, Path("early"))


@pytest.mark.parametrize("quarter", [Q2, Q2.next()])
def test_a_quarter_that_is_named_and_not_before_is_refused(place: Path, quarter: Quarter) -> None:
    write_folder(report(priority("a"), quarter=quarter), place / "other")
    source = Path("data/2023-24-q2")
    with pytest.raises(InputError) as raised:
        look_around(source, read(source), previous=Path("other"))
    assert [format_finding(finding) for finding in raised.value.findings] == [
        f"other: found {quarter.label}; expected a quarter before Q2 2023-24"
    ]
    with pytest.raises(InputError, match="no such file"):
        look_around(source, read(source), previous=Path("nowhere"))


def test_a_folder_beside_that_is_broken_or_of_another_quarter_is_named_and_not_used(place: Path) -> None:
    write_folder(report(priority("a")), place / "data" / "2023-24-q1")
    around = _look("data/2023-24-q2")
    assert (around.previous, around.compared_with) == (None, None)
    assert [format_finding(finding) for finding in around.findings] == [
        "warning: data/2023-24-q1: found another quarter than its name says; expected Q1 2023-24; not used"
    ]
    (place / "data" / "2023-24-q1" / "indicators.csv").unlink()
    assert [format_finding(finding) for finding in _look("data/2023-24-q2").findings] == [
        "warning: data/2023-24-q1: found a quarter that cannot be read; expected Q1 2023-24; not used; "
        "appendix check tells what is wrong with it"
    ]


def test_the_reasons_for_a_document_are_those_of_its_data_whose_files_are_named(place: Path) -> None:
    around = _look("build/a.docx")
    assert around.reasons.exemptions == (REASON,)
    assert around.reasons.places(("ignore", 0)).file == "data/2023-24-q2/report.yaml"
    shutil.rmtree(place / "data" / "2023-24-q2")
    assert _look("build/a.docx").reasons.exemptions == ()
    write_workbook(report(priority("a"), ignore=(REASON,)), place / "data" / "2023-24-q2.xlsx")
    around = _look("build/a.docx")
    assert (around.reasons.exemptions, around.reasons.places(("ignore", 0)).file) == (
        (REASON,),
        "data/2023-24-q2.xlsx",
    )


@pytest.mark.parametrize("source", ["data/2023-24-q2", "build/a.docx"])
def test_words_are_those_of_the_council_whose_template_a_build_would_take(place: Path, source: str) -> None:
    assert _look(source).words == frozenset()
    (place / "templates" / "harrow" / "words.txt").write_text("Wealdstone\n", encoding="utf-8")
    assert _look(source).words == {"Wealdstone"}
    shutil.copytree(place / "templates" / "harrow", place / "templates" / "brent")
    assert _look(source).words == frozenset(), "nobody knows which"
    reading, template = read(Path(source)), place / "templates" / "brent" / "appendix.docx"
    assert look_around(Path(source), reading, template=template).words == {"Wealdstone"}
