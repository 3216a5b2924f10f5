"""Brings the list of tags in a template's notes up to date: from the names that the program has to a table.

Run as: python templates/tag_table.py templates/harrow/README.md
"""

import re
import sys
from pathlib import Path

from cabinet_appendix.formats.word.tag_examples import list_examples
from cabinet_appendix.output.tags import format_markdown

_TABLE = re.compile(r"(?<=<!-- tags -->\n\n)(?:\|.*\n)*")


def main(arguments: list[str]) -> int:
    """Write the table below the mark in the notes; the exit status."""
    if len(arguments) != 1:
        print("usage: tag_table.py NOTES.md", file=sys.stderr)
        return 2
    notes = Path(arguments[0])
    text = notes.read_text(encoding="utf-8")
    notes.write_text(_TABLE.sub(lambda _: format_markdown(list_examples()), text), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
