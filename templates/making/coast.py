"""A second council's artwork: a bay with sails, and a lighthouse as its mark."""

import math

from making.canvas import Canvas, Point

_BAY = (2570, 380)
_MARK = (400, 400)
# Where each stands, and how large.
_SAILS = ((420, 300, 120), (760, 262, 70), (980, 290, 96), (1530, 268, 78), (1790, 306, 130))


def draw_bay(colours: dict[str, str]) -> Canvas:
    """A bay: hills behind it, sails on it, a lighthouse at its end."""
    canvas = Canvas(_BAY, colours, "sky")
    canvas.circle((1180, 210), 120, "sun", opacity=0.5)
    canvas.circle((1180, 210), 78, "sun")
    canvas.hill(lambda x: 196 + 46 * math.sin(x / 330 + 0.6) + 12 * math.sin(x / 97), "far")
    canvas.hill(lambda x: 226 + 40 * math.sin(x / 250 + 3.4), "hill")
    canvas.rectangle((0, 240), (2570, 140), "foam")
    canvas.hill(lambda x: 262 + 4 * math.sin(x / 41), "sea")
    for x, y, height in _SAILS[1::2]:
        _draw_boat(canvas, (x, y), height)
    canvas.hill(lambda x: 298 + 6 * math.sin(x / 53 + 1), "deep")
    for x, y, height in _SAILS[::2]:
        _draw_boat(canvas, (x, y), height)
    canvas.hill(lambda x: 344 + 8 * math.sin(x / 67 + 2), "night")
    _draw_rock(canvas, 2250, 344)
    _draw_lighthouse(canvas, (2250, 300), 230)
    return canvas


def draw_mark(colours: dict[str, str]) -> Canvas:
    """A lighthouse above two waves, on white."""
    canvas = Canvas(_MARK, colours, "sail")
    canvas.circle((200, 200), 196, "night")
    canvas.circle((200, 200), 180, "foam")
    _draw_lighthouse(canvas, (200, 290), 220)
    for top, colour in ((282, "sea"), (318, "night")):
        canvas.polygon(_wave_in_circle(top), colour)
    return canvas


def _wave_in_circle(top: float) -> list[Point]:
    """What of a circle lies below a wavy line."""
    xs = [20 + step * 4 for step in range(91)]
    inside = [x for x in xs if abs(x - 200) < math.sqrt(max(0.0, 180**2 - (top - 200) ** 2))]
    crest = [(x, top + 9 * math.sin((x - 20) / 26)) for x in inside]
    bottom = [(x, 200 + math.sqrt(180**2 - (x - 200) ** 2)) for x in reversed(inside)]
    return [*crest, *bottom]


def _draw_boat(canvas: Canvas, foot: Point, height: float) -> None:
    x, y = foot
    canvas.polygon([(x, y - height), (x, y - 10), (x - height * 0.5, y - 10)], "sail")
    canvas.polygon([(x + 6, y - height * 0.86), (x + 6, y - 10), (x + height * 0.38, y - 10)], "mark")
    hull = height * 0.52
    canvas.polygon([(x - hull, y - 6), (x + hull, y - 6), (x + hull * 0.7, y + 12), (x - hull * 0.7, y + 12)], "night")


def _draw_rock(canvas: Canvas, x: float, y: float) -> None:
    canvas.polygon(
        [(x - 190, y + 40), (x - 120, y - 24), (x - 40, y - 44), (x + 60, y - 40), (x + 180, y + 40)], "night"
    )


def _draw_lighthouse(canvas: Canvas, foot: Point, height: float) -> None:
    """A striped tower that narrows upwards, a lamp and a cap."""
    x, y = foot
    base, top = height * 0.15, height * 0.1
    stripes = 5
    tower = height * 0.74

    def half(share: float) -> float:
        return base + (top - base) * share

    for number in range(stripes):
        low, high = number / stripes, (number + 1) / stripes
        corners = [
            (x - half(low), y - tower * low),
            (x + half(low), y - tower * low),
            (x + half(high), y - tower * high),
            (x - half(high), y - tower * high),
        ]
        canvas.polygon(corners, ("mark", "sail")[number % 2])
    canvas.rectangle((x - top * 1.5, y - tower - height * 0.03), (top * 3, height * 0.035), "night")
    canvas.rectangle((x - top * 0.8, y - tower - height * 0.13), (top * 1.6, height * 0.1), "sun")
    roof = y - tower - height * 0.13
    canvas.polygon([(x - top * 1.2, roof), (x, roof - height * 0.12), (x + top * 1.2, roof)], "night")
