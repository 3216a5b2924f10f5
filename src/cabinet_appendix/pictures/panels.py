"""Panels drawn: a ring of slices beside a list of them, or bars above a table of their counts."""

from collections.abc import Sequence
from decimal import ROUND_HALF_UP, Decimal

from cabinet_appendix.pictures.canvas import Box, Canvas, Type
from cabinet_appendix.pictures.values import Bars, Inks, Panel, Pie, Slice, Stack

WIDTH = 2.98
"""Units that a panel takes at least."""
_PIE, _BARS = 2.6, 3.2
"""Units that a panel takes from top to bottom, with the space below it."""
_WHITE = "FFFFFF"
_TITLE, _TEXT, _SMALL = 13, 10.5, 9.5
_ROW, _BADGE = 0.25, 0.19
_LIST = 3.4
"""Units from a ring's left edge to the end of its list at most: figures far from their names are hard to read."""
_STEP, _LINE = 0.57, 0.22
"""Units from one bar to the next at least, and from one line to the next: what the name of a year needs."""
_MARKS, _NAMES = 0.3, 1.15
"""Units left of the bars for the marks of the table's lines, and for their names as well."""
_MARKED_SHARE, _MARKED_HEIGHT = 0.045, 0.15
"""So large a share of a ring, and so high a piece of a bar, has room for its mark."""


def find_width(panel: Panel) -> float:
    """The units that a panel takes from side to side at least."""
    return WIDTH if isinstance(panel, Pie) else max(WIDTH, _MARKS + _STEP * len(panel.stacks))


def find_height(panel: Panel) -> float:
    """The units that it takes from top to bottom."""
    return _PIE if isinstance(panel, Pie) else _BARS


def list_unnamed(panel: Panel, width: float) -> tuple[Slice, ...]:
    """The slices that a panel of this width has by their marks only, so that a key must name them."""
    if isinstance(panel, Pie) or _has_room_for_names(panel, width):
        return ()
    return _find_slices(panel)


def draw_key(canvas: Canvas, right: float, middle: float, slices: Sequence[Slice], ink: str) -> None:
    """The marks of slices with their names in one line that ends at `right`."""
    for one in reversed(slices):
        right -= canvas.measure(one.name, _SMALL)
        canvas.write(right, middle, one.name, Type(_SMALL, ink))
        _draw_badge(canvas, right - _BADGE - 0.06, middle, one)
        right -= _BADGE + 0.06 + 0.18


def draw_panel(canvas: Canvas, panel: Panel, box: Box, inks: Inks) -> None:
    """A panel in its box, under its title."""
    canvas.write_within(box.x, box.y + 0.1, panel.title, box.width, Type(_TITLE, inks.text, is_bold=True))
    below = Box(box.x, box.y + 0.33, box.width, box.height - 0.33)
    if isinstance(panel, Pie):
        _draw_pie(canvas, panel, below, inks)
    else:
        _draw_bars(canvas, panel, below, inks)


def _draw_pie(canvas: Canvas, pie: Pie, box: Box, inks: Inks) -> None:
    total = sum(one.count for one in pie.slices)
    radius = 0.6
    x, y = box.x + radius, box.y + 0.15 + radius
    shown = [one for one in pie.slices if one.count]
    middles = canvas.ring(x, y, radius, [(one.count / total, one.colour) for one in shown])
    if not shown:
        canvas.outline(Box(x - radius, y - radius, 2 * radius, 2 * radius), inks.text)
    for one, place in zip(shown, middles, strict=True):
        if one.count / total >= _MARKED_SHARE:
            canvas.write(*place, one.mark, Type(_SMALL, one.ink, is_bold=True, align="center"))
    canvas.write(x, y, str(total), Type(20, inks.text, is_bold=True, align="center"))
    canvas.write(x, y + radius + 0.2, pie.noun, Type(_SMALL, inks.text, align="center"))
    left, right = x + radius + 0.14, box.x + min(box.width, _LIST)
    top = y - _ROW * (len(pie.slices) - 1) / 2
    for number, one in enumerate(pie.slices):
        middle = top + _ROW * number
        _draw_badge(canvas, left, middle, one)
        room = right - 0.45 - canvas.measure(str(one.count), _TEXT + 1) - left - _BADGE - 0.07
        canvas.write_within(left + _BADGE + 0.07, middle, one.name, room, Type(_TEXT, inks.text))
        canvas.write(right - 0.4, middle, str(one.count), Type(_TEXT, inks.text, is_bold=True, align="right"))
        canvas.write(right, middle, _format_share(one.count, total), Type(_SMALL, inks.text, align="right"))


