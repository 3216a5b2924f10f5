"""Pies of ratings for pages: from a tally to a picture."""

from cabinet_appendix.model.scorecard import Tally
from cabinet_appendix.ooxml.chart_points import format_percentage
from cabinet_appendix.pictures.figures import begin_figure, save_svg
from cabinet_appendix.pictures.labelled_pie import draw_labelled_pie

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
    slices = [
        (count.count, f"{count.label}\n{count.count} ({format_percentage(count.count, tally.total)})", colour)
        for count in tally.counts
        if count.count
        for colour in [COLOURS[count.category].removeprefix("#")]
    ]
    with begin_figure(_INCHES, layout="constrained") as figure:
        draw_labelled_pie(figure, slices)
        return save_svg(figure).decode()
