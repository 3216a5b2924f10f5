"""What Windows does otherwise, as far as it can be tried anywhere: locks, line ends, names, codes and processes."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path

import docx
import pytest

import cabinet_appendix
from builders import priority, report
from cabinet_appendix.cli.failures import print_findings
from cabinet_appendix.errors import AppendixError, OutputError
from cabinet_appendix.findings import Finding
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.operations import workers
from cabinet_appendix.operations.batch import State, _name_part, batch, plan
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.operations.new_template import new_template
from cabinet_appendix.operations.output_files import keep_copy, replace_file, replace_files
from cabinet_appendix.operations.pull import Choices as PullChoices
from cabinet_appendix.operations.pull import pull, write_pulled
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.surroundings import read_words

SOURCE = Path(cabinet_appendix.__file__).parent
_TEXT = frozenset({"open", "read_text", "write_text", "fdopen", "NamedTemporaryFile"})
_BINARY = frozenset({"Image", "Package", "archive", "pikepdf"})
"""Whose `open` takes no text."""
_MARK = b"\xef\xbb\xbf"


class _WindowsError(PermissionError):
    """An error as Windows raises it, with a code of its own."""

    def __init__(self, code: int, text: str) -> None:
        super().__init__(13, text)
        self.winerror = code


def _findings(raised: pytest.ExceptionInfo[AppendixError]) -> tuple[Finding, ...]:
    return raised.value.findings


# Locks


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> None:
    """A system on which every file that is there is held by another program, as Word holds one that it has open."""
    replace = os.replace

    def refuse(source: Path, target: Path, **_: object) -> None:
        if Path(target).exists():
            raise _WindowsError(32, "The process cannot access the file because it is being used by another process")
        replace(source, target)

    monkeypatch.setattr(os, "replace", refuse)


@pytest.mark.usefixtures("held")
def test_a_document_that_word_holds_is_told_and_stays_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "draft.docx"
    path.write_bytes(b"as it was")
    with pytest.raises(OutputError) as raised:
        replace_file(path, b"new")
    (finding,) = _findings(raised)
    assert finding.found == "a file that is open in another program"
    assert finding.remedy.startswith("close it there, as in Word or Excel, and do this again")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"draft.docx": b"as it was"}


@pytest.mark.usefixtures("held")
def test_a_build_over_a_document_that_word_holds_loses_nothing(
    quarter_folder: Path, template: Path, built: Path, tmp_path: Path
) -> None:
    path = tmp_path / "draft.docx"
    shutil.copy(built, path)
    before = path.read_bytes()
    with pytest.raises(OutputError, match="a file that is open in another program"):
        build(quarter_folder, Choices(output=path, template=template, pictures=True))
    assert path.read_bytes() == before
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.usefixtures("held")
def test_edits_that_could_not_all_be_moved_into_a_folder_are_moved_once_they_can(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "a.csv").write_bytes(b"old")
    with pytest.raises(OutputError, match="a file that is open in another program"):
        replace_files(tmp_path, {"a.csv": b"new", "b.md": b"more"})
    assert (tmp_path / "a.csv").read_bytes() == b"old"
    monkeypatch.undo()
    replace_files(tmp_path, {})
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.csv": b"new", "b.md": b"more"}


def test_nothing_is_begun_while_a_file_of_the_folder_is_open(tmp_path: Path) -> None:
    for name in ("a.csv", ".~lock.a.csv#"):
        (tmp_path / name).write_bytes(b"old")
    with pytest.raises(OutputError, match="a file that is open in LibreOffice"):
        replace_files(tmp_path, {"b.md": b"more", "a.csv": b"new"})
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {"a.csv": b"old", ".~lock.a.csv#": b"old"}


@pytest.mark.parametrize("force", [False, True])
def test_a_build_over_an_open_document_is_refused_and_no_copy_is_made(
    quarter_folder: Path, template: Path, built: Path, tmp_path: Path, force: bool
) -> None:
    path = tmp_path / "appendix.docx"
    shutil.copy(built, path)
    (tmp_path / "~$pendix.docx").write_bytes(b"")
    with pytest.raises(OutputError, match="a file that is open in Word"):
        build(quarter_folder, Choices(output=path, template=template, force=force))
    assert path.read_bytes() == built.read_bytes()
    assert sorted(file.name for file in tmp_path.iterdir()) == ["appendix.docx", "~$pendix.docx"]


def test_a_source_that_is_open_is_read_and_what_is_not_saved_there_is_told(built: Path, tmp_path: Path) -> None:
    path = tmp_path / "edited.docx"
    shutil.copy(built, path)
    assert [finding.code for finding in read(path).findings] == []
    (tmp_path / "~$edited.docx").write_bytes(b"")
    (finding,) = read(path).findings
    assert (finding.found, finding.remedy) == ("a file that is open in Word", "what is not saved there is not read")


def test_a_copy_is_kept_under_another_name_where_windows_does_not_replace_what_has_appeared(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rename = os.rename

    def refuse(source: Path, target: Path) -> None:
        if Path(target).name == "a (old).docx":
            raise FileExistsError(17, "Cannot create a file when that file already exists")
        rename(source, target)

    monkeypatch.setattr(os, "link", lambda *_: (_ for _ in ()).throw(OSError("no links on this disk")))
    monkeypatch.setattr(os, "rename", refuse)
    (tmp_path / "a.docx").write_bytes(b"mine")
    assert keep_copy(tmp_path / "a.docx", "old").name == "a (old, 2).docx"


# Long and reserved names


def test_a_path_that_is_too_long_for_windows_is_told_as_such(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise _WindowsError(3, "The system cannot find the path specified")

    monkeypatch.setattr("tempfile.mkstemp", refuse)
    with pytest.raises(OutputError) as raised:
        replace_file(tmp_path / f"{'a' * (245 - len(str(tmp_path)))}.docx", b"")
    assert _findings(raised)[0].remedy == "give a shorter name or folder: Windows takes 260 characters in all"
    with pytest.raises(OutputError) as raised:
        replace_file(tmp_path / "short.docx", b"")
    assert "shorter" not in _findings(raised)[0].remedy


@pytest.mark.parametrize("length", [200, 250])
def test_a_name_may_be_as_long_as_the_disk_takes(tmp_path: Path, length: int) -> None:
    path = tmp_path / f"{'é' * ((length - 5) // 2)}.docx"
    replace_file(path, b"first")
    replace_file(path, b"second")
    assert {file.name: file.read_bytes() for file in tmp_path.iterdir()} == {path.name: b"second"}


@pytest.mark.parametrize("key", ["con", "nul", "aux", "prn", "com1", "lpt9"])
def test_a_key_that_no_file_of_windows_may_have_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match=f'the key "{key}", which no file may have as its name on Windows'):
        report(priority(key))


def test_a_document_with_a_priority_of_such_a_name_can_be_written_as_a_folder(
    quarter_folder: Path, template: Path, tmp_path: Path
) -> None:
    shipped = read(quarter_folder).report
    assert shipped
    first, *others = shipped.priorities
    renamed = shipped.model_copy(update={"priorities": (first.model_copy(update={"name": "Con"}), *others)})
    path = tmp_path / "a.docx"
    path.write_bytes(write_document(renamed, template))
    told = read(path).report
    assert told
    assert [one.key for one in told.priorities] == ["con-1", "clean-and-safe", "supporting-those-in-need"]
    write_folder(told, tmp_path / "quarter")
    assert (tmp_path / "quarter" / "narrative" / "con-1.md").exists()


@pytest.mark.parametrize("key", ["a:b", "a.", "a/b", "a\\b", "A", ""])
def test_a_key_has_no_sign_that_a_name_may_not_have(key: str) -> None:
    with pytest.raises(ValueError, match="key"):
        report(priority(key))


@pytest.mark.parametrize(
    ("part", "name"), [("C:\\", "C"), ("\\\\server\\share\\", "server-share"), ("/", "root"), ("q2", "q2")]
)
def test_drives_and_shares_leave_no_sign_in_names(part: str, name: str) -> None:
    assert _name_part(part) == name


# Line ends and codes


def _as_windows(folder: Path) -> None:
    """All text files of a folder as programs on Windows save them: with CRLF and a byte-order mark."""
    for path in folder.rglob("*"):
        if path.suffix in {".csv", ".md", ".yaml", ".txt"}:
            path.write_bytes(
                _MARK + path.read_bytes().removeprefix(_MARK).replace(b"\r\n", b"\n").replace(b"\n", b"\r\n")
            )


@pytest.fixture
def council(root: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The shipped quarter and template, whose text files are as Windows saves them."""
    shutil.copytree(root / "data", tmp_path / "data")
    shutil.copytree(root / "templates" / "harrow", tmp_path / "templates" / "harrow")
    _as_windows(tmp_path)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_files_that_windows_saved_give_the_same_document_template_and_words(
    council: Path, root: Path, built: Path
) -> None:
    assert build(Path("data/2023-24-q2")).path.read_bytes() == built.read_bytes()
    new_template(Path("templates/harrow/brand.yaml"), Path("first.docx"))
    new_template(root / "templates" / "harrow" / "brand.yaml", Path("second.docx"))
    assert Path("first.docx").read_bytes() == Path("second.docx").read_bytes()
    template = root / "templates" / "harrow" / "appendix.docx"
    assert read_words(council / "templates" / "harrow" / "appendix.docx") == read_words(template)


