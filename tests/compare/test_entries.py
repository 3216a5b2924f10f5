"""A report taken apart and put together."""

from hypothesis import HealthCheck, given, settings

from builders import bullet, indicator, priority, report, reports
from cabinet_appendix.compare.entries import Part, Term, put_together, take_apart, values_of, with_values
from cabinet_appendix.model.narrative import Note, Text
from cabinet_appendix.model.report import Report


@settings(max_examples=30, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(whole=reports())
def test_the_entries_of_a_report_make_that_report(whole: Report) -> None:
    assert put_together(take_apart(whole)) == whole


def test_each_list_has_its_entries() -> None:
    lists = take_apart(report(priority(achievements=(bullet("Opened"),)), glossary={"B": "bee", "A": "ay"}))
    assert lists[Part.ACHIEVEMENTS, "residents-first"] == (bullet("Opened"),)
    assert lists[Part.GLOSSARY, ""] == (Term("A", "ay"), Term("B", "bee"))


def test_an_entry_with_another_value_is_checked_again() -> None:
    row = indicator()
    assert with_values(row, {"name": "Waits"}) == indicator(name="Waits")
    assert values_of(row)["name"] == "Calls answered"


def test_every_field_of_a_report_and_of_a_priority_is_in_an_entry() -> None:
    marked = bullet("x").model_copy(update={"text": (Text("x"), Note("n"))})
    whole = report(priority(achievements=(marked,)), footnotes={"n": (Text("note"),)})
    assert put_together(take_apart(whole)).model_dump() == whole.model_dump()
