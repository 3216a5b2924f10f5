"""A target holds, is missed or was not measured, and says by how much."""

import pytest

from benchmarks.building import DOCXTEMPLATER, DOCXTPL, OURS
from benchmarks.many_reports import name_of
from benchmarks.race import Heat, Timing, Timings
from benchmarks.targets import judge


def _timings(**given: float) -> Timings:
    """A run of each that is named: ours_64=1.5 is our build of 64 indicators in a second and a half."""
    names = {"ours": OURS, "docxtpl": DOCXTPL, "docxtemplater": DOCXTEMPLATER, "one": name_of(1), "two": name_of(2)}
    heats = {tuple(key.split("_")): seconds for key, seconds in given.items()}
    return Timings({Heat(names[name], int(size)): Timing((seconds,), 500) for (name, size), seconds in heats.items()})


def _said(timings: Timings, words: str) -> tuple[str, bool]:
    (verdict,) = (verdict for verdict in judge(timings) if verdict.target.words == words)
    return str(verdict), verdict.is_missed


def test_a_target_that_holds_says_how_much_is_to_spare() -> None:
    words = "64 indicators, beside docxtpl without charts"
    told = f"- {words}, at most 2: **1.50**, holds, with 25% to spare"
    assert _said(_timings(ours_64=3, docxtpl_64=2), words) == (told, False)


def test_a_target_that_is_missed_says_by_how_much() -> None:
    words = "6,400 indicators, beside docxtemplater"
    assert _said(_timings(ours_6400=3, docxtemplater_6400=2), words) == (
        f"- {words}, at most 1: **1.50**, misses it by 50%",
        True,
    )


def test_what_was_not_measured_is_not_missed() -> None:
    verdicts = judge(Timings())
    assert [verdict.is_missed for verdict in verdicts] == [False] * len(verdicts)
    assert all(str(verdict).startswith("- not measured: ") for verdict in verdicts)


@pytest.mark.parametrize(("largest", "is_missed"), [(64.5, False), (200, True)])
def test_growth_out_of_proportion_is_missed(largest: float, is_missed: bool) -> None:
    timings = _timings(ours_640=1.1, ours_6400=6.9, ours_64000=largest)
    assert _said(timings, "64,000 indicators, one more beside one more of 6,400")[1] is is_missed


def test_memory_is_judged_by_the_largest_size() -> None:
    told, is_missed = _said(_timings(ours_64000=1), "64,000 indicators, memory in MB")
    assert ("**500**" in told, is_missed) == (True, False)


def test_a_build_that_is_refused_misses_its_targets() -> None:
    timings = _timings(docxtpl_64=1)
    timings[Heat(OURS, 64)] = Timing((0.1,), 50, refusal="out of memory")
    told, is_missed = _said(timings, "64 indicators, beside docxtpl without charts")
    assert is_missed
    assert told.endswith("refused: out of memory")
