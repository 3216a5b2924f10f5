"""The brand file: from brand.yaml to colours, typeface, artwork and wording."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from making.layouts import Layout


@dataclass(frozen=True, slots=True)
class Rating:
    """How a rating or status looks: its marker ("● G") and its colour, six hexadecimal digits."""

    name: str
    marker: str
    colour: str

    @property
    def style_name(self) -> str:
        """The name of its character style."""
        return f"RAG {self.name}"

    @property
    def style_id(self) -> str:
        """The id of its character style."""
        return self.style_name.replace(" ", "")


@dataclass(frozen=True, slots=True)
class Banner:
    """A picture below a heading, and what it shows in words."""

    name: str
    file: Path
    text: str


@dataclass(frozen=True, slots=True)
class Brand:
    """All that brand.yaml says."""

    council: str
    font: str
    colours: dict[str, str]
    ratings: dict[str, Rating]
    banners: dict[str, Banner]
    artwork: dict[str, str]
    wording: dict[str, Any]
    charts: dict[str, list[str]]
    key: dict[str, Any]
    layout: Layout

    @property
    def names(self) -> dict[str, str]:
        """What the files in parts/ may name after a dollar sign."""
        ratings = {rating.name.replace(" ", "_"): rating.colour for rating in self.ratings.values()}
        return {"council": self.council, "font": self.font, **self.colours, **ratings}


def read_brand(path: Path, layout: Layout = Layout.PLAIN) -> Brand:
    """The brand in a file, for a template of this layout; the paths in it count from its folder."""
    data = YAML(typ="safe").load(path)
    return Brand(
        council=data["council"],
        font=data["font"],
        colours=data["colours"],
        ratings={name: Rating(name, **looks) for name, looks in data["ratings"].items()},
        banners={
            name: Banner(name, path.parent / banner["file"], banner["text"]) for name, banner in data["banners"].items()
        },
        artwork=data["artwork"],
        wording=data["wording"],
        charts=data["charts"],
        key=data["key"],
        layout=layout,
    )
