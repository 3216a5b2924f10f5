"""How alike texts are, and which of their words were kept."""

from cabinet_appendix.compare.likeness import Fate, Segment, Wordings, compare_words


def _show(before: str, after: str) -> str:
    marks = {Fate.KEPT: "{}", Fate.REMOVED: "[-{}-]", Fate.ADDED: "{{+{}+}}"}
    return "".join(marks[segment.fate].format(segment.text) for segment in compare_words(before, after))


def test_a_word_that_was_replaced_is_removed_and_added() -> None:
    assert _show("The libraires are open", "The libraries are open") == "The [-libraires-]{+libraries+} are open"


def test_words_in_a_row_are_one_segment() -> None:
    assert _show("The old red bus ran", "The very new tram ran") == "The [-old red bus-]{+very new tram+} ran"


def test_a_figure_with_its_sign_is_one_word() -> None:
    assert _show("Cost £1.2m, or 23.5%.", "Cost £1.3m, or 24%.") == "Cost [-£1.2m-]{+£1.3m+}, or [-23.5%-]{+24%+}."


def test_nothing_is_lost_of_either_text() -> None:
    before, after = "  a\u00a0b, c\nd ", "b;  c d e"
    segments = compare_words(before, after)
    assert "".join(one.text for one in segments if one.fate is not Fate.ADDED) == before
    assert "".join(one.text for one in segments if one.fate is not Fate.REMOVED) == after


def test_equal_texts_are_kept_whole() -> None:
    assert compare_words("all of it", "all of it") == (Segment(Fate.KEPT, "all of it"),)
    assert compare_words("", "") == ()


def test_a_rare_word_in_common_tells_more_than_frequent_ones() -> None:
    frequent = ["Council opened libraries", "Council emptied bins", "Council planted oaks"]
    texts = Wordings([*frequent, "Oaks grow fast", "Council waived fees"])
    assert texts.likeness(2, 3) > texts.likeness(2, 4)


def test_a_slip_of_the_pen_leaves_a_text_alike() -> None:
    assert Wordings(["libraires", "libraries"]).likeness(0, 1) > 0.5
    assert Wordings(["Complaints answered", "Residual waste"]).likeness(0, 1) < 0.3
