"""Makes a council's first template: from brand.yaml and its artwork to appendix.docx.

Run as: python templates/first_template.py templates/harrow/brand.yaml templates/harrow/appendix.docx
"""

import sys
from pathlib import Path

from making.brand import read_brand
from making.document import make_template


def main(arguments: list[str]) -> int:
    """Write the template; the exit status."""
    if len(arguments) != 2:
        print("usage: first_template.py BRAND.yaml TEMPLATE.docx", file=sys.stderr)
        return 2
    brand, template = map(Path, arguments)
    template.write_bytes(make_template(read_brand(brand)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
