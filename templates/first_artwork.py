"""Draws a council's first banners: from the artwork colours in brand.yaml to the PNG files that it names.

Run as: python templates/first_artwork.py templates/harrow/brand.yaml
"""

import sys
from pathlib import Path

from making.banners import draw_banner
from making.brand import read_brand


def main(arguments: list[str]) -> int:
    """Write the banners; the exit status."""
    if len(arguments) != 1:
        print("usage: first_artwork.py BRAND.yaml", file=sys.stderr)
        return 2
    brand = read_brand(Path(arguments[0]))
    for banner in brand.banners.values():
        banner.file.parent.mkdir(exist_ok=True)
        banner.file.write_bytes(draw_banner(banner.name, brand.artwork))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
