"""Text as a report may hold it: from any string to one that a Word document can keep without loss."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

_CODE = re.compile(r"[A-Za-z0-9][A-Za-z0-9_-]{0,63}")


class UnfitTextError(ValueError):
    """A text that a report cannot hold: what was found in it, and in `expected` what it takes."""

    def __init__(self, found: str, expected: str) -> None:
        super().__init__(found)
        self.expected = expected


def check_characters(text: str) -> str:
    """The text with plain line ends; UnfitTextError where it holds a character that XML cannot.

    Source: XML 1.0 (5th edition), production [2] Char. Every printable character is one of those.
    """
    if text.isprintable():
        return text
    for character in text:
        if not _is_fit(character):
            found = f"the character U+{ord(character):04X}, which a Word document cannot hold"
            raise UnfitTextError(found, "letters, digits, signs and spaces; delete it and type what stands there again")
    return text.replace("\r\n", "\n").replace("\r", "\n")


def remove_unfit(text: str) -> str:
    """The text without the characters that XML cannot hold."""
    return "".join(filter(_is_fit, text))


def parse_code(text: str) -> str:
    """A code that figures are quoted by; ValueError for a text that is none, such as two codes in one cell."""
    if not _CODE.fullmatch(text):
        raise ValueError(f'"{text}"')
    return text


def _is_fit(character: str) -> bool:
    return character.isprintable() or _is_xml_character(ord(character))


def _is_xml_character(code: int) -> bool:
    return code in {0x9, 0xA, 0xD} or 0x20 <= code <= 0xD7FF or 0xE000 <= code <= 0xFFFD or 0x10000 <= code <= 0x10FFFF


Text = Annotated[str, AfterValidator(check_characters)]
"""Any text that a Word document can hold."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(check_characters)]
"""A text that is not empty and has no space around it: a name, a title, a reason."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$", max_length=64)]
"""A short name that figures are quoted by: letters, digits, hyphens and underscores."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=64)]
"""The key of a priority, which also names a file: small letters, digits and hyphens."""
