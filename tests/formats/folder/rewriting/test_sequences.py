from cabinet_appendix.formats.folder.rewriting.sequences import Listed, Span
from cabinet_appendix.formats.folder.rewriting.source_lines import SourceLines


def _rewrite(text: str, new: str, *, gap: bool = False) -> str:
    """The text, whose lines with a letter are values, with the letters of `new` in their place."""
    source = SourceLines(text.encode())
    at = [number for number, line in enumerate(source.texts) if line]
    listed = Listed(source.texts, [source.texts[number] for number in at], [Span(n, n + 1) for n in at], 0, gap)
    return source.edit(list(listed.edits(list(new), lambda letter: (letter,)))).decode()


def test_what_stays_is_not_touched() -> None:
    assert _rewrite("a\nb\nc\n", "axc") == "a\nx\nc\n"
    assert _rewrite("a\nb\nc\n", "abxc") == "a\nb\nx\nc\n"
    assert _rewrite("a\nb\nc\n", "ac") == "a\nc\n"
    assert _rewrite("a\nb\nc\n", "cab") == "c\na\nb\n"


def test_a_list_may_become_empty_and_an_empty_one_may_not_stay_so() -> None:
    assert _rewrite("a\nb\n", "") == ""
    assert _rewrite("", "ab") == "a\nb\n"


def test_between_two_values_with_a_gap_stands_an_empty_line() -> None:
    assert _rewrite("a\n\nb\n", "axb", gap=True) == "a\n\nx\n\nb\n"
    assert _rewrite("a\n\nb\n", "xab", gap=True) == "x\n\na\n\nb\n"
    assert _rewrite("a\n\nb\n\nc\n", "ac", gap=True) == "a\n\nc\n"
