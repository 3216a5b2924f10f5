"""The shipped quarter with as many indicators as are wanted: titles, bullets and Flagship Actions are its own."""

import csv
import shutil
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SHIPPED = ROOT / "data" / "2023-24-q2"
TEMPLATE = ROOT / "templates" / "harrow" / "appendix.docx"
_TABLE = "indicators.csv"
# What is there once in a quarter: a code names one row, and an override has its own footnote, which no peer can make.
_NOT_REPEATED = ("Code", "Rating override", "Reason")


def write_quarter(folder: Path, size: int) -> None:
    """Write the folder of a quarter with `size` indicators, each with a name of its own."""
    shutil.copytree(SHIPPED, folder)
    with (SHIPPED / _TABLE).open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.DictReader(file))
    with (folder / _TABLE).open("w", encoding="utf-8-sig", newline="") as file:
        writer = csv.DictWriter(file, list(rows[0]))
        writer.writeheader()
        writer.writerows(_repeat(rows, size))


def _repeat(rows: list[dict[str, str]], size: int) -> Iterator[dict[str, str]]:
    """The rows again and again, as of one ward after another, until there are enough."""
    for number in range(size):
        ward, place = divmod(number, len(rows))
        row = rows[place]
        if ward:
            row = {**row, "Indicator": f"{row['Indicator']} in ward {ward}", **dict.fromkeys(_NOT_REPEATED, "")}
        yield row
