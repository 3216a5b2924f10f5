"""Another typeface in place of a machine's own: the same widths, other letters, as Arial is to Liberation Sans."""

import shutil
import subprocess
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

_SETTINGS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><dir>{fonts}</dir><cachedir>{cache}</cachedir></fontconfig>
"""


def make_other_fonts(family: str, folder: Path, *, width: float, height: float) -> Path:
    """Fonts under a family's name whose letters are drawn so much wider and higher, where they have always begun.

    The path of fontconfig's settings, by which a program (FONTCONFIG_FILE) finds these and no others.
    """
    if shutil.which("fc-list") is None:
        pytest.skip("needs fc-list, which is not on this machine")
    (folder / "fonts").mkdir(parents=True)
    listed = subprocess.run(["fc-list", f":family={family}", "file"], capture_output=True, text=True, check=True).stdout
    for path in (Path(line.strip().rstrip(":")) for line in listed.splitlines()):
        with TTFont(path) as font:
            letters = font["glyf"]
            for name in font.getGlyphOrder():
                letter = letters[name]
                if letter.numberOfContours > 0:
                    letter.coordinates.scale((width, height))
                    letter.coordinates.toInt()
                    letter.recalcBounds(letters)
            font.save(folder / "fonts" / path.name)
    settings = folder / "fonts.conf"
    settings.write_text(_SETTINGS.format(fonts=folder / "fonts", cache=folder / "cache"), encoding="utf-8")
    return settings
