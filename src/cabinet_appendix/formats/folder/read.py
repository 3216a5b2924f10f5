"""Reading the folder format: from the files of a quarter's folder to a report, or to everything wrong with them."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.assembly import Assembly
from cabinet_appendix.formats.columns import COMPLETED_COLUMNS, FLAGSHIP_ACTION_COLUMNS, INDICATOR_COLUMNS
from cabinet_appendix.formats.folder.narrative_md import Narrative, read_introduction, read_sections
from cabinet_appendix.formats.folder.report_yaml import read_settings
from cabinet_appendix.formats.folder.tables_csv import read_table
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading, fault

COMPLETED_FILE = "completed-flagship-actions.csv"
"""The list of Flagship Actions that were completed before this quarter, which a folder need not have."""
INTRODUCTION = "introduction"


def read_folder(folder: Path) -> Reading:
    """The report that a quarter's folder holds."""
    # "." has no name that a message could give.
    folder = folder.resolve()
    findings: list[Finding] = []
    places = Places(folder.name)
    assembly = Assembly(read_settings(folder / "report.yaml", places, findings), places, findings)
    _read_narrative(folder / "narrative", assembly)
    assembly.add_flagship_actions(read_table(folder / "flagship-actions.csv", FLAGSHIP_ACTION_COLUMNS, findings))
    completed = folder / COMPLETED_FILE
    if completed.exists():
        assembly.add_completed(read_table(completed, COMPLETED_COLUMNS, findings))
    assembly.add_indicators(read_table(folder / "indicators.csv", INDICATOR_COLUMNS, findings))
    return assembly.finish()


def _read_narrative(folder: Path, assembly: Assembly) -> None:
    introduction = read_introduction(folder / f"{INTRODUCTION}.md", assembly.findings)
    for paragraph, place in introduction.paragraphs:
        assembly.add_paragraph(paragraph, place)
    _add_footnotes(introduction, assembly)
    for number, priority in enumerate(assembly.priorities):
        # A key that is no name of a file is reported as a key; here it must not lead out of the folder.
        key = priority.get("key")
        if not isinstance(key, str) or Path(key).name != key:
            continue
        narrative = read_sections(folder / f"{key}.md", assembly.findings)
        _add_footnotes(narrative, assembly)
        for name, bullets in narrative.bullets.items():
            for bullet, place in bullets:
                assembly.add_bullet(number, name, bullet, place)
    if assembly.has_priorities:
        _refuse_strangers(folder, assembly.priorities, assembly.findings)


def _add_footnotes(narrative: Narrative, assembly: Assembly) -> None:
    for key, (text, place) in narrative.footnotes.items():
        assembly.add_footnote(key, text, place)


def _refuse_strangers(folder: Path, priorities: list[dict[str, Any]], findings: list[Finding]) -> None:
    """A file under a mistyped name would be left out of the report without a word."""
    known = {f"{INTRODUCTION}.md"} | {f"{priority.get('key')}.md" for priority in priorities}
    for path in sorted(folder.glob("*.md")):
        if path.name not in known:
            near = get_close_matches(path.name, known, n=1)
            findings.append(
                fault(
                    "I007",
                    Place(path.name),
                    "a narrative file that belongs to no priority",
                    near[0] if near else "a file named by a priority's key",
                )
            )
