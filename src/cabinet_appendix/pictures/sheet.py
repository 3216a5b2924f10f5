"""Sheets drawn: from a title and bands of panels to the bytes of a picture, as wide as a slide."""

from collections.abc import Iterator
from math import ceil

from cabinet_appendix.pictures.canvas import Box, Canvas, Type
from cabinet_appendix.pictures.figures import begin_figure, save_png, save_svg
from cabinet_appendix.pictures.panels import draw_key, draw_panel, find_height, find_width, list_unnamed
from cabinet_appendix.pictures.values import Band, Inks, Sheet

_SLIDE = 13.333
"""Inches from side to side of a slide of Word's sister, 16 to 9."""
_MARGIN, _GAP, _TOP = 0.4, 0.2, 0.3
_HEADER, _HEADING = 0.95, 0.45
_DOTS = 150
_LARGE, _OF_ONE = 1.6, 4.6
"""A sheet of one panel, which may have half a slide to itself, is drawn so many times as large, so many units wide."""
_WHITE = "FFFFFF"


def draw_sheet(sheet: Sheet, kind: str) -> bytes:
    """The picture of a sheet, "png" or "svg", with its title and description in it; the same for the same.

    UnicodeError for a character that no picture can show.
    """
    rows = list(_lay_out(sheet))
    is_single = len(rows) == 1 and len(rows[0].panels) == 1
    scale, least = (_LARGE, _OF_ONE) if is_single else (1, _SLIDE)
    widest = max(sum(map(find_width, band.panels)) + _GAP * (len(band.panels) - 1) for band in rows)
    width = max(widest + 2 * _MARGIN, least)
    height = _HEADER + _TOP + sum(map(_find_height, rows))
    with begin_figure((width * scale, height * scale), dots=_DOTS) as figure:
        canvas = Canvas(figure, (width, height), scale)
        _draw_header(canvas, sheet, width)
        y = _HEADER + _TOP
        for band in rows:
            y = _draw_band(canvas, band, Box(_MARGIN, y, width - 2 * _MARGIN, _find_height(band)), sheet.inks)
        save = save_png if kind == "png" else save_svg
        return save(figure, f"{sheet.title}, {sheet.subtitle}", sheet.description)


def _lay_out(sheet: Sheet) -> Iterator[Band]:
    """The bands, cut where their panels are more than fit beside one another; the first pieces of all come first."""
    widest = max(find_width(panel) for band in sheet.bands for panel in band.panels)
    fitting = max(1, int((_SLIDE - 2 * _MARGIN + _GAP) / (widest + _GAP)))
    most = max(len(band.panels) for band in sheet.bands)
    columns = ceil(most / ceil(most / fitting))
    for start in range(0, most, columns):
        for band in sheet.bands:
            yield Band(band.heading, band.panels[start : start + columns])


def _draw_header(canvas: Canvas, sheet: Sheet, width: float) -> None:
    inks = sheet.inks
    canvas.fill(Box(0, 0, width, _HEADER), inks.ground)
    if inks.ground == _WHITE:
        canvas.rule(_MARGIN, _HEADER, width - 2 * _MARGIN, inks.title, 3)
    room, sizes = width - 2 * _MARGIN, (22, 14) if width >= _SLIDE else (14, 10)
    canvas.write_within(_MARGIN, 0.36, sheet.title, room, Type(sizes[0], inks.title, is_bold=True))
    canvas.write_within(_MARGIN, 0.7, sheet.subtitle, room, Type(sizes[1], inks.title))


def _find_height(band: Band) -> float:
    return max(map(find_height, band.panels)) + (_HEADING if band.heading else 0)


def _draw_band(canvas: Canvas, band: Band, box: Box, inks: Inks) -> float:
    """Draw the panels side by side under their heading, and say where the next band begins."""
    y = box.y
    width = (box.width + _GAP) / len(band.panels) - _GAP
    if band.heading:
        canvas.write(box.x, y + 0.05, band.heading, Type(15, inks.heading, is_bold=True))
        canvas.rule(box.x, y + 0.22, box.width, inks.heading, 1.2)
        draw_key(canvas, box.x + box.width, y + 0.05, list_unnamed(band.panels[0], width), inks.text)
        y += _HEADING
    for number, panel in enumerate(band.panels):
        draw_panel(canvas, panel, Box(box.x + number * (width + _GAP), y, width, box.y + box.height - y), inks)
    return box.y + box.height
