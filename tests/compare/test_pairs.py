"""Two reports beside each other."""

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.pairs import Match, match_entries
from cabinet_appendix.model.priority import Indicator
from cabinet_appendix.model.report import Report


def _rows(before: Report, after: Report) -> list[tuple[str | None, str | None]]:
    def name(match: Match) -> tuple[str | None, str | None]:
        sides = (match.before, match.after)
        old, new = (one.entry.name if one and isinstance(one.entry, Indicator) else None for one in sides)
        return old, new

    return [pair for match in match_entries(before, after) if (pair := name(match)) != (None, None)]


def test_every_entry_of_both_stands_in_one_match() -> None:
    calls, waits, bins = (indicator(name=name) for name in ("Calls", "Waits", "Bins"))
    before, after = report(priority(indicators=(calls, waits))), report(priority(indicators=(bins, waits)))
    assert _rows(before, after) == [("Calls", None), (None, "Bins"), ("Waits", "Waits")]


def test_priorities_are_known_by_their_titles_where_their_keys_differ() -> None:
    before = report(priority("a", title="A borough that is clean", name="Clean", achievements=(bullet("x"),)))
    after = report(priority("b", title="A borough that is clean", name="Clean", achievements=(bullet("x"),)))
    assert not any(match.is_moved for match in match_entries(before, after))
    assert all(match.before and match.after for match in match_entries(before, after))


def test_of_two_rows_that_changed_places_the_same_one_has_moved_from_either_side() -> None:
    rows = [indicator(name=name) for name in ("Calls", "Waits")]
    before, after = report(priority(indicators=tuple(rows))), report(priority(indicators=tuple(rows[::-1])))
    moved = [
        [match.after.entry for match in match_entries(*sides) if match.is_moved and match.after]
        for sides in ((before, after), (after, before))
    ]
    assert moved[0] == moved[1]
    assert len(moved[0]) == 1
