"""Findings and reports as text for a terminal."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.model.narrative import Bullet, Inline, Quote, Text, plain_text
from cabinet_appendix.model.ratings import NOT_RATED
from cabinet_appendix.model.references import Resolver, make_resolver
from cabinet_appendix.model.report import Priority, Report
from cabinet_appendix.model.scorecard import Scorecard, count_priority, count_report

_FEW = 4
"""So many warnings that say the same share a line."""
_CONTROLS = dict.fromkeys([*range(0x20), *range(0x7F, 0xA0)], " ")


def format_place(place: Place) -> str:
    """For example 'indicators.csv row 14, Actual', 'q2.xlsx, Indicators!F14' or 'a.docx, "{{ indicator.targt }}"'."""
    spot = format_spot(place)
    if not spot:
        return place.file
    is_of_lines = place.sheet is None and place.table is None and (place.row is not None or place.line is not None)
    return f"{place.file} {spot}" if is_of_lines else f"{place.file}, {spot}"


def format_spot(place: Place) -> str:
    """A place without its file, such as "row 14, Actual"; "" for the file as a whole."""
    numbers = (("table", place.table), ("row", place.row), ("line", place.line))
    counted = [f"{name} {number}" for name, number in numbers if number is not None]
    sheet = [_format_sheet(place.sheet, place.cell)] if place.sheet else []
    spot = [" ".join((*sheet, *counted)), place.column or ""]
    if place.part and place.part != "/word/document.xml":
        spot.append(place.part.rpartition("/")[2])
    if place.paragraph:
        spot.append(f'paragraph "{place.paragraph}"')
    return ", ".join(filter(None, spot))


def _format_sheet(sheet: str, cell: str | None) -> str:
    if cell is None:
        return sheet
    # As Excel writes it, so that it can be pasted into its Go To box.
    return f"{sheet}!{cell}" if sheet.isalnum() else f"'{sheet}'!{cell}"


def format_findings(findings: Iterable[Finding]) -> Iterator[str]:
    """A line for each finding; warnings that say the same of many places of one file share a line."""
    return (format_finding(finding, more=more) for finding, more in fold(findings))


def fold(findings: Iterable[Finding]) -> Iterator[tuple[Finding, str]]:
    """The findings, each with "" or, where it stands for many alike, in how many more places they are."""
    for (finding, _), group in groupby(findings, _gist):
        alike = list(group)
        if finding is None or len(alike) < _FEW:
            yield from ((one, "") for one in alike)
        else:
            first, last = alike[0], alike[-1].place
            yield first, f" and {len(alike) - 1} more places{_format_last(last)}"


def _format_last(place: Place) -> str:
    """Where the last of several places is; a Word document has no numbers to tell it by."""
    known = {"": place.cell, "row ": place.row, "line ": place.line}
    return next((f", the last {kind}{number}" for kind, number in known.items() if number), "")


def _gist(finding: Finding) -> tuple[Finding | None, int]:
    """What warnings that share a line have in common; every error has a line of its own."""
    if finding.severity is Severity.ERROR:
        return None, id(finding)
    place = replace(finding.place, row=None, line=None, cell=None)
    return replace(finding, place=place), 0


def format_finding(finding: Finding, *, more: str = "") -> str:
    """One line: place: found …; expected …; remedy. What was found may hold anything, but steers no terminal."""
    return f"{_format_mark(finding)}{without_controls(format_place(finding.place))}{more}: {format_words(finding)}"


def format_remark(finding: Finding) -> str:
    """The line of a finding without its place, for where it stands in that place."""
    return f"{_format_mark(finding)}{format_words(finding)}"


def _format_mark(finding: Finding) -> str:
    return "" if finding.severity is Severity.ERROR else f"{finding.severity}: "


def format_words(finding: Finding) -> str:
    """What a finding says, without its place: found …; expected …; remedy."""
    parts = [f"found {finding.found}"]
    if finding.expected:
        parts.append(f"expected {finding.expected}")
    if finding.remedy:
        parts.append(finding.remedy)
    return without_controls("; ".join(parts))


def without_controls(text: str) -> str:
    """A text on one line that steers no terminal."""
    return text.translate(_CONTROLS)


def format_scorecard(scorecard: Scorecard) -> list[str]:
    """Two lines: the counts of Flagship Actions and of indicators."""
    actions, indicators = scorecard.flagship_actions, scorecard.indicators
    return [
        f"{format_count(actions.total, 'Flagship Action')}: {actions.summary}",
        f"{format_count(indicators.total, 'indicator')}: {indicators.summary}",
    ]


def format_contents(report: Report) -> list[str]:
    """Four lines: the counts of a report by rating, of its bullets, and of its footnotes."""
    achievements = [bullet for priority in report.priorities for bullet in priority.achievements]
    key_actions = [bullet for priority in report.priorities for bullet in priority.key_actions]
    return [
        *format_scorecard(count_report(report)),
        f"{_count_bullets(achievements, 'achievement')}, {_count_bullets(key_actions, 'key action')}",
        f"{format_count(len(report.footnotes), 'footnote')}, {format_count(len(report.glossary), 'acronym')} explained",
    ]


def _count_bullets(bullets: Sequence[Bullet], noun: str) -> str:
    nested = sum(1 for bullet in bullets if bullet.level)
    return format_count(len(bullets), noun) + (f" ({nested} nested)" if nested else "")


def format_count(number: int, noun: str) -> str:
    """A number of things, such as "1 indicator" or "64 indicators"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def format_report(report: Report) -> str:
    """The whole report, section by section."""
    lines = [f"{report.title}, {report.quarter.label}", *format_scorecard(count_report(report)), ""]
    resolve = make_resolver(report)
    lines += [line for paragraph in report.introduction for line in (_plain(paragraph, resolve), "")]
    for priority in report.priorities:
        lines += _format_priority(report, priority)
    if report.footnotes:
        lines.append("Footnotes")
        lines += [f"  [{key}] {_plain(text, resolve)}" for key, text in report.footnotes.items()]
    return "\n".join(lines).rstrip() + "\n"


def _format_priority(report: Report, priority: Priority) -> Iterator[str]:
    resolve = make_resolver(report, priority)
    yield f"{priority.name}: {priority.title}"
    yield from (f"  {line}" for line in format_scorecard(count_priority(priority)))
    for heading, bullets in (("Achievements", priority.achievements), ("Key actions", priority.key_actions)):
        yield f"  {heading}"
        yield from (f"    {'  ' * bullet.level}- {_plain(bullet.text, resolve)}" for bullet in bullets)
    yield "  Flagship Actions"
    yield from _columns((action.status, action.title) for action in priority.all_flagship_actions)
    yield "  Indicators"
    yield from _columns(
        (
            indicator.rating or NOT_RATED,
            indicator.actual.text,
            f"target {indicator.target} ({indicator.polarity} is good)",
            indicator.name.replace("\n", " "),
        )
        for indicator in priority.indicators
    )
    yield ""


def _columns(rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    table = list(rows)
    widths = [max(map(len, column)) for column in zip(*table, strict=True)]
    for row in table:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        yield f"    {'  '.join(cells).rstrip()}"


def _plain(inlines: tuple[Inline, ...], resolve: Resolver) -> str:
    return plain_text(
        Text(resolve(inline) or "") if isinstance(inline, Quote) else inline for inline in inlines
    ).replace("\n", " ")
