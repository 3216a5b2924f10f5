"""Pages beside those that were approved: where they look different, whatever letters a machine's fonts draw.

Pages are compared as somebody sees them who has taken his glasses off. Each dot is the mean of those around it, so that
letters become grey lines, and it may have moved by one. What is left of another font of the same widths is a little
more or less grey; of a band, a table, a chart or a colour, far more. What the words are is for other tests.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
import pypdfium2
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Dots: TypeAlias = NDArray[np.float32]
DOTS_PER_INCH = 60
_AROUND = 3
"""Dots on each side that a dot is the mean of: 3 mm in all."""
_MOVED = 1
"""Dots by which something may have moved: 0.4 mm."""
_DARKER, _COLOURED = 32, 18
"""Of 255, by which two dots may differ in lightness, and in the distances of red from green and green from blue.

In tests/rendered/test_look.py letters a tenth narrower come to 27 and 13, another amber in the marks to 23.
"""
_APART = 12
"""Dots between two places: what is nearer is one."""
_COLOURS = 256


class Place(NamedTuple):
    """Where two pages differ, in dots."""

    left: int
    top: int
    right: int
    bottom: int

    def __str__(self) -> str:
        top, bottom = (round(dots * 25.4 / DOTS_PER_INCH) for dots in (self.top, self.bottom))
        return f"{top} to {bottom} mm from the top"


def draw_pages(pdf: bytes) -> list[Image.Image]:
    """The pages of a PDF, as they are compared."""
    with pypdfium2.PdfDocument(pdf) as document:
        return [page.render(scale=DOTS_PER_INCH / 72).to_pil().convert("RGB") for page in document]


def approve_pages(drawn: Sequence[Image.Image], folder: Path) -> None:
    """Make pages the approved ones, in few enough colours for small files."""
    folder.mkdir(exist_ok=True)
    for path in folder.glob("*.png"):
        path.unlink()
    for number, page in enumerate(drawn, start=1):
        few = page.quantize(_COLOURS, kmeans=4, dither=Image.Dither.NONE)
        few.save(folder / f"page-{number}.png", optimize=True)


def check_pages(drawn: Sequence[Image.Image], folder: Path) -> dict[int, str]:
    """What is to be said of each page that does not look as approved, by its number.

    A picture of both is left beside the approved one, with the places marked in which they differ; where they do not,
    that of an earlier run is taken away.
    """
    told: dict[int, str] = {}
    approved = sorted(folder.glob("page-*[0-9].png"), key=lambda path: int(path.stem.removeprefix("page-")))
    for number, (path, page) in enumerate(zip(approved, drawn, strict=False), start=1):
        left = path.with_suffix(".difference.png")
        with Image.open(path) as opened:
            known = opened.convert("RGB")
        places = list(find_differences(known, page))
        if places:
            show_differences(known, page, places).save(left)
            told[number] = f"{', '.join(map(str, places))}: {left}"
        else:
            left.unlink(missing_ok=True)
    for number in range(min(len(approved), len(drawn)), max(len(approved), len(drawn))):
        told[number + 1] = "a page that was not approved" if number < len(drawn) else "a page that is missing"
    return told


def find_differences(approved: Image.Image, drawn: Image.Image) -> Iterator[Place]:
    """The places in which two pages differ, from top to bottom."""
    if approved.size != drawn.size:
        yield Place(0, 0, *approved.size)
        return
    differs = _differing(approved, drawn)
    rows = np.flatnonzero(differs.any(axis=1))
    for band in np.split(rows, np.flatnonzero(np.diff(rows) > _APART) + 1):
        if band.size:
            columns = np.flatnonzero(differs[band].any(axis=0))
            yield Place(int(columns[0]), int(band[0]), int(columns[-1]) + 1, int(band[-1]) + 1)


def show_differences(approved: Image.Image, drawn: Image.Image, places: Sequence[Place]) -> Image.Image:
    """Both pages side by side, the approved one on the left, with a frame around each place."""
    shown = Image.new("RGB", (approved.width + drawn.width, max(approved.height, drawn.height)), "white")
    for page, left in ((approved, 0), (drawn, approved.width)):
        shown.paste(page, (left, 0))
        for place in places:
            # So far around that a mark of the size of a letter is seen inside.
            frame = (left + place.left - 8, place.top - 8, left + place.right + 7, place.bottom + 7)
            ImageDraw.Draw(shown).rectangle(frame, outline="magenta", width=2)
    return shown


def _differing(approved: Image.Image, drawn: Image.Image) -> NDArray[np.bool_]:
    """Which dots differ, wherever they may have moved."""
    one, other = _blur(approved), _blur(drawn)
    differs = _is_far(one, other)
    steps = range(-_MOVED, _MOVED + 1)
    for moved in ((down, right) for down in steps for right in steps):
        rows, columns = np.flatnonzero(differs.any(axis=1)), np.flatnonzero(differs.any(axis=0))
        if not rows.size:
            break
        # Most of a page is as it was, and need not be looked at again.
        part = np.s_[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
        differs[part] &= _is_far(one[part], np.roll(other, moved, (0, 1))[part])
    return differs


def _is_far(one: Dots, other: Dots) -> NDArray[np.bool_]:
    difference = one - other
    darker = np.abs(difference.mean(axis=2)) > _DARKER
    return np.asarray(darker | (np.abs(np.diff(difference, axis=2)).max(axis=2) > _COLOURED))


def _blur(page: Image.Image) -> Dots:
    """Each dot as the mean of the square around it, by sums over all that is above and to the left."""
    width = 2 * _AROUND + 1
    edges = ((_AROUND + 1, _AROUND), (_AROUND + 1, _AROUND), (0, 0))
    sums = np.pad(np.asarray(page, dtype=np.int32), edges, mode="edge").cumsum(0).cumsum(1)
    whole = sums[width:, width:] - sums[:-width, width:] - sums[width:, :-width] + sums[:-width, :-width]
    return np.asarray(whole / width**2, dtype=np.float32)
