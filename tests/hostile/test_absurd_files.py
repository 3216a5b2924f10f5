"""Files that no sane program makes: deep, huge, or with numbers that are none."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from hostile_files import ABSURD, HEAVY, NUMBERS, with_numbers
from hostile_trials import IS_FULL, SECONDS, Trial, Watch

MEGABYTES = 500
MEASURED = (
    "a bomb of many parts",
    "as many empty paragraphs as are read",
    "notes of one paragraph",
    "22,000 indicators",
    "long texts",
)
"""Those that have most to read: the others are measured as processes only where all is tried."""
# What Linux says of a process since it began: getrusage also counts what it was forked from.
_MEASURE = """
import json, re, sys, time
from pathlib import Path
from cabinet_appendix.cli import main
started = time.process_time()
try:
    main(sys.argv[1:], prog_name="appendix")
except SystemExit as ended:
    seconds = time.process_time() - started
    most = re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]
    print()
    print(json.dumps([ended.code, seconds, int(most) / 1024]))
"""


@pytest.mark.parametrize("kind", ABSURD)
def test_an_absurd_file_is_read_or_refused(kind: str, trial: Trial, watch: Watch) -> None:
    document = ABSURD[kind]()
    trial.read(document)
    trial.run(document)
    assert watch.asked == []


@pytest.mark.parametrize("value", NUMBERS, ids=lambda value: value[:10] or "nothing")
def test_a_number_that_is_none_changes_nothing_else(value: str, trial: Trial) -> None:
    document = with_numbers(value)
    report = trial.read(document).report
    assert report
    assert [row.name for priority in report.priorities for row in priority.indicators] == ["Calls answered"]
    trial.run(document)


@pytest.mark.parametrize("kind", [kind for kind in HEAVY if not (IS_FULL or kind in MEASURED)])
def test_a_huge_file_is_read_or_refused_in_time(kind: str, trial: Trial) -> None:
    trial.read(HEAVY[kind]())


@pytest.mark.skipif(not Path("/proc/self/status").exists(), reason="this system does not tell what memory was taken")
@pytest.mark.parametrize("kind", HEAVY if IS_FULL else MEASURED)
def test_a_huge_file_takes_little_memory(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "huge.docx"
    path.write_bytes(HEAVY[kind]())
    command = [sys.executable, "-c", _MEASURE, "show", str(path)]
    run = subprocess.run(command, check=True, capture_output=True, text=True, timeout=60)
    status, seconds, megabytes = json.loads(run.stdout.splitlines()[-1])
    assert "Traceback" not in run.stderr
    assert status in {0, 2}
    assert status == 0 or len(run.stderr.splitlines()) == 1
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
