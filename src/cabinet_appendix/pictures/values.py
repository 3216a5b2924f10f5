"""What a picture is to show: slices of counts, panels of them, and a sheet of panels."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Slice:
    """A count and how it is told: by a name, by a mark of a letter or so, by a colour, and by the ink of words on it.

    Colours are six hexadecimal digits.
    """

    name: str
    mark: str
    count: int
    colour: str
    ink: str


@dataclass(frozen=True, slots=True)
class Pie:
    """A ring of slices beside a list of them; `noun` is what is counted."""

    title: str
    noun: str
    slices: tuple[Slice, ...]


@dataclass(frozen=True, slots=True)
class Stack:
    """A bar: the lines of its name, and its slices from the top down; none where there was nothing to count."""

    name: tuple[str, ...]
    slices: tuple[Slice, ...] | None


@dataclass(frozen=True, slots=True)
class Bars:
    """Stacks side by side above a table of their counts; `absence` says why there is no stack where there is none."""

    title: str
    stacks: tuple[Stack, ...]
    absence: str


Panel = Pie | Bars


@dataclass(frozen=True, slots=True)
class Band:
    """Panels side by side under a heading."""

    heading: str
    panels: tuple[Panel, ...]


@dataclass(frozen=True, slots=True)
class Inks:
    """The colours of words: of the title and its ground, of headings, and of all else, which stands on white."""

    title: str
    ground: str
    heading: str
    text: str


@dataclass(frozen=True, slots=True)
class Sheet:
    """A picture: a title, bands of panels, what it says in words, and its colours."""

    title: str
    subtitle: str
    bands: tuple[Band, ...]
    description: str
    inks: Inks
