from cabinet_appendix.formats.columns import FLAGSHIP_ACTION_COLUMNS
from cabinet_appendix.formats.folder.rewriting.table import RowChange, rewrite_table
from cabinet_appendix.model.ratings import Status
from cabinet_appendix.model.report import FlagshipAction

TABLE = (
    '\ufeff"Status","Action","priority","Owner"\r\n'
    '"green","Open a library,\r\nwith a café","residents-first","A. Name"\r\n'
    "\r\n"
    '"amber","Mend the clock","residents-first",""\r\n'
)
LIBRARY = FlagshipAction(title="Open a library,\nwith a café", status=Status.GREEN, owner="A. Name")
CLOCK = FlagshipAction(title="Mend the clock", status=Status.AMBER)


def _rewrite(*changes: RowChange) -> str:
    data, lacking = rewrite_table(TABLE.encode(), FLAGSHIP_ACTION_COLUMNS, changes, {})
    assert not lacking
    return data.decode()


def test_only_the_row_that_changes_is_written_anew() -> None:
    done = CLOCK.model_copy(update={"status": Status.COMPLETED, "title": 'Mend "the" clock'})
    changed = _rewrite(RowChange(4, "residents-first", CLOCK, done))
    assert changed == TABLE.replace(
        '"amber","Mend the clock","residents-first",""', 'completed,"Mend ""the"" clock",residents-first,'
    )


def test_a_row_goes_with_all_its_lines() -> None:
    changed = _rewrite(RowChange(2, "residents-first", LIBRARY, None))
    assert changed == TABLE.replace('"green","Open a library,\r\nwith a café","residents-first","A. Name"\r\n', "")


def test_a_new_row_stands_below_the_one_before_it_in_the_columns_that_there_are() -> None:
    new = FlagshipAction(title="Plant trees", status=Status.RED)
    changed = _rewrite(RowChange(2, "clean-and-safe", None, new))
    assert changed == TABLE.replace('"A. Name"\r\n', '"A. Name"\r\nred,Plant trees,clean-and-safe,\r\n')


def test_a_column_that_is_lacking_is_named() -> None:
    new = CLOCK.model_copy(update={"commentary": "Soon"})
    assert rewrite_table(TABLE.encode(), FLAGSHIP_ACTION_COLUMNS, [RowChange(4, "x", CLOCK, new)], {})[1] == [
        "Commentary"
    ]
