"""The identifier in a PDF's trailer, by which one that was made here is known: from bytes to bytes, or to yes or no.

Its second half says which state of a file it is (ISO 32000-2, 14.4). Here both are a digest of all the other bytes.
"""

import hashlib
import re

_IDENTIFIER = re.compile(rb"(?<=/ID \[<)[0-9a-f]{32}><[0-9a-f]{32}(?=>\])")
_DIGITS = 32


def stamp(pdf: bytes) -> bytes:
    """The PDF with that identifier in place of the one that it has; ValueError where it has none."""
    place = _find(pdf)
    if place is None:
        raise ValueError("a PDF without an identifier")
    return pdf[: place.start()] + _digest(pdf, place) + pdf[place.end() :]


def is_as_made(pdf: bytes) -> bool:
    """Whether a PDF is byte for byte as it was stamped."""
    place = _find(pdf)
    return place is not None and place.group() == _digest(pdf, place)


def _find(pdf: bytes) -> "re.Match[bytes] | None":
    """The identifier of the last trailer, which is the one that counts."""
    return next(iter(reversed(list(_IDENTIFIER.finditer(pdf)))), None)


def _digest(pdf: bytes, place: "re.Match[bytes]") -> bytes:
    others = hashlib.sha256(pdf[: place.start()] + pdf[place.end() :])
    half = others.hexdigest()[:_DIGITS].encode()
    return half + b"><" + half
