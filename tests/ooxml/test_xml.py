"""Reading XML that may be hostile, and writing it as Word does."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from cabinet_appendix.ooxml.xml import XmlError, canonical_xml, format_xml, parse_xml

_LAUGHS = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))


@pytest.mark.parametrize(
    "prologue",
    [
        "<!DOCTYPE x>",
        '<!DOCTYPE x SYSTEM "http://example.com/x.dtd">',
        '<!DOCTYPE x [<!ENTITY e "text">]>',
        f'<!DOCTYPE x [<!ENTITY l0 "ha">{_LAUGHS}]>',
    ],
)
@pytest.mark.parametrize("content", ["<x/>", "<x>&e;&l9;</x>", "<x y='&l9;'/>"])
def test_a_document_type_is_refused(prologue: str, content: str) -> None:
    with pytest.raises(XmlError):
        parse_xml((prologue + content).encode())


def test_a_file_named_by_an_entity_is_not_read(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("the secret", encoding="utf-8")
    xml = f'<!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><x>&e;</x>'
    with pytest.raises(XmlError, match="document type"):
        parse_xml(xml.encode())


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00",
        b"<x>",
        b"<x></y>",
        b"<w:p/>",
        b"\xff\xfe<",
        b"<x>\xff</x>",
        b"<x>\x00</x>",
        b"<x>&#0;</x>",
        b"<x>&nbsp;</x>",
        "<x xml:id='a\u2028\nb'/>".encode(),
        b"<x/><y/>",
        b"<x a='1' a='2'/>",
        b'<?xml version="1.0" encoding="none"?><x/>',
        b"<x>" * 100_000,
        b"<x>" + b"a" * 11_000_000 + b"</x>",
        b"<x a='" + b"a" * 11_000_000 + b"'/>",
    ],
    ids=lambda data: str(data[:24]),
)
def test_broken_or_monstrous_xml_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(XmlError, match=r"^broken XML") as caught:
        parse_xml(data)
    assert str(caught.value).splitlines() == [str(caught.value)]
    assert len(str(caught.value)) < 300
    assert " ," not in str(caught.value)


_GOOD = b'<?xml version="1.0"?><a xmlns:w="urn:w"><w:b c="1">t&amp;&#65;</w:b><!-- c --><?pi x?></a>'
_bytes = st.one_of(st.integers(0, 255), st.sampled_from(b"<>&;\"'/!?\x00\n"))


@given(st.dictionaries(st.integers(0, len(_GOOD) - 1), _bytes, min_size=1, max_size=3))
def test_wrong_bytes_give_a_tree_or_a_refusal_in_one_line(wrong: dict[int, int]) -> None:
    data = bytearray(_GOOD)
    for place, byte in wrong.items():
        data[place] = byte
    try:
        root = parse_xml(bytes(data))
    except XmlError as error:
        message = str(error)
    else:
        message = etree.QName(root).localname
    assert message.splitlines() == [message]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_other_encodings_are_read(encoding: str) -> None:
    assert parse_xml("<x>é</x>".encode(encoding)).text == "é"


def test_a_part_is_written_with_the_declaration_that_word_writes(published: Path) -> None:
    root = parse_xml("<x>\u00e9\u2019<y a='1'/></x>".encode())
    declaration, _, content = format_xml(root).partition(b"\r\n")
    assert declaration == b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    assert content == '<x>\u00e9\u2019<y a="1"/></x>'.encode()


def test_what_follows_an_element_is_not_written_with_it() -> None:
    assert format_xml(etree.fromstring("<x><y/>after</x>")[0]).endswith(b"<y/>")


def test_reading_what_was_written_and_writing_it_again_gives_the_same_bytes() -> None:
    written = format_xml(parse_xml(b"<?xml version='1.0'?>\n<!-- a --><x  b='2'\n a='1'>&#13;&lt;<y></y>\n</x>"))
    assert format_xml(parse_xml(written)) == written


def test_trees_that_say_the_same_have_the_same_canonical_form() -> None:
    one, other = parse_xml(b'<x b="2" a="1"><y/></x>'), parse_xml(b"<x  a='1' b='2'><y></y></x>")
    assert canonical_xml(one) == canonical_xml(other) == b'<x a="1" b="2"><y></y></x>'
    assert canonical_xml(one) != canonical_xml(parse_xml(b'<x b="2" a="1"><y/> </x>'))
