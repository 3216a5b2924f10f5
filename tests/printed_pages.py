"""The pages of a PDF that LibreOffice has made of a document, as pdftotext reads them."""

import re
import subprocess
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from word_reader import WordReader


@dataclass(frozen=True)
class Page:
    """The words of a page in the order of its content, without the lines at its top and bottom; `notes` are apart."""

    number: int
    body: str
    notes: str
    footer: str


@dataclass(frozen=True)
class Print:
    """A PDF and its pages."""

    path: Path
    pages: list[Page]

    @cached_property
    def body(self) -> str:
        """The words of all pages without any space, since a line may break anywhere."""
        return "".join(squash(page.body) for page in self.pages)

    def page_at(self, place: int) -> Page:
        """The page of a place in `body`."""
        for page in self.pages:
            place -= len(squash(page.body))
            if place < 0:
                return page
        raise ValueError("a place after the end")


def squash(text: str) -> str:
    return "".join(text.split())


def read_print(path: Path, document: WordReader) -> Print:
    text = subprocess.run(
        ["pdftotext", "-raw", "-enc", "UTF-8", str(path), "-"], check=True, capture_output=True
    ).stdout.decode()
    pages = text.removesuffix("\f").split("\f")
    return Print(path, [_read_page(number, page, document) for number, page in enumerate(pages, start=1)])


def _read_page(number: int, text: str, document: WordReader) -> Page:
    _, *lines, footer = text.strip().split("\n")
    content = "\n".join(lines)
    begins = [
        match.start()
        for note, words in document.notes.items()
        if note > 0 and (match := re.search(rf"^{note}\s+{re.escape(words[:12])}", content, re.MULTILINE))
    ]
    place = min(begins, default=len(content))
    return Page(number, content[:place], content[place:], footer)
