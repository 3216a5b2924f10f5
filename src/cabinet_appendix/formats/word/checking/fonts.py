"""The fonts of a template: from its package to those that somebody else's computer may not have."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.checking.windows_fonts import WINDOWS_FONTS
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CHART, FONT_TABLE, NUMBERING, STYLES, THEME
from cabinet_appendix.ooxml.story import story_parts

_RFONTS, _LATIN, _STYLE = qn("w:rFonts"), qn("a:latin"), qn("w:style")
_NAMES, _THEME_NAMES = ("w:ascii", "w:hAnsi"), ("w:asciiTheme", "w:hAnsiTheme")
_OF_THEME = {"major": "a:majorFont", "minor": "a:minorFont"}


def find_strange_fonts(package: Package, file: str) -> Iterator[Finding]:
    """A warning for each font that no plain Windows computer has, and that the template does not bring along."""
    found: dict[str, dict[str, None]] = {}
    parts: dict[str, str] = {}
    for font, part, owner in _list_uses(package):
        if font.casefold() not in WINDOWS_FONTS:
            found.setdefault(font, {})[owner] = None
            parts.setdefault(font, part)
    embedded = set(_embedded(package))
    for font, owners in found.items():
        if font not in embedded:
            yield Finding(
                "T025",
                Severity.WARNING,
                Place(file, part=parts[font]),
                f'the font "{font}" ({", ".join(owners)})',
                "a font that every Windows computer has, such as Arial, Calibri, Segoe UI or Verdana",
                "choose another, or in Word: File, Options, Save, Embed fonts in the file",
            )


def _list_uses(package: Package) -> Iterator[tuple[str, str, str]]:
    """Each font that is named, with the part in which it is, and who names it there."""
    related = package.relationships(package.main_document)
    theme = _theme_fonts(package)
    parts = [*story_parts(package), *(part for kind in (STYLES, NUMBERING) if (part := _part(package, kind)))]
    for part in parts:
        for rFonts in package.xml(part).iter(_RFONTS):
            style = next(rFonts.iterancestors(_STYLE), None)
            owner = _style_name(style) if style is not None else part.rpartition("/")[2]
            for font in _fonts_of(rFonts, theme):
                yield font, part, owner
    for entry in related.of_type(CHART):
        if package.has(entry.target):
            for latin in package.xml(entry.target).iter(_LATIN):
                typeface = latin.get("typeface", "")
                # "+mn-lt" and "+mj-lt" are the theme's.
                names = {"+mn-lt": theme.get("minor", ""), "+mj-lt": theme.get("major", "")}
                yield names.get(typeface, typeface), entry.target, "a chart"


def _fonts_of(rFonts: etree._Element, theme: dict[str, str]) -> Iterator[str]:
    """The fonts of European text; a theme's name goes before a font's own (17.3.2.26)."""
    for name, theme_name in zip(_NAMES, _THEME_NAMES, strict=True):
        of_theme = theme.get((rFonts.get(qn(theme_name)) or "")[:5])
        font = of_theme or rFonts.get(qn(name))
        if font:
            yield font


def _theme_fonts(package: Package) -> dict[str, str]:
    part = _part(package, THEME)
    root = package.xml(part) if part else None
    fonts: dict[str, str] = {}
    for name, element in _OF_THEME.items():
        holder = next(root.iter(qn(element)), None) if root is not None else None
        latin = holder.find(_LATIN) if holder is not None else None
        if latin is not None and latin.get("typeface"):
            fonts[name] = latin.get("typeface", "")
    return fonts


def _embedded(package: Package) -> Iterator[str]:
    part = _part(package, FONT_TABLE)
    for font in package.xml(part).iter(qn("w:font")) if part else ():
        if font.find(qn("w:embedRegular")) is not None:
            yield font.get(qn("w:name"), "")


def _part(package: Package, kind: str) -> str | None:
    return package.related(package.main_document, kind)


def _style_name(style: etree._Element) -> str:
    name = style.find(qn("w:name"))
    return f'style "{name.get(qn("w:val"), "") if name is not None else ""}"'
