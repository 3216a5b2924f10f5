"""Pies of ratings for pages: from a tally to a picture (matplotlib's door for all that is not a Word document)."""

import io
from typing import TYPE_CHECKING

from cabinet_appendix.model.scorecard import Tally
from cabinet_appendix.ooxml.chart_points import format_percentage

if TYPE_CHECKING:
    from matplotlib.axes import Axes

COLOURS = {
    "completed": "#00308F",
    "green": "#008563",
    "amber": "#CC8100",
    "red": "#A30000",
    "not rated": "#6B6B6B",
}
"""Slices and marks, which stay apart for colour-blind readers and have 3:1 on white."""
_INCHES = (3.4, 2.4)


def draw_pie(tally: Tally) -> str:
    """The SVG of a pie with a label at each slice; the same for the same tally, on any machine."""
    import matplotlib  # noqa: PLC0415 - slow, and wanted by pages only
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    out = io.StringIO()
    with matplotlib.rc_context():
        # A matplotlibrc in the working folder would change the picture; a salt by the clock would as well.
        matplotlib.rcdefaults()
        matplotlib.rcParams["svg.hashsalt"] = "pie"
        figure = Figure(figsize=_INCHES, layout="constrained")
        canvas = FigureCanvasSVG(figure)
        _draw_slices(figure.add_subplot(), tally)
        canvas.print_svg(  # type: ignore[no-untyped-call]
            out, metadata={"Date": None, "Creator": None}
        )
    return out.getvalue()


def _draw_slices(axes: "Axes", tally: Tally) -> None:
    axes.set_axis_off()
    shown = [count for count in tally.counts if count.count]
    if not shown:
        return
    axes.pie(
        [count.count for count in shown],
        labels=[f"{count.label}\n{count.count} ({format_percentage(count.count, tally.total)})" for count in shown],
        colors=[COLOURS[count.category] for count in shown],
        startangle=90,
        counterclock=False,
        labeldistance=1.3,
        wedgeprops={"edgecolor": "white", "linewidth": 1.5},
        textprops={"fontsize": 9, "ha": "center", "va": "center"},
    )
