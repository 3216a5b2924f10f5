"""Zip files, good and hostile ones, against Python's own zipfile and bytes put wrong by hand."""

import re
import struct
import tracemalloc
import zipfile
from io import BytesIO

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinet_appendix.ooxml.zip_file import Limits, PackageError, format_zip, read_zip
from word_files import unzip, zip_file

_LOCAL, _CENTRAL = b"PK\x03\x04", b"PK\x01\x02"
_MB = 2**20
_names = st.from_regex(r"/[a-z]{1,8}(/[A-Za-z0-9 _.é-]{0,8}[a-z]){0,3}", fullmatch=True)
_zips = st.dictionaries(_names, st.binary(max_size=200), max_size=5).filter(
    lambda parts: len({name.casefold() for name in parts}) == len(parts)
)


def _refusal(data: bytes, limits: Limits | None = None) -> str:
    with pytest.raises(PackageError) as caught:
        read_zip(data, limits or Limits())
    return str(caught.value)


def _patch(data: bytes, header: bytes, offset: int, field: bytes) -> bytes:
    """A zip file with other bytes in the first header of a kind."""
    at = data.index(header) + offset
    return data[:at] + field + data[at + len(field) :]


def test_the_parts_are_those_that_zipfile_finds_and_folders_are_none() -> None:
    files = {"[Content_Types].xml": b"<Types/>", "word/": b"", "word/media/é b.png": b"\x00\xff", "empty": b""}
    data = zip_file(files)
    assert read_zip(data, Limits()) == {f"/{name}": part for name, part in unzip(data).items() if name != "word/"}


def test_stored_parts_and_windows_separators_are_read() -> None:
    assert read_zip(zip_file({r"word\document.xml": b"<x/>"}, zipfile.ZIP_STORED), Limits()) == {
        "/word/document.xml": b"<x/>"
    }


@settings(max_examples=50, deadline=None)
@given(_zips)
def test_what_was_written_is_what_zipfile_and_we_read(parts: dict[str, bytes]) -> None:
    data = format_zip(parts)
    assert list(unzip(data).items()) == [(name[1:], part) for name, part in parts.items()]
    assert read_zip(data, Limits()) == parts


def test_parts_that_are_not_packed_stand_in_the_file_as_they_are() -> None:
    data = format_zip({"/a": b"a" * 1000}, is_packed=False)
    assert b"a" * 1000 in data
    assert unzip(data) == {"a": b"a" * 1000}


def test_a_zip_file_says_nothing_of_the_time_and_the_machine() -> None:
    with zipfile.ZipFile(BytesIO(format_zip({"/b": b"b" * 100, "/a": b""}))) as archive:
        assert archive.testzip() is None
        told = [(e.filename, e.date_time, e.create_system, e.compress_type, e.extra) for e in archive.infolist()]
    assert told == [(name, (1980, 1, 1, 0, 0, 0), 0, zipfile.ZIP_DEFLATED, b"") for name in ("b", "a")]


def test_a_zip_bomb_is_refused_before_it_is_unpacked() -> None:
    bomb = zip_file({"word/document.xml": b" " * (96 * _MB)})
    assert len(bomb) < 100_000
    tracemalloc.start()
    try:
        assert re.fullmatch(r"a zip file that unpacks to more than \d\d MB", _refusal(bomb))
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert peak < 90 * _MB


def test_parts_count_together() -> None:
    data = zip_file({"a": b"a" * 600, "b": b"b" * 600})
    assert _refusal(data, Limits(unpacked_bytes=1199)) == "a zip file that unpacks to more than 0 MB"
    assert len(read_zip(data, Limits(unpacked_bytes=1200))) == 2


def test_a_small_file_may_unpack_to_sixteen_megabytes_and_no_more() -> None:
    assert len(read_zip(zip_file({"a": bytes(16 * _MB)}), Limits(ratio=1))["/a"]) == 16 * _MB
    assert _refusal(zip_file({"a": bytes(16 * _MB + 1)}), Limits(ratio=1)) == (
        "a zip file that unpacks to more than 16 MB"
    )


