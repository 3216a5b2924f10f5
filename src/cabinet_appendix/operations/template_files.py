"""Which template a report is printed with: from a source and the name that it gives to a file in templates/."""

from pathlib import Path

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity

_FILE = "appendix.docx"
_OPTION = "--template FILE.docx"


def find_template(source: Path, name: str | None) -> Path:
    """`templates/<name>/appendix.docx` in the nearest folder above the source that has it, or in the working folder.

    Without a name, the only one that there is. InputError where there is none, or where it is to be named.
    """
    folders = [folder / "templates" for folder in (*source.resolve().parents, Path.cwd())]
    if name is not None:
        named = (folder / name / _FILE for folder in folders if Path(name).name == name)
        found = next((path for path in named if path.is_file()), None)
        if found is None:
            raise _fault(Place(source.name), f"no templates/{name}/{_FILE}", f"that file, or {_OPTION}")
        return found
    for folder in folders:
        any_name = sorted(folder.glob(f"*/{_FILE}"))
        if len(any_name) == 1:
            return any_name[0]
        if any_name:
            first, names = any_name[0].parent.name, ", ".join(path.parent.name for path in any_name)
            expected = f'"template: {first}" or another among the settings of the report, or {_OPTION}'
            raise _fault(Place("templates"), f"templates of {names}", expected)
    raise _fault(Place(source.name), f"no templates/*/{_FILE}", _OPTION)


def list_templates(source: Path) -> list[Path]:
    """All templates among which `find_template` looks without a name; none where there are none."""
    folders = [folder / "templates" for folder in (*source.resolve().parents, Path.cwd())]
    return next((found for folder in folders if (found := sorted(folder.glob(f"*/{_FILE}")))), [])


def _fault(place: Place, found: str, expected: str) -> InputError:
    return InputError(Finding("I013", Severity.ERROR, place, found, expected))
