"""Number formats of spreadsheets (ECMA-376 Part 1, 18.8.30): from a number to what its cell shows, and back.

Of the formats only those of plain numbers, shares, money and scaled numbers are known: a figure needs no others.
"""

import re
from dataclasses import dataclass
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

GENERAL = "General"
BUILT_IN = {
    0: GENERAL,
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    5: "£#,##0",
    6: "£#,##0",
    7: "£#,##0.00",
    8: "£#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    41: "#,##0",
    42: "£#,##0",
    43: "#,##0.00",
    44: "£#,##0.00",
    49: "@",
}
"""Formats that a file names by number alone; the currency is that of a British Excel, in which councils work."""

_PIECE = re.compile(
    r"""(?P<quoted>"[^"]*")|\\(?P<escaped>.)|\[\$(?P<currency>[^\]-]*)(?:-[^\]]*)?\]|(?P<bracket>\[[^\]]*\])
        |(?P<digits>[0#?][0#?,]*(?:\.[0#?]*)?,*|\.[0#?]+)|(?P<padding>[_*].)|(?P<plain>[-+$£€%():/ ])|(?P<other>.)""",
    re.VERBOSE,
)
_FIGURE = re.compile(
    r"(?P<bound>[<>≤≥~]?\s?)(?P<sign>[-+−–]?)(?P<currency>[£$€]?)(?P<digits>\d[\d,]*(?:\.\d+)?|\.\d+)(?P<suffix>\D*)"
)
_SCALES = {"k": 3, "m": 6, "bn": 9}
_LARGEST = 1e15
"""Beyond it a spreadsheet no longer knows every digit."""


@dataclass(frozen=True, slots=True)
class _Mask:
    """A section of a format: words around the digits, least digits before and just those after the point, grouping.

    `shift` is the power of ten by which the number is shown: 2 for a share, -6 for millions.
    """

    prefix: str
    suffix: str
    least: int
    places: int
    is_grouped: bool
    shift: int


@lru_cache(maxsize=65_536)
def show_number(value: float, number_format: str) -> str | None:
    """What a cell shows of a number; None for a format of dates, of text or of another kind that is not known."""
    sections = number_format.split(";")
    number = Decimal(f"{value:.15g}")
    if sections[0].strip() in {GENERAL, "@", ""} or abs(value) >= _LARGEST:
        return _plain(number)
    # The second section, where there is one, is of negative numbers, and says their sign itself.
    has_own_sign = value < 0 and len(sections) > 1
    mask = _read_mask(sections[has_own_sign])
    if mask is None:
        return None
    shown = number.scaleb(mask.shift).quantize(Decimal(1).scaleb(-mask.places), ROUND_HALF_UP)
    whole, point, places = f"{abs(shown):{',' if mask.is_grouped else ''}.{mask.places}f}".partition(".")
    digits = ("" if whole == "0" and not mask.least else whole.zfill(mask.least)) + point + places
    sign = "-" if shown < 0 and not has_own_sign else ""
    return f"{sign}{mask.prefix}{digits}{mask.suffix}"


def hold_like(shown: str, value: float) -> str | None:
    """The number with all the places that it holds, in the words of what is shown of it: "9.63%" of "10%".

    None where all of it is shown, and where what is shown is no figure, or another number (a format may add an "m").
    """
    match = _FIGURE.fullmatch(shown)
    if match is None:
        return None
    suffix = match["suffix"]
    held = Decimal(f"{abs(value):.15g}").scaleb(2 if "%" in suffix else -_SCALES.get(suffix.strip().lower(), 0))
    digits = Decimal(match["digits"].replace(",", ""))
    if held == digits or abs(held - digits) > Decimal(1).scaleb(int(digits.as_tuple().exponent)):
        return None
    return f"{match['bound']}{'-' if value < 0 else ''}{match['currency']}{_plain(held)}{suffix}"


def find_number(text: str) -> tuple[float, str] | None:
    """The number and the format that show a figure just as it is printed; None for one that only text can show."""
    match = _FIGURE.fullmatch(text)
    if match is None:
        return None
    suffix, sign = match["suffix"], match["sign"]
    scale = _SCALES.get(suffix.strip().lower(), 0)
    number = Decimal(match["digits"].replace(",", "")).scaleb(-2 if "%" in suffix else scale)
    before = _quote(match["bound"]) + _quote("+" if sign == "+" else "")
    after = "%".join(_quote(words) for words in suffix.split("%"))
    core = _quote(match["currency"]) + _digit_mask(match["digits"]) + "," * (scale // 3) + after
    number_format = before + core
    if sign in {"-", "−", "–"}:
        number, number_format = -number, f"{number_format};{before}{_quote(sign)}{core}"
    value = float(number)
    return (value, number_format) if show_number(value, number_format) == text else None


def _digit_mask(digits: str) -> str:
    whole, _, places = digits.partition(".")
    mask = "#,##0" if "," in whole else "0" * len(whole) if whole.startswith("0") else "0" if whole else "#"
    return mask + (f".{'0' * len(places)}" if places else "")


@lru_cache(maxsize=1024)
def _read_mask(section: str) -> _Mask | None:
    words = ["", ""]
    digits: str | None = None
    shift = 0
    for piece in _PIECE.finditer(section):
        if piece["other"] or (piece["digits"] and digits is not None):
            return None
        if piece["digits"]:
            digits = piece["digits"]
        elif not (piece["bracket"] or piece["padding"]):
            shift += 2 * (piece["plain"] == "%")
            words[digits is not None] += _words_of(piece)
    if digits is None:
        return None
    whole, _, places = digits.rstrip(",").partition(".")
    shift -= 3 * (len(digits) - len(digits.rstrip(",")))
    return _Mask(words[0].lstrip(), words[1].rstrip(), whole.count("0"), len(places), "," in whole, shift)


def _words_of(piece: re.Match[str]) -> str:
    if piece["quoted"]:
        return piece["quoted"][1:-1]
    return piece["escaped"] or piece["currency"] or piece["plain"] or ""


def _plain(number: Decimal) -> str:
    return f"{number.normalize():f}" if number else "0"


def _quote(words: str) -> str:
    return f'"{words}"' if words else ""
