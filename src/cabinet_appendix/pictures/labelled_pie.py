"""Pies with a label at each slice: from slices to a drawing on a figure."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from cabinet_appendix.pictures.figures import escape

if TYPE_CHECKING:
    from matplotlib.figure import Figure

LabelledSlice = tuple[int, str, str]
"""A count, the label beside it, and its colour as six hexadecimal digits."""


def draw_labelled_pie(figure: "Figure", slices: Sequence[LabelledSlice], title: str = "") -> None:
    """Draw the slices that count anything, clockwise from the top, on a figure with the constrained layout.

    That makes the pie as large as its labels and its title leave room for.
    """
    axes = figure.add_subplot()
    axes.set_axis_off()
    if title:
        figure.suptitle(escape(title), fontsize=10, fontweight="bold", wrap=True)
    shown = [one for one in slices if one[0]]
    if not shown:
        return
    counts, labels, colours = zip(*shown, strict=True)
    axes.pie(
        counts,
        labels=[escape(label) for label in labels],
        colors=[f"#{colour}" for colour in colours],
        startangle=90,
        counterclock=False,
        labeldistance=1.35,
        wedgeprops={"edgecolor": "white", "linewidth": 1.5},
        textprops={"fontsize": 9, "ha": "center", "va": "center"},
    )
