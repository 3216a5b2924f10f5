"""All programs that race write the same indicators, in the same order, into a document that python-docx opens."""

import csv
import re
import zipfile
from pathlib import Path

import docx
import openpyxl
import pytest

from benchmarks.building import DOCX, DOCXTEMPLATER, DOCXTPL, DOCXTPL_PIES, OURS, PYTHON_DOCX, list_builders
from benchmarks.materials import Materials
from benchmarks.node import find_node
from benchmarks.processes import run_well
from benchmarks.quarters import write_quarter
from benchmarks.row_names import read_names
from cabinet_appendix import read

SIZE = 64


@pytest.fixture(scope="module")
def materials(tmp_path_factory: pytest.TempPathFactory) -> Materials:
    return Materials(tmp_path_factory.mktemp("benchmarks"), SIZE)


def _build(materials: Materials, name: str) -> Path:
    """The document of one of those that race, which builds it when it is first asked for."""
    builders = {builder.name: builder for builder in list_builders(materials, find_node(install=False))}
    if name not in builders:
        pytest.skip("node or its libraries are not here: tests/benchmark.py installs them")
    builder = builders[name]
    assert builder.whole
    assert builder.output
    if not builder.output.exists():
        run_well(builder.whole)
    return builder.output


def _names(folder: Path) -> list[str]:
    with (folder / "indicators.csv").open(encoding="utf-8-sig", newline="") as file:
        return [re.sub(r"\s", "", row["Indicator"]) for row in csv.DictReader(file)]


def _cells(document: Path) -> list[list[str]]:
    """The rows of the tables of indicators: rating, name, polarity, target and actual, without footnotes and spaces."""
    return [
        [re.sub(r"\s", "", cell.text) for cell in row.cells]
        for table in docx.Document(str(document)).tables
        if len(table.columns) == 5
        for row in table.rows[1:]
    ]


@pytest.fixture(scope="module")
def ours(materials: Materials) -> Path:
    return _build(materials, OURS)


def test_ours_holds_every_indicator_of_the_quarter(materials: Materials, ours: Path) -> None:
    names = read_names(ours)
    assert len(names) == SIZE
    assert sorted(names) == sorted(_names(materials.quarter))


@pytest.mark.parametrize("name", [DOCXTPL, DOCXTPL_PIES, PYTHON_DOCX, DOCX, DOCXTEMPLATER])
def test_a_peer_prints_the_rows_that_ours_prints(materials: Materials, ours: Path, name: str) -> None:
    document = _build(materials, name)
    assert _cells(document) == _cells(ours)


@pytest.mark.parametrize("name", [DOCXTPL, DOCXTPL_PIES, PYTHON_DOCX, DOCX, DOCXTEMPLATER])
def test_a_peer_prints_the_title_and_every_bullet_that_ours_prints(materials: Materials, ours: Path, name: str) -> None:
    title, bullets = _title_and_bullets(ours)
    assert len(bullets) > 50
    peer = [_squeeze(paragraph.text) for paragraph in docx.Document(str(_build(materials, name))).paragraphs]
    assert title in peer
    assert [text for text in peer if text in set(bullets)] == bullets


def _title_and_bullets(document: Path) -> tuple[str, list[str]]:
    paragraphs = docx.Document(str(document)).paragraphs
    (title,) = (paragraph.text for paragraph in paragraphs if paragraph.style and paragraph.style.name == "Title")
    within = next(place for place, paragraph in enumerate(paragraphs) if paragraph.text == "Achievements")
    bullets = [
        _squeeze(paragraph.text)
        for paragraph in paragraphs[within:]
        if paragraph.style and str(paragraph.style.name).startswith("List Bullet")
    ]
    return _squeeze(title), bullets


def _squeeze(text: str) -> str:
    return re.sub(r"\s", "", text)


@pytest.mark.parametrize(("name", "pies"), [(DOCXTPL, 0), (DOCXTPL_PIES, 8), (PYTHON_DOCX, 8)])
def test_a_peer_draws_eight_pies_or_none(materials: Materials, name: str, pies: int) -> None:
    assert len(docx.Document(str(_build(materials, name))).inline_shapes) == pies


def test_a_larger_quarter_has_as_many_indicators_each_of_its_own_name(tmp_path: Path) -> None:
    write_quarter(tmp_path / "quarter", 150)
    names = _names(tmp_path / "quarter")
    assert len(names) == len(set(names)) == 150


def test_a_quarter_of_64_is_the_shipped_one(tmp_path: Path, quarter_folder: Path) -> None:
    write_quarter(tmp_path / "quarter", 64)
    assert _rows(tmp_path / "quarter") == _rows(quarter_folder)


def _rows(folder: Path) -> list[dict[str, str]]:
    with (folder / "indicators.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def test_the_bare_workbook_holds_the_figures_of_the_folder(materials: Materials) -> None:
    workbook = openpyxl.load_workbook(materials.bare_workbook)
    sheet = workbook["Indicators"]
    headings, *rows = [[str(cell.value or "") for cell in row] for row in sheet.iter_rows()]
    assert [row[headings.index("Indicator")] for row in rows] == [row["Indicator"] for row in _rows(materials.quarter)]
    assert _figures(materials.bare_workbook) == _figures(materials.quarter)


def _figures(source: Path) -> list[tuple[str, str, str, str]]:
    report = read(source).report
    assert report
    return [
        (priority.key, row.name, str(row.target), str(row.actual))
        for priority in report.priorities
        for row in priority.indicators
    ]


def test_the_edited_document_differs_in_the_words_of_its_body_and_in_nothing_else(materials: Materials) -> None:
    with zipfile.ZipFile(materials.built) as built, zipfile.ZipFile(materials.edited) as edited:
        changed = [name for name in built.namelist() if built.read(name) != edited.read(name)]
        assert edited.namelist() == built.namelist()
    assert changed == ["word/document.xml"]
    before, after = ([name for _, name, *_ in _cells(path)] for path in (materials.built, materials.edited))
    reworded = [(old, new) for old, new in zip(before, after, strict=True) if old != new]
    assert len(reworded) > 20
    assert all(new.replace("outof", "of") == old for old, new in reworded)
