"""Two people change one sentence: where the changes meet, and where they do not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from builders import paragraphs
from cabinet_appendix.compare.merge_wording import merge_wording
from cabinet_appendix.formats.markdown import format_inlines, parse_inlines
from cabinet_appendix.model.narrative import Inline


def _merge(base: str, ours: str, theirs: str) -> str | None:
    merged = merge_wording(parse_inlines(base), parse_inlines(ours), parse_inlines(theirs))
    return None if merged is None else format_inlines(merged)


@pytest.mark.parametrize(
    ("base", "ours", "theirs", "merged"),
    [
        ("one two three", "ONE two three", "one two THREE", "ONE two THREE"),
        ("one two three", "one three", "one two three four", "one three four"),
        ("one two", "one two", "one three", "one three"),
        ("one two", "one three", "one three", "one three"),
        ("calls are {calls.actual} now", "calls are {calls.actual} today", "most calls are {calls.actual} now",
         "most calls are {calls.actual} today"),
        ("a *word* here", "a *word* there", "a **word** here", "a **word** there"),
        ("a word[^n], here", "a word, here", "a word[^n], now", "a word, now"),
        ("see [the page](https://a.example)", "See [the page](https://a.example)", "see [the page](https://b.example)",
         "See [the page](https://b.example)"),
    ],
)  # fmt: skip
def test_changes_of_different_words_are_both_kept(base: str, ours: str, theirs: str, merged: str) -> None:
    assert _merge(base, ours, theirs) == merged


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        ("one two three", "one 2 three", "one TWO three"),
        ("one two three", "one three", "one TWO three"),
        ("one two", "one and two", "one or two"),
        ("one", "1", "uno"),
    ],
)
def test_changes_of_the_same_words_are_nobody_s_to_choose(base: str, ours: str, theirs: str) -> None:
    assert _merge(base, ours, theirs) is None


narratives = paragraphs(("complaints", "a-1"), ("asc", "1"))


@given(st.tuples(narratives, narratives))
def test_a_change_of_one_side_alone_is_taken(pair: tuple[tuple[Inline, ...], tuple[Inline, ...]]) -> None:
    base, changed = pair
    assert merge_wording(base, changed, base) == merge_wording(base, base, changed) == changed
    assert merge_wording(base, changed, changed) == changed
