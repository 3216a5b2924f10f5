"""A page to draw on: from shapes and words, placed from the top left corner, to a figure."""

from bisect import bisect_right
from dataclasses import dataclass
from math import cos, radians, sin
from typing import TYPE_CHECKING, Literal

from cabinet_appendix.pictures.figures import escape, measure

if TYPE_CHECKING:
    from matplotlib.figure import Figure

_SMALLEST = 0.75
"""To so much of its size a text is made smaller to fit; what is longer still is cut."""


@dataclass(frozen=True, slots=True)
class Type:
    """How words are set: size in points, colour, and which of their edges stands at the place that is named."""

    size: float
    colour: str
    is_bold: bool = False
    align: Literal["left", "center", "right"] = "left"


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle: its left and top edges, width and height."""

    x: float
    y: float
    width: float
    height: float


class Canvas:
    """A page of so many units wide and high; a unit is `scale` inches, and text is so many times its size."""

    def __init__(self, figure: "Figure", size: tuple[float, float], scale: float = 1) -> None:
        self._scale = scale
        self._axes = figure.add_axes((0, 0, 1, 1))
        self._axes.set_axis_off()
        self._axes.set_xlim(0, size[0])
        self._axes.set_ylim(size[1], 0)

    def write(self, x: float, y: float, text: str, style: Type) -> None:
        """Words in a line whose middle is at `y`."""
        self._axes.text(
            x,
            y,
            escape(text),
            fontsize=style.size * self._scale,
            color=f"#{style.colour}",
            fontweight="bold" if style.is_bold else "normal",
            ha=style.align,
            va="center_baseline",
        )

    def write_within(self, x: float, y: float, text: str, width: float, style: Type) -> None:
        """The same no wider than `width`: in a smaller size, and if need be cut, with an ellipsis."""
        whole = measure(text, style.size, is_bold=style.is_bold)
        size = style.size * max(_SMALLEST, min(1.0, width / whole)) if whole else style.size
        if whole * size / style.size > width * 1.001:
            # The longest beginning that fits: each is wider than the one before.
            letters = bisect_right(
                range(len(text)), width, key=lambda end: measure(_cut(text, end), size, is_bold=style.is_bold)
            )
            text = _cut(text, max(1, letters - 1))
        self.write(x, y, text, Type(size, style.colour, style.is_bold, style.align))

    def measure(self, text: str, size: float) -> float:
        """The width of a line of words."""
        return measure(text, size)

    def fill(self, box: Box, colour: str) -> None:
        """A rectangle of a colour."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415 - slow, and wanted by pictures only

        self._axes.add_patch(Rectangle((box.x, box.y), box.width, box.height, facecolor=f"#{colour}", linewidth=0))

    def outline(self, box: Box, colour: str) -> None:
        """A dashed rectangle, for what is not there."""
        from matplotlib.patches import Rectangle  # noqa: PLC0415

        dashes, thickness = (0, (4, 3)), 0.9 * self._scale
        self._axes.add_patch(
            Rectangle(
                (box.x, box.y),
                box.width,
                box.height,
                fill=False,
                edgecolor=f"#{colour}",
                linestyle=dashes,
                linewidth=thickness,
            )
        )

    def rule(self, x: float, y: float, width: float, colour: str, thickness: float = 0.8) -> None:
        """A level line from `x` to the right, its thickness in points."""
        self._axes.plot(
            [x, x + width], [y, y], color=f"#{colour}", linewidth=thickness * self._scale, solid_capstyle="butt"
        )

    def ring(self, x: float, y: float, radius: float, shares: list[tuple[float, str]]) -> list[tuple[float, float]]:
        """A ring around a place, of shares that add up to 1 with their colours, clockwise from the top.

        Returns the places in the middle of the shares, where a mark may stand.
        """
        from matplotlib.patches import Wedge  # noqa: PLC0415

        thickness, start, middles = radius * 0.42, -90.0, []
        for share, colour in shares:
            end = start + 360 * share
            # A white line between neighbours tells them apart whatever their colours.
            edge = {"edgecolor": "white", "linewidth": 1.6 * self._scale if share < 1 else 0}
            self._axes.add_patch(Wedge((x, y), radius, start, end, width=thickness, facecolor=f"#{colour}", **edge))
            middle = radians((start + end) / 2)
            middles.append((x + cos(middle) * (radius - thickness / 2), y + sin(middle) * (radius - thickness / 2)))
            start = end
        return middles


def _cut(text: str, end: int) -> str:
    return f"{text[:end].rstrip()}…"
