"""Codes of findings: each has one meaning, so that what is decided by a code is decided of one thing."""

import ast
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

from cabinet_appendix import findings

SOURCE = Path(findings.__file__).parent
ONE_MEANING = {
    "I001": "what is to be read is not there or cannot be opened",
    "I002": "a file in another encoding or format",
    "I003": "a file that is broken as a whole",
    "I004": "a column that is not known, missing or there twice",
    "I005": "no column, or no row of headings",
    "I006": "a value that cannot be read",
    "I007": "a priority, or a file of one, that there is not",
    "I008": "narrative or a footnote that cannot be read",
    "I010": "a setting that is not known",
    "I011": "a value that is missing",
    "I014": "a name to be written that is of another kind",
    "I016": "a file that leads out of the quarter's folder",
    "I102": "a blank cell in place of an actual",
    "I103": "something that is not known and was left out",
    "I114": "something in a document for which a report has no place",
    "I026": "a change for which the data have no place",
    "T001": "a file that is no template",
    "T003": "a tag that cannot be run",
}
"""The codes that more than one module makes, each with what it says in all of them."""


def _codes(path: Path) -> Iterator[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    # A rule names the codes that it says in another way; it makes none of them.
    named = {
        id(inner)
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "supersedes"
        for inner in ast.walk(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in named:
            code = node.value
            if len(code) == 4 and code[0] in "ITO" and code[1:].isdecimal():
                yield code


def test_a_code_that_two_modules_make_says_the_same_in_both() -> None:
    makers: dict[str, set[str]] = defaultdict(set)
    for path in SOURCE.rglob("*.py"):
        for code in _codes(path):
            makers[code].add(str(path.relative_to(SOURCE)))
    assert {code for code, modules in makers.items() if len(modules) > 1} == ONE_MEANING.keys()
    assert len(makers) > 40


def test_a_code_by_which_something_is_decided_is_written_once() -> None:
    written = [code for path in SOURCE.rglob("*.py") for code in _codes(path)]
    assert written.count(findings.EDITED) == 1
