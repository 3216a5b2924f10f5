import pytest

from cabinet_appendix.formats.folder.rewriting.source_lines import Edit, SourceLines


@pytest.mark.parametrize(
    "data", [b"", b"one", b"one\r\ntwo\n", b"\xef\xbb\xbfone\r\n", b"caf\xe9 \x96 one\r\n", b"one\x0btwo\rthree\n\n"]
)
def test_what_is_not_edited_keeps_its_bytes(data: bytes) -> None:
    assert SourceLines(data).edit([]) == data


def test_new_lines_end_as_the_others_do() -> None:
    assert SourceLines(b"one\r\ntwo\r\n").edit([Edit(1, 1, ("and",))]) == b"one\r\nand\r\ntwo\r\n"


def test_a_line_below_one_without_an_end_begins_a_line_of_its_own() -> None:
    assert SourceLines(b"one").edit([Edit(1, 1, ("two",))]) == b"one\ntwo\n"


def test_edits_at_one_place_stand_in_their_order() -> None:
    edits = [Edit(1, 1, ("first",)), Edit(1, 1, ("second",)), Edit(0, 1, ("1",))]
    assert SourceLines(b"one\ntwo\n").edit(edits) == b"1\nfirst\nsecond\ntwo\n"


def test_text_in_windows_1252_stays_so_as_long_as_it_can() -> None:
    source = b"caf\xe9\n"
    assert SourceLines(source).edit([Edit(1, 1, ("tea – £2",))]) == b"caf\xe9\ntea \x96 \xa32\n"
    assert SourceLines(source).edit([Edit(1, 1, ("tea ≤ 2",))]) == "\ufeffcafé\ntea ≤ 2\n".encode()
