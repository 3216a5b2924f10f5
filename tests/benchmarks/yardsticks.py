"""What no program can do without: the libraries' own share of a document or a workbook, and nothing else.

    python yardsticks.py rewrite|parse DOCUMENT.docx | cells WORKBOOK.xlsx

`rewrite` parses, serialises and deflates the parts of a document, `parse` parses them, `cells` reads the cells of a
workbook.
"""

import io
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path

from benchmarks.turns import serve

Work = Callable[[], object]


def prepare_parse(path: Path) -> Work:
    from lxml import etree  # noqa: PLC0415 - each loads its own library

    parts = [data for name, data in _read_parts(path).items() if _is_xml(name)]
    return lambda: [etree.fromstring(data) for data in parts]


def prepare_rewrite(path: Path) -> Work:
    from lxml import etree  # noqa: PLC0415

    parts = _read_parts(path)

    def rewrite() -> None:
        with zipfile.ZipFile(io.BytesIO(), "w", zipfile.ZIP_DEFLATED) as written:
            for name, data in parts.items():
                tree = etree.fromstring(data) if _is_xml(name) else None
                written.writestr(name, data if tree is None else etree.tostring(tree, encoding="UTF-8"))

    return rewrite


def prepare_cells(path: Path) -> Work:
    from python_calamine import CalamineWorkbook  # noqa: PLC0415

    def read_cells() -> None:
        workbook = CalamineWorkbook.from_path(path)
        for name in workbook.sheet_names:
            workbook.get_sheet_by_name(name).to_python()

    return read_cells


def _read_parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _is_xml(name: str) -> bool:
    return name.endswith((".xml", ".rels"))


WORK = {"rewrite": prepare_rewrite, "parse": prepare_parse, "cells": prepare_cells}

if __name__ == "__main__":
    serve(WORK[sys.argv[1]](Path(sys.argv[2])))
