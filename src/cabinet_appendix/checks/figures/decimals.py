"""How finely a figure is printed: from its text to its decimals, and to what it is with fewer."""

from dataclasses import replace
from decimal import ROUND_HALF_UP, Decimal

from cabinet_appendix.model.figures import Figure


def count_decimals(figure: Figure) -> int:
    """The digits after the point of a number that is not scaled: 1 for "65.1%", 0 for "65%" and for "£2m"."""
    exponent = figure.value.as_tuple().exponent if figure.value is not None else 0
    return max(0, -exponent) if isinstance(exponent, int) else 0


def round_to(figure: Figure, decimals: int) -> Figure:
    """A number with no more decimals than that."""
    value = figure.value or Decimal(0)
    return replace(figure, value=value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP))
