"""The settings of a report, each declared once for all formats: name, heading, how it is read and printed."""

from collections.abc import Callable
from typing import Any, NamedTuple

from cabinet_appendix.formats.markdown import format_inlines, parse_inlines
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Tolerance
from cabinet_appendix.model.report import Report


class Setting(NamedTuple):
    """A setting: the report's field `name`, what a sheet calls it, and its text both ways.

    `parse` gives the value or raises ValueError; `format` gives the text, None where there is nothing to write. Where
    it `is_narrative`, that text is Markdown.
    """

    name: str
    heading: str
    parse: Callable[[str], Any]
    expected: str
    format: Callable[[Report], str | None]
    is_needed: bool = False
    is_narrative: bool = False


SETTINGS = (
    Setting("title", "Title", str, "the appendix's title", lambda report: report.title, is_needed=True),
    Setting(
        "quarter",
        "Quarter",
        Quarter.parse,
        "a financial year and quarter such as 2023-24 Q2",
        lambda report: f"{report.quarter.year} Q{report.quarter.number}",
        is_needed=True,
    ),
    Setting("subject", "Subject", str, "text", lambda report: report.subject),
    Setting("author", "Author", str, "text", lambda report: report.author),
    Setting(
        "tolerance",
        "Tolerance",
        Tolerance.parse,
        "5% (of the target) or 2 points",
        lambda report: str(report.tolerance) if report.tolerance != FIVE_PER_CENT else None,
    ),
    Setting(
        "flagship_note",
        "Flagship Actions note",
        parse_inlines,
        "text, emphasis or a link",
        lambda report: format_inlines(report.flagship_note) if report.flagship_note else None,
        is_narrative=True,
    ),
    Setting("template", "Template", str, "the name of a folder in templates", lambda report: report.template),
)

STAND_INS: dict[str, Any] = {"title": "?", "quarter": Quarter(year="2000-01", number=1)}
"""What goes on in place of a setting that is needed and cannot be read, so that the rest is still checked."""

PRIORITY_STAND_INS: dict[str, Any] = {"name": "?", "title": "?"}
EXEMPTION_STAND_INS: dict[str, Any] = {"rule": "?", "reason": "?"}
