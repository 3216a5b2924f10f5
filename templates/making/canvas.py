"""A canvas of plain shapes: from circles, houses, hills and leaves in tenths of a millimetre to a PNG."""

import io
import math
from collections.abc import Callable, Sequence

from PIL import Image, ImageColor, ImageDraw

Point = tuple[float, float]
_PIXELS_PER_UNIT = 200 / 254
_OVERSAMPLING = 4
_COLOURS = 128


class Canvas:
    """A picture; its units are tenths of a millimetre, from the top left, and its colours named."""

    def __init__(self, size: tuple[int, int], colours: dict[str, str], ground: str) -> None:
        self.width, self.height = size
        self._scale = _PIXELS_PER_UNIT * _OVERSAMPLING
        self._colours = colours
        self._image = Image.new("RGB", self._to_pixels(size), self._rgb(ground))

    def polygon(self, points: Sequence[Point], colour: str, opacity: float = 1.0) -> None:
        """A filled polygon."""
        pixels = [(x * self._scale, y * self._scale) for x, y in points]
        if opacity == 1.0:
            ImageDraw.Draw(self._image).polygon(pixels, fill=self._rgb(colour))
            return
        mask = Image.new("L", self._image.size, 0)
        ImageDraw.Draw(mask).polygon(pixels, fill=round(255 * opacity))
        self._image.paste(self._rgb(colour), (0, 0), mask)

    def rectangle(self, corner: Point, size: Point, colour: str) -> None:
        """A filled rectangle from its upper left corner."""
        (x, y), (width, height) = corner, size
        self.polygon([(x, y), (x + width, y), (x + width, y + height), (x, y + height)], colour)

    def circle(self, centre: Point, radius: float, colour: str, *, opacity: float = 1.0) -> None:
        """A filled circle."""
        self.polygon(arc(centre, radius, 0, 360), colour, opacity)

    def sector(self, centre: Point, radius: float, turns: tuple[float, float], colour: str) -> None:
        """A slice of a circle between two angles in degrees, clockwise from three o'clock."""
        self.polygon([centre, *arc(centre, radius, *turns)], colour)

    def hill(self, outline: Callable[[float], float], colour: str) -> None:
        """All that lies below a line: `outline` gives its height from the top at each x."""
        ridge = [(x, outline(x)) for x in range(0, self.width + 5, 5)]
        self.polygon([*ridge, (self.width, self.height), (0, self.height)], colour)

    def leaf(self, foot: Point, length: float, turn: float, colour: str) -> None:
        """A leaf between two arcs; `turn` is the direction in which it points, in degrees."""
        self.polygon([_place(point, foot, length, turn) for point in _leaf_outline()], colour)

    def line(self, start: Point, end: Point, width: float, colour: str) -> None:
        """A straight stroke."""
        angle = math.atan2(end[1] - start[1], end[0] - start[0]) + math.pi / 2
        dx, dy = math.cos(angle) * width / 2, math.sin(angle) * width / 2
        (ax, ay), (bx, by) = start, end
        self.polygon([(ax + dx, ay + dy), (bx + dx, by + dy), (bx - dx, by - dy), (ax - dx, ay - dy)], colour)

    def to_png(self) -> bytes:
        """The picture at 200 dots an inch."""
        small = self._image.resize(
            (round(self.width * _PIXELS_PER_UNIT), round(self.height * _PIXELS_PER_UNIT)), Image.Resampling.LANCZOS
        )
        palette = small.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
        stream = io.BytesIO()
        palette.save(stream, "PNG", optimize=True, dpi=(200, 200))
        return stream.getvalue()

    def _to_pixels(self, size: tuple[int, int]) -> tuple[int, int]:
        width, height = size
        return round(width * self._scale), round(height * self._scale)

    def _rgb(self, name: str) -> tuple[int, int, int]:
        red, green, blue = ImageColor.getrgb(f"#{self._colours[name]}")[:3]
        return red, green, blue


def arc(centre: Point, radius: float, start: float, end: float) -> list[Point]:
    """Points on a circle from one angle to another, in degrees, clockwise from three o'clock."""
    steps = max(8, round(abs(end - start) / 2))
    angles = [math.radians(start + (end - start) * step / steps) for step in range(steps + 1)]
    return [(centre[0] + radius * math.cos(angle), centre[1] + radius * math.sin(angle)) for angle in angles]


def _leaf_outline() -> list[Point]:
    """A leaf from (0, 0) to (1, 0): where two circles overlap."""
    xs = [step / 40 for step in range(41)]
    upper = [(x, -0.34 * math.sin(math.pi * x) ** 0.85) for x in xs]
    return [*upper, *((x, -y) for x, y in reversed(upper))]


def _place(point: Point, foot: Point, length: float, turn: float) -> Point:
    x, y = point[0] * length, point[1] * length
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return foot[0] + x * cosine - y * sine, foot[1] + x * sine + y * cosine
