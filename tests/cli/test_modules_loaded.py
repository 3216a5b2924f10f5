"""What each command loads: the libraries and the packages of our own that it uses, and not one more."""

import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from office import require_office

_LIBRARIES = """
click distributed docx docxtpl jinja2 lxml markdown_it matplotlib multiprocessing numpy pikepdf PIL pydantic pypdfium2
python_calamine rapidfuzz rich ruamel symspellpy xlrd xlsxwriter
"""
LIBRARIES = frozenset(_LIBRARIES.split())
"""What takes its time to load: all that the program depends on, and processes beside its own."""
_LOADED = """
import json, sys
from cabinet_appendix.cli import main
try:
    main(sys.argv[1:])
except SystemExit as ended:
    print(ended.code, file=sys.stderr)
finally:
    print()
    print(json.dumps([[name, hasattr(module, "__path__")] for name, module in sys.modules.items()]))
"""
_READ = "formats model operations output"
_FOLDER = f"formats.folder {_READ}"
_BOOK = f"formats.workbook ooxml {_READ}"
_DOCUMENT = f"formats.word formats.word.reading ooxml {_READ}"
_WRITE = "formats.word formats.word.finishing ooxml pictures"
_RULES = "checks checks.figures checks.narrative checks.ratings checks.structure"
_RULES_OF_DOCUMENTS = "checks.accessibility checks.charts checks.leaks"
_BUILD = f"{_RULES} {_WRITE}"
_YAML, _WORD = "markdown_it pydantic ruamel", "docx docxtpl jinja2 lxml"
LOADED = (
    # command, libraries, packages
    ("--help", "", ""),
    ("--version", "", ""),
    ("schema", "pydantic", "formats model output"),
    ("show 2023-24-q2", _YAML, _FOLDER),
    ("show q2.xlsx", "lxml markdown_it pydantic python_calamine", _BOOK),
    ("show q2.docx", "lxml pydantic", _DOCUMENT),
    ("check 2023-24-q2", _YAML, f"{_RULES} {_FOLDER}"),
    ("check q2.xlsx", "lxml markdown_it pydantic python_calamine", f"{_RULES} {_BOOK}"),
    # With the reasons of the folder beside it.
    ("check q2.docx", f"{_YAML} lxml", f"{_RULES} {_RULES_OF_DOCUMENTS} {_FOLDER} {_DOCUMENT}"),
    ("check --list", "lxml pydantic", f"{_RULES} {_RULES_OF_DOCUMENTS} ooxml {_READ}"),
    ("build 2023-24-q2 -o 1.docx", f"{_YAML} {_WORD}", f"{_BUILD} {_FOLDER}"),
    ("build 2023-24-q2 -o 2.docx --final", f"{_YAML} {_WORD}", f"{_BUILD} {_FOLDER}"),
    ("build 2023-24-q2 -o 3.docx --charts picture", f"{_YAML} {_WORD} matplotlib numpy PIL", f"{_BUILD} {_FOLDER}"),
    ("build q2.xlsx -o 4.docx", f"markdown_it pydantic python_calamine {_WORD}", f"{_BUILD} {_BOOK}"),
    ("compare 2023-24-q2 2023-24-q2", _YAML, f"compare {_FOLDER}"),
    ("compare 2023-24-q2 q2.docx", f"{_YAML} lxml", f"compare {_FOLDER} {_DOCUMENT}"),
    (
        "compare 2023-24-q2 2023-24-q2 --format html",
        f"{_YAML} lxml matplotlib numpy PIL",
        f"compare ooxml pictures {_FOLDER}",
    ),
    ("compare q2.docx q2.docx", "lxml pydantic", f"compare compare.appearance {_DOCUMENT}"),
    (
        "compare q2.docx q2.docx --redline 5.docx",
        "lxml pydantic",
        f"compare compare.appearance compare.tracked {_DOCUMENT}",
    ),
    (
        "pull q2.docx 2023-24-q2 --dry-run",
        f"{_YAML} {_WORD} rapidfuzz",
        f"compare formats.folder.rewriting {_WRITE} {_FOLDER} {_DOCUMENT}",
    ),
    ("import q2.docx -o imported", "lxml pydantic ruamel", f"formats.folder {_DOCUMENT}"),
    ("import q2.xlsx -o kept", "lxml markdown_it pydantic python_calamine ruamel", f"formats.folder {_BOOK}"),
    ("workbook 2023-24-q2 -o 6.xlsx", f"{_YAML} xlsxwriter", f"formats.workbook {_FOLDER}"),
    ("new 2023-24-q3 --from 2023-24-q2", _YAML, _FOLDER),
    ("template tags", "jinja2 lxml pydantic", "formats formats.word model ooxml output"),
    (
        "template check templates/harrow/appendix.docx",
        f"pydantic {_WORD}",
        f"formats.word.checking {_WRITE} {_READ}",
    ),
    (
        "template new --brand templates/harrow/brand.yaml -o 7.docx",
        f"pydantic ruamel {_WORD}",
        f"formats.word.first_template {_WRITE} {_READ}",
    ),
    (
        "picture 2023-24-q2 -o 8.svg",
        f"{_YAML} lxml matplotlib numpy PIL",
        f"compare formats.word ooxml pictures {_FOLDER}",
    ),
    ("pdf q2.docx -o 9.pdf", "lxml pikepdf pydantic", f"formats.word ooxml {_READ}"),
    ("preview q2.docx -o pages", "lxml PIL pydantic pypdfium2", f"formats.word ooxml {_READ}"),
    ("batch 2023-24-q2 -o built --jobs 1", f"multiprocessing pydantic {_WORD}", f"{_BUILD} {_READ}"),
)


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory, quarter_folder: Path, template: Path) -> Path:
    """A folder with a quarter, as it is, as a workbook and as a document, and with its template."""
    folder = tmp_path_factory.mktemp("desk")
    shutil.copytree(quarter_folder, folder / quarter_folder.name)
    shutil.copytree(template.parent, folder / "templates" / template.parent.name)
    appendix = Path(sys.executable).with_name("appendix")
    for command, name in (("build", "q2.docx"), ("workbook", "q2.xlsx")):
        subprocess.run([appendix, command, quarter_folder.name, "-o", name], cwd=folder, check=True)
    return folder


@pytest.mark.parametrize(("command", "libraries", "packages"), LOADED, ids=[command for command, *_ in LOADED])
def test_a_command_loads_what_it_uses_and_no_more(desk: Path, command: str, libraries: str, packages: str) -> None:
    if command.startswith(("pdf", "preview")):
        require_office()
    run = subprocess.run(
        [sys.executable, "-c", _LOADED, *command.split()], cwd=desk, capture_output=True, text=True, check=True
    )
    modules = json.loads(run.stdout.splitlines()[-1])
    assert run.stderr.splitlines()[-1:] in ([], ["0"]), run.stderr
    packages_of_ours = [name for name, is_package in modules if is_package and name.startswith("cabinet_appendix.")]
    assert {name.partition(".")[0] for name, _ in modules} & LIBRARIES == {"click", *libraries.split()}
    assert {name.removeprefix("cabinet_appendix.") for name in packages_of_ours} == {"cli", *packages.split()}
