"""Fields (ECMA-376 Part 1, 17.16): from the characters that part them to what is said, and where a link leads."""

import re
from collections.abc import Collection
from dataclasses import dataclass, field

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

_CHARACTER, _KIND = qn("w:fldChar"), qn("w:fldCharType")
_ARGUMENT = re.compile(r'"([^"]*)"|(\S+)')
_WITH_ARGUMENT = frozenset({"\\l", "\\o", "\\t"})


@dataclass(slots=True)
class _Field:
    code: list[str] = field(default_factory=list)
    is_result: bool = False
    address: str | None = None


class Fields:
    """The fields that are open at a place of a story; `never_ended` are w:fldChar that begin one without an end."""

    def __init__(self, never_ended: Collection[etree._Element]) -> None:
        self._never_ended = never_ended
        self._open: list[_Field] = []
        self._codes = 0

    @property
    def is_said(self) -> bool:
        """Whether text is that of a document, and no field's code."""
        return self._codes == 0

    @property
    def address(self) -> str | None:
        """Where the innermost hyperlink leads."""
        return self._open[-1].address if self._open else None

    def mark(self, fldChar: etree._Element) -> None:
        """Go on over a w:fldChar: into a field, from its code to its result, or out of it."""
        kind = fldChar.get(_KIND)
        if kind == "begin" and fldChar not in self._never_ended:
            self._open.append(_Field(address=self.address))
            self._codes += 1
        elif kind == "separate" and self._open and not self._open[-1].is_result:
            last = self._open[-1]
            last.is_result, last.address = True, read_hyperlink("".join(last.code)) or last.address
            self._codes -= 1
        elif kind == "end" and self._open:
            self._codes -= not self._open.pop().is_result

    def add_code(self, text: str) -> None:
        """Go on over a text that is code, or the result of a field inside code."""
        last = next((one for one in reversed(self._open) if not one.is_result), None)
        if last:
            last.code.append(text)


def find_never_ended(root: etree._Element) -> set[etree._Element]:
    """The w:fldChar of a part that begin a field without an end: what follows them is no code."""
    begun: list[etree._Element] = []
    for fldChar in root.iter(_CHARACTER):
        if fldChar.get(_KIND) == "begin":
            begun.append(fldChar)
        elif fldChar.get(_KIND) == "end" and begun:
            begun.pop()
    return set(begun)


def read_hyperlink(code: str) -> str | None:
    """The address in the code of a HYPERLINK field; None for another field, and for one that stays in the document."""
    words = [quoted or plain for quoted, plain in _ARGUMENT.findall(code)]
    if not words or words[0].upper() != "HYPERLINK":
        return None
    address, anchor, switch = "", "", ""
    for word in words[1:]:
        if switch in _WITH_ARGUMENT:
            anchor = word if switch == "\\l" else anchor
            switch = ""
        elif word.startswith("\\"):
            switch = word.lower()
        else:
            address = address or word
    return join_address(address, anchor)


def join_address(address: str, anchor: str | None) -> str | None:
    """An address with the place in it that a hyperlink names; None where it has no address."""
    if not address:
        return None
    return f"{address}#{anchor}" if anchor and "#" not in address else address
