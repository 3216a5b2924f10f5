"""Findings in the order in which a reader meets their places."""

from cabinet_appendix.checks.run import in_order
from cabinet_appendix.findings import Finding, Place, Severity


def _found(*places: Place) -> list[Finding]:
    return [Finding(f"F00{number}", Severity.NOTE, place, "x") for number, place in enumerate(places)]


def test_they_stand_file_by_file_and_sheet_by_sheet_from_the_top() -> None:
    found = _found(
        Place("a.csv", row=12),
        Place("b.md", line=3),
        Place("a.csv", row=2),
        Place("q.xlsx", sheet="Indicators", cell="F14"),
        Place("q.xlsx", sheet="Narrative", cell="A2"),
        Place("q.xlsx", sheet="Indicators", cell="AB9"),
        Place("q.xlsx", sheet="Indicators", row=10),
        Place("a.csv"),
    )
    assert [finding.code for finding in in_order(found)] == [
        "F007",
        "F002",
        "F000",
        "F001",
        "F005",
        "F006",
        "F003",
        "F004",
    ]


def test_in_a_document_they_stand_as_far_on_as_it_is_to_their_place() -> None:
    found = _found(Place("a.docx", table=2, row=1, order=90), Place("a.docx", table=1, row=7, order=40))
    assert [finding.code for finding in in_order(found)] == ["F001", "F000"]
