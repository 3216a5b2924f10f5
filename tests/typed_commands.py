"""Commands as somebody types them: run in this process, and what they print compared with what a page shows."""

import re

import pytest

from cabinet_appendix.cli import main


def call(arguments: list[str]) -> int:
    """Run `appendix` with these arguments; the exit status."""
    with pytest.raises(SystemExit) as left:
        main(arguments, prog_name="appendix")
    return int(str(left.value.code))


def is_like(expected: str, seen: str) -> bool:
    """Whether a text is the expected one, in which a line "…" stands for any lines and " …" for the rest of a line."""
    pattern = re.sub(r"(?m)^…\\\n", r"(?:.*\\n)*", re.escape(expected))
    pattern = re.sub(r"(?m)\\ …\\\n", r" .*\\n", pattern)
    return seen == expected or re.fullmatch(pattern, seen) is not None
