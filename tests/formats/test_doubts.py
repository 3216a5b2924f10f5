"""What is doubtful in figures is named by its place, in a folder and in a workbook alike, and once."""

from pathlib import Path

import pytest

from builders import indicator, priority, report
from cabinet_appendix.formats.folder.read import read_folder
from cabinet_appendix.formats.folder.write import write_folder
from cabinet_appendix.formats.workbook.read import read_workbook
from cabinet_appendix.model.ratings import Override
from cabinet_appendix.model.report import Indicator
from published import read_text
from sheet_files import CALLS, HEADINGS, Value, messages, quarter, save_xlsx

OVERRIDE = 'if its rating is known, put it under "Rating override" with its "Reason"'
UNLIKE = "not rated, for they are not measured alike"
OPEN = f"not rated, for it leaves the rating open; {OVERRIDE}"
FRACTION = "printed without a sign; type it, as in 93%, or 0.9% if it is less than one per cent"


def _said_of_folder(row: Indicator, folder: Path) -> list[str]:
    write_folder(report(priority(indicators=(row,))), folder)
    return messages(read_folder(folder))


def _said_of_workbook(row: tuple[Value, ...], folder: Path) -> list[str]:
    return messages(read_workbook(save_xlsx(quarter((*CALLS[:2], *row)), folder / "q2.xlsx")))


CASES = [
    (("Calls answered", "high", "90%", "0.95"), "Actual", f'"0.95" beside the target "90%"; {UNLIKE}'),
    (("Calls answered", "high", "0.9", "95%"), "Actual", f'"95%" beside the target "0.9"; {UNLIKE}'),
    (("Repairs", "low", "5 days", "£5"), "Actual", f'"£5" beside the target "5 days"; {UNLIKE}'),
    (("Calls answered", "high", "90%", "<90%"), "Actual", f'"<90%" beside the target "90%"; {OPEN}'),
    (("Incidents", "low", "11", "<12"), "Actual", f'"<12" beside the target "11"; {OPEN}'),
    (
        ("Calls answered", "high", "<90%", "95%"),
        "Target",
        f'the target "<90%" where high is good; not rated, for it sets nothing to reach; {OVERRIDE}',
    ),
    (
        ("% of calls answered", "high", "0.9", "0.95"),
        "Actual",
        f'"0.95" and a target of "0.9" where the name is of a percentage; {FRACTION}',
    ),
    (
        ("Staff trained, as a proportion of all", "high", "1", "0.88"),
        "Actual",
        f'"0.88" and a target of "1" where the name is of a percentage; {FRACTION}',
    ),
    (
        ("Percentage of homes with a certificate", "high", "1", "1"),
        "Actual",
        f'"1" and a target of "1" where the name is of a percentage; {FRACTION}',
    ),
]


@pytest.mark.parametrize(("row", "column", "said"), CASES)
def test_what_is_doubtful_is_said_with_its_row_and_column(
    row: tuple[str, str, str, str], column: str, said: str, tmp_path: Path
) -> None:
    name, polarity, target, actual = row
    given = indicator(target, actual, name=name, polarity=polarity)
    assert _said_of_folder(given, tmp_path) == [f"warning: indicators.csv row 2, {column}: found {said}"]


@pytest.mark.parametrize(("row", "column", "said"), CASES)
def test_what_is_doubtful_is_said_with_its_cell(
    row: tuple[str, str, str, str], column: str, said: str, tmp_path: Path
) -> None:
    cell = f"{'ABCDEF'[HEADINGS.index(column)]}2"
    assert _said_of_workbook(row, tmp_path) == [f"warning: q2.xlsx, Indicators!{cell}: found {said}"]


def test_fractions_in_bare_cells_of_a_sheet_are_named(tmp_path: Path) -> None:
    said = _said_of_workbook(("% of calls answered", "high", 0.9, 0.95), tmp_path)
    assert said == [f"warning: q2.xlsx, Indicators!F2: found {CASES[6][2]}"]


def test_the_unrounded_figure_is_named_where_it_is_what_is_doubtful(tmp_path: Path) -> None:
    one, other = indicator("90%", "90%", unrounded="0.9"), indicator("90%", "90%", unrounded="<91%")
    place = "warning: indicators.csv row 2, Unrounded actual: found"
    assert _said_of_folder(one, tmp_path) == [f'{place} "0.9" beside the target "90%"; {UNLIKE}']
    assert _said_of_folder(other, tmp_path) == [f'{place} "<91%" beside the target "90%"; {OPEN}']


def test_an_override_settles_what_is_open_and_not_what_is_printed_unlike(tmp_path: Path) -> None:
    override = Override(rating="red", reason="Counted by hand.")
    assert _said_of_folder(indicator("90%", "<90%", override=override), tmp_path) == []
    assert _said_of_folder(indicator("90%", "0.95", override=override), tmp_path) == [
        'warning: indicators.csv row 2, Actual: found "0.95" beside the target "90%"; not measured alike'
    ]


@pytest.mark.parametrize(
    "row",
    [
        indicator("90%", "<85%"),
        indicator("11", "<11", polarity="low"),
        indicator("0.10%", "0.09%", name="Exclusions as % of pupils", polarity="low"),
        indicator("0", "1", name="Schools above 95% capacity", polarity="low"),
        indicator("0", "0", name="% of schools that are closed", polarity="low"),
        indicator("0.9", "0.95", name="Rate of offences per 10,000 people"),
        indicator("8.8", "0.9", name="% of calls lost", polarity="low"),
        indicator("Data only", "0.95", name="% of calls answered"),
        indicator("90%", "No data: annual", name="% of calls answered"),
        indicator("25", "23 days", polarity="low"),
        indicator("90%", "93% (provisional)"),
        indicator("90%", "Paused: under review"),
    ],
    ids=str,
)
def test_what_is_not_doubtful_is_passed_over(row: Indicator, tmp_path: Path) -> None:
    assert _said_of_folder(row, tmp_path) == []


def test_the_shipped_quarter_has_nothing_doubtful(quarter_folder: Path) -> None:
    assert read_folder(quarter_folder).findings == ()


def test_the_published_figures_as_they_were_typed_have_one_slip(shared: Path, tmp_path: Path) -> None:
    """Fractions in one row; that 65 and 65.1 stand without their sign is nothing that figures tell."""
    text = shared / "reference" / "appendix-2023-24-q2.txt"
    rows = tuple(
        indicator(target, actual, name=name, polarity="high" if arrow == "▲" else "low")
        for section in read_text(text).values()
        for name, arrow, target, actual in section.indicators
    )
    assert len(rows) == 64
    write_folder(report(priority(indicators=rows)), tmp_path)
    (said,) = messages(read_folder(tmp_path))
    assert '"0.88" and a target of "0.9"' in said
