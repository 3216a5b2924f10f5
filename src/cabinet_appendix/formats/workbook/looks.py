"""How a written workbook looks: fonts, colours, widths. A workbook has no template: this is its one place."""

from typing import Any

FONT = {"font_name": "Arial", "font_size": 11, "valign": "top", "text_wrap": True}
HEADING = {**FONT, "bold": True, "font_color": "#FFFFFF", "bg_color": "#46255E", "border": 1, "border_color": "#CFC4DA"}
TITLE = {**FONT, "bold": True, "font_size": 16, "text_wrap": False}
TITLE_HEIGHT = 24
LABEL = {**FONT, "bold": True}
OPEN: dict[str, Any] = {**FONT, "locked": False, "border": 1, "border_color": "#CFC4DA"}
CLOSED: dict[str, Any] = {
    **FONT,
    "align": "left",
    "indent": 1,
    "bg_color": "#F3EFF7",
    "border": 1,
    "border_color": "#CFC4DA",
}
BEYOND: dict[str, Any] = {**FONT, "locked": False}
"""Below and beside a table, where rows may be added."""
PLAIN = {**FONT}

TINTS = {
    "completed": ("#DCE8F8", "#173F78"),
    "green": ("#D9F2E3", "#00552E"),
    "amber": ("#FFE8C2", "#6B3F00"),
    "red": ("#FBDCDC", "#8A0F18"),
    "not rated": ("#E6E6E6", "#3D3D3D"),
}
"""Cell and text colours of ratings and statuses, each pair readable; beside the word they are never all that tells."""

WIDTHS = {
    "Code": 20,
    "Priority": 26,
    "Indicator": 52,
    "Flagship action": 72,
    "Text": 100,
    "Commentary": 44,
    "Reason": 36,
    "Owner": 22,
    "National framework": 20,
    "Meaning": 80,
    "Key": 30,
    "Name": 44,
    "Title": 60,
}
"""Of columns by their headings, in characters."""
USUAL_WIDTH = 15
