"""The proof of columns: from the rows of indicators to whether they say which is good, and to wrong headings."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.word.printed import Printed
from cabinet_appendix.formats.word.proof_faults import Fault
from cabinet_appendix.model.ratings import Polarity
from cabinet_appendix.model.report import Indicator

_WORDS: Mapping[Polarity, frozenset[str]] = {
    Polarity.HIGH: frozenset({"▲", "↑", "high", "higher", "maximise", "maximum"}),
    Polarity.LOW: frozenset({"▼", "↓", "low", "lower", "minimise", "minimum"}),
}
_REMEDY = (
    "put `{{ indicator.polarity }}` into the row of `priority.indicators`; "
    'a condition compares it with "high" or "low", in small letters'
)


class ShownRow(NamedTuple):
    """An indicator's row: its number, and what its cells print besides the values that were found in them."""

    number: int
    indicator: Indicator
    left: Sequence[str]


def find_faulty_polarity(rows: Iterable[ShownRow], *, is_asked: bool) -> Iterator[Fault]:
    """A fault where no cell tells indicators of which high is good from those of which low is, or tells it wrongly.

    A cell tells it by a word or arrow that all rows of one polarity have, and none of the other; a word for "high" may
    not stand for low. Words that nobody knows serve where the template asks for the polarity.
    """
    shown: dict[Polarity, list[Sequence[str]]] = {}
    for row in _without_doubles(list(rows)):
        shown.setdefault(row.indicator.polarity, []).append(row.left)
    if not shown:
        return
    columns = [dict(zip(shown, texts, strict=True)) for texts in _constant_columns(list(shown.values()))]
    if any(_tells(texts, is_asked=is_asked) for texts in columns):
        return
    named = next((texts for texts in columns if any(map(_named, texts.values()))), None)
    if named:
        found = " and ".join(f'"{text}" where {polarity} is good' for polarity, text in named.items())
        yield Fault("T017", found, "for each indicator which is good, high or low", _REMEDY)
    else:
        found = "no trace of which is good, high or low, in the rows of indicators"
        yield Fault("T017", found, "every value of the report in its place", _REMEDY)


def _without_doubles(rows: Sequence[ShownRow]) -> Iterator[ShownRow]:
    """The rows, but for those of indicators that only the polarity tells apart: which row is whose cannot be told."""
    values = [_printed_values(row.indicator) for row in rows]
    polarities: dict[tuple[object, ...], Polarity] = {}
    doubles = {
        printed
        for printed, row in zip(values, rows, strict=True)
        if polarities.setdefault(printed, row.indicator.polarity) is not row.indicator.polarity
    }
    return (row for printed, row in zip(values, rows, strict=True) if printed not in doubles)


def _printed_values(indicator: Indicator) -> tuple[object, ...]:
    return indicator.name.strip(), indicator.target.text, indicator.actual.text, indicator.rating


def find_contradicting_headings(printed: Printed, rows: Iterable[ShownRow]) -> Iterator[Fault]:
    """A warning for each heading that says "target" above the actuals, or "actual" above the targets."""
    tables: dict[int, list[ShownRow]] = {}
    for row in rows:
        tables.setdefault(printed.rows[row.number].table, []).append(row)
    heads = {row.table: row.cells for row in reversed(printed.rows)}
    found = {
        (heading, figures, printed_above)
        for table, inside in tables.items()
        for index, heading in enumerate(heads[table])
        for figures, printed_above in (("target", "actual"), ("actual", "target"))
        if _is_column_of(figures, index, inside, printed)
        and not _is_column_of(printed_above, index, inside, printed)
        and printed_above in _tokens(heading)
        and figures not in _tokens(heading)
    }
    for heading, figures, _ in sorted(found):
        yield Fault(
            "T021",
            f'the {figures}s of indicators under the heading "{heading}"',
            f"a heading that says {figures}",
            "put `{{ indicator.target }}` and `{{ indicator.actual }}` under their headings",
            Severity.WARNING,
        )


def _is_column_of(figures: str, index: int, rows: Sequence[ShownRow], printed: Printed) -> bool:
    """Whether the cells with this number print just these figures in every row."""
    return all(
        len(cells := printed.rows[row.number].cells) > index and cells[index] == getattr(row.indicator, figures).text
        for row in rows
    )


def _constant_columns(shown: Sequence[Sequence[Sequence[str]]]) -> Iterator[tuple[str, ...]]:
    """Of each column in which all rows of one polarity print the same, what those of each polarity print."""
    width = min(len(cells) for rows in shown for cells in rows)
    for index in range(width):
        texts = [{cells[index].strip() for cells in rows} for rows in shown]
        if all(len(same) == 1 for same in texts):
            yield tuple(text for same in texts for text in same)


def _tells(texts: Mapping[Polarity, str], *, is_asked: bool) -> bool:
    named = {polarity: _named(text) for polarity, text in texts.items()}
    if all(named[polarity] == {polarity} for polarity in texts):
        return True
    is_contradicted = any(named[polarity] and polarity not in named[polarity] for polarity in texts)
    is_told_apart = len(set(texts.values())) == len(texts) and any(texts.values())
    return is_asked and is_told_apart and not is_contradicted


def _named(text: str) -> set[Polarity]:
    return {polarity for polarity, words in _WORDS.items() if words & _tokens(text)}


def _tokens(text: str) -> set[str]:
    return set(re.findall(r"\w+|[▲▼↑↓]", text.casefold()))
