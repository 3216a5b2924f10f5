"""Text as a report may hold it: from any string to one that a Word document can keep without loss."""

import re
from typing import Annotated

from pydantic import AfterValidator, StringConstraints

# XML 1.0 (5th edition), production [2] Char: everything else cannot stand in a Word document.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def check_characters(text: str) -> str:
    """The text with line ends as "\\n"; ValueError where it holds a character that XML cannot."""
    found = _ILLEGAL.search(text)
    if found:
        raise ValueError(f"the character U+{ord(found.group()):04X}, which a Word document cannot hold")
    return text.replace("\r\n", "\n").replace("\r", "\n")


Text = Annotated[str, AfterValidator(check_characters)]
"""Any text that a Word document can hold."""

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1), AfterValidator(check_characters)]
"""A text that is not empty and has no space around it: a name, a title, a reason."""

Code = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9][A-Za-z0-9_-]*$", max_length=64)]
"""A short name that figures are quoted by: letters, digits, hyphens and underscores."""

Key = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=64)]
"""The key of a priority, which also names a file: small letters, digits and hyphens."""
