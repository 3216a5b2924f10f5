"""Results as Markdown: tables, and the marked places of a file that they are written into."""

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from benchmarks.race import Timing


def make_table(headings: Sequence[str], rows: Iterable[Iterable[str]]) -> str:
    """A table, its first column words and the others figures."""
    lines = [headings, ["---", *["---:"] * (len(headings) - 1)], *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def in_seconds(timing: Timing | None) -> str:
    """The median of a timing to three significant figures; a dash where there is none."""
    if timing is None:
        return "–"
    if timing.refusal:
        return "refused"
    digits = 3 if timing.seconds < 1 else 2 if timing.seconds < 10 else 1
    return f"{timing.seconds:.{digits}f} s"


def in_megabytes(timing: Timing | None) -> str:
    """The peak of a timing; a dash where there is none."""
    return "–" if timing is None or timing.refusal else f"{timing.megabytes:,.0f} MB"


def fill_places(path: Path, texts: Mapping[str, str]) -> list[str]:
    """Write each text between the marks of its name, of those that the file has; the names that were written.

    The marks are `<!-- benchmark: NAME -->` and `<!-- end of benchmark -->`.
    """
    page = path.read_text(encoding="utf-8")
    filled = []
    for name, text in texts.items():
        place = re.compile(rf"(<!-- benchmark: {re.escape(name)} -->\n).*?(<!-- end of benchmark -->)", re.DOTALL)
        page, count = place.subn(lambda match, text=text: f"{match[1]}\n{text}\n\n{match[2]}", page)  # type: ignore[misc]
        filled += [name] * bool(count)
    path.write_text(page, encoding="utf-8", newline="\n")
    return filled
