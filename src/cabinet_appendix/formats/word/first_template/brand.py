"""A council's brand: colours, typeface, page, pictures and wording, as brand.yaml has them and a first template needs.

Nothing of any one council stands here: what a brand may leave open is only what a plain appendix is without.
"""

import re
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from cabinet_appendix.formats.word.first_template.pictures import PictureFile
from cabinet_appendix.formats.word.first_template.table_brand import Tables
from cabinet_appendix.formats.word.first_template.units import Cm, to_twips
from cabinet_appendix.model.text import Key, Line, UnfitTextError

COVER = "cover"
"""The banner below the title; the others belong to priorities, by their keys."""
_COLOUR = re.compile(r"[0-9A-Fa-f]{6}")
_A4 = (21.0, 29.7)


def _check_colour(text: str) -> str:
    if not _COLOUR.fullmatch(text):
        raise UnfitTextError(f'the colour "{text}"', "six hexadecimal digits, such as 46255E")
    return text.upper()


Colour = Annotated[str, AfterValidator(_check_colour)]


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", arbitrary_types_allowed=True)


class Headings(StrEnum):
    """How titles, headings of priorities and of tables look: a BAND in the brand's colour, or above a RULE in it."""

    BAND = "band"
    RULE = "rule"


class Margins(_Part):
    """Of a page, in centimetres; `header` and `footer` are how far those stand from its edges."""

    top: Cm = 2.3
    right: Cm = 2.0
    bottom: Cm = 2.1
    left: Cm = 2.0
    header: Cm = 1.1
    footer: Cm = 1.0


class Page(_Part):
    """A4, upright or on its side."""

    landscape: bool = False
    margins: Margins = Margins()

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in twentieths of a point."""
        width, height = map(to_twips, _A4)
        return (height, width) if self.landscape else (width, height)

    @property
    def text_width(self) -> int:
        """From margin to margin, in twentieths of a point."""
        return self.size[0] - to_twips(self.margins.left) - to_twips(self.margins.right)


class Colours(_Part):
    """White text stands on `brand`; `brand`, `ink`, `muted` and `link` stand on white."""

    brand: Colour
    ink: Colour
    muted: Colour
    tint: Colour
    rule: Colour
    link: Colour


class RatingLooks(_Part):
    """How a rating or status looks: its marker ("● G") and its colour."""

    marker: Line
    colour: Colour


class Ratings(_Part):
    """The looks of every rating and status."""

    completed: RatingLooks = Field(alias="Completed")
    green: RatingLooks = Field(alias="Green")
    amber: RatingLooks = Field(alias="Amber")
    red: RatingLooks = Field(alias="Red")
    not_rated: RatingLooks = Field(alias="Not rated")

    @property
    def by_name(self) -> dict[str, RatingLooks]:
        """The looks by what a rating is called, "Not rated"."""
        return {rating_name(field): looks for field, looks in self}

    @model_validator(mode="after")
    def _check_markers(self) -> Self:
        markers = [looks.marker for looks in self.by_name.values()]
        doubled = next((marker for marker in markers if markers.count(marker) > 1), None)
        if doubled:
            raise UnfitTextError(
                f'the marker "{doubled}" twice', "a letter that tells ratings apart, as colour does not"
            )
        return self


class Banner(_Part):
    """A picture as wide as the text, from a file in the brand's folder, and what it shows in words."""

    file: PictureFile
    text: Line


class Logo(_Part):
    """The council's own picture at the head of the first page; its height is in centimetres."""

    file: PictureFile
    text: Line
    height: Cm = 1.5


class Polarity(_Part):
    """What stands for which is good."""

    high: Line
    low: Line


class Direction(_Part):
    """What stands for how an indicator has moved."""

    improved: Line
    unchanged: Line
    worsened: Line


class Counts(_Part):
    """A sentence on the counts of each table."""

    indicators: Line
    flagship_actions: Line


