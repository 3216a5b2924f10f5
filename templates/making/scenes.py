"""The first banners: from a scene's name and the colours of the artwork to a PNG."""

import math

from making.canvas import Canvas, arc
from making.coast import draw_bay, draw_mark

_SIZE = (1700, 300)


def draw_scene(name: str, colours: dict[str, str]) -> bytes:
    """The scene with this name; KeyError for a name that nobody has drawn."""
    return _SCENES[name](colours).to_png()


def _draw_quilt(colours: dict[str, str]) -> Canvas:
    """A quilt of tiles: quarter circles, leaves, roofs and rings."""
    canvas = Canvas(_SIZE, colours, "plum")
    for row, motifs in enumerate(_QUILT):
        for column, motif in enumerate(motifs):
            ground, figure, accent = _QUILT_COLOURS[(column * 2 + row * 3) % len(_QUILT_COLOURS)]
            canvas.rectangle((column * 100, row * 100), (101, 101), ground)
            _draw_tile(canvas, motif, (column * 100, row * 100), (figure, accent))
    return canvas


def _draw_tile(canvas: Canvas, motif: str, corner: tuple[int, int], colours: tuple[str, str]) -> None:
    (x, y), (figure, accent) = corner, colours
    match motif:
        case "o":
            canvas.circle((x + 50, y + 50), 36, figure)
            canvas.circle((x + 50, y + 50), 17, accent)
        case "l":
            canvas.leaf((x + 4, y + 96), 130, -45, figure)
            canvas.line((x + 4, y + 96), (x + 78, y + 22), 3, accent)
        case "r":
            canvas.leaf((x + 96, y + 96), 130, -135, figure)
            canvas.line((x + 96, y + 96), (x + 22, y + 22), 3, accent)
        case "h":
            canvas.rectangle((x + 14, y + 51), (72, 49), figure)
            canvas.polygon([(x + 14, y + 52), (x + 50, y + 16), (x + 86, y + 52)], figure)
            canvas.polygon([(x + 38, y + 100), *arc((x + 50, y + 74), 12, 180, 360), (x + 62, y + 100)], accent)
        case "u":
            canvas.sector((x + 50, y + 100), 50, (180, 360), figure)
            canvas.circle((x + 50, y + 30), 17, accent)
        case quarter:
            turn = "1234".index(quarter)
            centre = (x + (100 if turn in (1, 2) else 0), y + (100 if turn in (2, 3) else 0))
            canvas.sector(centre, 100, (turn * 90, turn * 90 + 90), figure)
            canvas.sector(centre, 50, (turn * 90, turn * 90 + 90), accent)


def _draw_neighbours(colours: dict[str, str]) -> Canvas:
    """Neighbours in front of a row of houses, with a low sun."""
    canvas = Canvas(_SIZE, colours, "sand")
    canvas.circle((1310, 175), 165, "peach", opacity=0.55)
    canvas.circle((1310, 175), 105, "peach")
    for number in range(13):
        _draw_house(canvas, (number * 140 - 70, 300), (140, 128 + 26 * ((number * 5) % 3)), ("lilac", "mist"))
    for number, (width, height) in enumerate(_HOUSES):
        left = sum(size[0] for size in _HOUSES[:number]) - 30
        _draw_house(canvas, (left, 300), (width, height), (("plum", "night")[number % 2], "peach"))
    canvas.rectangle((0, 286), (1700, 14), "night")
    for number, (x, height) in enumerate(_NEIGHBOURS):
        _draw_person(canvas, (x, 300), height, _COATS[number % len(_COATS)])
    return canvas


def _draw_house(canvas: Canvas, foot: tuple[float, float], size: tuple[float, float], colours: tuple[str, str]) -> None:
    """A house with a gable, a chimney and lit windows; `foot` is its lower left corner."""
    (x, y), (width, height), (wall, window) = foot, size, colours
    eaves = y - height + width * 0.38
    canvas.rectangle((x + width * 0.7, y - height + 6), (width * 0.1, width * 0.3), wall)
    canvas.polygon([(x, y), (x, eaves), (x + width / 2, y - height), (x + width, eaves), (x + width, y)], wall)
    pane = width * 0.16
    for side in (0.22, 0.62):
        canvas.rectangle((x + width * side, eaves + 14), (pane, pane * 1.25), window)


def _draw_person(canvas: Canvas, foot: tuple[float, float], height: float, colour: str) -> None:
    """A head above rounded shoulders."""
    x, y = foot
    shoulder = height * 0.27
    top = y - height * 0.66 + shoulder
    canvas.polygon([(x - shoulder, y), *arc((x, top), shoulder, 180, 360), (x + shoulder, y)], colour)
    canvas.circle((x, y - height * 0.85), height * 0.15, colour)


