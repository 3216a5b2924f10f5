"""Rolling forward: from one quarter's report to the beginnings of a later one's."""

from collections.abc import Iterator

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inline, note_keys
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report

NO_DATA = Figure.parse("No data")


def roll_forward(report: Report, quarter: Quarter, year_ago: Report | None = None) -> Report:
    """The report of a later quarter, ready to be filled in.

    Indicators keep what they are and their targets; the actuals become those of the quarter before, and those of
    `year_ago` the ones of last year. Flagship Actions keep their status until it is changed; the completed ones go
    into a list of their own. Last quarter's key actions are prompts under Achievements. Reasons to leave a finding as
    it is are the last quarter's, and are not taken over. ValueError for a quarter that is not later.
    """
    if (quarter.start - report.quarter.start).days <= 0:
        raise ValueError(f"{quarter.label}, which is not later than {report.quarter.label}")
    is_next = quarter == report.quarter.next()
    actuals = _actuals(year_ago) if year_ago else {}
    priorities = tuple(_roll_priority(priority, actuals, is_next=is_next) for priority in report.priorities)
    kept = {key for text in _paragraphs(report, priorities) for key in note_keys(text)}
    values = {name: getattr(report, name) for name in Report.model_fields}
    values["footnotes"] = {key: text for key, text in report.footnotes.items() if key in kept}
    return Report(**{**values, "quarter": quarter, "priorities": priorities, "ignore": ()})


def _roll_priority(priority: Priority, actuals: dict[str, Figure], *, is_next: bool) -> Priority:
    completed = [action for action in priority.flagship_actions if action.status is Status.COMPLETED]
    return Priority(
        key=priority.key,
        name=priority.name,
        title=priority.title,
        original_flagship_actions=priority.original_flagship_actions,
        achievements=tuple(
            Bullet(level=bullet.level, is_prompt=True, text=bullet.text) for bullet in priority.key_actions
        ),
        flagship_actions=tuple(
            FlagshipAction(title=action.title, status=action.status, previous_status=action.status, owner=action.owner)
            for action in priority.flagship_actions
            if action.status is not Status.COMPLETED
        ),
        completed_earlier=(
            *priority.completed_earlier,
            *(FlagshipAction(title=action.title, status=action.status, owner=action.owner) for action in completed),
        ),
        indicators=tuple(_roll_indicator(row, actuals, is_next=is_next) for row in priority.indicators),
    )


def _roll_indicator(indicator: Indicator, actuals: dict[str, Figure], *, is_next: bool) -> Indicator:
    return Indicator(
        code=indicator.code,
        name=indicator.name,
        polarity=indicator.polarity,
        target=indicator.target,
        actual=NO_DATA,
        tolerance=indicator.tolerance,
        previous=indicator.actual if is_next and indicator.actual.value is not None else None,
        last_year=actuals.get(indicator.code or "") or actuals.get(indicator.name),
        owner=indicator.owner,
        framework=indicator.framework,
    )


def _actuals(report: Report) -> dict[str, Figure]:
    """The actuals of a report by code and by name; codes go before names."""
    rows = [row for priority in report.priorities for row in priority.indicators if row.actual.value is not None]
    return {row.name: row.actual for row in rows} | {row.code: row.actual for row in rows if row.code}


def _paragraphs(report: Report, priorities: tuple[Priority, ...]) -> Iterator[tuple[Inline, ...]]:
    yield from report.introduction
    for priority in priorities:
        for bullet in priority.bullets:
            yield bullet.text
