"""Two people work on one report: what becomes of it, and what they have to settle. Any report: tests/properties."""

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.changes import Added, Changed, Removed
from cabinet_appendix.compare.merge import Merged, merge
from cabinet_appendix.model.narrative import Bullet, Note, Text, plain_text
from cabinet_appendix.model.priority import FlagshipAction
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import Report


def _report(*bullets: str, **fields: object) -> Report:
    return report(priority(achievements=tuple(map(bullet, bullets))), **fields)


def _texts(merged: Merged) -> list[str]:
    return [plain_text(one.text) for one in merged.report.priorities[0].achievements]


BASE = ("Calls are answered sooner.", "The library has opened.", "Roads were mended in May.")


def test_changes_of_different_bullets_are_both_made() -> None:
    ours = _report(BASE[0], "The library has opened its doors.", BASE[2])
    theirs = _report("Calls are answered much sooner.", BASE[1], BASE[2])
    merged = merge(_report(*BASE), ours, theirs)
    assert _texts(merged) == ["Calls are answered much sooner.", "The library has opened its doors.", BASE[2]]
    assert merged.conflicts == ()


def test_changes_of_different_words_of_one_bullet_are_both_made() -> None:
    ours = _report("Calls are answered sooner.", "The library has opened.", "Roads were mended in June.")
    theirs = _report("Calls are answered sooner.", "The library has opened.", "Many roads were mended in May.")
    assert _texts(merge(_report(*BASE), ours, theirs))[2] == "Many roads were mended in June."


def test_where_both_changed_the_same_words_ours_stays_and_both_are_told() -> None:
    ours, theirs = _report(*BASE[:2], "Roads were mended in June."), _report(*BASE[:2], "Roads were mended in July.")
    merged = merge(_report(*BASE), ours, theirs)
    assert _texts(merged)[2] == "Roads were mended in June."
    (conflict,) = merged.conflicts
    assert [getattr(one, "text", None) for one in (conflict.base, conflict.ours, conflict.theirs)] == [
        (Text("Roads were mended in May."),),
        (Text("Roads were mended in June."),),
        (Text("Roads were mended in July."),),
    ]


def test_what_theirs_deleted_goes_unless_ours_changed_it() -> None:
    theirs = _report(BASE[0], BASE[2])
    assert _texts(merge(_report(*BASE), _report(*BASE), theirs)) == [BASE[0], BASE[2]]
    merged = merge(_report(*BASE), _report(BASE[0], "The library has opened in June.", BASE[2]), theirs)
    assert _texts(merged)[1] == "The library has opened in June."
    assert [conflict.theirs for conflict in merged.conflicts] == [None]


def test_what_ours_deleted_and_theirs_changed_is_told() -> None:
    merged = merge(_report(*BASE), _report(BASE[0], BASE[2]), _report(BASE[0], "The library opened in June.", BASE[2]))
    assert _texts(merged) == [BASE[0], BASE[2]]
    assert [conflict.ours for conflict in merged.conflicts] == [None]


def test_a_new_bullet_stands_behind_the_one_that_it_follows_in_theirs() -> None:
    ours = _report("A word before.", *BASE)
    theirs = _report(BASE[0], "Wholly other news of parks.", BASE[1], BASE[2])
    assert _texts(merge(_report(*BASE), ours, theirs)) == [
        "A word before.",
        BASE[0],
        "Wholly other news of parks.",
        *BASE[1:],
    ]


def test_a_bullet_that_theirs_moved_moves() -> None:
    theirs = _report(BASE[2], BASE[0], BASE[1])
    assert _texts(merge(_report(*BASE), _report(*BASE, "Something quite new."), theirs)) == [
        BASE[2],
        *BASE[:2],
        "Something quite new.",
    ]


def test_a_footnote_comes_with_its_mark_under_a_key_that_is_free() -> None:
    marked = (Text("Calls are answered sooner."), Note("note-1"))
    ours = report(
        priority(achievements=(bullet(BASE[0]), Bullet(text=(Text("New."), Note("note-1"))))),
        footnotes={"note-1": (Text("Of ours."),)},
    )
    theirs = report(priority(achievements=(Bullet(text=marked),)), footnotes={"note-1": (Text("Of theirs."),)})
    merged = merge(_report(BASE[0]), ours, theirs).report
    assert merged.priorities[0].achievements[0].text == (Text(BASE[0]), Note("note-1-2"))
    assert merged.footnotes == {"note-1": (Text("Of ours."),), "note-1-2": (Text("Of theirs."),)}


CALLS = indicator("90%", "93%", code="calls")


def _rows(**changes: object) -> Report:
    row = CALLS.model_copy(update=changes)
    return report(priority(indicators=(row,), flagship_actions=(FlagshipAction(title="A", status=Status.GREEN),)))


def test_a_figure_is_told_and_taken_only_where_that_is_wanted() -> None:
    theirs = _rows(actual=indicator("90%", "89%").actual, name="Calls answered in time")
    merged = merge(_rows(), _rows(), theirs)
    row = merged.report.priorities[0].indicators[0]
    assert (row.name, str(row.actual), row.rating) == ("Calls answered in time", "93%", "green")
    (told,) = merged.figures
    assert isinstance(told, Changed)
    assert [(one.name, str(one.before), str(one.after)) for one in told.fields] == [
        ("rating", "green", "amber"),
        ("actual", "93%", "89%"),
    ]
    assert str(merge(_rows(), _rows(), theirs, accept_figures=True).report.priorities[0].indicators[0].actual) == "89%"


def test_rows_that_came_or_went_are_told() -> None:
    new = FlagshipAction(title="Quite another one", status=Status.RED)
    theirs = report(priority(flagship_actions=(new,)))
    merged = merge(_rows(), _rows(), theirs)
    assert merged.report == _rows()
    assert sorted(type(change).__name__ for change in merged.figures) == ["Added", "Removed", "Removed"]
    assert merge(_rows(), _rows(), theirs, accept_figures=True).report == theirs
    assert {Added, Removed} == {type(change) for change in merged.figures}
