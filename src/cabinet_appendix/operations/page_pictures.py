"""Pictures of pages: from a PDF to a PNG for each page and a sheet of all (pypdfium2's and Pillow's only door).

Each has in it a digest of what it shows, so that one that was made here is known from one that somebody has marked up.
"""

import hashlib
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from cabinet_appendix.errors import InputError, OutputError
from cabinet_appendix.findings import Finding, Place, Severity

if TYPE_CHECKING:
    from PIL import Image

_DOTS = 96 / 72
"""To the point: pages in the size in which a screen shows them."""
_LONGEST = 2000
"""Dots of a page's longer side at most, however large its paper is."""
_MOST_PAGES = 500
_COLUMNS, _WIDTH, _GAP = 4, 400, 16
"""Of the sheet: pages in a row, the width of one, and the room around it in dots."""
_GROUND = "#D0D0D0"
_DIGEST = "cabinet-appendix"
"""The name under which the digest stands in a PNG (a tEXt chunk)."""


def draw_pages(pdf: bytes, name: str) -> tuple[list[bytes], bytes]:
    """The pages of a PDF and the sheet of all, as PNG files; `name` is the PDF's in a message.

    InputError for what is no PDF, has a password or is too long; OutputError without pypdfium2.
    """
    pages = list(_render(pdf, name))
    return [_format_png(page) for page in pages], _format_png(_make_sheet(pages))


def is_as_drawn(png: bytes) -> bool:
    """Whether a PNG was made here and shows what it showed then."""
    from PIL import Image  # noqa: PLC0415 - slow to load, and wanted only where pictures are

    try:
        with Image.open(io.BytesIO(png), formats=["PNG"]) as picture:
            known = picture.info.get(_DIGEST)
            return known is not None and known == _digest(picture)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError, Image.DecompressionBombWarning):
        return False


def require_pypdfium2(name: str) -> Any:
    """The library that draws pages; OutputError where it is not installed, so that nobody waits for it in vain."""
    try:
        import pypdfium2  # noqa: PLC0415 - an extra
    except ImportError as error:
        found, expected = "no pypdfium2 on this machine", "the package pypdfium2, which draws pages"
        remedy = 'install it with: pip install "cabinet-appendix[preview]"'
        raise OutputError(Finding("O015", Severity.ERROR, Place(name), found, expected, remedy)) from error
    return pypdfium2


def _render(pdf: bytes, name: str) -> "Iterator[Image.Image]":
    pypdfium2 = require_pypdfium2(name)
    try:
        with pypdfium2.PdfDocument(pdf) as document:
            if len(document) > _MOST_PAGES:
                found = f"{len(document):,} pages"
                raise InputError(Finding("I025", Severity.ERROR, Place(name), found, f"{_MOST_PAGES} at most"))
            for page in document:
                scale = min(_DOTS, _LONGEST / max(page.get_size()))
                yield page.render(scale=scale).to_pil().convert("RGB")
    except pypdfium2.PdfiumError as error:
        found = f"a PDF that cannot be read ({error})"
        raise InputError(Finding("I002", Severity.ERROR, Place(name), found, "a PDF without a password")) from error


def _make_sheet(pages: "Sequence[Image.Image]") -> "Image.Image":
    """All pages in rows, smaller."""
    from PIL import Image  # noqa: PLC0415

    shrunk = [
        page.resize((_WIDTH, round(_WIDTH * page.height / page.width)), Image.Resampling.LANCZOS) for page in pages
    ]
    rows = [shrunk[start : start + _COLUMNS] for start in range(0, len(shrunk), _COLUMNS)]
    heights = [max(page.height for page in row) for row in rows]
    width = max(map(len, rows)) * (_WIDTH + _GAP) + _GAP
    sheet = Image.new("RGB", (width, sum(heights) + _GAP * (len(rows) + 1)), _GROUND)
    top = _GAP
    for row, height in zip(rows, heights, strict=True):
        for number, page in enumerate(row):
            sheet.paste(page, (_GAP + number * (_WIDTH + _GAP), top))
        top += height + _GAP
    return sheet


def _format_png(picture: "Image.Image") -> bytes:
    from PIL.PngImagePlugin import PngInfo  # noqa: PLC0415

    marks = PngInfo()
    marks.add_text(_DIGEST, _digest(picture))
    content = io.BytesIO()
    picture.save(content, "PNG", pnginfo=marks)
    return content.getvalue()


def _digest(picture: "Image.Image") -> str:
    """Of the dots, however they are packed."""
    return hashlib.sha256(f"{picture.mode} {picture.size} ".encode() + picture.tobytes()).hexdigest()
