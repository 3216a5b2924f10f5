"""The cells of a table's rows: from an indicator, an action or a bullet to what a sheet holds of it."""

from cabinet_appendix.formats.columns import DIRECTION, STEPS, WORKED_OUT_RATING, Column
from cabinet_appendix.formats.markdown import format_bullet, format_inlines
from cabinet_appendix.formats.workbook.book import NumberCell, WrittenCell, figure_cell
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inline
from cabinet_appendix.model.ratings import NOT_RATED
from cabinet_appendix.model.report import Indicator


def row_cell(column: Column, row: object) -> WrittenCell:
    """The cell of a row in a column: a number where one shows the figure as it is printed, else text."""
    text = column.format(row)
    if isinstance(row, Indicator) and _is_apart(column.heading, row):
        return text
    value = getattr(row, column.field[0])
    # As a number's format, its sign or word would stay when another number is typed over it.
    is_text = not column.holds_figures or (isinstance(value, Figure) and value.is_qualified)
    return text if is_text else figure_cell(text)


def _is_apart(heading: str, indicator: Indicator) -> bool:
    """Whether the figure in a column is of another kind than what it would be compared with.

    It is written as text, which is compared in Excel neither: it would see that pounds are no days in nothing else.
    """
    if heading == "Target":
        figure, other = indicator.target, indicator.rated
    elif heading == "Previous quarter" and indicator.previous:
        figure, other = indicator.previous, indicator.actual
    else:
        return False
    return figure.value is not None and other.value is not None and not figure.is_comparable_with(other)


def work_out(indicator: Indicator) -> dict[Column, str]:
    """What Excel will work out, for programs that do not; the steps on the way it works out when it opens the file."""
    return {
        **dict.fromkeys(STEPS, ""),
        WORKED_OUT_RATING: indicator.rating or NOT_RATED,
        DIRECTION: indicator.direction_of_travel or "",
    }


def level_cell(bullet: Bullet) -> WrittenCell:
    """The level of a bullet, as people count."""
    return NumberCell(bullet.level + 1, "0")


def bullet_cell(bullet: Bullet) -> str:
    """A bullet's text; a prompt is marked as one."""
    return in_cell(format_bullet(bullet))


def narrative_cell(text: tuple[Inline, ...]) -> str:
    """A paragraph or a footnote."""
    return in_cell(format_inlines(text))


def in_cell(markdown: str) -> str:
    """Markdown as a cell has it: a line break is the cell's own."""
    return markdown.replace("\\\n", "\n")
