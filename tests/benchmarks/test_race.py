"""Programs race in turns, and what they took and said is kept."""

import sys
from pathlib import Path

import pytest

from benchmarks.processes import python, run
from benchmarks.race import Entrant, Heat, Limits, Timing, Timings, race_warm, race_whole


def _writer(name: str, log: Path, status: int = 0) -> Entrant:
    """A program that writes its name into a log, and ends with a status."""
    said = f"sys.stderr.write('{name} says so\\n'); sys.exit({status})"
    code = f"import sys; open({str(log)!r}, 'a').write({name!r}); {said}"
    return Entrant(name, (sys.executable, "-c", code))


def test_each_takes_its_turn_before_any_takes_another(tmp_path: Path) -> None:
    log = tmp_path / "log"
    timings = race_whole([_writer("a", log), _writer("b", log)], Limits(turns=3, seconds=60))
    assert log.read_text() == "ababab"
    assert [len(timing.runs) for timing in timings.values()] == [3, 3]


def test_one_that_has_run_for_long_enough_takes_no_further_turn(tmp_path: Path) -> None:
    log = tmp_path / "log"
    race_whole([_writer("a", log)], Limits(turns=5, seconds=0))
    assert log.read_text() == "a"


def test_one_that_refuses_is_not_asked_again_and_has_what_it_said(tmp_path: Path) -> None:
    log = tmp_path / "log"
    timings = race_whole([_writer("a", log, status=2), _writer("b", log)], Limits(turns=2, seconds=60))
    assert log.read_text() == "abb"
    assert (timings["a"].refusal, timings["b"].refusal) == ("a says so", "")


def test_a_status_that_is_accepted_is_no_refusal(tmp_path: Path) -> None:
    entrant = _writer("a", tmp_path / "log", status=1)
    accepting = Entrant(entrant.name, entrant.whole, accepted=frozenset({0, 1}))
    assert race_whole([accepting], Limits(1, 60))["a"].refusal == ""


def test_the_output_of_one_turn_is_gone_before_the_next(tmp_path: Path) -> None:
    output = tmp_path / "output"
    code = f"open({str(output)!r}, 'x').close()"
    timing = race_whole([Entrant("a", (sys.executable, "-c", code), output=output)], Limits(2, 60))["a"]
    assert (len(timing.runs), timing.refusal) == (2, "")


def test_the_first_turn_of_a_warm_race_is_not_counted(built: Path) -> None:
    parse = python("yardsticks.py", "parse", built)
    timing = race_warm([Entrant("parse", None, parse)], Limits(turns=3, seconds=60))["parse"]
    assert len(timing.runs) == 3
    assert 0 < timing.seconds < 5
    assert timing.megabytes > 5


def test_a_program_that_dies_in_a_warm_race_has_what_it_said(tmp_path: Path) -> None:
    missing = python("yardsticks.py", "parse", tmp_path / "missing.docx")
    timing = race_warm([Entrant("parse", None, missing)], Limits(turns=1, seconds=60))["parse"]
    assert "missing.docx" in timing.refusal


def test_seconds_and_megabytes_are_those_of_the_program() -> None:
    outcome = run((sys.executable, "-c", "import time; held = b'x' * 150_000_000; time.sleep(0.3)"))
    assert outcome.status == 0
    assert 0.3 <= outcome.seconds < 30
    assert 150 < outcome.megabytes < 1000


def test_timings_give_medians_by_size_and_ratios_turn_by_turn() -> None:
    timings = Timings(
        {
            Heat("ours", 64): Timing((1, 3, 2), 10),
            Heat("ours", 640): Timing((7,), 10),
            Heat("ours", 64, warm=True): Timing((0.5,), 10),
            Heat("theirs", 64): Timing((2, 3, 1), 10),
            Heat("theirs", 640): Timing((0.1,), 10, refusal="too large"),
        }
    )
    assert timings.seconds("ours") == {64: 2, 640: 7}
    assert timings.seconds("theirs") == {64: 2}
    assert timings.ratio(Heat("ours", 64), Heat("theirs", 64)) == 1
    assert timings.ratio(Heat("ours", 640), Heat("theirs", 640)) is None
    assert timings.ratio(Heat("ours", 64), Heat("nobody", 64)) is None


@pytest.mark.parametrize("runs", [(3, 1, 2), (1, 2, 3), (1, 1.5, 2.5, 9)])
def test_the_seconds_of_a_timing_are_its_median(runs: tuple[float, ...]) -> None:
    assert Timing(runs, 0).seconds == 2
