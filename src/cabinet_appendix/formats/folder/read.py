"""Reading the folder format: from the files of a quarter's folder to a report, or to everything wrong with them."""

from difflib import get_close_matches
from pathlib import Path
from typing import Any

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.columns import FLAGSHIP_ACTION_COLUMNS, INDICATOR_COLUMNS, PRIORITY
from cabinet_appendix.formats.folder.narrative_md import Narrative, read_introduction, read_sections
from cabinet_appendix.formats.folder.report_yaml import read_settings
from cabinet_appendix.formats.folder.tables_csv import TableRow, read_table
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading, assemble, fault
from cabinet_appendix.model.ratings import FIVE_PER_CENT

INTRODUCTION = "introduction"


def read_folder(folder: Path) -> Reading:
    """The report that a quarter's folder holds."""
    # "." has no name that a message could give.
    folder = folder.resolve()
    findings: list[Finding] = []
    places = Places(folder.name)
    values = read_settings(folder / "report.yaml", places, findings)
    priorities: list[dict[str, Any]] | None = values.get("priorities")
    _read_narrative(folder / "narrative", values, places, findings)
    actions = read_table(folder / "flagship-actions.csv", FLAGSHIP_ACTION_COLUMNS, findings)
    _place_rows(actions, "flagship_actions", priorities, places, findings)
    indicators = read_table(folder / "indicators.csv", INDICATOR_COLUMNS, findings)
    for row in indicators:
        row.values.setdefault("tolerance", values.get("tolerance", FIVE_PER_CENT))
        _check_override(row, findings)
    _place_rows(indicators, "indicators", priorities, places, findings)
    return assemble(values, findings, places)


def _place_rows(
    rows: list[TableRow], name: str, priorities: list[dict[str, Any]] | None, places: Places, findings: list[Finding]
) -> None:
    """Give each row to its priority; without a list of priorities, which is a finding already, to none."""
    if priorities is None:
        return
    by_key = {priority.get("key"): number for number, priority in enumerate(priorities)}
    for row in rows:
        key = row.values.pop("priority", None)
        if key not in by_key and key is not None:
            findings.append(_unknown_priority(key, Place(row.place.file, row.place.row, "Priority"), by_key))
        if not priorities:
            continue
        # A row of no priority goes on in the first one, so that what is wrong elsewhere is still found.
        number = by_key.get(key, 0)
        listed = priorities[number].setdefault(name, [])
        places["priorities", number, name, len(listed)] = row.place
        listed.append(row.values)


def _unknown_priority(key: str, place: Place, by_key: dict[Any, int]) -> Finding:
    known = [str(known) for known in by_key]
    near = get_close_matches(key, known, n=1)
    expected = f'"{near[0]}"' if near else ", ".join(known) or PRIORITY.expected
    return fault("I007", place, f'the unknown priority "{key}"', expected)


def _check_override(row: TableRow, findings: list[Finding]) -> None:
    override = row.values.get("override")
    if override is None or len(override) == 2:
        return
    column, other = ("Rating override", "Reason") if "rating" in override else ("Reason", "Rating override")
    place = Place(row.place.file, row.place.row, other)
    findings.append(fault("I011", place, f'nothing, beside a "{column}"', f'"{other}" as well'))
    del row.values["override"]


def _read_narrative(folder: Path, values: dict[str, Any], places: Places, findings: list[Finding]) -> None:
    introduction = read_introduction(folder / f"{INTRODUCTION}.md", findings)
    values["introduction"] = [paragraph for paragraph, _ in introduction.paragraphs]
    for index, (_, place) in enumerate(introduction.paragraphs):
        places["introduction", index] = place
    footnotes = values["footnotes"] = {}
    _add_footnotes(introduction, footnotes, places, findings)
    priorities: list[dict[str, Any]] | None = values.get("priorities")
    for number, priority in enumerate(priorities or ()):
        # A key that is no name of a file is reported as a key; here it must not lead out of the folder.
        key = priority.get("key")
        if not isinstance(key, str) or Path(key).name != key:
            continue
        narrative = read_sections(folder / f"{key}.md", findings)
        _add_footnotes(narrative, footnotes, places, findings)
        for name, bullets in narrative.bullets.items():
            priority[name] = [bullet for bullet, _ in bullets]
            for index, (_, place) in enumerate(bullets):
                places["priorities", number, name, index] = place
    if priorities is not None:
        _refuse_strangers(folder, priorities, findings)


def _add_footnotes(narrative: Narrative, footnotes: dict[str, Any], places: Places, findings: list[Finding]) -> None:
    for key, (text, place) in narrative.footnotes.items():
        if key in footnotes:
            before = places["footnotes", key]
            findings.append(
                fault(
                    "I008",
                    place,
                    f"the footnote [^{key}] a second time",
                    f"another key than in {before.file}",
                )
            )
        else:
            footnotes[key] = text
            places["footnotes", key] = place


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