class Wording(_Part):
    """Headings and sentences; what stands in braces is filled in when a quarter's appendix is built.

    `page` has {page} and {pages} where the numbers go; the middle piece of `key_pointer` leads to the key.
    """

    header: Line
    draft: Line
    footer: Line
    page: Line
    subtitle: Line
    overall: Line
    overall_counts: tuple[Line, ...]
    count_changed: Line
    key_pointer: tuple[Line, Line, Line]
    achievements: Line
    ratings: Line
    priority_counts: Counts
    flagship_actions: Line
    flagship_action_group: Line
    indicators: Line
    key_actions: Line
    polarity: Polarity
    direction: Direction


class ChartTitles(_Part):
    """The two lines of each chart's title."""

    all_flagship_actions: tuple[Line, Line]
    all_indicators: tuple[Line, Line]
    priority_indicators: tuple[Line, Line]
    priority_flagship_actions: tuple[Line, Line]


class Charts(_Part):
    """The size of a chart in centimetres, and the titles; two charts stand side by side."""

    width: Cm
    height: Cm
    titles: ChartTitles


class ActionMeanings(_Part):
    """What each status means."""

    completed: Line = Field(alias="Completed")
    green: Line = Field(alias="Green")
    amber: Line = Field(alias="Amber")
    red: Line = Field(alias="Red")


class IndicatorMeanings(_Part):
    """What each rating means."""

    green: Line = Field(alias="Green")
    amber: Line = Field(alias="Amber")
    red: Line = Field(alias="Red")
    not_rated: Line = Field(alias="Not rated")


class ActionsKey(_Part):
    """The key of Flagship Actions: a heading, and the meanings."""

    heading: Line
    rows: ActionMeanings


class IndicatorsKey(_Part):
    """The key of indicators."""

    heading: Line
    rows: IndicatorMeanings


class KeyWording(_Part):
    """The key at the end; `direction` is only for a template that shows movement."""

    heading: Line
    introduction: Line
    flagship_actions: ActionsKey
    indicators: IndicatorsKey
    polarity: tuple[Line, ...]
    direction: tuple[Line, ...]


Section = Literal["achievements", "ratings", "flagship_actions", "indicators", "key_actions"]
_SECTIONS: tuple[Section, ...] = ("achievements", "ratings", "flagship_actions", "indicators", "key_actions")


class Brand(_Part):
    """All that brand.yaml says; `sections` is their order below the heading of a priority."""

    council: Line
    font: Line
    headings: Headings = Headings.BAND
    page: Page = Page()
    colours: Colours
    ratings: Ratings
    logo: Logo | None = None
    banners: dict[Key, Banner] = {}
    sections: tuple[Section, ...] = _SECTIONS
    wording: Wording
    tables: Tables
    charts: Charts
    key: KeyWording

    @model_validator(mode="after")
    def _check_sections(self) -> Self:
        if sorted(self.sections) != sorted(_SECTIONS):
            raise UnfitTextError(f"the sections {', '.join(self.sections)}", f"each once of {', '.join(_SECTIONS)}")
        return self

    @model_validator(mode="after")
    def _check_widths(self) -> Self:
        text_width = self.page.text_width
        if 2 * to_twips(self.charts.width) > text_width:
            found = f"two charts of {self.charts.width:g} cm side by side"
            raise UnfitTextError(found, f"at most {text_width / to_twips(1):.1f} cm in all, as wide as the text")
        for name, table in self.tables:
            table.check_widths(name, text_width)
        return self

    @property
    def names(self) -> dict[str, str]:
        """What the files in parts/ may name after a dollar sign."""
        ratings = {name.replace(" ", "_"): looks.colour for name, looks in self.ratings.by_name.items()}
        return {
            "council": self.council,
            "font": self.font,
            "text_width": str(self.page.text_width),
            **self.colours.model_dump(),
            **ratings,
        }


def rating_name(field: str) -> str:
    """What a rating or status is called, by the field that has its looks or meaning: "Not rated" for not_rated."""
    return field.capitalize().replace("_", " ")


def style_name(rating: str) -> str:
    """The name of the character style of a rating or status: "RAG Not rated"."""
    return f"RAG {rating}"


def style_id(rating: str) -> str:
    """The id of that style."""
    return style_name(rating).replace(" ", "")
