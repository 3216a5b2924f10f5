"""The Guide sheet: what an officer needs to know to fill in the others, on one screen."""

from cabinet_appendix.formats.workbook import looks
from cabinet_appendix.formats.workbook.book import Book
from cabinet_appendix.formats.workbook.sheets import GUIDE
from cabinet_appendix.formats.workbook.table_sheet import A4, fit_row, lay_out_pages

_WIDTH = 110
_TITLE = "How to fill in this workbook"
_LINES = (
    (
        "Where to type",
        "In the white cells. Shaded ones are worked out. Hold the pointer over a heading to see what its column takes.",
    ),
    (
        "Figures",
        "93%, 23.01, £1.2m or <5. They are printed as they show here, so format a cell to show what you mean. "
        'One that may yet change is typed "93% (provisional)".',
    ),
    (
        "No figure",
        'Type "No data: " or "Paused: " and the reason. An empty Actual is printed as "No data", never as nought.',
    ),
    (
        "Ratings",
        "Worked out from target, actual, polarity and tolerance. To say otherwise, fill in Rating override and Reason.",
    ),
    (
        "Narrative",
        "A row for each bullet or paragraph, in order. Level 2 is a bullet below another. *Italics*, **bold** and "
        "[words](https://www.gov.uk) may be used; {code.actual} quotes an indicator's figure.",
    ),
    (
        "Prompts",
        'A bullet that begins with "[ ] " reminds you to report on something. Write what came of it in its place, or '
        "delete the row: the appendix is not built while a prompt is left.",
    ),
    (
        "Footnotes",
        "[^key] in the narrative marks a footnote; its text stands in the sheet Footnotes under that key. An acronym "
        "that is listed there gets a footnote at its first use in each section.",
    ),
    (
        "Rows",
        "Write new rows below the last one. Rows may be inserted and deleted; in the sheet Indicators, empty the white "
        "cells of a row instead: an empty row is passed over.",
    ),
    (
        "Protection",
        "Sheets are protected, so that formulas are not typed over by mistake. There is no password: Review, Unprotect "
        "Sheet lets you sort or delete indicators, or change anything else.",
    ),
    (
        "Findings to be left",
        'What appendix check finds and is right all the same is left out where a sheet "Ignored" says so: the headings '
        "Rule, About and Reason, and below them a rule's code, words of what it finds there, and why that may stay.",
    ),
    (
        "When you are done",
        "Save and close it. Then check it with: appendix check FILE.xlsx, and build it with: appendix build FILE.xlsx",
    ),
)


def write_guide(book: Book) -> None:
    """Write the sheet."""
    sheet = book.add_sheet(GUIDE)
    sheet.set_column(0, 0, 22)
    sheet.set_column(1, 1, _WIDTH)
    book.write(sheet, (0, 0), _TITLE, looks.TITLE)
    sheet.set_row(0, looks.TITLE_HEIGHT)
    for number, (label, text) in enumerate(_LINES, start=2):
        book.write(sheet, (number, 0), label, looks.LABEL)
        book.write(sheet, (number, 1), text, looks.PLAIN)
        fit_row(sheet, number, [(text, _WIDTH)])
    lay_out_pages(sheet, A4)
    sheet.protect("", {"format_columns": True, "format_rows": True})
