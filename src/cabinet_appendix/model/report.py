"""The report of one quarter, whole: its priorities, and what stands above them."""

from functools import cached_property
from typing import Self

from pydantic import BaseModel, ConfigDict, model_validator

from cabinet_appendix.model.consistency import InconsistentReportError, find_inconsistencies
from cabinet_appendix.model.narrative import Inlines
from cabinet_appendix.model.priority import FlagshipAction, Indicator, Priority
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Tolerance
from cabinet_appendix.model.text import Code, Key, Line

__all__ = ["Exemption", "FlagshipAction", "Indicator", "Priority", "Report"]


class Exemption(BaseModel):
    """What the checks find and is left as it is, with the `reason`.

    `rule` is a code, a name or the beginning of codes. All that it finds is meant, or with `about` only what has these
    words in it or where it stands.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    rule: Line
    about: Line | None = None
    reason: Line


class Report(BaseModel):
    """What one appendix says.

    `footnotes` are the texts of the notes that narrative marks by key; `glossary` the meanings of acronyms, each
    noted at its first use in a section; `flagship_note` the footnote on a count of Flagship Actions that has
    changed; `tolerance` what an indicator has that names none of its own; `ignore` what the checks leave alone, which
    is not printed. `template` is the name of the council's template, where there are several: the one thing here that
    is not said but decides how it looks.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: Line
    quarter: Quarter
    subject: Line | None = None
    author: Line | None = None
    introduction: tuple[Inlines, ...] = ()
    priorities: tuple[Priority, ...] = ()
    footnotes: dict[Code, Inlines] = {}
    glossary: dict[Line, Line] = {}
    flagship_note: Inlines | None = None
    tolerance: Tolerance = FIVE_PER_CENT
    template: Key | None = None
    ignore: tuple[Exemption, ...] = ()

    @model_validator(mode="after")
    def _check_consistency(self) -> Self:
        found = tuple(find_inconsistencies(self))
        if found:
            raise InconsistentReportError(found)
        return self

    @cached_property
    def indicators_by_code(self) -> dict[str, Indicator]:
        """Every indicator that has a code, by it."""
        return {
            indicator.code: indicator
            for priority in self.priorities
            for indicator in priority.indicators
            if indicator.code
        }
