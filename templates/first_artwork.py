"""Draws a council's first banners: from the colours and scenes in artwork.yaml to PNG files beside it.

Run as: python templates/first_artwork.py templates/harrow/artwork.yaml
"""

import sys
from pathlib import Path

from making.scenes import draw_scene
from ruamel.yaml import YAML


def main(arguments: list[str]) -> int:
    """Write the banners; the exit status."""
    if len(arguments) != 1:
        print("usage: first_artwork.py ARTWORK.yaml", file=sys.stderr)
        return 2
    path = Path(arguments[0])
    artwork = YAML(typ="safe").load(path)
    for name, scene in artwork["banners"].items():
        file = path.parent / name
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(draw_scene(scene, artwork["colours"]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
