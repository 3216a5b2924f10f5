"""A quarter of an English financial year (1 April to 31 March): from its label to its dates and neighbours."""

import re
from datetime import date, timedelta
from typing import Annotated, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, ValidationError

_YEAR_FIRST = re.compile(r"^(\d{4})[-/–](\d{2}|\d{4})[\s-]*Q([1-4])$", re.IGNORECASE)
_QUARTER_FIRST = re.compile(r"^Q([1-4])[\s-]*(\d{4})[-/–](\d{2}|\d{4})$", re.IGNORECASE)


def _check_years_follow(year: str) -> str:
    if int(year[5:]) != (int(year[:4]) + 1) % 100:
        raise ValueError(f'the financial year "{year}", whose second year does not follow its first')
    return year


FinancialYear = Annotated[
    str, StringConstraints(pattern=r"^[12][0-9]{3}-[0-9]{2}$"), AfterValidator(_check_years_follow)
]


class Quarter(BaseModel):
    """One quarter: `year` as "2023-24", `number` from 1 (April to June) to 4 (January to March)."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    year: FinancialYear
    number: int = Field(ge=1, le=4)

    @classmethod
    def parse(cls, text: str) -> Self:
        """The quarter that "2023-24 Q2", "2023-24-q2" or "Q2 2023/24" names; ValueError for any other text."""
        year_first, quarter_first = _YEAR_FIRST.match(text.strip()), _QUARTER_FIRST.match(text.strip())
        if year_first:
            first, second, number = year_first.groups()
        elif quarter_first:
            number, first, second = quarter_first.groups()
        else:
            raise ValueError(f'"{text}"')
        try:
            return cls(year=f"{first}-{second[-2:]}", number=int(number))
        except ValidationError as error:
            raise ValueError(f'"{text}"') from error

    @property
    def label(self) -> str:
        """As the appendix prints it: "Q2 2023-24"."""
        return f"Q{self.number} {self.year}"

    @property
    def slug(self) -> str:
        """As folders and files are named: "2023-24-q2"."""
        return f"{self.year}-q{self.number}"

    @property
    def start(self) -> date:
        """Its first day."""
        first_year = int(self.year[:4])
        return date(first_year + 1, 1, 1) if self.number == 4 else date(first_year, 1 + 3 * self.number, 1)

    @property
    def end(self) -> date:
        """Its last day."""
        # A quarter has 90 to 92 days.
        return (self.start + timedelta(days=92)).replace(day=1) - timedelta(days=1)

    def next(self) -> "Quarter":
        """The quarter after this one."""
        if self.number < 4:
            return Quarter(year=self.year, number=self.number + 1)
        first = int(self.year[:4]) + 1
        return Quarter(year=f"{first}-{(first + 1) % 100:02}", number=1)

    def previous(self) -> "Quarter":
        """The quarter before this one."""
        if self.number > 1:
            return Quarter(year=self.year, number=self.number - 1)
        first = int(self.year[:4]) - 1
        return Quarter(year=f"{first}-{(first + 1) % 100:02}", number=4)

    def year_before(self) -> "Quarter":
        """The same quarter of the year before."""
        return self.previous().previous().previous().previous()
