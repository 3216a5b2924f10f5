"""The rating rule as a spreadsheet's formulas: from the cells of a row to what Excel works out while officers type.

It says what `model.ratings.rate` and `model.direction.find_direction` say. The steps stand in hidden columns of their
own: the figures as numbers, by how much the target was missed, up to where that is amber, and by how much the actual
has risen.
"""

from collections.abc import Callable, Mapping

Cells = Mapping[str, str]
"""The cell of a row by its column's heading, such as "$F14"."""

TARGET, ACTUAL = "Target counted", "Actual counted"
MISSED_BY, AMBER_WITHIN, RISEN_BY = "Missed by", "Amber below", "Risen by"


def rating_formula(cells: Cells) -> str:
    """The rating: the override, or what the figures make; nothing in a row without an indicator."""
    by_rule = (
        f'IF(ISNUMBER({cells[MISSED_BY]}),IF({cells[MISSED_BY]}<=0,"green",'
        f'IF({cells[MISSED_BY]}<{cells[AMBER_WITHIN]},"amber","red")),"not rated")'
    )
    override = cells["Rating override"]
    return f'=IF({cells["Indicator"]}="","",IF({override}<>"",LOWER({override}),{by_rule}))'


def direction_formula(cells: Cells) -> str:
    """The direction of travel since the previous quarter; nothing where there is nothing to compare."""
    moved = cells[RISEN_BY]
    direction = f'IF({moved}=0,"unchanged",IF(({moved}>0)=({cells["Polarity"]}="high"),"improved","worsened"))'
    return f'=IF(ISNUMBER({moved}),{direction},"")'


def _number(cell: str) -> str:
    """The number in a cell; of a text such as "<5" the number after its sign; "" where there is none."""
    typed = f'IF(ISNUMBER(FIND(LEFT({cell},1),"<>≤≥~")),IFERROR(VALUE(MID({cell},2,30)),""),"")'
    return f'IF(ISNUMBER({cell}),{cell},IF({cell}="","",{typed}))'


def _is_share(cell: str) -> str:
    """Whether a cell holds a percentage: by its format, or as text by its sign."""
    return f'IF(ISNUMBER({cell}),LEFT(CELL("format",{cell}),1)="P",RIGHT({cell},1)="%")'


def _missed_by(cells: Cells, _tolerance: str) -> str:
    target, actual = cells[TARGET], cells[ACTUAL]
    unrounded = cells["Unrounded actual"]
    is_alike = f'({_is_share(cells["Target"])})=IF({unrounded}="",{_is_share(cells["Actual"])},{_is_share(unrounded)})'
    gap = f'ROUND(IF({cells["Polarity"]}="low",{actual}-{target},{target}-{actual}),9)'
    return f'=IF(AND(ISNUMBER({target}),ISNUMBER({actual}),{is_alike}),{gap},"")'


def _amber_within(cells: Cells, tolerance: str) -> str:
    own = cells["Tolerance"]
    text = f'SUBSTITUTE(LOWER(IF({own}="",{tolerance},{own}))," ","")'
    share = f"VALUE({text})*ABS({cells[TARGET]})"
    points = f'VALUE(LEFT({text},FIND("point",{text})-1))*IF({_is_share(cells["Target"])},0.01,1)'
    return f'=IF(ISNUMBER({cells[TARGET]}),ROUND(IF(ISNUMBER(FIND("point",{text})),{points},{share}),9),"")'


def _actual(cells: Cells, _tolerance: str) -> str:
    unrounded = cells["Unrounded actual"]
    return f'=IF({unrounded}="",{_number(cells["Actual"])},{_number(unrounded)})'


def _risen_by(cells: Cells, _tolerance: str) -> str:
    now, before = cells["Actual"], cells["Previous quarter"]
    # Where one of them is no number, so is the difference.
    difference = f'IFERROR(ROUND({_number(now)}-{_number(before)},9),"")'
    return f'=IF(({_is_share(now)})=({_is_share(before)}),{difference},"")'


STEP_FORMULAS: Mapping[str, Callable[[Cells, str], str]] = {
    TARGET: lambda cells, _tolerance: f"={_number(cells['Target'])}",
    ACTUAL: _actual,
    MISSED_BY: _missed_by,
    AMBER_WITHIN: _amber_within,
    RISEN_BY: _risen_by,
}
"""The hidden columns: the formula of each for a row's cells and the cell of the report's tolerance."""
