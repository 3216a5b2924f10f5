"""Pictures read back: the areas of an SVG's rectangles and the pixels of a PNG, by colour."""

import io
import re
from collections import Counter

from lxml import etree
from PIL import Image

_PATH = "{http://www.w3.org/2000/svg}path"
_RECTANGLE = re.compile(r"M ([\d.]+) ([\d.]+)\s+L ([\d.]+) ([\d.]+)\s+L ([\d.]+) ([\d.]+)\s+L ([\d.]+) ([\d.]+)\s+z\s*")


def rectangles(svg: bytes) -> list[tuple[str, float, float, float, float]]:
    """The filled rectangles from left to right: colour, left and top edge, width and height in points."""
    found = []
    for path in etree.fromstring(svg).iter(_PATH):
        shape = _RECTANGLE.fullmatch(path.get("d", ""))
        fill = re.search(r"fill: #(\w{6})", path.get("style", ""))
        if shape and fill:
            numbers = [float(number) for number in shape.groups()]
            xs, ys = numbers[::2], numbers[1::2]
            found.append((fill[1].upper(), min(xs), min(ys), max(xs) - min(xs), max(ys) - min(ys)))
    return sorted(found, key=lambda one: one[1:3])


def pixels(png: bytes) -> Counter[str]:
    """How many pixels have each colour, as six hexadecimal digits."""
    image = Image.open(io.BytesIO(png)).convert("RGB")
    counted = image.getcolors(image.width * image.height) or []
    return Counter({bytes(colour).hex().upper(): count for count, colour in counted if isinstance(colour, tuple)})
