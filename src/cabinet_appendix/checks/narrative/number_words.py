"""Numbers in words or figures: from "43", "1,200" or "twenty-one" to a number."""

_ONES = (
    "no one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
)
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety"
_VALUES = {word: value for value, word in enumerate(_ONES.split())} | {
    word: value * 10 for value, word in enumerate(_TENS.split(), start=2)
}
_UNITS = "|".join(_ONES.split()[1:10])
NUMBER = rf"(?:\d{{1,3}}(?:,\d{{3}})+|\d+|(?:{'|'.join(_TENS.split())})(?:[- ](?:{_UNITS}))?|{'|'.join(_ONES.split())})"
"""A pattern of such a number; "no" is nought."""


def read_number(text: str) -> int:
    """The number that a text which NUMBER matches stands for."""
    digits = text.replace(",", "")
    if digits.isdigit():
        return int(digits)
    return sum(_VALUES[word] for word in text.casefold().replace("-", " ").split())
