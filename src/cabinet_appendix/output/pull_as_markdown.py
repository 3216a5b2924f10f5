"""What a pull leaves to be settled, as Markdown: what both sides changed, and what belongs nowhere."""

from collections.abc import Iterable, Iterator
from itertools import groupby

from cabinet_appendix.compare.changes import Place
from cabinet_appendix.compare.entries import Entry, values_of
from cabinet_appendix.compare.merge import Conflict, Merged
from cabinet_appendix.formats.markdown import format_inlines
from cabinet_appendix.formats.word.reading.unplaced import Unplaced
from cabinet_appendix.model.priority import FlagshipAction, Indicator
from cabinet_appendix.model.report import Report
from cabinet_appendix.output.telling import PARTS, describe


def format_conflicts(merged: Merged, document: str) -> str:
    """Each item that both sides changed, with all three texts; what stands in the folder is what was here."""
    lines = [f"# Changed here and in {document}", "", "What was here has stayed. Put right what should be otherwise."]
    for conflict in merged.conflicts:
        lines += ["", f"## {name_place(merged.report, conflict.place)}", "", *_tell(conflict)]
    return "\n".join(lines) + "\n"


def _tell(conflict: Conflict) -> Iterator[str]:
    sides = (("Was", conflict.base), ("Here", conflict.ours), ("In Word", conflict.theirs))
    for name, entry in sides:
        yield f"- {name}: {_show(entry, conflict) if entry else '(deleted)'}"


def _show(entry: Entry, conflict: Conflict) -> str:
    """The wording of an entry; of a row the fields in which the three differ."""
    text = getattr(entry, "text", None)
    if isinstance(text, tuple):
        return format_inlines(text)
    if not isinstance(entry, (Indicator, FlagshipAction)):
        return describe(entry)
    sides = [values_of(side) for side in (conflict.base, conflict.ours, conflict.theirs) if side]
    differing = [name for name in sides[0] if len({repr(side[name]) for side in sides}) > 1]
    values = values_of(entry)
    return f"{describe(entry)} ({', '.join(f'{name}: {values[name]}' for name in differing)})"


def format_unplaced(unplaced: Iterable[Unplaced], document: str) -> str:
    """What was written where a report has no place for it, under the heading that it follows."""
    lines = [f"# In {document}, and in no place of a report"]
    for heading, group in groupby(unplaced, lambda one: one.heading):
        lines += ["", f"## {heading or 'At the beginning'}", ""]
        lines += [f"- {one.kind}: {one.text or '(without words)'}" for one in group]
    return "\n".join(lines) + "\n"


def name_place(report: Report, place: Place) -> str:
    """Where an entry stands: "Clean & Safe, Achievements"."""
    priority = next((one.name for one in report.priorities if one.key == place.priority), "")
    section = PARTS[place.part]
    return f"{priority}, {section}" if priority else section
