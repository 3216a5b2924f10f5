"""What two people made of one report is merged, whatever it is."""

from hypothesis import HealthCheck, assume, given, settings

from cabinet_appendix.compare.merge import merge
from cabinet_appendix.model.report import Report
from properties.test_rewriting import edited

quick = settings(max_examples=100, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])


@quick
@given(pair=edited())
def test_where_theirs_changed_nothing_ours_stays(pair: tuple[Report, Report]) -> None:
    base, ours = pair
    merged = merge(base, ours, base)
    assert merged.report == ours
    assert (merged.conflicts, merged.figures, merged.taken) == ((), (), ())


@quick
@given(pair=edited())
def test_what_both_made_of_it_stays(pair: tuple[Report, Report]) -> None:
    base, both = pair
    assume(_has_no_namesakes(base) and _has_no_namesakes(both))
    merged = merge(base, both, both)
    assert merged.report == both
    assert (merged.conflicts, merged.figures) == ((), ())


@quick
@given(pair=edited())
def test_what_theirs_made_of_it_is_taken_and_a_second_time_changes_nothing(pair: tuple[Report, Report]) -> None:
    base, theirs = pair
    assume(_has_no_namesakes(base) and _has_no_namesakes(theirs))
    merged = merge(base, base, theirs, accept_figures=True)
    assert merged.conflicts == ()
    assert _unordered(merged.report) == _unordered(theirs)
    assert merge(base, merged.report, theirs, accept_figures=True).report == merged.report


@quick
@given(pair=edited())
def test_no_figure_is_taken_unasked(pair: tuple[Report, Report]) -> None:
    base, theirs = pair
    merged = merge(base, base, theirs)
    assert [list(map(_figures, one.indicators)) for one in merged.report.priorities] == [
        list(map(_figures, one.indicators)) for one in base.priorities
    ]
    assert [[a.status for a in one.flagship_actions] for one in merged.report.priorities] == [
        [a.status for a in one.flagship_actions] for one in base.priorities
    ]


def _figures(indicator: object) -> tuple[object, ...]:
    return tuple(getattr(indicator, name) for name in ("code", "target", "actual", "rating"))


def _unordered(report: Report) -> object:
    """The report, its tables in any order: they are printed in one of their own."""
    values = report.model_dump(exclude={"priorities", "glossary"})
    return (
        values,
        dict(report.glossary),
        [
            {
                **one.model_dump(exclude={"flagship_actions", "indicators"}),
                "rows": sorted(map(repr, (*one.flagship_actions, *one.indicators))),
            }
            for one in report.priorities
        ],
    )


def _has_no_namesakes(report: Report) -> bool:
    """Whether no two rows have one name, of which nobody can say which is which."""
    names = [row.name for one in report.priorities for row in one.indicators]
    names += [action.title for one in report.priorities for action in one.all_flagship_actions]
    return len(names) == len(set(names))
