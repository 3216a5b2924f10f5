"""Draws the pictures of the documentation by LibreOffice: pages of a build, the template, and what edits to it change.

Run as: python templates/pictures.py templates/harrow/appendix.docx data/2023-24-q2 docs/pictures
"""

import io
import re
import subprocess
import sys
import tempfile
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from making.word_edits import Edit, change_amber, change_charts, change_heading, change_width
from PIL import Image, ImageDraw, ImageOps

from cabinet_appendix.operations.build import Choices, build

_DOTS = 80
_GAP = 24
_PAGES = (1, 2, 4)
_COLOURS = 160
_FRAME = "#B9B4C0"


class Crop(NamedTuple):
    """A strip of a page: it begins so far above the first place where its words stand, and is so high, in points."""

    words: str
    above: float
    height: float


_PICTURES: Mapping[str, tuple[Edit, tuple[Crop, ...]]] = {
    "heading": (change_heading, (Crop("The Careline service has won", 165, 250),)),
    "amber": (change_amber, (Crop("Ratings in Q2 2023-24", 5, 225), Crop("Amber: 1", 28, 64))),
    "chart": (change_charts, (Crop("Ratings in Q2 2023-24", 5, 225),)),
    "column": (change_width, (Crop("Performance indicators RAG", 5, 164),)),
}


def main(arguments: list[str]) -> int:
    """Write the pictures; the exit status."""
    if len(arguments) != 3:
        print("usage: pictures.py TEMPLATE.docx QUARTER FOLDER", file=sys.stderr)
        return 2
    template, quarter, folder = map(Path, arguments)
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        draw_pictures(template, quarter, folder, Path(scratch))
    return 0


def draw_pictures(template: Path, quarter: Path, folder: Path, scratch: Path) -> None:
    """Write pages.png, template.png, and a picture for each edit: before on the left, after on the right."""
    before = _print(template, quarter, scratch / "before")
    _save(_row([_page(before, number) for number in _PAGES]), folder / "pages.png")
    for name, (edit, crops) in _PICTURES.items():
        edited = scratch / f"{name}.docx"
        edited.write_bytes(_edit(template, edit))
        after = _print(edited, quarter, scratch / name)
        _save(_beside(_stack(before, crops), _stack(after, crops)), folder / f"{name}.png")
    shown = _convert(template, scratch / "template")
    page = _page(shown, 1)
    _save(page.crop((0, 0, page.width, round(page.height * 0.62))), folder / "template.png")


def _edit(template: Path, edit: Edit) -> bytes:
    with zipfile.ZipFile(template) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in edit(parts).items():
            archive.writestr(name, content)
    return stream.getvalue()


def _print(template: Path, quarter: Path, folder: Path) -> Path:
    folder.mkdir()
    built = build(quarter, Choices(output=folder / "appendix.docx", template=template))
    return _convert(built.path, folder)


def _convert(document: Path, folder: Path) -> Path:
    """The document as PDF, by a LibreOffice with a profile of its own."""
    folder.mkdir(exist_ok=True)
    profile = f"-env:UserInstallation={(folder.parent / 'profile').as_uri()}"
    command = ["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(document)]
    subprocess.run(command, check=True, capture_output=True)
    return folder / f"{document.stem}.pdf"


def _stack(pdf: Path, crops: tuple[Crop, ...]) -> Image.Image:
    """The strips of a document, one below the other."""
    strips = [_cut(pdf, crop) for crop in crops]
    whole = Image.new("RGB", (strips[0].width, sum(strip.height for strip in strips)), "white")
    top = 0
    for strip in strips:
        whole.paste(strip, (0, top))
        top += strip.height
    return whole


def _cut(pdf: Path, crop: Crop) -> Image.Image:
    number, top = _find(pdf, crop.words)
    page, scale = _page(pdf, number), _DOTS / 72
    first = max(0, round((top - crop.above) * scale))
    last = min(page.height, round((top - crop.above + crop.height) * scale))
    return page.crop((round(page.width * 0.05), first, round(page.width * 0.95), last))


def _find(pdf: Path, words: str) -> tuple[int, float]:
    """The page, and how far from its top in points, where these words first stand one after the other."""
    text = subprocess.run(["pdftotext", "-bbox", str(pdf), "-"], check=True, capture_output=True, text=True).stdout
    wanted = words.split()
    for number, page in enumerate(text.split("<page ")[1:], start=1):
        found = re.findall(r'yMin="([\d.]+)"[^>]*>([^<]*)</word>', page)
        said = [word for _, word in found]
        for place in range(len(said) - len(wanted) + 1):
            if said[place : place + len(wanted)] == wanted:
                return number, float(found[place][0])
    raise LookupError(words)


def _page(pdf: Path, number: int) -> Image.Image:
    stem = pdf.with_suffix("")
    command = ["pdftoppm", "-r", str(_DOTS), "-f", str(number), "-l", str(number), "-png", "-singlefile"]
    subprocess.run([*command, str(pdf), str(stem)], check=True)
    return Image.open(f"{stem}.png").convert("RGB")


def _row(pages: list[Image.Image]) -> Image.Image:
    """Pages side by side at half their size, each in a frame."""
    shown = [ImageOps.expand(page.reduce(2), border=1, fill=_FRAME) for page in pages]
    row = Image.new("RGB", (sum(page.width + _GAP for page in shown) - _GAP, shown[0].height), "white")
    left = 0
    for page in shown:
        row.paste(page, (left, 0))
        left += page.width + _GAP
    return row


def _beside(before: Image.Image, after: Image.Image) -> Image.Image:
    """Two pictures with an arrow between them, each in a frame."""
    height = max(before.height, after.height)
    both = Image.new("RGB", (before.width + after.width + 3 * _GAP, height + 2), "white")
    draw = ImageDraw.Draw(both)
    for picture, left in ((before, 0), (after, before.width + 3 * _GAP - 1)):
        both.paste(picture, (left, 1))
        draw.rectangle((left, 0, left + picture.width - 1, height), outline=_FRAME)
    middle, x = height // 2, before.width + _GAP
    draw.line((x, middle, x + _GAP, middle), fill="#46255E", width=4)
    draw.polygon([(x + _GAP, middle - 9), (x + _GAP + 14, middle), (x + _GAP, middle + 9)], fill="#46255E")
    return both


def _save(picture: Image.Image, path: Path) -> None:
    palette = picture.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)
    palette.save(path, "PNG", optimize=True)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