def _draw_street_scene(colours: dict[str, str]) -> Canvas:
    """A street winding through hills, with trees."""
    canvas = Canvas(_SIZE, colours, "sky")
    canvas.circle((330, 110), 70, "sand")
    canvas.hill(lambda x: 130 + 34 * math.sin(x / 190 + 0.4) + 14 * math.sin(x / 71), "mist")
    canvas.hill(lambda x: 168 + 38 * math.sin(x / 240 + 2.6), "lilac")
    canvas.hill(lambda x: 196 + 34 * math.sin(x / 205 + 5.2), "sage")
    for x, height in _FAR_TREES:
        _draw_tree(canvas, (x, 205 + 34 * math.sin(x / 205 + 5.2)), height, ("pine", "night"))
    for x, height in _FAR_HOUSES:
        _draw_house(canvas, (x, 240), (44, height), ("night", "peach"))
    canvas.hill(lambda x: 232 + 24 * math.sin(x / 260 + 0.9), "pine")
    _draw_street(canvas)
    for x, height in _NEAR_TREES:
        _draw_tree(canvas, (x, 300), height, ("mist", "pine"))
    for turn, length, colour in ((-152, 260, "plum"), (-122, 285, "night"), (-92, 255, "sage")):
        canvas.leaf((1640, 330), length, turn, colour)
        tip = (1640 + 0.8 * length * math.cos(math.radians(turn)), 330 + 0.8 * length * math.sin(math.radians(turn)))
        canvas.line((1640, 330), tip, 3, "mist")
    return canvas


def _draw_street(canvas: Canvas) -> None:
    steps = [step / 60 for step in range(61)]
    middle = [(890 + 150 * math.sin(4.6 * t) * (0.35 + t), 209 + 100 * t**1.2) for t in steps]
    widths = [4 + 92 * t**2 for t in steps]
    left = [(x - width, y) for (x, y), width in zip(middle, widths, strict=True)]
    right = [(x + width, y) for (x, y), width in zip(middle, widths, strict=True)]
    canvas.polygon([*left, *reversed(right)], "sand")


def _draw_tree(canvas: Canvas, foot: tuple[float, float], height: float, colours: tuple[str, str]) -> None:
    crown, stem = colours
    x, y = foot
    canvas.leaf((x, y - height * 0.12), height, -90, crown)
    canvas.line((x, y), (x, y - height * 0.75), max(2.0, height * 0.025), stem)


def _draw_company(colours: dict[str, str]) -> Canvas:
    """People side by side, their circles overlapping, with hearts between them."""
    canvas = Canvas(_SIZE, colours, "mist")
    for number in range(9):
        colour = ("peach", "lilac", "sand", "rose")[number % 4]
        canvas.circle((number * 212, 190), 170, colour, opacity=0.38)
    for number, height in enumerate(_COMPANY):
        colour = ("plum", "rose", "pine", "night", "peach", "lilac")[number % 6]
        x = 70 + number * 120
        shoulder = 88 if height > 190 else 66
        top = 300 - height + 62 + shoulder
        body = [(x - shoulder, 305), *arc((x, top), shoulder, 180, 360), (x + shoulder, 305)]
        canvas.polygon(body, colour, 0.82)
        canvas.circle((x, 300 - height + 30), 29 if height > 190 else 23, colour)
    for x, y, size in _HEARTS:
        _draw_heart(canvas, (x, y), size, "rose")
    return canvas


def _draw_heart(canvas: Canvas, centre: tuple[float, float], size: float, colour: str) -> None:
    x, y = centre
    turns = [math.radians(step * 4) for step in range(90)]
    outline = [
        (
            x + size * math.sin(turn) ** 3,
            y - size * (0.81 * math.cos(turn) - 0.31 * math.cos(2 * turn) - 0.125 * math.cos(3 * turn)),
        )
        for turn in turns
    ]
    canvas.polygon(outline, colour)


_SCENES = {
    "quilt": _draw_quilt,
    "neighbours": _draw_neighbours,
    "street": _draw_street_scene,
    "company": _draw_company,
    "bay": draw_bay,
    "lighthouse": draw_mark,
}
_QUILT = ("1o2lh3u41rol2h34u", "lh4u13o2rl4u1ho2r", "u2r1oh4l3u2r1o4hl")
_QUILT_COLOURS = (
    ("night", "plum", "peach"),
    ("lilac", "night", "sand"),
    ("plum", "lilac", "mist"),
    ("mist", "plum", "rose"),
    ("night", "lilac", "plum"),
    ("sand", "rose", "night"),
    ("plum", "sage", "mist"),
)
# Width and height; where each stands follows from those before it.
_HOUSES = (
    (190, 176),
    (150, 214),
    (210, 168),
    (160, 226),
    (180, 186),
    (150, 162),
    (200, 208),
    (170, 178),
    (190, 220),
    (200, 170),
)
# Where each stands, and how tall.
_NEIGHBOURS = (
    (150, 120),
    (205, 92),
    (420, 128),
    (690, 122),
    (745, 126),
    (796, 84),
    (1020, 118),
    (1395, 126),
    (1450, 90),
    (1500, 120),
)
_COATS = ("sand", "rose", "sky", "sage", "mist", "peach")
_FAR_TREES = ((90, 70), (135, 92), (470, 84), (520, 64), (720, 76), (1130, 88), (1180, 66), (1330, 80))
_NEAR_TREES = ((70, 128), (150, 92), (1215, 118), (1290, 84))
_FAR_HOUSES = ((968, 66), (1014, 58), (1068, 70))
_COMPANY = (230, 170, 245, 225, 180, 240, 215, 165, 250, 230, 175, 235, 220, 240)
_HEARTS = ((250, 74, 22), (612, 64, 17), (972, 74, 22), (1332, 64, 17))
