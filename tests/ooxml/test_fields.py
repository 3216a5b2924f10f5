"""Fields, against the grammar of field codes in ECMA-376 Part 1, 17.16."""

import pytest

from cabinet_appendix.ooxml.fields import Fields, find_never_ended, join_address, read_hyperlink
from word_files import W, element


@pytest.mark.parametrize(
    ("code", "address"),
    [
        (' HYPERLINK "https://harrow.gov.uk" ', "https://harrow.gov.uk"),
        (" hyperlink https://harrow.gov.uk ", "https://harrow.gov.uk"),
        (' HYPERLINK "https://harrow.gov.uk" \\l "part" \\o "A tip"', "https://harrow.gov.uk#part"),
        (' HYPERLINK \\o "A tip" "https://harrow.gov.uk" \\n', "https://harrow.gov.uk"),
        (' HYPERLINK \\l "_Toc123" \\h ', None),
        (" HYPERLINK ", None),
        (' PAGEREF "https://harrow.gov.uk" ', None),
        ("", None),
    ],
)
def test_the_address_of_a_hyperlink_is_read_from_its_code(code: str, address: str | None) -> None:
    assert read_hyperlink(code) == address


def test_an_anchor_is_part_of_an_address_that_has_none() -> None:
    assert join_address("https://a.uk", "b") == "https://a.uk#b"
    assert join_address("https://a.uk#c", "b") == "https://a.uk#c"
    assert join_address("https://a.uk", None) == "https://a.uk"
    assert join_address("", "b") is None


def _go_on(fields: Fields, *steps: str) -> tuple[bool, str | None]:
    """Whether text is said after these steps, codes or kinds of w:fldChar, and its address."""
    for step in steps:
        if step in ("begin", "separate", "end"):
            fields.mark(element(f"<w:fldChar w:fldCharType='{step}'/>"))
        else:
            fields.add_code(step)
    return fields.is_said, fields.address


def test_text_is_said_outside_of_codes_and_a_link_holds_for_its_result() -> None:
    fields = Fields(())
    assert _go_on(fields) == (True, None)
    assert _go_on(fields, "begin") == (False, None)
    # The result of a field inside a code is part of the code.
    assert _go_on(fields, ' HYPERLINK "https://', "begin", " REF a ", "separate") == (False, None)
    assert _go_on(fields, "a.uk", "end", '"') == (False, None)
    assert _go_on(fields, "separate") == (True, "https://a.uk")
    assert _go_on(fields, "begin") == (False, "https://a.uk")
    assert _go_on(fields, " PAGE ", "separate", "separate") == (True, "https://a.uk")
    assert _go_on(fields, "end", "end") == (True, None)
    assert _go_on(fields, "end", "separate") == (True, None)


def test_a_field_that_never_ends_is_found_and_hides_nothing() -> None:
    kinds = ("begin", "begin", "separate", "end", "end", "end", "begin", "separate")
    root = element("<w:p>" + "".join(f"<w:r><w:fldChar w:fldCharType='{k}'/></w:r>" for k in kinds) + "</w:p>")
    characters = list(root.iter(f"{{{W}}}fldChar"))
    assert find_never_ended(root) == {characters[6]}
    fields = Fields(find_never_ended(root))
    fields.mark(characters[6])
    assert fields.is_said
