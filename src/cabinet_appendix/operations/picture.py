"""Pictures of ratings: from one or more quarters to pies, or bars of how ratings moved."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from cabinet_appendix.compare.priority_keys import share_keys
from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.formats.word.palette import Palette, read_palette
from cabinet_appendix.model.history import RatingsHistory, gather_history
from cabinet_appendix.model.report import Report
from cabinet_appendix.operations.output_files import refuse_existing, replace_file
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.template_files import find_template
from cabinet_appendix.output.ratings_as_pictures import list_categories, make_sheet, make_single_sheets
from cabinet_appendix.output.ratings_as_text import format_history, format_title
from cabinet_appendix.pictures.figures import PROGRAM
from cabinet_appendix.pictures.sheet import draw_sheet
from cabinet_appendix.pictures.values import Sheet

KINDS = ("png", "svg")


@dataclass(frozen=True, slots=True)
class Pictures:
    """What was drawn: the files, what they show in words, line by line, and what is to be said of the sources."""

    paths: tuple[Path, ...]
    words: tuple[str, ...]
    findings: tuple[Finding, ...]


def picture(sources: Sequence[Path], *, output: Path | None = None, template: Path | None = None) -> Pictures:
    """Draw the ratings of one source as pies, of several quarters as bars side by side.

    `output` is a picture (.png or .svg) with all of it, or a folder for a picture of each part in both kinds; without
    one it is `build/ratings-<quarter>.png`. The colours are those of `template`, or of the latest quarter's.
    AppendixError where it cannot be done, and then nothing is written.
    """
    readings = [(source, read(source)) for source in sources]
    reports = [(source, reading.report) for source, reading in readings if reading.report]
    _refuse_same_quarter(reports)
    newest_source, newest = max(reports, key=lambda one: one[1].quarter.start)
    history = gather_history([share_keys(newest, report) if report is not newest else report for _, report in reports])
    output = output or Path("build") / f"ratings-{_name(history)}.png"
    is_folder = _is_folder(output)
    palette = read_palette(template or find_template(newest_source, newest.template), list_categories(history))
    drawn = dict(_draw_parts(output, history, palette) if is_folder else _draw_whole(output, history, palette))
    _refuse_foreign(drawn)
    for path, content in drawn.items():
        replace_file(path, content)
    findings = tuple(_name_source(readings, source, one) for source, reading in readings for one in reading.findings)
    return Pictures(tuple(drawn), (format_title(history), *format_history(history)), findings)


def _name_source(readings: Sequence[tuple[Path, Reading]], source: Path, finding: Finding) -> Finding:
    """A finding which says in which of several sources its file is."""
    if len(readings) == 1 or not source.is_dir():
        return finding
    return replace(finding, place=replace(finding.place, file=str(source / finding.place.file)))


def _refuse_same_quarter(reports: Sequence[tuple[Path, Report]]) -> None:
    seen: dict[str, Path] = {}
    faults = []
    for source, report in reports:
        other = seen.setdefault(report.quarter.slug, source)
        if other is not source:
            found = f"{report.quarter.label}, which {other} is of as well"
            expected, remedy = "a source for each quarter", "leave one of the two out"
            faults.append(Finding("I024", Severity.ERROR, Place(str(source)), found, expected, remedy))
    if faults:
        raise InputError(*faults)


def _name(history: RatingsHistory) -> str:
    slugs = dict.fromkeys((history.quarters[0].slug, history.quarters[-1].slug))
    return "-to-".join(slugs)


def _is_folder(output: Path) -> bool:
    if output.suffix[1:].lower() in KINDS and not output.is_dir():
        return False
    if output.suffix and not output.is_dir():
        expected = "a name that ends in .png or .svg, or a folder"
        raise InputError(Finding("I014", Severity.ERROR, Place(str(output)), "a name of another kind", expected))
    return True


def _draw_whole(output: Path, history: RatingsHistory, palette: Palette) -> Iterator[tuple[Path, bytes]]:
    yield output, _draw(output, make_sheet(history, palette))


def _draw_parts(folder: Path, history: RatingsHistory, palette: Palette) -> Iterator[tuple[Path, bytes]]:
    for name, sheet in make_single_sheets(history, palette):
        for kind in KINDS:
            path = folder / f"{_name(history)}-{name}.{kind}"
            yield path, _draw(path, sheet)


def _draw(path: Path, sheet: Sheet) -> bytes:
    try:
        return draw_sheet(sheet, path.suffix[1:].lower())
    except UnicodeError as error:
        found = f'words with a character that the font of pictures lacks in "{sheet.title}" ({error})'
        expected = "letters of the Latin, Greek or Cyrillic alphabet"
        raise OutputError(Finding("O016", Severity.ERROR, Place(str(path)), found, expected)) from error


def _refuse_foreign(drawn: dict[Path, bytes]) -> None:
    """Nothing is replaced but pictures that were drawn here, which say so."""
    for path in drawn:
        if path.exists() and not (path.is_file() and PROGRAM.encode() in path.read_bytes()):
            refuse_existing(path)
