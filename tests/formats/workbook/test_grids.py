"""Workbooks that are too large, damaged, meant to harm, or none at all: one line says so, in little time and memory."""

import io
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from random import Random

import pytest

from sheet_files import CALLS, SAVES, edit_part, quarter, refusals, replace_cell, save_ods, save_xls, save_xlsx

resource = pytest.importorskip("resource", reason="needs limits of memory, which are not on this system")
MEMORY = 2 * 1024**3
SHEET = "xl/worksheets/sheet3.xml"


def _check(path: Path) -> subprocess.CompletedProcess[str]:
    """`appendix check`, as a process that may not take much memory."""
    return subprocess.run(
        [Path(sys.executable).with_name("appendix"), "check", str(path)],
        capture_output=True,
        text=True,
        timeout=20,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )


def _bomb(folder: Path) -> Path:
    path = save_xlsx(quarter(CALLS), folder / "q2.xlsx")
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/media/a.bin", "w") as part:
        for _ in range(300):
            part.write(bytes(1024**2))
    return path


def _far_cell(folder: Path) -> Path:
    cell = '<c r="F2"><v>1</v></c><c r="XFD1048576"><v>1</v></c>'
    return replace_cell(save_xlsx(quarter(CALLS), folder / "q2.xlsx"), "F2", cell)


def _low_cell(folder: Path) -> Path:
    path = save_xlsx(quarter(CALLS), folder / "q2.xlsx")
    row = '<row r="100001"><c r="A100001"><v>1</v></c></row></sheetData>'
    return edit_part(path, SHEET, lambda xml: xml.replace("</sheetData>", row))


def _far_cell_first(folder: Path) -> Path:
    cell = '<c r="XFD1048576"><v>1</v></c><c r="F2"><v>1</v></c>'
    return replace_cell(save_xlsx(quarter(CALLS), folder / "q2.xlsx"), "F2", cell)


def _cell_outside_any_sheet(folder: Path) -> Path:
    return replace_cell(save_xlsx(quarter(CALLS), folder / "q2.xlsx"), "F2", '<c r="XFDX99999999"><v>1</v></c>')


def _rows_out_of_order(folder: Path) -> Path:
    path = save_xlsx(quarter(CALLS), folder / "q2.xlsx")
    return edit_part(
        path, SHEET, lambda xml: xml.replace('<row r="2"', '<row r="9"><c r="A9"><v>1</v></c></row><row r="2"')
    )


def _no_style(folder: Path) -> Path:
    return replace_cell(save_xlsx(quarter(CALLS), folder / "q2.xlsx"), "F2", '<c r="F2" s="none"><v>1</v></c>')


def _entities(folder: Path) -> Path:
    path = save_xlsx(quarter(CALLS), folder / "q2.xlsx")
    return edit_part(path, SHEET, lambda xml: f'<!DOCTYPE w [<!ENTITY a "b">]>{xml}')


