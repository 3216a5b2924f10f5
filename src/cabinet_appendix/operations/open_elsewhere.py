"""Files that another program has open: from a path to what Word, Excel or LibreOffice leave beside it meanwhile."""

from pathlib import Path

from cabinet_appendix.errors import OutputError
from cabinet_appendix.findings import Finding, Place, Severity

_WORD = frozenset({".docx", ".docm", ".dotx", ".dotm", ".doc", ".rtf"})


def find_lock(path: Path) -> tuple[str, Path] | None:
    """The program that has a file open, by its name, and the file that says so; None where none does."""
    if not _is_file(path):
        return None
    locks = {f"~${_owner_stem(path)}{path.suffix}": _office_program(path), f".~lock.{path.name}#": "LibreOffice"}
    for name, program in locks.items():
        lock = path.with_name(name)
        if _is_file(lock):
            return program, lock
    return None


def refuse_open(path: Path) -> None:
    """OutputError for a file to be replaced that is open: what is edited there would be lost, or replace it again."""
    found = find_lock(path)
    if found:
        program, lock = found
        remedy = f"close it in {program} and do this again; where it is not open, delete {lock.name}"
        finding = Finding("O010", Severity.ERROR, Place(str(path)), f"a file that is open in {program}", "", remedy)
        raise OutputError(finding)


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a name that is too long, or a folder that is closed to us
        return False


def _owner_stem(path: Path) -> str:
    """The name as Word has it in its owner file: of seven letters without the first, of more without the first two."""
    stem = path.stem
    return stem if path.suffix.lower() not in _WORD or len(stem) < 7 else stem[1:] if len(stem) == 7 else stem[2:]


def _office_program(path: Path) -> str:
    return "Word" if path.suffix.lower() in _WORD else "Excel"
