"""What a tag prints of each kind of value."""

from typing import Any

import pytest
from markupsafe import Markup

from cabinet_appendix.formats.word.words import Words, as_runs, check_printable
from word_files import element, xpath


@pytest.mark.parametrize(
    ("value", "text"),
    [("a & b", "a & b"), (" x ", " x "), (3, "3"), (0, "0"), (2.5, "2.5"), ("<w:t/>", "<w:t/>")],
)
def test_a_value_is_one_run_that_shows_it(value: object, text: str) -> None:
    run = element(as_runs(value))
    assert xpath(run, ".//w:t/text()") == [text]
    assert xpath(run, ".//w:t/@xml:space") == ["preserve"]


@pytest.mark.parametrize("value", [None, ""])
def test_nothing_is_no_run(value: object) -> None:
    assert as_runs(value) == ""
    assert check_printable(value) == ""


def test_words_are_plain_or_runs_as_a_tag_asks() -> None:
    words = Words("plain", lambda: Markup("<w:r/>"))
    assert str(words) == "plain"
    assert as_runs(words) == "<w:r/>"
    assert words
    assert not Words("", lambda: Markup("<w:r/>"))


@pytest.mark.parametrize("value", [(), [1], {}, object(), str])
def test_what_holds_values_is_not_printed(value: Any) -> None:
    for printing in (check_printable, as_runs):
        with pytest.raises(TypeError, match="it names something that holds values, not one of them"):
            printing(value)