def _repeats(old: str, new: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = save_ods(quarter(CALLS), folder / "q2.ods")
        return edit_part(path, "content.xml", lambda xml: xml.replace(old, new, 1))

    return make


def _cut(kind: str) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        path = SAVES[kind](quarter(CALLS), folder / f"q2.{kind}")
        path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
        return path

    return make


def _other(name: str, content: bytes) -> Callable[[Path], Path]:
    def make(folder: Path) -> Path:
        (folder / name).write_bytes(content)
        return folder / name

    return make


def _encrypted(folder: Path) -> Path:
    """What Excel puts around a workbook with a password: an OLE file with the stream EncryptedPackage."""
    content = bytearray(save_xls(quarter(CALLS), folder / "q2.xls").read_bytes())
    name = "Workbook".encode("utf-16-le")
    place = content.index(name)
    encrypted = "EncryptedPackage".encode("utf-16-le")
    content[place : place + len(encrypted)] = encrypted
    (folder / "q2.xlsx").write_bytes(content)
    return folder / "q2.xlsx"


def _binary(folder: Path) -> Path:
    relationship = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" '
        'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
        'Target="xl/workbook.bin"/></Relationships>'
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("_rels/.rels", relationship)
        archive.writestr("xl/workbook.bin", b"\x83\x01\x00\x84\x01\x00")
    return _other("q2.xlsx", out.getvalue())(folder)


ROW, CELL = "<table:table-row>", "<table:table-cell"
HOSTILE: dict[str, tuple[Callable[[Path], Path], str]] = {
    "zip bomb": (_bomb, "a zip file that unpacks to more than"),
    "far cell": (_far_cell, 'a sheet "Indicators" of 1,048,576 rows and 16,384 columns'),
    "low cell": (_low_cell, 'a sheet "Indicators" of 100,001 rows and'),
    "far cell first": (_far_cell_first, 'a workbook with the cell "F2" out of its order'),
    "cell outside": (_cell_outside_any_sheet, 'a workbook with a cell "XFDX99999999"'),
    "rows out of order": (_rows_out_of_order, 'a workbook with the cell "A2" out of its order'),
    "style that is no number": (_no_style, "a workbook that is damaged"),
    "entities": (_entities, "a document type declaration"),
    "billion rows": (
        _repeats(ROW, f'<table:table-row table:number-rows-repeated="1000000000"/>{ROW}'),
        'a sheet "Report" of 1,000,000,000 rows',
    ),
    "billion filled rows": (
        _repeats(ROW, '<table:table-row table:number-rows-repeated="1000000000">'),
        'a sheet "Report" of 1,000,000,000 rows',
    ),
    "billion cells": (
        _repeats(CELL, f'{CELL} table:number-columns-repeated="1000000000"'),
        "a sheet of 1,000,000,000 columns",
    ),
    "repeats that are none": (
        _repeats(CELL, f'{CELL} table:number-columns-repeated="-1"'),
        "a workbook that is damaged",
    ),
    "half an xlsx": (_cut("xlsx"), "a file that is no zip file, or a damaged one"),
    "half an xls": (_cut("xls"), "a workbook that is damaged, encrypted or older than Excel 97"),
    "half an ods": (_cut("ods"), "a file that is no zip file, or a damaged one"),
    "password": (_encrypted, "a workbook that is protected by a password"),
    "binary": (_binary, "a binary workbook (.xlsb)"),
    "text": (_other("q2.xls", b"Code,Priority\n"), "a file that is no zip file, or a damaged one"),
    "nothing": (_other("q2.xlsx", b""), "a file that is no zip file, or a damaged one"),
}


@pytest.mark.parametrize(("make", "found"), HOSTILE.values(), ids=HOSTILE.keys())
def test_a_workbook_that_cannot_be_read_is_refused_in_one_line(
    make: Callable[[Path], Path], found: str, tmp_path: Path
) -> None:
    run = _check(make(tmp_path))
    (line,) = run.stdout.splitlines()
    assert found in line
    assert line.endswith("expected a workbook (.xlsx, .xls or .ods)")
    assert (run.returncode, run.stderr) == (2, "")


def test_a_word_document_is_no_workbook_whatever_its_name(template: Path, tmp_path: Path) -> None:
    (tmp_path / "q2.xlsx").write_bytes(template.read_bytes())
    assert refusals(tmp_path / "q2.xlsx") == [
        "q2.xlsx: found a file of another kind than a workbook; expected a workbook (.xlsx, .xls or .ods)"
    ]


def test_a_workbook_is_read_by_what_it_is_whatever_its_name(tmp_path: Path) -> None:
    sheets = quarter(CALLS)
    key_action = ("residents-first", "Key actions", "Another hub will be opened")
    path = save_xlsx({**sheets, "Narrative": [*sheets["Narrative"], key_action]}, tmp_path / "q2.xlsx")
    run = _check(path.rename(tmp_path / "q2.ods"))
    assert (run.returncode, run.stdout) == (0, f"{tmp_path / 'q2.ods'}: nothing found\n")


def _mutate(content: bytes, chance: Random) -> bytes:
    mutated = bytearray(content)
    for _ in range(chance.randint(1, 4)):
        place = chance.randrange(len(mutated))
        match chance.randrange(3):
            case 0:
                mutated[place] = chance.randrange(256)
            case 1:
                del mutated[place : place + chance.randrange(1, 9)]
            case _:
                mutated[place:place] = mutated[place : place + chance.randrange(1, 9)]
    return bytes(mutated)


def _mutate_part(content: bytes, chance: Random) -> bytes:
    """A zip file with one part that is not what it was: bytes of the zip itself fail by their checksum."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    name = chance.choice([name for name in parts if name.endswith((".xml", ".rels"))])
    parts[name] = _mutate(parts[name], chance)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, data in parts.items():
            archive.writestr(part, data)
    return out.getvalue()


READ_ALL = """
import sys
from pathlib import Path
from random import Random
from cabinet_appendix.formats.workbook.read import read_workbook
for path in sorted(Path(sys.argv[1]).iterdir()):
    reading = read_workbook(path)
    assert reading.report or reading.findings, path
    print(path.name)
"""


@pytest.mark.parametrize("kind", SAVES)
def test_no_wrong_bytes_end_the_process(kind: str, tmp_path: Path) -> None:
    content = SAVES[kind](quarter(CALLS), tmp_path / f"q2.{kind}").read_bytes()
    chance = Random(20241124)  # noqa: S311
    folder = tmp_path / "mutated"
    folder.mkdir()
    for number in range(300):
        mutated = _mutate(content, chance) if kind == "xls" else _mutate_part(content, chance)
        (folder / f"{number:03}.{kind}").write_bytes(mutated)
    run = subprocess.run(
        [sys.executable, "-c", READ_ALL, str(folder)],
        capture_output=True,
        text=True,
        timeout=100,
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY)),
    )
    assert run.returncode == 0, f"after {run.stdout.splitlines()[-1:]}: {run.stderr[-2000:]}"
    assert len(run.stdout.splitlines()) == 300
