"""The same input gives the same bytes: in other processes, at other times, in other places and languages."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

# A machine whose clock is eleven years ahead, whatever asks for the time.
SHIFTED_CLOCK = """
import datetime, time

SHIFT = 11 * 365 * 86_400
_time, _time_ns, _localtime, _gmtime = time.time, time.time_ns, time.localtime, time.gmtime
time.time = lambda: _time() + SHIFT
time.time_ns = lambda: _time_ns() + SHIFT * 10**9
time.localtime = lambda seconds=None: _localtime(time.time() if seconds is None else seconds)
time.gmtime = lambda seconds=None: _gmtime(time.time() if seconds is None else seconds)


class Shifted(datetime.datetime):
    @classmethod
    def now(cls, tz=None):
        return cls.fromtimestamp(time.time(), tz)

    @classmethod
    def utcnow(cls):
        return cls.fromtimestamp(time.time(), datetime.timezone.utc).replace(tzinfo=None)

    today = now


datetime.datetime = Shifted
"""
OTHER_MACHINE = {
    "TZ": "Pacific/Kiritimati",
    "LC_ALL": "C",
    "LANG": "tr_TR.UTF-8",
    "PYTHONHASHSEED": "4242",
    "PYTHONUTF8": "0",
    "PYTHONCOERCECLOCALE": "0",
    "SOURCE_DATE_EPOCH": "1",
}


@pytest.fixture(scope="module")
def elsewhere(quarter_folder: Path, template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of quarter and template in another folder, newer than the originals, with settings for matplotlib."""
    folder = tmp_path_factory.mktemp("elsewhere") / "Büro 2"
    shutil.copytree(quarter_folder, folder / "data" / "2023-24-q2", copy_function=shutil.copyfile)
    (folder / "templates" / "harrow").mkdir(parents=True)
    shutil.copyfile(template, folder / "templates" / "harrow" / "appendix.docx")
    (folder / "matplotlibrc").write_text("font.size: 21\nsavefig.facecolor: red\nfigure.facecolor: red\n")
    (folder / "clock").mkdir()
    (folder / "clock" / "sitecustomize.py").write_text(SHIFTED_CLOCK)
    return folder


def test_the_clock_of_the_other_machine_is_ahead(elsewhere: Path) -> None:
    told = _run(elsewhere, "import datetime, time; print(time.localtime().tm_year, datetime.datetime.now().year)")
    here = _run(elsewhere, "import datetime; print(datetime.datetime.now().year)", {"PYTHONPATH": ""})
    assert set(map(int, told.split())) <= {int(here) + 10, int(here) + 11}


@pytest.mark.parametrize("charts", ["native", "picture"])
def test_another_machine_builds_the_same_bytes(
    elsewhere: Path, built: Path, built_with_pictures: Path, charts: str
) -> None:
    arguments = ["build", "data/2023-24-q2", "-o", f"{charts}.docx", "--charts", charts]
    _run(elsewhere, f"import sys; sys.argv = ['appendix', *{arguments}]; from cabinet_appendix.cli import main; main()")
    expected = built if charts == "native" else built_with_pictures
    assert (elsewhere / f"{charts}.docx").read_bytes() == expected.read_bytes()


def _run(folder: Path, program: str, changes: dict[str, str] | None = None) -> str:
    environment = {**os.environ, **OTHER_MACHINE, "PYTHONPATH": str(folder / "clock"), **(changes or {})}
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", program],
        cwd=folder,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return run.stdout
