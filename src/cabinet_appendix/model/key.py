"""The words of a key: from what it says of a rating to the tolerance that it names."""

import re

from cabinet_appendix.model.ratings import Tolerance

_AMOUNT = r"(\d+(?:\.\d+)?\s?(?:%|points?\b))"
_AMOUNTS = re.compile(_AMOUNT, re.IGNORECASE)
_LESS = re.compile(rf"\b(?:less than|under|within)\s+{_AMOUNT}", re.IGNORECASE)


def find_tolerance(text: str) -> Tolerance | None:
    """What a text says of amber ("missed by less than 5%"), None where it says nothing of the kind."""
    match = _LESS.search(text)
    return Tolerance.parse(match[1]) if match else None


def find_amounts(text: str) -> list[Tolerance]:
    """Every share and every number of points that a text names."""
    return [Tolerance.parse(amount) for amount in _AMOUNTS.findall(text)]