def test_a_zip_file_of_very_many_parts_is_refused() -> None:
    many = zip_file({f"{number}.xml": b"" for number in range(10_001)}, zipfile.ZIP_STORED)
    assert _refusal(many) == "a zip file of 10001 parts"


@pytest.mark.parametrize(("one", "other"), [("a/x.xml", "a/x.xml"), ("a/x.xml", "A/X.xml"), ("a/x.xml", r"a\x.xml")])
def test_a_part_that_is_there_twice_is_refused(one: str, other: str) -> None:
    # Written under a name as long and then renamed, for zipfile warns of what it is to write here.
    data = zip_file({one: b"1", "#" * len(other): b"2"}).replace(b"#" * len(other), other.encode())
    assert _refusal(data) == f'a zip file with the part "/{other}" twice'.replace("\\", "/")


@pytest.mark.parametrize(
    "name",
    ["../x", "a/../../x", "a/..", "/etc/passwd", "a//x", "./x", r"..\x", r"a\..\x", "C:/x", r"c:\x", "a/x.xml:stream"],
)
def test_a_name_that_leads_elsewhere_is_refused(name: str) -> None:
    assert _refusal(zip_file({"#" * len(name): b""}).replace(b"#" * len(name), name.encode())) == (
        f'a zip file with the part "{name}" outside its place'
    )


@pytest.mark.parametrize("name", ["../a\nb", "../a\r\n\x1b[2Jb", "../" + "a" * 5000, "../a\u2028b\u202ec"])
def test_a_refusal_is_one_line_of_printable_words_whatever_a_part_is_called(name: str) -> None:
    message = _refusal(zip_file({name: b""}))
    assert message.splitlines() == [message]
    assert message.isprintable()
    assert len(message) < 300


@pytest.mark.parametrize("compression", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_packing_that_word_does_not_know_is_refused(compression: int) -> None:
    assert _refusal(zip_file({"a.xml": b"a"}, compression)) == (
        'a zip file with the part "a.xml" packed in a way that Word cannot read'
    )


def test_a_method_that_nobody_knows_is_refused() -> None:
    data = zip_file({"a.xml": b"a"})
    assert "packed in a way" in _refusal(_patch(data, _CENTRAL, 10, struct.pack("<H", 99)))


def test_a_part_whose_checksum_is_wrong_is_refused() -> None:
    data = zip_file({"a.xml": b"the true content"}, zipfile.ZIP_STORED)
    assert "damaged" in _refusal(data.replace(b"true", b"TRUE"))


def test_a_part_that_says_it_is_smaller_than_it_is_is_refused() -> None:
    data = zip_file({"a.xml": b"a" * 1000})
    assert "damaged" in _refusal(_patch(data, _CENTRAL, 24, struct.pack("<I", 10)))


def test_a_part_with_a_password_is_refused() -> None:
    flag = struct.pack("<H", 1)
    data = _patch(_patch(zip_file({"a.xml": b"a"}), _LOCAL, 6, flag), _CENTRAL, 8, flag)
    assert "damaged" in _refusal(data)


@pytest.mark.parametrize("data", [b"", b"PK", b"<html></html>", bytes(1000), b"PK\x05\x06" + bytes(17)])
def test_what_is_no_zip_file_is_refused(data: bytes) -> None:
    assert _refusal(data) == "a file that is no zip file, or a damaged one"


_WHOLE = zip_file({"[Content_Types].xml": b"<Types/>" * 9, "word/document.xml": b"<document/>" * 30, "c": b""})


@pytest.mark.parametrize("length", range(0, len(_WHOLE), 7))
def test_a_truncated_file_is_refused(length: int) -> None:
    assert "damaged" in _refusal(_WHOLE[:length])


@settings(max_examples=300, deadline=None)
@given(st.integers(0, len(_WHOLE) - 1), st.integers(1, 255))
def test_a_file_with_a_wrong_byte_is_read_or_refused(place: int, difference: int) -> None:
    data = bytearray(_WHOLE)
    data[place] ^= difference
    try:
        parts = read_zip(bytes(data), Limits())
    except PackageError:
        return
    assert set(parts.values()) <= set(unzip(_WHOLE).values())
