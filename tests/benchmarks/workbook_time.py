"""How long reading a workbook takes beside calamine alone and the model's own validation, in one process.

    python tests/benchmarks/workbook_time.py [INDICATORS [RUNS]]

Two workbooks hold the same indicators: one written here, with ratings that Excel works out, one by openpyxl, with bare
figures. Prints the best of the runs in seconds, and the whole beside what its parts take.
"""

import random
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
from python_calamine import CalamineWorkbook

from cabinet_appendix.formats.workbook.number_formats import find_number
from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.report import Report

HEADINGS = ("Code", "Priority", "Indicator", "Polarity", "Target", "Actual", "Commentary")


def make_values(indicators: int) -> dict[str, Any]:
    """A report as plain values, as whoever has them in JSON gives them to the model."""
    chance = random.Random(20241124)  # noqa: S311
    rows = [
        {
            "code": f"pi-{number}",
            "name": f"Share of what was asked for that was done in time, service {number}",
            "polarity": chance.choice(("high", "low")),
            "target": f"{chance.randrange(50, 100)}%",
            "actual": f"{chance.randrange(400, 1000) / 10}%",
            "commentary": f"Reported by the service {number}",
        }
        for number in range(indicators)
    ]
    priority = {"key": "residents", "name": "Residents", "title": "Residents", "indicators": rows}
    quarter = {"year": "2023-24", "number": 2}
    return {"title": "Performance", "quarter": quarter, "priorities": [priority]}


def save_plain(values: dict[str, Any], path: Path) -> None:
    """The workbook as openpyxl writes it."""
    workbook = openpyxl.Workbook()
    sheet = workbook.worksheets[0]
    sheet.title = "Report"
    for row in (("Title", "Performance"), ("Quarter", "2023-24 Q2"), ("Key", "Name", "Title"), ("residents",) * 3):
        sheet.append(row)
    workbook.create_sheet("Flagship actions").append(("Priority", "Flagship action", "Status"))
    workbook.create_sheet("Narrative").append(("Priority", "Section", "Text"))
    sheet = workbook.create_sheet("Indicators")
    sheet.append(HEADINGS)
    for number, row in enumerate(values["priorities"][0]["indicators"], start=2):
        sheet.append((row["code"], "residents", row["name"], row["polarity"], None, None, row["commentary"]))
        for column, name in ((5, "target"), (6, "actual")):
            cell = sheet.cell(number, column)
            cell.value, cell.number_format = find_number(row[name]) or ("", "")
    workbook.save(path)


def read_with_calamine(path: Path) -> None:
    workbook = CalamineWorkbook.from_path(path)
    for name in workbook.sheet_names:
        workbook.get_sheet_by_name(name).to_python()


def best(runs: int, work: Callable[[], object]) -> float:
    times = []
    for _ in range(runs):
        started = time.perf_counter()
        work()
        times.append(time.perf_counter() - started)
    return min(times)


def main(indicators: int, runs: int) -> None:
    values = make_values(indicators)
    validation = best(runs, lambda: Report.model_validate(values))
    with tempfile.TemporaryDirectory() as folder:
        ours, plain = Path(folder) / "ours.xlsx", Path(folder) / "plain.xlsx"
        write_workbook(Report.model_validate(values), ours)
        save_plain(values, plain)
        for path in (ours, plain):
            calamine = best(runs, lambda path=path: read_with_calamine(path))  # type: ignore[misc]
            whole = best(runs, lambda path=path: read_workbook(path))  # type: ignore[misc]
            report = read_workbook(path).report
            assert report
            assert sum(len(priority.indicators) for priority in report.priorities) == indicators
            print(f"{path.name}, {indicators:,} indicators")
            print(f"  calamine alone          {calamine:.3f} s")
            print(f"  the model's validation  {validation:.3f} s")
            print(f"  the whole reading       {whole:.3f} s")
            print(f"  beside both             {whole / (calamine + validation):.2f}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 10_000, int(sys.argv[2]) if len(sys.argv) > 2 else 5)
