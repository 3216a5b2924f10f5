"""The cases of rules: pages beside this module, one a rule, from Markdown to sources and the lines that must be found.

A section is a case. Its fences are, by their first word:

    csv|yaml|md PATH   a file of the quarter, in place of that of tests/commands/quarter; PATH begins with "quarter/",
                       or with "previous/" for the quarter before, which is there only if one of its files is
    words              the words that the council spells in a way of its own, one a line
    xml body           the body of a Word document, which is then what is checked
    xml PATH           another part of it, such as word/comments.xml; the usual prefixes need no declaration
    replace PATH       in the document that is built of the quarter, the text above a line "==>" replaced by that below;
                       with a "*" in PATH, in all parts of such a name that have the text
    findings           the lines of what the rule finds, none where the case is a near one that keeps the rule
"""

import fnmatch
import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

from word_files import unzip, with_declarations, word_file, zip_file

CASES = Path(__file__).with_name("cases")
QUARTER = Path(__file__).parents[1] / "commands" / "quarter"
_MARK = re.compile(r"^## (?P<title>[^\n]+)$|^```(?P<kind>\w+)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$", re.M | re.S)


@dataclass
class RuleCase:
    """A case: files by path, words of the council, parts of a document, replacements in a built one, lines expected."""

    title: str
    files: dict[str, str] = field(default_factory=dict)
    words: frozenset[str] = frozenset()
    parts: dict[str, str] = field(default_factory=dict)
    replacements: list[tuple[str, str, str]] = field(default_factory=list)
    findings: list[str] = field(default_factory=list)

    def write_quarters(self, folder: Path) -> tuple[Path, Path | None]:
        """The quarter's folder, and that of the quarter before if the case has one."""
        has_previous = any(path.startswith("previous/") for path in self.files)
        for name in ("quarter", "previous") if has_previous else ("quarter",):
            shutil.copytree(QUARTER, folder / name)
        if has_previous:
            settings = folder / "previous" / "report.yaml"
            settings.write_text(settings.read_text().replace("2023-24 Q2", "2023-24 Q1"))
        for path, text in self.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_text(text, encoding="utf-8")
        return folder / "quarter", folder / "previous" if has_previous else None

    def make_document(self) -> bytes:
        """The Word document of the parts."""
        parts = {name: with_declarations(text) for name, text in self.parts.items() if name != "body"}
        return word_file(self.parts.get("body", "<w:p/>"), parts)

    def change(self, document: bytes) -> bytes:
        """A built document with the replacements made."""
        parts = unzip(document)
        for pattern, old, new in self.replacements:
            found = [name for name in fnmatch.filter(parts, pattern) if old.encode() in parts[name]]
            assert found, f"{self.title}: {pattern} has no {old}"
            for name in found:
                parts[name] = parts[name].replace(old.encode(), new.encode())
        return zip_file(parts)


def read_cases(code: str) -> list[RuleCase]:
    """The cases of a rule."""
    cases: list[RuleCase] = []
    for mark in _MARK.finditer((CASES / f"{code}.md").read_text(encoding="utf-8")):
        title, kind, path, text = mark["title"], mark["kind"], mark["path"], mark["text"]
        if title:
            cases.append(RuleCase(title))
        elif kind == "findings":
            cases[-1].findings = text.splitlines()
        elif kind == "words":
            cases[-1].words = frozenset(text.split())
        elif kind == "xml":
            cases[-1].parts[path] = text
        elif kind == "replace":
            old, _, new = text.partition("==>\n")
            cases[-1].replacements.append((path, old.strip(), new.strip()))
        else:
            cases[-1].files[path] = text
    return cases
