"""The rating rule as a spreadsheet's formulas: from the cells of a row to what Excel works out while officers type.

It says what `model.ratings.rate` and `model.direction.find_direction` say. The steps stand in hidden columns of their
own: the figures as numbers, whether a bound lets the actual lie on the good side of its number or on the bad one, by
how much the target was missed, up to where that is amber, and by how much the actual has risen.
"""

from collections.abc import Callable, Mapping

Cells = Mapping[str, str]
"""The cell of a row by its column's heading, such as "$F14"."""

TARGET, ACTUAL, OPEN_TO = "Target counted", "Actual counted", "Actual open to"
MISSED_BY, AMBER_WITHIN, RISEN_BY = "Missed by", "Amber below", "Risen by"

_BOUNDS = "<≤~≥>"
"""In an order in which the place from the middle says which way the number may lie; 2 places are beyond its end."""
_JUST_BEYOND = "0.0000000001"
"""Less than the last place that a gap has: a gap of nought with it is a miss, and any other is what it was."""


def rating_formula(cells: Cells) -> str:
    """The rating: the override, or what the figures make; nothing in a row without an indicator."""
    missed, side = cells[MISSED_BY], cells[OPEN_TO]
    # What may lie further on the good side is sure to be green or is not sure; on the bad side, red.
    rated = (
        f'IF(AND({missed}<=0,{side}<=0),"green",IF(AND({missed}>0,{missed}<{cells[AMBER_WITHIN]},{side}=0),"amber",'
        f'IF(AND({missed}>0,{missed}>={cells[AMBER_WITHIN]},{side}>=0),"red","not rated")))'
    )
    by_rule = f'IF(ISNUMBER({missed}),{rated},"not rated")'
    override = cells["Rating override"]
    return f'=IF({cells["Indicator"]}="","",IF({override}<>"",LOWER({override}),{by_rule}))'


def direction_formula(cells: Cells) -> str:
    """The direction of travel since the previous quarter; nothing where there is nothing to compare."""
    moved, now, before = cells[RISEN_BY], _bound(cells["Actual"]), _bound(cells["Previous quarter"])
    # A bound decides it only where it lets the figures lie still further apart.
    is_decided = (
        f"OR(AND({moved}=0,{now}=0,{before}=0),AND({moved}>0,{now}>=0,{before}<=0),AND({moved}<0,{now}<=0,{before}>=0))"
    )
    direction = f'IF({moved}=0,"unchanged",IF(({moved}>0)=({cells["Polarity"]}="high"),"improved","worsened"))'
    return f'=IF(ISNUMBER({moved}),IF({is_decided},{direction},""),"")'


def _number(cell: str) -> str:
    """The number in a cell; of a text such as "<£1.2m" or "5 (provisional)" its number; "" where there is none.

    Any other text is none: so is a figure written that is of another kind than the one beside it.
    """
    bare = f'SUBSTITUTE(SUBSTITUTE({cell}," %","%"),"(","")'
    bare = f"TRIM(IF({_has_bound(cell)},MID({bare},2,99),{bare}))"
    first = f'LOWER(LEFT({bare},FIND(" ",{bare}&" ")-1))'
    # What is scaled becomes a number with an exponent: "1.2m" is 1.2E6.
    for sign, number in (("£", ""), ("$", ""), ("€", ""), (",", ""), ("bn", "E9"), ("m", "E6"), ("k", "E3")):
        first = f'SUBSTITUTE({first},"{sign}","{number}")'
    is_number = f'OR({_has_bound(cell)},ISNUMBER(SEARCH("provisional",{cell})))'
    return f'IF(ISNUMBER({cell}),{cell},IF({is_number},IFERROR(VALUE({first}),""),""))'


def _has_bound(cell: str) -> str:
    return f'ISNUMBER(FIND(LEFT({cell}&" ",1),"{_BOUNDS}"))'


def _bound(cell: str) -> str:
    """Which way the number in a cell may lie: from -2 for "<" to 2 for ">", and 0 for one that is what it says."""
    return f'(IFERROR(FIND(LEFT({cell}&" ",1),"{_BOUNDS}"),3)-3)'


def _is_share(cell: str) -> str:
    """Whether a cell holds a percentage: by its format, or as text by its sign."""
    return f'IF(ISNUMBER({cell}),LEFT(CELL("format",{cell}),1)="P",ISNUMBER(FIND("%",{cell})))'


def _missed_by(cells: Cells, _tolerance: str) -> str:
    target, actual = cells[TARGET], cells[ACTUAL]
    unrounded = cells["Unrounded actual"]
    is_alike = f'({_is_share(cells["Target"])})=IF({unrounded}="",{_is_share(cells["Actual"])},{_is_share(unrounded)})'
    gap = f'ROUND(IF({cells["Polarity"]}="low",{actual}-{target},{target}-{actual}),9)'
    # "<5" of a target where low is good is met below 5 only; where high is good, it sets nothing to reach.
    aim, side = _towards_bad(cells["Target"], cells), cells[OPEN_TO]
    beyond = f"IF(OR({side}=2,AND({aim}=-2,{side}>-2)),{_JUST_BEYOND},0)"
    return f'=IF(AND(ISNUMBER({target}),ISNUMBER({actual}),{is_alike},{aim}<=0),{gap}+{beyond},"")'


def _open_to(cells: Cells, _tolerance: str) -> str:
    """Where the figure that is rated may lie: below 0 on the good side of its number, above 0 on the bad one."""
    unrounded = cells["Unrounded actual"]
    sides = (_towards_bad(cell, cells) for cell in (cells["Actual"], unrounded))
    return f'=IF({unrounded}="",{next(sides)},{next(sides)})'


def _towards_bad(cell: str, cells: Cells) -> str:
    return f'{_bound(cell)}*IF({cells["Polarity"]}="low",1,-1)'


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
    difference = f"ROUND({_number(now)}-{_number(before)},9)"
    # What is beyond a number is not the same as it.
    beyond = (
        f"IF(MAX(ABS({_bound(now)}),ABS({_bound(before)}))=2,SIGN({_bound(now)}-{_bound(before)})*{_JUST_BEYOND},0)"
    )
    return f'=IF(({_is_share(now)})=({_is_share(before)}),IFERROR({difference}+{beyond},""),"")'


STEP_FORMULAS: Mapping[str, Callable[[Cells, str], str]] = {
    TARGET: lambda cells, _tolerance: f"={_number(cells['Target'])}",
    ACTUAL: _actual,
    OPEN_TO: _open_to,
    MISSED_BY: _missed_by,
    AMBER_WITHIN: _amber_within,
    RISEN_BY: _risen_by,
}
"""The hidden columns: the formula of each for a row's cells and the cell of the report's tolerance."""
