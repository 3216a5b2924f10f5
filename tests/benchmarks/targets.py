"""What is to hold: each target with its limit, judged by what was measured."""

from collections.abc import Callable
from dataclasses import dataclass

from benchmarks import building, many_reports, start_up
from benchmarks.figures import growth
from benchmarks.race import Heat, Timings

_LARGEST = 64_000
_NOISE = 1.2
"""How far growth may be from 1 and still be called in proportion; and memory from what it was."""


@dataclass(frozen=True, slots=True)
class Target:
    """What is to be less than its limit, in words; the program of ours that it is about, and how it is found.

    Finding gives None where something was not measured.
    """

    words: str
    limit: float
    ours: Heat
    find: Callable[[Timings], float | None]

    def judge(self, timings: Timings) -> "Verdict":
        """Whether it holds."""
        refusal = timings[self.ours].refusal if self.ours in timings else ""
        return Verdict(self, None if refusal else self.find(timings), refusal)


@dataclass(frozen=True, slots=True)
class Verdict:
    """A target and what was measured, or why ours did not do it."""

    target: Target
    measured: float | None
    refusal: str

    @property
    def is_missed(self) -> bool:
        """Whether it was measured and does not hold."""
        return bool(self.refusal) or (self.measured is not None and self.measured > self.target.limit)

    def __str__(self) -> str:
        limit = self.target.limit
        if self.refusal:
            return f"- {self.target.words}, at most {limit:g}: refused: {self.refusal}"
        if self.measured is None:
            return f"- not measured: {self.target.words}, at most {limit:g}"
        share = abs(self.measured / limit - 1)
        figure = f"{self.measured:,.0f}" if limit >= 100 else f"{self.measured:.2f}"
        told = f"misses it by {share:.0%}" if self.is_missed else f"holds, with {share:.0%} to spare"
        return f"- {self.target.words}, at most {limit:g}: **{figure}**, {told}"


def _factor(words: str, limit: float, ours: Heat, theirs: Heat) -> Target:
    return Target(words, limit, ours, lambda timings: timings.ratio(ours, theirs))


def _build(size: int, *, warm: bool = False) -> Heat:
    return Heat(building.OURS, size, warm)


def _growth(timings: Timings) -> float | None:
    seconds = timings.seconds(building.OURS)
    try:
        return growth(seconds) if _LARGEST in seconds else None
    except ValueError:  # too few sizes for a growth
        return None


def _memory(timings: Timings) -> float | None:
    timing = timings.get(_build(_LARGEST))
    return timing.megabytes if timing else None


def _memory_of_many(timings: Timings) -> float | None:
    few, many = (timings.get(Heat(many_reports.name_of(2), number)) for number in many_reports.NUMBERS)
    return many.megabytes / few.megabytes if few and many else None


TARGETS = (
    _factor("64 indicators, beside docxtpl without charts", 2, _build(64), Heat(building.DOCXTPL, 64)),
    _factor("64 indicators, beside docxtpl with matplotlib", 0.4, _build(64), Heat(building.DOCXTPL_PIES, 64)),
    _factor(
        "64 indicators in one process, beside docxtpl without charts",
        2,
        _build(64, warm=True),
        Heat(building.DOCXTPL, 64, warm=True),
    ),
    _factor("6,400 indicators, beside docxtemplater", 1, _build(6400), Heat(building.DOCXTEMPLATER, 6400)),
    _factor("64,000 indicators, beside docxtemplater", 1, _build(_LARGEST), Heat(building.DOCXTEMPLATER, _LARGEST)),
    Target("64,000 indicators, memory in MB", 600, _build(_LARGEST), _memory),
    Target("64,000 indicators, one more beside one more of 6,400", _NOISE, _build(_LARGEST), _growth),
    _factor("`--help`, beside importing click", 1.5, Heat(start_up.HELP), Heat(start_up.CLICK)),
    _factor("`--version`, beside importing click", 1.5, Heat(start_up.VERSION), Heat(start_up.CLICK)),
    _factor(
        "500 reports by two workers, beside one",
        0.6,
        Heat(many_reports.name_of(2), 500),
        Heat(many_reports.name_of(1), 500),
    ),
    Target("500 reports, memory beside that of 50", _NOISE, Heat(many_reports.name_of(2), 500), _memory_of_many),
)


def judge(timings: Timings) -> list[Verdict]:
    """The verdict of each target."""
    return [target.judge(timings) for target in TARGETS]
