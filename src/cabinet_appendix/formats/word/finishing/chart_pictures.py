"""Charts as pictures: from each native chart to a picture of the same size with the same words."""

import io
import warnings
from typing import TYPE_CHECKING

from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.chart_points import format_percentage
from cabinet_appendix.ooxml.charts import ChartPart, Point
from cabinet_appendix.ooxml.drawings import inline_drawings
from cabinet_appendix.ooxml.relationships import IMAGE

if TYPE_CHECKING:
    from matplotlib.axes import Axes

_EMU_PER_INCH = 914_400
_DOTS_PER_INCH = 200


def finish(draft: Draft) -> None:
    """Replace the chart drawings of the body, which other passes have filled, by pictures; their parts go.

    DocumentError with each chart whose words the font of pictures cannot show.
    """
    package = draft.package
    faults: list[Finding] = []
    relationships = package.relationships(package.main_document)
    for drawing in inline_drawings(package.xml(package.main_document)):
        if drawing.chart_id is None:
            continue
        chart_part = relationships.target(drawing.chart_id)
        size = (drawing.extent[0] / _EMU_PER_INCH, drawing.extent[1] / _EMU_PER_INCH)
        try:
            png = draw_pie(ChartPart(package.xml(chart_part)), size)
        except UnicodeError as error:
            faults.append(_fault(draft, drawing.description, str(error)))
            continue
        picture = package.unused_name("/word/media/chart{}.png")
        package.add(picture, "image/png", png)
        relationships.remove(drawing.chart_id)
        package.remove_tree(chart_part)
        drawing.replace_with_picture(relationships.add(IMAGE, picture))
    if faults:
        raise DocumentError(*faults)


def _fault(draft: Draft, description: str, problem: str) -> Finding:
    place = Place(draft.tags.file, part=draft.package.main_document, paragraph=description)
    return Finding("T015", Severity.ERROR, place, problem, "native charts, which have the fonts of Word")


def draw_pie(chart: ChartPart, size: tuple[float, float]) -> bytes:
    """A PNG of the chart, `size` in inches wide and high, with its title, colours and labels; the same for the same.

    UnicodeError for a character that is not in the font, of which matplotlib would draw a box.
    """
    import matplotlib  # noqa: PLC0415 - slow, and seldom wanted
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415
    from matplotlib.figure import Figure  # noqa: PLC0415

    out = io.BytesIO()
    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("error", r"Glyph")
        # A matplotlibrc in the working folder would change the picture.
        matplotlib.rcdefaults()
        # The constrained layout makes the pie as large as its labels leave room for.
        figure = Figure(figsize=size, dpi=_DOTS_PER_INCH, layout="constrained")
        canvas = FigureCanvasAgg(figure)
        _draw_slices(figure.add_subplot(), [point for point in chart.points if point.count])
        title = "\n".join("".join(t.text or "" for t in texts) for texts in chart.title_paragraphs())
        figure.suptitle(_escape(title), fontsize=10, fontweight="bold", wrap=True)
        # Without the version of matplotlib that PNG files usually carry.
        try:
            canvas.print_png(  # type: ignore[no-untyped-call]
                out, metadata={"Software": None}
            )
        except UserWarning as warning:
            raise UnicodeError(f'the title "{chart.title}" with a character that the font lacks') from warning
    return out.getvalue()


def format_label(point: Point, total: int) -> str:
    """What stands beside a slice, in two lines as beside those of a native chart."""
    return f"{point.category}\n{point.count} ({format_percentage(point.count, total)})"


def _draw_slices(axes: "Axes", points: list[Point]) -> None:
    axes.set_axis_off()
    total = sum(point.count for point in points)
    if not total:
        return
    axes.pie(
        [point.count for point in points],
        labels=[_escape(format_label(point, total)) for point in points],
        colors=[f"#{point.color}" for point in points],
        startangle=90,
        counterclock=False,
        labeldistance=1.35,
        wedgeprops={"edgecolor": "white", "linewidth": 1.5},
        textprops={"fontsize": 9, "ha": "center", "va": "center"},
    )


def _escape(text: str) -> str:
    # Between dollars matplotlib reads a formula; its parse_math=False is not heeded where it wraps lines.
    return text.replace("$", r"\$")
