"""Writing the folder format: from a report to the files of a quarter's folder."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from cabinet_appendix.formats.columns import (
    ACTUAL,
    COMPLETED_COLUMNS,
    FLAGSHIP_ACTION_COLUMNS,
    INDICATOR_COLUMNS,
    TOLERANCE,
    Column,
)
from cabinet_appendix.formats.folder.narrative_md import SECTIONS, format_introduction, format_sections
from cabinet_appendix.formats.folder.read import COMPLETED_FILE
from cabinet_appendix.formats.folder.report_yaml import format_settings
from cabinet_appendix.formats.folder.tables_csv import format_table
from cabinet_appendix.model.narrative import Inline, note_keys
from cabinet_appendix.model.report import Report


def format_folder(report: Report, *, is_to_fill_in: bool = False) -> dict[str, str]:
    """The text of each file by its path in the folder, such as "narrative/residents-first.md".

    A footnote stands in the first file that marks it. With `is_to_fill_in`, actuals without data are left empty.
    """
    defaults = {TOLERANCE: str(report.tolerance)} | ({ACTUAL: str(ACTUAL.blank)} if is_to_fill_in else {})
    left = dict(report.footnotes)
    files = {
        "report.yaml": format_settings(report),
        "flagship-actions.csv": _format_rows(report, "flagship_actions", FLAGSHIP_ACTION_COLUMNS, defaults),
        "indicators.csv": _format_rows(report, "indicators", INDICATOR_COLUMNS, defaults),
        "narrative/introduction.md": format_introduction(report.introduction, _take_marked(left, report.introduction)),
    }
    if any(priority.completed_earlier for priority in report.priorities):
        files[COMPLETED_FILE] = _format_rows(report, "completed_earlier", COMPLETED_COLUMNS, defaults)
    for priority in report.priorities:
        bullets = {name: getattr(priority, name) for name in SECTIONS}
        marked = _take_marked(left, (bullet.text for name in SECTIONS for bullet in bullets[name]))
        files[f"narrative/{priority.key}.md"] = format_sections(bullets, marked)
    return files


def write_folder(report: Report, folder: Path, *, is_to_fill_in: bool = False) -> None:
    """Write the report's files; the folder is made where it is missing.

    Tables carry a byte-order mark, without which Excel takes their dashes and accents for other characters.
    """
    for name, text in format_folder(report, is_to_fill_in=is_to_fill_in).items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        encoding = "utf-8-sig" if path.suffix == ".csv" else "utf-8"
        path.write_text(text, encoding=encoding, newline="\n")


def _format_rows(report: Report, name: str, columns: Sequence[Column], defaults: Mapping[Column, str]) -> str:
    return format_table(
        ((priority.key, row) for priority in report.priorities for row in getattr(priority, name)),
        columns,
        defaults,
    )


def _take_marked(
    left: dict[str, tuple[Inline, ...]], paragraphs: Iterable[tuple[Inline, ...]]
) -> dict[str, tuple[Inline, ...]]:
    marked = [key for paragraph in paragraphs for key in note_keys(paragraph)]
    return {key: left.pop(key) for key in dict.fromkeys(marked) if key in left}
