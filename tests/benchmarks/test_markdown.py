"""Results are tables of Markdown, and go into the marked places of a page and nowhere else."""

from pathlib import Path

import pytest
from markdown_it import MarkdownIt

from benchmarks.markdown import fill_places, in_seconds, make_table
from benchmarks.race import Timing

PAGE = """# Speed
<!-- benchmark: build -->
old
<!-- end of benchmark -->
Between.
<!-- benchmark: batch -->
<!-- end of benchmark -->
"""


def test_a_table_is_read_as_one() -> None:
    page = MarkdownIt().enable("table").render(make_table(["what", "64"], [["ours", "0.2 s"], ["theirs", "0.1 s"]]))
    assert page.count("<tr>") == 3
    assert '<td style="text-align:right">0.1 s</td>' in page


def test_a_text_takes_the_place_of_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "README.md"
    path.write_text(PAGE, encoding="utf-8")
    assert fill_places(path, {"build": r"new \1", "targets": "nowhere"}) == ["build"]
    assert path.read_text(encoding="utf-8") == PAGE.replace("old", "\nnew \\1\n")
    assert fill_places(path, {"build": "old", "batch": "500"}) == ["build", "batch"]


@pytest.mark.parametrize(
    ("seconds", "told"), [(0.0123, "0.012 s"), (0.5, "0.500 s"), (1.234, "1.23 s"), (61.25, "61.2 s")]
)
def test_seconds_have_about_three_figures(seconds: float, told: str) -> None:
    assert in_seconds(Timing((seconds,), 0)) == told


def test_what_was_not_measured_and_what_was_refused_are_told_apart() -> None:
    assert in_seconds(None) == "–"
    assert in_seconds(Timing((1,), 0, refusal="too large")) == "refused"
