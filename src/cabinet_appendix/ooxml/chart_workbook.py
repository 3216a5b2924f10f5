"""The workbook inside a chart: from categories and counts to an Excel file with the same figures."""

import io
from collections.abc import Sequence
from datetime import UTC, datetime

SHEET = "Sheet1"


def format_chart_workbook(series_name: str, categories: Sequence[str], counts: Sequence[int]) -> bytes:
    """The bytes of a workbook: categories in A2 and below, counts in B2 and below, the series' name in B1."""
    from xlsxwriter import Workbook

    out = io.BytesIO()
    workbook = Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    # Excel's own first moment in place of the clock's: the same figures give the same bytes.
    workbook.set_properties({"created": datetime(1980, 1, 1, tzinfo=UTC)})
    sheet = workbook.add_worksheet(SHEET)
    sheet.write_string(0, 1, series_name)
    for row, (category, count) in enumerate(zip(categories, counts, strict=True), start=1):
        sheet.write_string(row, 0, category)
        sheet.write_number(row, 1, count)
    workbook.close()
    return out.getvalue()
