"""Makes a council's first template: from brand.yaml and its artwork to appendix.docx.

Run as: python templates/first_template.py templates/harrow/brand.yaml templates/harrow/appendix.docx
or, with the previous quarter and the direction of travel in the tables of indicators:
python templates/first_template.py templates/harrow/brand.yaml templates/harrow/appendix-movement.docx movement
"""

import sys
from pathlib import Path

from making.brand import read_brand
from making.document import make_template
from making.layouts import Layout


def main(arguments: list[str]) -> int:
    """Write the template; the exit status."""
    if len(arguments) not in {2, 3} or arguments[2:] not in ([], *([layout] for layout in Layout)):
        print(f"usage: first_template.py BRAND.yaml TEMPLATE.docx [{'|'.join(Layout)}]", file=sys.stderr)
        return 2
    brand, template = map(Path, arguments[:2])
    template.write_bytes(make_template(read_brand(brand, Layout((*arguments, Layout.PLAIN)[2]))))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
