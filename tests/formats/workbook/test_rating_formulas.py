"""Ratings and directions of travel as LibreOffice works them out, beside those of the model."""

import re
import subprocess
import zipfile
from itertools import cycle, product
from pathlib import Path

import openpyxl
import pytest

from builders import indicator, priority, report
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.ratings import Override, Rating
from cabinet_appendix.model.report import Indicator, Report

pytestmark = pytest.mark.rendered

_TARGETS = (
    *(
        "90%",
        "4.0%",
        "0%",
        "0.00%",
        "-5%",
        "4500",
        "600",
        "0",
        "23.01",
        "1,319",
        "£1.2m",
        "£950k",
        "-£2.5m",
        "<5",
        "12 days",
    ),
    *("Data only", "20", ">80%", "1", "≤5", "≥80%", "<80%", "~600", "90% (provisional)"),
)
_ACTUALS = (
    *("90%", "89.9%", "85.5%", "85.6%", "93%", "6.0%", "3.8%", "0%", "0.05%", "-5.2%", "4,500", "4275", "4276", "599"),
    *(
        "570",
        "0",
        "1",
        "-1",
        "23.01",
        "21.9",
        "1299",
        "£1.2m",
        "£1.19m",
        "£1,140,000",
        "£903k",
        "<5",
        "4",
        "5.1",
        "12 days",
    ),
    *("12.5 days", "£12", "No data", "No data: yearly", "n/a", "20.9", "21", "0.95", "95", ">80%", "<79%"),
    *(
        "<80%",
        "≤80%",
        "≥80%",
        "<90%",
        "≤85.5%",
        ">4.0%",
        "~89.9%",
        "≤5",
        ">5",
        "≥5",
        "<570",
        "> 4,725",
        "<0",
        ">0",
        "≥0",
    ),
    *("<£1.2m", "~£950k", "<12 days", "< 80 %", "89.9% (provisional)", "599 provisional", "<5 (provisional)"),
    *("12 days (Provisional)", "£1.19m provisional", "Paused: under review"),
)
_TOLERANCES = ("5%", "10%", "2 points", "0.5 points", "0%", "1 point")


def _generated() -> Report:
    """Every target beside every actual, with what else there may be in turn."""
    tolerances, polarities = cycle(_TOLERANCES), cycle(("high", "low", "low", "high", "high"))
    previous = cycle((None, None, *_ACTUALS[:23], *_ACTUALS[25:30], *_ACTUALS[36:-10], *_ACTUALS[-7:-3]))
    unrounded = cycle((None, None, None, None, "9.63%", None, "85.49%", None, None, "4274.9", "£1,139,999", "20.04"))
    override = cycle((*[None] * 12, Override(rating=Rating.AMBER, reason="provisional")))
    rows = tuple(
        indicator(
            target,
            actual,
            name=f"{target} beside {actual}",
            tolerance=next(tolerances),
            polarity=next(polarities),
            previous=next(previous),
            unrounded=next(unrounded),
            override=next(override),
        )
        for target, actual in product(_TARGETS, _ACTUALS)
    )
    return report(priority(indicators=rows), tolerance="5%")


def _spoil(path: Path) -> None:
    """Say of every formula that it made something else than it does."""
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts = {name: re.sub(rb"</f><v>[^<]*</v>", b"</f><v>spoilt</v>", part) for name, part in parts.items()}
    assert any(b"spoilt" in part for part in parts.values())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name, part)


@pytest.fixture(scope="module")
def worked_out(
    quarter_folder: Path, libreoffice: list[str], tmp_path_factory: pytest.TempPathFactory
) -> dict[str, tuple[Report, Path]]:
    """Both reports, with their workbooks as LibreOffice has opened, worked out and saved them."""
    folder = tmp_path_factory.mktemp("worked-out")
    shipped = read_folder(quarter_folder).report
    assert shipped
    reports = {"shipped": shipped, "generated": _generated()}
    for name, given in reports.items():
        write_workbook(given, folder / f"{name}.xlsx")
        _spoil(folder / f"{name}.xlsx")
    sources = [str(folder / f"{name}.xlsx") for name in reports]
    subprocess.run(
        [*libreoffice, "--convert-to", "xlsx", "--outdir", str(folder / "out"), *sources],
        check=True,
        capture_output=True,
        timeout=110,
    )
    return {name: (given, folder / "out" / f"{name}.xlsx") for name, given in reports.items()}


def _indicators(given: Report) -> list[Indicator]:
    return [row for section in given.priorities for row in section.indicators]


def _rows(path: Path) -> list[dict[str, object]]:
    sheet = openpyxl.load_workbook(path, data_only=True)["Indicators"]
    headings, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    return [dict(zip(map(str, headings), row, strict=True)) for row in rows]


@pytest.mark.parametrize("name", ["shipped", "generated"])
def test_ratings_and_directions_are_those_of_the_model(name: str, worked_out: dict[str, tuple[Report, Path]]) -> None:
    given, path = worked_out[name]
    indicators, rows = _indicators(given), _rows(path)
    expected = [(row.name, row.rating or "not rated", row.direction_of_travel) for row in indicators]
    made = [
        (row["Indicator"], row["Rating (worked out)"], row["Direction of travel"] or None)
        for row in rows[: len(indicators)]
    ]
    assert made == expected


def test_both_reports_have_ratings_of_each_kind(worked_out: dict[str, tuple[Report, Path]]) -> None:
    assert len(_indicators(worked_out["shipped"][0])) == 64
    generated = _indicators(worked_out["generated"][0])
    kinds = [(row.rating, row.direction_of_travel) for row in generated]
    assert {rating for rating, _ in kinds} == {*Rating, None}
    assert {direction for _, direction in kinds} == {"improved", "unchanged", "worsened", None}
    assert min(sum(rating == kind for rating, _ in kinds) for kind in {*Rating, None}) > 25


@pytest.mark.parametrize("name", ["shipped", "generated"])
def test_no_cell_shows_an_error_or_what_it_was_said_to_show(
    name: str, worked_out: dict[str, tuple[Report, Path]]
) -> None:
    given, path = worked_out[name]
    workbook = openpyxl.load_workbook(path, data_only=True)
    cells = [cell for sheet in workbook for row in sheet.iter_rows() for cell in row]
    assert [cell.coordinate for cell in cells if cell.data_type == "e" or cell.value == "spoilt"] == []
    spare = _rows(path)[len(_indicators(given)) :]
    assert len(spare) >= 50
    assert {value or None for row in spare for value in row.values()} == {None}


def test_libreoffice_keeps_drop_downs_colours_comments_and_protection(
    worked_out: dict[str, tuple[Report, Path]],
) -> None:
    workbook = openpyxl.load_workbook(worked_out["shipped"][1])
    sheet = workbook["Indicators"]
    lists = {str(rule.formula1) for rule in sheet.data_validations.dataValidation if rule.type == "list"}
    assert {'"high,low"', '"green,amber,red"', "priorities"} <= lists
    assert len(sheet.conditional_formatting) >= 2
    assert sheet["E1"].comment
    assert sheet.protection.sheet
    names = ["Report", "Flagship actions", "Indicators", "Narrative", "Footnotes", "Ignored", "Guide"]
    assert workbook.sheetnames == names
