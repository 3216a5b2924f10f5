"""The structure of a tagged PDF, as poppler's pdfinfo reads it: elements and their texts."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

_ELEMENT = re.compile(r"(?P<indent> *)(?P<kind>[A-Z]\w*)(?: \((?:block|inline)\))?:?")
_TEXT = re.compile(r' *"(?P<text>.*)"')
_SCOPE = re.compile(r" */Scope /(?P<scope>\w+)")


@dataclass
class Element:
    """A structure element by the standard type that its own stands for, such as "H1", "Table" or "TH"."""

    kind: str
    children: list["Element"] = field(default_factory=list)
    texts: list[str] = field(default_factory=list)
    scope: str = ""

    @property
    def text(self) -> str:
        """All its text, in reading order."""
        return "".join(self.texts)

    def all_of(self, *kinds: str) -> Iterator["Element"]:
        """The elements of some kinds inside, in reading order."""
        for child in self.children:
            if child.kind in kinds:
                yield child
            yield from child.all_of(*kinds)


def read_structure(pdf: Path) -> Element:
    """The root of a PDF's structure."""
    command = ["pdfinfo", "-struct-text", "-enc", "UTF-8", str(pdf)]
    said = subprocess.run(command, check=True, capture_output=True).stdout.decode()
    root = Element("Root")
    path = [(-1, root)]
    for line in said.splitlines():
        if match := _TEXT.fullmatch(line):
            for _, element in path:
                element.texts.append(match["text"])
        elif match := _SCOPE.fullmatch(line):
            path[-1][1].scope = match["scope"]
        elif match := _ELEMENT.fullmatch(line):
            while path[-1][0] >= len(match["indent"]):
                path.pop()
            element = Element(match["kind"])
            path[-1][1].children.append(element)
            path.append((len(match["indent"]), element))
    return root
