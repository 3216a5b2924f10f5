"""Which priority of a document is which of its data."""

from builders import priority, report
from cabinet_appendix.compare.priority_keys import share_keys
from cabinet_appendix.model.report import Priority, Report


def _named(key: str, name: str, title: str) -> Priority:
    return priority(key, name=name, title=title)


def _keys(known: Report, told: Report) -> list[str]:
    return [one.key for one in share_keys(known, told).priorities]


def test_a_priority_is_known_by_name_and_title_before_its_key() -> None:
    known = report(_named("a", "Parks", "Green parks"), _named("b", "Bins", "Clean streets"))
    told = report(_named("b", "Parks", "Green parks"), _named("a", "Bins", "Clean streets"))
    assert _keys(known, told) == ["a", "b"]


def test_one_that_was_renamed_is_known_by_its_key() -> None:
    known = report(_named("clean-and-safe", "Clean & Safe", "Clean streets"))
    assert _keys(known, report(_named("clean-and-safe", "Clean and Safe", "Clean roads"))) == ["clean-and-safe"]


def test_one_that_is_new_gets_a_key_that_no_other_has() -> None:
    known = report(_named("a", "Parks", "Green parks"), _named("b", "Bins", "Clean streets"))
    told = report(_named("a", "Bins", "Clean streets"), _named("b", "Trees", "Tall trees"))
    assert _keys(known, told) == ["b", "b-2"]


def test_a_name_that_no_document_prints_is_not_told_otherwise() -> None:
    known = report(_named("a", "Parks", "Green parks"))
    (section,) = share_keys(known, report(_named("x", "Green parks", "Green parks"))).priorities
    assert (section.name, section.title) == ("Parks", "Green parks")
