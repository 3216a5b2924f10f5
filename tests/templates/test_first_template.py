"""The shipped templates: made again of their brands, and the one with movement prints what it has."""

import shutil
import subprocess
import sys
from pathlib import Path

import docx
import pytest
from PIL import Image, ImageChops

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import Report
from cabinet_appendix.model.roll_forward import roll_forward
from cabinet_appendix.operations.new_template import new_template

MADE = {
    "harrow/appendix.docx": {},
    "harrow/appendix-movement.docx": {"has_movement": True},
    "exampleshire/appendix.docx": {},
}


@pytest.mark.parametrize(("name", "choices"), MADE.items(), ids=MADE.keys())
def test_a_shipped_template_is_made_again_of_its_brand_byte_for_byte(
    root: Path, tmp_path: Path, name: str, choices: dict[str, bool]
) -> None:
    kept = root / "templates" / name
    assert new_template(kept.with_name("brand.yaml"), tmp_path / "made.docx", **choices) == ()
    assert (tmp_path / "made.docx").read_bytes() == kept.read_bytes()


@pytest.mark.parametrize("council", ["harrow", "exampleshire"])
def test_the_artwork_of_a_brand_is_drawn_again(root: Path, tmp_path: Path, council: str) -> None:
    shutil.copy(root / "templates" / council / "artwork.yaml", tmp_path)
    subprocess.run([sys.executable, root / "templates" / "first_artwork.py", tmp_path / "artwork.yaml"], check=True)
    drawn = sorted(tmp_path.rglob("*.png"))
    assert drawn
    for path in drawn:
        kept = root / "templates" / council / path.relative_to(tmp_path)
        assert ImageChops.difference(Image.open(path).convert("RGB"), Image.open(kept).convert("RGB")).getbbox() is None


def test_the_script_of_the_artwork_tells_how_it_is_run(root: Path) -> None:
    script = root / "templates" / "first_artwork.py"
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (2, "usage: first_artwork.py ARTWORK.yaml\n")


def _third_quarter(folder: Path) -> Report:
    """The shipped quarter rolled forward, with some figures: one better, one worse, one the same."""
    report = read_folder(folder).report
    assert report
    rolled = roll_forward(report, Quarter(year="2023-24", number=3))
    actuals = {"calls-answered": "96%", "it-incidents": "3700", "uptime-p1": "100%"}
    priorities = tuple(
        priority.model_copy(
            update={
                "achievements": (),
                "indicators": tuple(
                    type(row)(**{**row.model_dump(include=set(type(row).model_fields)), "actual": actual})
                    if (actual := actuals.get(row.code or ""))
                    else row
                    for row in priority.indicators
                ),
            }
        )
        for priority in rolled.priorities
    )
    return Report(**{**{name: getattr(rolled, name) for name in Report.model_fields}, "priorities": priorities})


def test_the_layout_of_movement_shows_the_last_quarter_and_the_direction_of_travel(
    root: Path, quarter_folder: Path, tmp_path: Path
) -> None:
    document = tmp_path / "movement.docx"
    template = root / "templates" / "harrow" / "appendix-movement.docx"
    document.write_bytes(write_document(_third_quarter(quarter_folder), template))
    tables = [table for table in docx.Document(str(document)).tables if len(table.columns) == 7]
    assert [cell.text for cell in tables[0].rows[0].cells] == [
        *("RAG rating", "Indicator", "Good is", "Target Q3", "Actual Q3", "Last quarter", "Direction of travel"),
    ]
    printed = {cells[1]: cells[2:] for table in tables for cells in ([c.text for c in row.cells] for row in table.rows)}
    assert len(printed) == 1 + 64, "the headings, and every indicator"
    assert printed["% of customer calls successfully answered (>90% answered)"] == [
        *("▲ High", "90%", "96%", "95%", "↗\u00a0Better"),
    ]
    assert printed["Total of all IT incidents raised during reporting period"] == [
        *("▼ Low", "4500", "3700", "3640", "↘\u00a0Worse"),
    ]
    assert printed["% operating time without active P1 incidents"] == ["▲ High", "100%", "100%", "100%", "→\u00a0Same"]
    assert printed["Complaints answered within timescale"] == ["▲ High", "90%", "No data", "94%", ""]
