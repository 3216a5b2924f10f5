"""Files and folders that operations write: from what they hold to a path, whole or not at all.

What is written stands aside until it is whole, under a hidden name that ends in ".part". Where a process was killed,
that stays, and the next one that writes to the same path removes it. A set of files has a journal besides.
"""

import hashlib
import json
import os
import shutil
import tempfile
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from glob import escape
from itertools import count
from pathlib import Path

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.registry import find_target_format
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.open_elsewhere import refuse_open

DOCUMENT, PDF = ".docx", ".pdf"
_PART = ".part"
_JOURNAL, _NAMES = "replacing", "names.json"
_LONGEST_ASIDE = 200
"""Bytes of a name up to which what stands aside is named like it: file systems take 255 in all."""
_LONGEST_PATH, _ROOM_ASIDE = 260, 15
"""Characters that a path has on Windows at most, and how many more the name has of what stands aside."""
_IN_USE, _NO_SUCH_PATH, _NAME_TOO_LONG = frozenset({32, 33}), 3, 206
"""Codes of Windows: sharing or lock violation, path not found, file name too long."""
_ABANDONED = 10 * 60
"""Seconds after which nobody writes to what stands aside any more: a build takes one or two."""


def replace_file(path: Path, content: bytes) -> None:
    """Write beside the file and move into place, so that at no moment half of it stands there; OutputError.

    One that somebody has open in Word, Excel or LibreOffice is left alone.
    """
    refuse_open(path)
    with _written_aside(path, content) as aside:
        aside.replace(path)


def keep_copy(path: Path, remark: str) -> Path:
    """A copy beside a file, "draft (edited 2023-11-24 0930).docx" for such a remark; OutputError.

    Nothing is replaced: where another file has the name, it gets a number. A copy that is there already serves again.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise unwritable(path, error) from error
    for number in count(1):
        copy = path.with_name(f"{path.stem} ({remark}{f', {number}' if number > 1 else ''}){path.suffix}")
        if _is_created(copy, content):
            break
    return copy


def _is_created(path: Path, content: bytes) -> bool:
    """Whether a file of this content is there now; not where another has its name."""
    with _written_aside(path, content) as aside:
        if path.exists():
            return path.is_file() and path.read_bytes() == content
        try:
            # Unlike a move, a link never takes the place of what appeared there meanwhile.
            os.link(aside, path)
        except FileExistsError:
            return False
        except OSError:  # a disk that has no links, such as a memory stick
            return _is_moved(aside, path)
    return True


def _is_moved(aside: Path, path: Path) -> bool:
    """Whether a file stands at a path now; not where another has appeared there, which Windows does not replace."""
    try:
        aside.rename(path)
    except FileExistsError:
        return False
    return True


@contextmanager
def _written_aside(path: Path, content: bytes) -> Iterator[Path]:
    """A file of this content beside a path, to be moved there; it is gone afterwards, whatever happens."""
    aside: Path | None = None
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(path)
        descriptor, name = tempfile.mkstemp(dir=path.parent, prefix=_prefix_aside(path), suffix=_PART)
        aside = Path(name)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        aside.chmod(0o644)
        yield aside
    except OSError as error:
        raise unwritable(path, error) from error
    finally:
        if aside:
            aside.unlink(missing_ok=True)


def _prefix_aside(path: Path) -> str:
    """How the names begin under which something stands aside for a path: no longer than what the name has room for."""
    name = path.name
    if len(name.encode()) > _LONGEST_ASIDE:
        name = hashlib.sha256(name.encode()).hexdigest()[:16]
    return f".{name}-"


def _remove_abandoned(path: Path) -> None:
    for aside in path.parent.glob(f"{escape(_prefix_aside(path))}*{_PART}"):
        with suppress(OSError):
            if time.time() - aside.stat().st_mtime > _ABANDONED:
                shutil.rmtree(aside) if aside.is_dir() else aside.unlink()


def replace_files(source: Path, contents: Mapping[str, bytes]) -> None:
    """Replace or add files of a folder by their names in it, "narrative/introduction.md": all of them, or none.

    `source` is the folder, or a workbook in it. OutputError where they cannot be written. All are written aside first,
    in a folder of the folder; once that has the name of a journal, they are moved to their places one by one. Killed
    before that moment, none is replaced; after it, the rest is moved by `finish_replacing`, which every reader of such
    a source calls.
    """
    finish_replacing(source)
    journal, folder = _journal_of(source), home_of(source)
    for name in contents:
        refuse_open(folder / name)
    try:
        _remove_abandoned(journal.with_name(journal.name.removeprefix(".")))
        with tempfile.TemporaryDirectory(dir=folder, prefix=f"{journal.name}-", suffix=_PART) as aside:
            _write_journal(Path(aside), folder, contents)
            Path(aside).rename(journal)
    except OSError as error:
        raise unwritable(folder, error) from error
    finish_replacing(source)


def finish_replacing(source: Path) -> None:
    """Move what a killed `replace_files` has left to be moved; nothing where nothing is left.

    OutputError where it cannot be, and where somebody has changed one of the files meanwhile: then none is moved.
    """
    journal = _journal_of(source)
    if not journal.is_dir():
        return
    try:
        left = {aside: target for aside, target in _read_journal(journal) if aside.exists()}
        for aside, target in left.items():
            target.parent.mkdir(parents=True, exist_ok=True)
            aside.replace(target)
        shutil.rmtree(journal)
    except OSError as error:
        raise unwritable(source, error) from error


def home_of(source: Path) -> Path:
    """The folder in which the files of a source are: itself, or that of a workbook."""
    return source if source.is_dir() else source.parent


def _journal_of(source: Path) -> Path:
    """A workbook has a journal of its own: there may be another beside it."""
    return source / f".{_JOURNAL}" if source.is_dir() else source.with_name(f".{source.name}.{_JOURNAL}")


def _write_journal(aside: Path, folder: Path, contents: Mapping[str, bytes]) -> None:
    """The files under their numbers, and a list of their names with the digests of what they are to replace."""
    names = [(name, _digest(folder / name)) for name in contents]
    for number, content in enumerate((*contents.values(), json.dumps(names).encode())):
        with (aside / (str(number) if number < len(names) else _NAMES)).open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())


def _read_journal(journal: Path) -> Iterator[tuple[Path, Path]]:
    """Each file that stands aside, or stood, with its place; OutputError for a journal that is none of ours."""
    folder = journal.parent
    try:
        # Without names, all had been moved: only the journal itself was being removed.
        names = json.loads((journal / _NAMES).read_bytes()) if (journal / _NAMES).exists() else []
        places = [(journal / str(number), folder / name, digest) for number, (name, digest) in enumerate(names)]
    except (TypeError, ValueError) as error:
        raise _stuck(journal, "a list of files that cannot be read", journal) from error
    for aside, target, digest in places:
        if not target.resolve().is_relative_to(folder.resolve()):
            raise _stuck(journal, "a file that leads out of the folder", journal)
        if aside.exists() and _digest(target) != digest:
            raise _stuck(target, "a file that was changed while it was being replaced", journal)
    yield from ((aside, target) for aside, target, _ in places)


def _digest(path: Path) -> str:
    """Of a file's content; "" where there is no file."""
    return hashlib.sha256(path.read_bytes()).hexdigest() if path.exists() else ""


