"""Charts as pictures: from each native chart to a picture of the same size with the same words."""

from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.chart_points import format_percentage
from cabinet_appendix.ooxml.charts import ChartPart, Point
from cabinet_appendix.ooxml.drawings import inline_drawings
from cabinet_appendix.ooxml.relationships import IMAGE
from cabinet_appendix.pictures.figures import begin_figure, save_png
from cabinet_appendix.pictures.labelled_pie import draw_labelled_pie

_EMU_PER_INCH = 914_400


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
    title = "\n".join("".join(t.text or "" for t in texts) for texts in chart.title_paragraphs())
    total = sum(point.count for point in chart.points)
    slices = [(point.count, format_label(point, total), point.color) for point in chart.points if point.count]
    try:
        with begin_figure(size, layout="constrained") as figure:
            draw_labelled_pie(figure, slices, title)
            return save_png(figure)
    except UnicodeError as error:
        raise UnicodeError(f'the title "{chart.title}" with a character that the font lacks') from error


def format_label(point: Point, total: int) -> str:
    """What stands beside a slice, in two lines as beside those of a native chart."""
    return f"{point.category}\n{point.count} ({format_percentage(point.count, total)})"
