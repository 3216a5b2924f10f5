"""Word files spoiled at random: from the bytes of a good one and a number to those of one with a few faults in it."""

import random
from collections.abc import Callable
from copy import deepcopy

from lxml import etree

from word_files import unzip, zip_file

_VALUES = (
    "",
    "-1",
    "0",
    "9",
    "99999999999999999999",
    "1e999",
    "NaN",
    "x",
    "٣",
    "rId1",
    "\ufffe".strip("\ufffe"),
    " 2 ",
)
_TEXTS = ("", " ", "●", "Achievements", "Q2 2023-24", "9" * 40, "1e999999", "sNaN", "Infinity", "\u202e\u0301", "£-%")
_TOUCHED = ("word/document", "word/footnotes", "word/charts/", "word/styles", "word/numbering", ".rels", "[Content")


def mutate(document: bytes, seed: int) -> bytes:
    """One to four faults, the same for the same number."""
    dice = random.Random(seed)  # noqa: S311 - the same each time
    parts = unzip(document)
    for _ in range(dice.randint(1, 4)):
        names = [name for name in parts if any(touched in name for touched in _TOUCHED) and parts[name]]
        if names:
            dice.choice((_spoil_bytes, _spoil_tree, _spoil_tree, _spoil_tree, _spoil_parts))(
                parts, dice.choice(names), dice
            )
    return zip_file(parts)


def _spoil_bytes(parts: dict[str, bytes], name: str, dice: random.Random) -> None:
    data = bytearray(parts[name])
    start = dice.randrange(len(data))
    end = min(len(data), start + dice.randint(1, 40))
    data[start:end] = dice.choice(
        (b"", dice.randbytes(3), data[start:end] * 2, b"&amp;", b"<w:p>", data[: end - start])
    )
    parts[name] = bytes(data)


def _spoil_parts(parts: dict[str, bytes], name: str, dice: random.Random) -> None:
    other = dice.choice(list(parts))
    if dice.random() < 0.5:
        parts[name], parts[other] = parts[other], parts[name]
    else:
        parts.pop(other)


def _spoil_tree(parts: dict[str, bytes], name: str, dice: random.Random) -> None:
    try:
        root = etree.fromstring(parts[name])
    except etree.XMLSyntaxError:
        return
    for _ in range(dice.randint(1, 6)):
        elements = [element for element in root.iter("*") if element.getparent() is not None]
        if elements:
            dice.choice(_CHANGES)(dice.choice(elements), dice.choice(elements), dice)
    parts[name] = etree.tostring(root)


def _drop(element: etree._Element, _other: etree._Element, _dice: random.Random) -> None:
    parent = element.getparent()
    if parent is not None:
        parent.remove(element)


def _double(element: etree._Element, _other: etree._Element, _dice: random.Random) -> None:
    element.addnext(deepcopy(element))


def _transplant(element: etree._Element, other: etree._Element, _dice: random.Random) -> None:
    other.append(deepcopy(element))


def _exchange(element: etree._Element, other: etree._Element, _dice: random.Random) -> None:
    element.tag, other.tag = other.tag, element.tag


def _rewrite(element: etree._Element, _other: etree._Element, dice: random.Random) -> None:
    names = [str(name) for name in element.attrib]
    if names:
        element.set(dice.choice(names), dice.choice(_VALUES))
    else:
        element.text = dice.choice(_TEXTS)


def _say(element: etree._Element, _other: etree._Element, dice: random.Random) -> None:
    if element.text:
        element.text = dice.choice(_TEXTS)


_CHANGES: tuple[Callable[[etree._Element, etree._Element, random.Random], None], ...] = (
    _drop,
    _double,
    _transplant,
    _exchange,
    _rewrite,
    _rewrite,
    _say,
)