def _stuck(path: Path, found: str, journal: Path) -> OutputError:
    remedy = f"move the folder {journal.name} away, in which the new files are"
    return OutputError(Finding("O007", Severity.ERROR, Place(str(path)), found, "the file as it was", remedy))


def refuse_other_kind(path: Path, kind: str = DOCUMENT) -> None:
    """InputError for a document to be written whose name is not one of its kind, a Word document's or a PDF's."""
    if path.suffix.lower() != kind:
        expected = f"a name that ends in {kind}"
        raise InputError(Finding("I014", Severity.ERROR, Place(str(path)), "a name of another kind", expected))


def refuse_existing(path: Path, option: str = "-o") -> None:
    """OutputError for a path where there is something already; `option` is what names another."""
    if path.exists():
        remedy = f"give another name with {option}"
        found = "a folder that is there already" if path.is_dir() else "a file that is there already"
        raise OutputError(Finding("O004", Severity.ERROR, Place(str(path)), found, "a new name", remedy))


def write_new(report: Report, path: Path, *, is_to_fill_in: bool = False) -> None:
    """Write a report to a path where there is nothing yet, in the format that the path names.

    InputError for a path that names no format, OutputError for one that is there already or cannot be written.
    """
    target = find_target_format(path)
    if target is None:
        expected = "a folder, or a workbook that ends in .xlsx"
        raise InputError(Finding("I014", Severity.ERROR, Place(str(path)), "a name of another kind", expected))
    if not _is_empty_folder(path):
        refuse_existing(path)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _remove_abandoned(path)
        with tempfile.TemporaryDirectory(dir=path.parent, prefix=_prefix_aside(path), suffix=_PART) as folder:
            written = Path(folder) / path.name
            target.write(report, written, is_to_fill_in=is_to_fill_in)
            if path.is_dir():
                path.rmdir()
            shutil.move(written, path)
    except OSError as error:
        raise unwritable(path, error) from error


def unwritable(path: Path, error: OSError) -> OutputError:
    """The error of a path that cannot be written, with what to do about it as far as Windows says why."""
    found = f"a file that cannot be written ({error.strerror})"
    remedy = "close it in Word or Excel if it is open there, or give another name with -o"
    # What Windows says by codes of its own; there is none elsewhere.
    code = getattr(error, "winerror", None)
    if code in _IN_USE:
        found = "a file that is open in another program"
        remedy = "close it there, as in Word or Excel, and do this again; or give another name with -o"
    elif code == _NAME_TOO_LONG or (code == _NO_SUCH_PATH and _is_too_long(path)):
        remedy = f"give a shorter name or folder: Windows takes {_LONGEST_PATH} characters in all"
    return OutputError(Finding("O002", Severity.ERROR, Place(str(path)), found, "a place to write to", remedy))


def _is_too_long(path: Path) -> bool:
    """Whether a path is longer than Windows takes, which then says no more than that there is none."""
    return len(str(path.absolute())) + _ROOM_ASIDE >= _LONGEST_PATH


def _is_empty_folder(path: Path) -> bool:
    return path.is_dir() and next(path.iterdir(), None) is None
