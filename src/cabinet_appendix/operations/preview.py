"""Looking before reading: from a source, a Word document or a PDF to pictures of its pages in a folder."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from pkgutil import resolve_name
from tempfile import TemporaryDirectory

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import EDITED, Finding, Place, Severity
from cabinet_appendix.operations.libreoffice import convert_to_pdf
from cabinet_appendix.operations.output_files import DOCUMENT, PDF, replace_file, unwritable
from cabinet_appendix.operations.page_pictures import draw_pages, is_as_drawn, require_pypdfium2
from cabinet_appendix.operations.pdf import read_docx

_BUILDING = "cabinet_appendix.operations.build"
_SHEET = "pages.png"
_OURS = re.compile(r"page-[1-9]\d*\.png|pages\.png")


@dataclass(frozen=True)
class Preview:
    """The pictures of the pages, the sheet of all, and what is to be said of the source."""

    pages: tuple[Path, ...]
    sheet: Path
    findings: tuple[Finding, ...]


def preview(source: Path, folder: Path | None = None, *, template: Path | None = None) -> Preview:
    """Draw the pages of a quarter's folder, a workbook, a Word document or a PDF.

    Without a folder, they go to `build/<name>-pages` in the working folder. What is no document yet is built with its
    template, in spite of errors that rules find: as a draft. Pictures of an earlier preview there are replaced, and
    those of pages that there are no more removed; OutputError where one of them was not made here or was changed since.
    """
    require_pypdfium2(str(source))
    pdf, name, findings = _read(source, template)
    folder = folder or Path("build") / f"{name}-pages"
    pages, sheet = draw_pages(pdf, str(source))
    pictures = {f"page-{number}.png": page for number, page in enumerate(pages, start=1)}
    _replace_pictures(folder, {**pictures, _SHEET: sheet})
    return Preview(tuple(folder / page for page in pictures), folder / _SHEET, findings)


def _read(source: Path, template: Path | None) -> tuple[bytes, str, tuple[Finding, ...]]:
    """The pages as a PDF, the name that they go by, and what is to be said of the source."""
    kind = source.suffix.lower()
    if kind == PDF:
        try:
            return source.read_bytes(), source.stem, ()
        except OSError as error:
            found = f"a file that cannot be read ({error.strerror})"
            raise InputError(Finding("I001", Severity.ERROR, Place(str(source)), found, "a readable file")) from error
    if kind == DOCUMENT:
        return convert_to_pdf(read_docx(source)), source.stem, ()
    # Loaded where something is to be built: a document is drawn without it.
    building = resolve_name(_BUILDING)
    with TemporaryDirectory(prefix="appendix-") as aside:
        built = building.build(
            source, building.Choices(output=Path(aside) / f"draft{DOCUMENT}", template=template, force=True)
        )
        return convert_to_pdf(built.path.read_bytes()), f"appendix-{built.report.quarter.slug}", built.findings


def _replace_pictures(folder: Path, pictures: Mapping[str, bytes]) -> None:
    """Write pictures into a folder in place of those of an earlier preview; no other file is touched."""
    try:
        there = [path for path in folder.iterdir() if _OURS.fullmatch(path.name)] if folder.is_dir() else []
        refused = [path for path in there if not is_as_drawn(path.read_bytes())]
        if refused:
            raise OutputError(*map(_refuse, sorted(refused)))
        for name, picture in pictures.items():
            replace_file(folder / name, picture)
        for path in there:
            if path.name not in pictures:
                path.unlink()
    except OSError as error:
        raise unwritable(folder, error) from error


def _refuse(path: Path) -> Finding:
    found = "a picture that was not made here, or was changed since"
    remedy = "give another folder with -o, or move it away"
    return Finding(EDITED, Severity.ERROR, Place(str(path)), found, "none of that name", remedy)
