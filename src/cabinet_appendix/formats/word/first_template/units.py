"""Lengths: from centimetres, as a brand has them, to the units of Word."""

from typing import Annotated

from pydantic import Field

_TWIPS_PER_CM = 1440 / 2.54
_EMU_PER_CM = 360_000
Cm = Annotated[float, Field(gt=0, le=60)]
"""A length in centimetres."""


def to_twips(length: float) -> int:
    """Centimetres in twentieths of a point."""
    return round(length * _TWIPS_PER_CM)


def to_emu(length: float) -> int:
    """Centimetres in English Metric Units."""
    return round(length * _EMU_PER_CM)
