"""Makes the page of the rules: from the catalogue to docs/rules.md.

Run as: python docs/rule_page.py docs/rules.md
"""

import sys
from pathlib import Path

from cabinet_appendix.checks.catalogue import FAMILIES, RULES
from cabinet_appendix.output.rules_as_text import format_page


def main(arguments: list[str]) -> int:
    """Write the page; the exit status."""
    if len(arguments) != 1:
        print("usage: rule_page.py PAGE.md", file=sys.stderr)
        return 2
    Path(arguments[0]).write_text(format_page(RULES, FAMILIES), encoding="utf-8", newline="\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
