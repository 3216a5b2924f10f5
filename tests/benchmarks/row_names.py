"""What a document's tables of indicators hold, read by python-docx: to see that nobody races with a broken document.

python row_names.py CONTENT.json DOCUMENT.docx
"""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
from docx.oxml.ns import qn
from docx.oxml.table import CT_Tbl


def read_names(document: Path) -> list[str]:
    """The names of the indicators in the order of the tables of five columns, without their spaces."""
    return [name for table in docx.Document(str(document)).tables for name in _names(table._tbl)]


def _names(table: CT_Tbl) -> Iterator[str]:
    _, *rows = table.tr_lst
    for row in rows:
        if len(row.tc_lst) == 5:
            texts = row.tc_lst[1].iter(qn("w:t"))
            yield "".join("".join(text.text or "" for text in texts).split())


def expected_names(content: Path) -> list[str]:
    """The names that the peers were given."""
    priorities = json.loads(content.read_text(encoding="utf-8"))["priorities"]
    return ["".join(row["name"].split()) for priority in priorities for row in priority["indicators"]]


def main(content: str, document: str) -> None:
    if read_names(Path(document)) != expected_names(Path(content)):
        raise SystemExit(f"{document} does not hold the indicators of {content}")


if __name__ == "__main__":
    main(*sys.argv[1:])
