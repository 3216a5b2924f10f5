"""Pulls that do not end: killed at any moment, the data are as they were or as pulled, and no file is half written."""

import io
import shutil
from pathlib import Path

import docx
import pytest

from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.formats.workbook.write import write_workbook
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Text
from cabinet_appendix.model.report import Indicator, Priority, Report
from killing import run_apart
from word_files import unzip, zip_file

_KILLED = """
import hashlib, shutil, time
from pathlib import Path
from killing import kill_at_each_step, kill_at_random
from cabinet_appendix.operations.output_files import finish_replacing
from cabinet_appendix.operations.pull import Choices, pull, write_pulled
from cabinet_appendix.operations.read import read

OLD, WORK, EDITED = Path("old").resolve(), Path("work").resolve(), Path("edited.docx").resolve()

def begin(number=0):
    shutil.rmtree(WORK, ignore_errors=True)
    shutil.copytree(OLD, WORK)

def find(source):
    return pull(EDITED, source, Choices(accept_figures=True))

def files():
    shown = [path for path in sorted(WORK.rglob("*")) if path.is_file() and "/." not in str(path)]
    return {str(path.relative_to(WORK)): hashlib.sha256(path.read_bytes()).hexdigest() for path in shown}

def states(source):
    begin()
    yield files()
    write_pulled(source, find(source))
    yield files()
    begin()

def judge(source, old, new):
    "Whether each file is an old or a new one, and what they are all once somebody has read them."
    is_whole = files().items() <= old.items() | new.items()
    read(source)
    return is_whole, "old" if files() == old else "new" if files() == new else "mixed"
"""
_AT_EACH_STEP = """
source = WORK / {source!r}
old, new = states(source)
pulled = find(source)
for _ in kill_at_each_step(lambda: write_pulled(source, pulled), WORK, begin):
    print(*judge(source, old, new), end=" ")
    write_pulled(source, pulled)
    print(files() == new)
print("done", files() == new, *sorted(name for name in new if old.get(name) != new[name]), sep="; ")
"""
_AT_RANDOM = """
for source in (WORK / name for name in {sources!r}):
    old, new = states(source)
    began = time.monotonic()
    write_pulled(source, find(source))
    took = time.monotonic() - began
    begin()
    for is_killed in kill_at_random(lambda number: write_pulled(source, find(source)), 25, took):
        print(is_killed, *judge(source, old, new))
        begin()
"""


@pytest.fixture(scope="module")
def folder(root: Path, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small quarter as a folder and as a workbook, and a document with edits of all kinds."""
    folder = tmp_path_factory.mktemp("killed")
    shutil.copytree(template.parent, folder / "templates" / "harrow")
    shutil.copytree(root / "tests" / "commands" / "quarter", folder / "old" / "quarter")
    base = read_folder(folder / "old" / "quarter").report
    assert base
    write_workbook(base, folder / "old" / "q2.xlsx")
    parts = unzip(write_document(_edit(base), template))
    parts["customXml/item1.xml"] = unzip(write_document(base, template))["customXml/item1.xml"]
    document = docx.Document(io.BytesIO(zip_file(parts)))
    document.add_paragraph("See also the annual report.")
    document.save(str(folder / "edited.docx"))
    return folder


def _edit(base: Report) -> Report:
    (first,) = base.priorities
    calls, *others = first.indicators
    changed = Indicator(**{**_fields(calls), "actual": Figure.parse("94%")})
    bullets = (*first.achievements, first.achievements[0].model_copy(update={"text": (Text("A hub has opened."),)}))
    priority = Priority(**{**_fields(first), "indicators": (changed, *others), "achievements": bullets})
    return Report(**{**_fields(base), "title": "The quarter's report", "priorities": (priority,)})


def _fields(model: Indicator | Priority | Report) -> dict[str, object]:
    return {name: getattr(model, name) for name in type(model).model_fields}


WRITTEN = {
    "quarter": ["indicators.csv", "narrative/residents-first.md", "report.yaml", "unplaced.md"],
    "q2.xlsx": ["q2 unplaced.md", "q2.xlsx"],
}
"""What a pull changes, in a folder and beside a workbook."""


@pytest.mark.parametrize("source", WRITTEN)
def test_killed_at_each_thing_that_it_does_to_a_file_a_pull_is_made_or_not_made(source: str, folder: Path) -> None:
    *killed, done = run_apart(_KILLED + _AT_EACH_STEP.format(source=source), folder)
    names = [f"quarter/{name}" if source == "quarter" else name for name in WRITTEN[source]]
    assert done == "; ".join(["done", "True", *names])
    assert set(killed) == {"True old True", "True new True"}
    assert killed == sorted(killed, reverse=True), "from one moment on it is made"
    assert len(killed) > 10


def test_killed_at_fifty_moments_a_pull_leaves_whole_files(folder: Path) -> None:
    lines = [line.split() for line in run_apart(_KILLED + _AT_RANDOM.format(sources=list(WRITTEN)), folder)]
    assert len(lines) == 50
    assert {tuple(line[1:]) for line in lines} <= {("True", "old"), ("True", "new")}
    assert len([line for line in lines if line[0] == "True"]) > 10