def _draw_badge(canvas: Canvas, x: float, middle: float, one: Slice) -> None:
    canvas.fill(Box(x, middle - _BADGE / 2, _BADGE, _BADGE), one.colour)
    canvas.write(x + _BADGE / 2, middle, one.mark, Type(_SMALL, one.ink, is_bold=True, align="center"))


def _draw_bars(canvas: Canvas, bars: Bars, box: Box, inks: Inks) -> None:
    slices = _find_slices(bars)
    table = box.y + box.height - 0.2 - _LINE * len(slices)
    floor = table - 0.43
    has_names = _has_room_for_names(bars, box.width)
    left = box.x + (_NAMES if has_names else _MARKS)
    step = min(0.9, (box.x + box.width - left) / len(bars.stacks))
    canvas.rule(left, floor, step * len(bars.stacks), inks.text)
    for number, one in enumerate(slices):
        middle = table + _LINE * (number + 0.5)
        _draw_badge(canvas, box.x, middle, one)
        if has_names:
            canvas.write(box.x + _BADGE + 0.07, middle, one.name, Type(_SMALL, inks.text))
    largest = max(sum(one.count for one in stack.slices or ()) for stack in bars.stacks) or 1
    for number, stack in enumerate(bars.stacks):
        middle = left + step * (number + 0.5)
        _draw_column(canvas, stack, (middle, table, len(slices)), inks)
        standing = Box(middle - step * 0.34, box.y + 0.2, step * 0.68, floor - box.y - 0.2)
        if stack.slices is None:
            _draw_absence(canvas, bars.absence, standing, inks)
        else:
            _draw_stack(canvas, stack.slices, standing, (standing.height / largest, inks.text))


def _find_slices(bars: Bars) -> tuple[Slice, ...]:
    """Slices of a stack that is there, as all have the same."""
    return next((stack.slices for stack in bars.stacks if stack.slices is not None), ())


def _has_room_for_names(bars: Bars, width: float) -> bool:
    return _NAMES + _STEP * len(bars.stacks) <= width


def _draw_column(canvas: Canvas, stack: Stack, place: tuple[float, float, int], inks: Inks) -> None:
    """A column of the table: the name of its stack above the counts."""
    middle, top, rows = place
    for line, name in enumerate(stack.name):
        style = Type(8 if line else _SMALL, inks.text, is_bold=not line, align="center")
        canvas.write(middle, top - 0.31 + 0.17 * line, name, style)
    counts = [str(one.count) for one in stack.slices] if stack.slices is not None else ["–"] * rows
    for row, count in enumerate(counts):
        canvas.write(middle, top + _LINE * (row + 0.5), count, Type(_SMALL, inks.text, align="center"))


def _draw_stack(canvas: Canvas, slices: Sequence[Slice], box: Box, unit_and_ink: tuple[float, str]) -> None:
    """A bar at the foot of its box, its total above it; the unit is how high one thing counted is."""
    unit, ink = unit_and_ink
    y, middle = box.y + box.height, box.x + box.width / 2
    for one in reversed(slices):
        height = unit * one.count
        y -= height
        canvas.fill(Box(box.x, y, box.width, height), one.colour)
        # A white line between neighbours tells them apart whatever their colours.
        canvas.rule(box.x, y, box.width, _WHITE, min(1.0, height * 18))
        if height >= _MARKED_HEIGHT:
            canvas.write(middle, y + height / 2, one.mark, Type(_SMALL, one.ink, is_bold=True, align="center"))
    total = str(sum(one.count for one in slices))
    canvas.write(middle, y - 0.1, total, Type(_TEXT, ink, is_bold=True, align="center"))


def _draw_absence(canvas: Canvas, words: str, box: Box, inks: Inks) -> None:
    canvas.outline(box, inks.text)
    lines: Sequence[str] = words.split()
    for number, line in enumerate(lines):
        y = box.y + box.height / 2 + 0.16 * (number - (len(lines) - 1) / 2)
        canvas.write_within(box.x + box.width / 2, y, line, box.width - 0.04, Type(_SMALL, inks.text, align="center"))


def _format_share(count: int, total: int) -> str:
    """In whole percent, halves rounded up as on a chart of Word."""
    return f"{(Decimal(100 * count) / (total or 1)).quantize(Decimal(1), ROUND_HALF_UP)}%"
