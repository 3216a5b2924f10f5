"""A sample report that has all a template can be asked for: templates are tried on it, and examples come from it."""

from collections.abc import Sequence
from decimal import Decimal

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Override, Polarity, Rating, Status, Tolerance
from cabinet_appendix.model.report import FlagshipAction, Indicator, Priority, Report

_NAMES = ("Homes", "Streets", "Schools", "Health", "Jobs", "Parks", "Arts", "Climate", "Council")
"""As many as a tag may count on, as in {{ priorities[3].name }}."""
_ACTIONS = {
    Status.COMPLETED: "Open the library",
    Status.GREEN: "Plant 500 trees",
    Status.AMBER: "Repair the bridge",
    Status.RED: "Build the pool",
}
_INDICATORS = (
    ("Calls answered", Polarity.HIGH, "90%", "93%"),
    ("Days to answer a letter", Polarity.LOW, "10 days", "8 days"),
    ("Bins emptied on the day", Polarity.HIGH, "99%", "98%"),
    ("Complaints", Polarity.LOW, "200", "260"),
    ("Visits to museums", Polarity.HIGH, "Data only", "1,204"),
)
_TEN_PER_CENT = Tolerance(amount=Decimal(10))


def make_sample(keys: Sequence[str] = ()) -> Report:
    """The report; its first priorities have these keys, where a template counts on some."""
    usual = (name.casefold() for name in _NAMES)
    taken = tuple(dict.fromkeys((*keys, *usual)))[: max(len(_NAMES), len(keys))]
    return Report(
        title="Quarterly performance report",
        quarter=Quarter(year="2023-24", number=2),
        subject="Flagship Actions and performance indicators",
        author="Performance team",
        introduction=((Text("How the council did from July to September."),),),
        priorities=tuple(_make_priority(number, key) for number, key in enumerate(taken)),
        footnotes={f"note-{key}": (Text(f"Counted in September for {key}."),) for key in taken},
        glossary={"ASB": "Anti-social behaviour"},
        flagship_note=(Text("Some actions were split since the plan was made."),),
    )


def _make_priority(number: int, key: str) -> Priority:
    name = _NAMES[number] if number < len(_NAMES) else f"Priority {number + 1}"
    return Priority(
        key=key,
        name=name,
        title=f"{name}: what we promised",
        original_flagship_actions=3,
        achievements=_make_bullets(key, f"{name}: reports of ASB fell"),
        key_actions=_make_bullets(key, f"{name}: meet residents about ASB"),
        flagship_actions=tuple(_make_action(status, title, name) for status, title in _ACTIONS.items()),
        indicators=tuple(_make_indicator(place, name) for place in range(len(_INDICATORS))),
    )


def _make_bullets(key: str, words: str) -> tuple[Bullet, ...]:
    link = Link("the survey", "https://council.example/survey")
    first: tuple[Inline, ...] = (
        Text(words),
        Note(f"note-{key}"),
        Text(" "),
        Text("much", strong=True),
        Text(" and "),
        Text("lastingly", emphasis=True),
        Text(", as "),
        link,
        Text(" says"),
    )
    return Bullet(level=0, text=first), Bullet(level=1, text=(Text(f"{words} in the north"),))


def _make_action(status: Status, title: str, name: str) -> FlagshipAction:
    return FlagshipAction(
        title=f"{title} ({name})",
        status=status,
        previous_status=Status.AMBER,
        commentary=f"{title}: as planned",
        owner="Head of Projects",
    )


def _make_indicator(place: int, name: str) -> Indicator:
    words, polarity, target, actual = _INDICATORS[place]
    return Indicator(
        code=f"{name.casefold().replace(' ', '-')}-{place + 1}",
        name=f"{words} ({name})",
        polarity=polarity,
        target=Figure.parse(target),
        actual=Figure.parse(actual),
        tolerance=_TEN_PER_CENT if place == 2 else Tolerance(amount=Decimal(5)),
        override=Override(rating=Rating.AMBER, reason="The new line opened in August.") if place == 2 else None,
        previous=Figure.parse("91%" if "%" in actual else "9 days" if "days" in actual else "250"),
        last_year=Figure.parse("88%" if "%" in actual else "12 days" if "days" in actual else "240"),
        commentary=f"{words}: better staffed since May",
        owner="Head of Service",
        framework="Oflog",
    )
