"""A long report without a slip: 640 indicators and 96 Flagship Actions in plain sentences, and the quarter before it.

What is near a slip and is none stands in it as well: figures with a bound, provisional or not due yet, a rating that an
officer gives with its reason, a count that has changed and is explained, acronyms, notes, links and quoted figures.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import product
from typing import Any

from builders import bullet, indicator
from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Quote, Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report

SECTIONS = {
    "homes": ("Safe Homes", "A place with safe and warm homes", ("housing", "energy")),
    "learning": ("Good Learning", "A place where people learn all their lives", ("library", "reading")),
    "health": ("Better Health", "A place where people live in good health", ("health", "sport")),
    "streets": ("Clean Streets", "A place with clean and quiet streets", ("recycling", "garden")),
    "travel": ("Easy Travel", "A place where it is easy to travel", ("transport", "cycling")),
    "work": ("Fair Work", "A place with work for everyone", ("training", "advice")),
    "culture": ("Living Culture", "A place with music and art", ("music", "dance")),
    "care": ("Kind Care", "A place where people care for each other", ("visiting", "cooking")),
}
GROUPS = ("children", "families", "students", "carers", "older people")
STATUSES = ("completed", "green", "green", "amber", "green", "red")


@dataclass(frozen=True)
class Measure:
    """What is measured of a service; the figures in the order good, good, just off target, far off it."""

    code: str
    name: str
    polarity: str
    target: str
    actuals: tuple[str, str, str, str]


MEASURES = (
    Measure("answered", "% of {0} requests of {1} answered in time", "high", "90%", ("93%", "90%", "88%", "71%")),
    Measure("content", "% of {1} content with the {0} service", "high", "82.5%", ("84.1%", "82.5%", "80.2%", "61.0%")),
    Measure("visits", "Visits of {1} to the {0} pages", "high", "1,500", ("1,640", "1,512", "1,470", "1,102")),
    Measure("days", "Average days until a {0} request of {1} is closed", "low", "25", ("23.01", "25", "25.5", "31.2")),
    Measure("complaints", "Complaints of {1} about the {0} service", "low", "12", ("4", "<12", "12.5", "19")),
    Measure("missed", "Missed {0} visits per 1,000 {1}", "low", "8.8", ("7.6", "8.8", "9.0", "9.9")),
    Measure(
        "cost", "Cost of the {0} service for each household of {1}", "low", "£12.50", ("£11", "£12.50", "£13", "£20")
    ),
    Measure("growth", "% change in {0} bookings of {1}", "high", "2%", ("112%", "2%", "1.95%", "-4%")),
)


def make_long_report(*, quarter: int = 2) -> Report:
    """The report of a quarter of 2023-24."""
    priorities = tuple(_make_priority(number, key, quarter) for number, key in enumerate(SECTIONS))
    return Report(
        title="Quarterly performance report",
        quarter=Quarter(year="2023-24", number=quarter),
        subject="How the council keeps to its plan",
        author="Performance team",
        introduction=((Text("This report says how the council keeps to its plan."),), _introduce()),
        priorities=priorities,
        footnotes={"plan": (Text("The plan was agreed by the council in spring."),)},
        glossary={"ASC": "Adult Social Care"},
        flagship_note=_explain_count(),
    )


def _introduce() -> tuple[Inline, ...]:
    return (
        Text("It follows the priorities of the plan"),
        Note("plan"),
        Text(". More is on the "),
        Link("pages about the plan", "https://council.example/plan"),
        Text("."),
    )


def _explain_count() -> tuple[Inline, ...]:
    return (
        Text("Some Flagship Actions were split so that each part has its own rating: "),
        Quote("priority", "name"),
        Text(" now counts "),
        Quote("flagship-actions", "total"),
        Text(", originally "),
        Quote("flagship-actions", "original"),
        Text("."),
    )


def _make_priority(number: int, key: str, quarter: int) -> Priority:
    name, title, services = SECTIONS[key]
    return Priority(
        key=key,
        name=name,
        title=title,
        original_flagship_actions=10 if key == "homes" else 12,
        achievements=tuple(_achieve(services, quarter)),
        key_actions=tuple(_plan(services, quarter)),
        flagship_actions=tuple(_act(services)),
        indicators=tuple(_measure(number, services, quarter)),
    )


def _achieve(services: tuple[str, ...], quarter: int) -> Iterator[Bullet]:
    if quarter == 1:
        yield from (bullet(f"A second {service} centre has been planned.") for service in services)
        return
    for service in services:
        yield bullet(f"The second {service} centre is open.")
        yield bullet("It has a lift and a quiet room.", 1)
        quoted = Quote(f"{service}-children-answered", "actual")
        yield Bullet(
            text=(Text("The team has answered "), quoted, Text(f" of the {service} requests of children in time."))
        )
    yield bullet(f"The ASC team has opened a new way to ask for help with {services[0]}.")


def _plan(services: tuple[str, ...], quarter: int) -> Iterator[Bullet]:
    doing = "meet" if quarter == 2 else "write to"
    for service, group in product(services, GROUPS):
        yield bullet(f"The {service} team will {doing} {group}.")


def _act(services: tuple[str, ...]) -> Iterator[FlagshipAction]:
    works = [f"a {service} club for {group}" for service, group in product(services, (*GROUPS, "young people"))]
    for number, work in enumerate(works):
        verb = ("Open", "Plan", "Renew")[number % 3]
        status = STATUSES[number % len(STATUSES)]
        yield FlagshipAction(title=f"{verb} {work}", status=status, previous_status="amber")


def _measure(number: int, services: tuple[str, ...], quarter: int) -> Iterator[Indicator]:
    for place, (service, group, measure) in enumerate(product(services, GROUPS, MEASURES), start=number):
        actual = measure.actuals[(0, 1, 0, 2, 1, 0, 3)[place % 7]]
        now: dict[str, Any] = {"actual": actual}
        if quarter == 2:
            now |= {"previous": actual, **_look_closer(place, measure, actual)}
        yield indicator(
            measure.target,
            name=measure.name.format(service, group),
            polarity=measure.polarity,
            code=f"{service}-{group.replace(' ', '-')}-{measure.code}",
            **now,
        )


def _look_closer(place: int, measure: Measure, actual: str) -> dict[str, Any]:
    """What is said besides of one indicator in some."""
    is_met = actual == measure.actuals[0]
    if place % 31 == 0:
        return {"actual": "No data: annual, due in July"}
    if place % 29 == 0:
        return {"actual": f"{actual} (provisional)"}
    if place % 37 == 0 and is_met:
        return {"override": {"rating": "amber", "reason": "The service was closed for a week."}}
    return {}