def test_edits_are_taken_into_files_of_windows_with_their_line_ends(council: Path) -> None:
    document = docx.Document(str(build(Path("data/2023-24-q2")).path))
    for paragraph in document.paragraphs:
        if paragraph.text.startswith("Footfall in the town centre"):
            paragraph.runs[0].text = paragraph.runs[0].text.replace("Footfall", "The number of visitors")
    document.save("edited.docx")
    folder = Path("data/2023-24-q2")
    pulled = pull(Path("edited.docx"), folder, PullChoices())
    assert [file.name for file in pulled.files] == ["narrative/residents-first.md"]
    write_pulled(folder, pulled)
    content = (folder / "narrative" / "residents-first.md").read_bytes()
    assert b"The number of visitors" in content
    assert content.startswith(_MARK)
    assert content.count(b"\n") == content.count(b"\r\n") > 10


def _calls(path: Path) -> Iterator[ast.Call]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def _name_of(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def _is_binary(call: ast.Call) -> bool:
    owner = call.func.value if isinstance(call.func, ast.Attribute) else None
    modes = [argument.value for argument in call.args if isinstance(argument, ast.Constant)]
    return (isinstance(owner, ast.Name) and owner.id in _BINARY) or any("b" in str(mode) for mode in modes)


def test_no_text_is_read_or_written_in_whatever_code_the_machine_has() -> None:
    named = [(path, call) for path in SOURCE.rglob("*.py") for call in _calls(path) if _name_of(call) in _TEXT]
    assert len(named) > 5
    without = [
        f"{path.name}:{call.lineno}"
        for path, call in named
        if not _is_binary(call) and "encoding" not in {keyword.arg for keyword in call.keywords}
    ]
    assert without == []


def test_no_text_is_written_with_the_line_ends_of_the_machine() -> None:
    written = [
        (path.name, call.lineno, {keyword.arg for keyword in call.keywords})
        for path in SOURCE.rglob("*.py")
        for call in _calls(path)
        if _name_of(call) == "write_text"
    ]
    assert written
    assert all("newline" in keywords for _, _, keywords in written)


@pytest.mark.parametrize(
    "arguments",
    [
        ["show", "{quarter}"],
        ["check", "{document}", "--select", "L"],
        ["compare", "{quarter}", "{document}"],
        ["template", "tags"],
        ["build", "{quarter}", "--template", "{template}", "-o", "→.docx"],
    ],
    ids=lambda arguments: arguments[0],
)
def test_a_console_in_a_code_without_dots_and_arrows_is_written_to_all_the_same(
    arguments: list[str], quarter_folder: Path, template: Path, built: Path, tmp_path: Path
) -> None:
    given = [argument.format(quarter=quarter_folder, document=built, template=template) for argument in arguments]
    run = subprocess.run(
        [sys.executable, "-c", "from cabinet_appendix.cli import run; run()", *given],
        cwd=tmp_path,
        env={**os.environ, "PYTHONIOENCODING": "cp1252"},
        capture_output=True,
        check=False,
    )
    assert run.returncode in {0, 1}, run.stderr
    assert b"Traceback" not in run.stderr
    if arguments[0] == "build":
        assert run.stdout.startswith(b"\\u2192.docx")


def test_a_message_is_printed_in_any_code(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    with pytest.raises(AppendixError) as raised:
        read(tmp_path / "●→.docx")
    print_findings(_findings(raised))
    assert "●→.docx: found no such file or folder" in capsys.readouterr().err


# Processes


@contextmanager
def _spawned() -> Iterator[Executor]:
    """Processes that are started as Windows does, each with a Python of its own that has loaded nothing."""
    with ProcessPoolExecutor(2, mp_context=get_context("spawn")) as executor:
        yield executor


def test_a_batch_runs_in_processes_that_begin_from_nothing(root: Path, template: Path, tmp_path: Path) -> None:
    quarter = root / "tests" / "commands" / "quarter"
    sources = [Path(shutil.copytree(quarter, tmp_path / name)) for name in ("brent", "camden")]
    shutil.rmtree(sources[1] / "narrative")
    outcomes = {
        outcome.source.name: outcome
        for outcome in batch(plan(sources, tmp_path / "out", Choices(template=template)), _spawned)
    }
    assert {name: outcome.state for name, outcome in outcomes.items()} == {"brent": State.BUILT, "camden": State.FAILED}
    assert outcomes["camden"].findings


def test_the_command_starts_no_command_again_where_processes_begin_from_nothing(
    root: Path, template: Path, tmp_path: Path
) -> None:
    script = tmp_path / "appendix.py"
    script.write_text(
        "import multiprocessing\n"
        "from cabinet_appendix.cli import main\n"
        "if __name__ == '__main__':\n"
        "    multiprocessing.set_start_method('spawn')\n"
        f"    main(['batch', {str(root / 'tests' / 'commands' / 'quarter')!r}, '--template', {str(template)!r},\n"
        "          '-o', 'out', '--jobs', '2'])\n",
        encoding="utf-8",
    )
    run = subprocess.run([sys.executable, script], cwd=tmp_path, capture_output=True, text=True, check=True)
    assert run.stdout == "1 built, 0 up to date, 0 failed\n"


def test_so_many_processes_are_started_as_windows_can_wait_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "win32")
    assert [workers._limit(jobs) for jobs in (None, 2, 61, 100)] == [None, 2, 61, 61]
    monkeypatch.setattr(sys, "platform", "linux")
    assert workers._limit(100) == 100


def _walk_unguarded(node: ast.AST) -> Iterator[ast.AST]:
    """A tree without what is done by the system's name, which has a way for each."""
    yield node
    for child in ast.iter_child_nodes(node):
        if not (isinstance(child, ast.If) and ast.unparse(child.test) == "sys.platform == 'win32'"):
            yield from _walk_unguarded(child)


def test_nothing_is_used_that_windows_has_not() -> None:
    """Signals, forks, locks of files and the like; and `rename`, which Windows refuses where something is there."""
    lacking = {
        "fork",
        "killpg",
        "setsid",
        "geteuid",
        "getuid",
        "mkfifo",
        "SIGKILL",
        "fcntl",
        "resource",
        "pwd",
        "termios",
    }
    used = {
        f"{path.name}: {name}"
        for path in SOURCE.rglob("*.py")
        for node in _walk_unguarded(ast.parse(path.read_text(encoding="utf-8")))
        for name in (
            [node.attr]
            if isinstance(node, ast.Attribute)
            else [one.name for one in node.names]
            if isinstance(node, ast.Import)
            else []
        )
        if name in lacking
    }
    assert used == set()
