"""Figures to files: from what is drawn on a figure to the bytes of a PNG or SVG.

The same drawing gives the same bytes on any machine and at any time: the font is the one that matplotlib brings, no
settings of the user are heeded, and no date, salt or version is written.
"""

import io
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Literal

from lxml import etree

if TYPE_CHECKING:
    from matplotlib.figure import Figure

PROGRAM = "cabinet-appendix"
"""What a picture's file names as the program that made it."""
_SVG = "{http://www.w3.org/2000/svg}"
_MISSING = r"Glyph \d+"


@contextmanager
def begin_figure(
    size: tuple[float, float], *, dots: int = 200, layout: Literal["constrained"] | None = None
) -> Iterator["Figure"]:
    """A figure of `size` inches, on which the body of the with statement draws, and of which it makes a file.

    UnicodeError for a character that is not in the font, of which matplotlib would draw a box.
    """
    import matplotlib  # noqa: PLC0415 - slow, and wanted by pictures only
    from matplotlib.figure import Figure  # noqa: PLC0415

    with matplotlib.rc_context(), warnings.catch_warnings():
        warnings.filterwarnings("error", _MISSING)
        # A matplotlibrc in the working folder would change the picture.
        matplotlib.rcdefaults()
        # Hinting makes bold figures look as if they had serifs.
        matplotlib.rcParams.update({"svg.hashsalt": PROGRAM, "text.hinting": "none"})
        try:
            yield Figure(figsize=size, dpi=dots, layout=layout)
        except UserWarning as warning:
            raise UnicodeError(str(warning)) from warning


def save_png(figure: "Figure", title: str = "", description: str = "") -> bytes:
    """The PNG of a figure; what it shows stands in its text chunks, if it is said."""
    from matplotlib.backends.backend_agg import FigureCanvasAgg  # noqa: PLC0415

    out = io.BytesIO()
    # None leaves out the version of matplotlib, which PNG files usually carry.
    said = {"Title": title, "Description": description, "Software": PROGRAM} if title else {"Software": None}
    FigureCanvasAgg(figure).print_png(out, metadata=said)  # type: ignore[no-untyped-call]
    return out.getvalue()


def save_svg(figure: "Figure", title: str = "", description: str = "") -> bytes:
    """The SVG of a figure; with a title and a description it is an image that says what it shows (WAI-ARIA, "img")."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG  # noqa: PLC0415

    out = io.BytesIO()
    FigureCanvasSVG(figure).print_svg(  # type: ignore[no-untyped-call]
        out, metadata={"Date": None, "Creator": PROGRAM if title else None}
    )
    root = etree.fromstring(out.getvalue(), etree.XMLParser(load_dtd=False, no_network=True))
    if title:
        root.set("role", "img")
        root.set("aria-labelledby", "picture-title picture-description")
        for place, (name, text) in enumerate((("title", title), ("desc", description))):
            element = etree.Element(f"{_SVG}{name}", id="picture-title" if name == "title" else "picture-description")
            element.text, element.tail = text, "\n "
            root.insert(place, element)
    # Without the document type, which names an address that readers have no need to visit.
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8")


def measure(text: str, size: float, *, is_bold: bool = False) -> float:
    """How wide a line of text is, in inches, at a size in points; within `begin_figure`."""
    from matplotlib.font_manager import FontProperties  # noqa: PLC0415
    from matplotlib.textpath import TextPath  # noqa: PLC0415

    font = FontProperties(weight="bold" if is_bold else "normal")
    return float(TextPath((0, 0), escape(text), size=size, prop=font).get_extents().x1 / 72) if text.strip() else 0.0


def escape(text: str) -> str:
    """A text as matplotlib takes it: between dollars it reads a formula, and parse_math=False is not always heeded."""
    return text.replace("$", r"\$")
