"""A tagged PDF as a screen reader walks it: by its structure tree, from the first element to the last.

Words are found where the tree says that they are: in the marked content of pages, of which fonts say what the codes of
their letters mean (ISO 32000-1, 9.10.3 and 14.7.4).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import pikepdf

_PRIVATE = {"/Document", "/Div", "/Part", "/Sect", "/NonStruct"}


@dataclass(frozen=True)
class Tag:
    """An element of the tree: its standard type without the slash, alternative text, and children or words."""

    kind: str
    alternative: str
    children: "tuple[Tag | str, ...]"

    @property
    def words(self) -> str:
        return "".join(child if isinstance(child, str) else child.words for child in self.children)

    def find(self, *kinds: str) -> "Iterator[Tag]":
        """The elements of these kinds in it, in order; those inside one of them are its own."""
        for child in self.children:
            if isinstance(child, Tag):
                if child.kind in kinds:
                    yield child
                else:
                    yield from child.find(*kinds)


class TaggedPdf:
    def __init__(self, path: Path) -> None:
        self._pdf = pikepdf.open(path)
        self.catalogue = self._pdf.Root
        self.open_metadata = self._pdf.open_metadata
        self._roles = dict(self.catalogue.StructTreeRoot.get("/RoleMap", {}))
        self._words = {page.obj.objgen: _read_page(page) for page in self._pdf.pages}

    @property
    def title(self) -> str:
        return str(self._pdf.docinfo["/Title"])

    @property
    def bookmarks(self) -> list[str]:
        """The names of the bookmarks, in the order of reading."""
        with self._pdf.open_outline() as outline:
            return [title for item in outline.root for title in _titles(item)]

    @cached_property
    def tree(self) -> Tag:
        """The whole, as an element of no kind."""
        return Tag("", "", tuple(self._walk(self.catalogue.StructTreeRoot.K, None)))

    def _walk(self, child: Any, page: Any) -> Iterator[Tag | str]:
        if isinstance(child, int):
            yield self._words[page.objgen].get(child, "")
        elif isinstance(child, pikepdf.Array):
            for one in child:
                yield from self._walk(one, page)
        elif "/S" in child:
            page = child.get("/Pg", page)
            kind = str(child.S)
            kind = str(self._roles.get(kind, kind))
            inside = tuple(self._walk(child.K, page)) if "/K" in child else ()
            yield from inside if kind in _PRIVATE else (Tag(kind[1:], str(child.get("/Alt", "")), inside),)
        elif child.get("/Type") == "/MCR":
            yield self._words[child.get("/Pg", page).objgen].get(int(child.MCID), "")


def _titles(item: pikepdf.OutlineItem) -> Iterator[str]:
    yield item.title
    for child in item.children:
        yield from _titles(child)


def _read_page(page: pikepdf.Page) -> dict[int, str]:
    """The words of each piece of marked content of a page, by its number."""
    fonts = {name: _read_font(font) for name, font in page.Resources.get("/Font", {}).items()}
    words: dict[int, str] = {}
    marks: list[int | None] = []
    font: tuple[int, dict[int, str]] = (1, {})
    for instruction in pikepdf.parse_content_stream(page):
        operands, operator = list(instruction.operands), str(instruction.operator)
        if operator in {"BDC", "BMC"}:
            mark = operands[1].get("/MCID") if isinstance(operands[-1], pikepdf.Dictionary) else None
            marks.append(int(mark) if mark is not None else marks[-1] if marks else None)
        elif operator == "EMC":
            marks.pop()
        elif operator == "Tf":
            font = fonts[str(operands[0])]
        elif operator in {"Tj", "TJ"} and marks and marks[-1] is not None:
            pieces = operands[0] if operator == "TJ" else operands
            codes = b"".join(bytes(piece) for piece in pieces if isinstance(piece, pikepdf.String))
            words[marks[-1]] = words.get(marks[-1], "") + _decode(codes, font)
    return words


def _decode(codes: bytes, font: tuple[int, dict[int, str]]) -> str:
    width, letters = font
    return "".join(letters.get(int.from_bytes(codes[at : at + width], "big"), "") for at in range(0, len(codes), width))


def _read_font(font: pikepdf.Object) -> tuple[int, dict[int, str]]:
    """How many bytes a code has, and the letters of each, by the font's own table (ToUnicode)."""
    letters: dict[int, str] = {}
    width = 2 if font.Subtype == "/Type0" else 1
    table = pikepdf.parse_content_stream(font.ToUnicode)
    for instruction in table:
        operands, operator = list(instruction.operands), str(instruction.operator)
        values = [bytes(operand) for operand in operands if isinstance(operand, pikepdf.String)]
        if operator == "endbfchar":
            for code, text in zip(values[::2], values[1::2], strict=True):
                letters[int.from_bytes(code, "big")] = text.decode("utf-16-be")
        elif operator == "endbfrange":
            for first, last, text in zip(values[::3], values[1::3], values[2::3], strict=True):
                start, end = (int.from_bytes(code, "big") for code in (first, last))
                for number in range(start, end + 1):
                    letters[number] = chr(int.from_bytes(text, "big") + number - start)
    return width, letters
