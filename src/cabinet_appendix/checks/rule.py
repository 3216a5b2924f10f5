"""A rule: a function that looks at a subject, with a code, a name, a severity, and its docstring as documentation."""

import re
from collections.abc import Callable, Collection, Iterator
from inspect import cleandoc
from typing import NamedTuple

from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Finding, Place, Severity

_HEADING = re.compile(r"^(Why|Example|Remedy): ", re.MULTILINE)
FAMILIES_OF_DOCUMENTS = "CAL"
"""The letters of the families whose rules look at Word documents alone."""


class Fault(NamedTuple):
    """One breach of a rule: where, what was found, what was expected, and what to do in this case."""

    place: Place
    found: str
    expected: str = ""
    remedy: str = ""


class Documentation(NamedTuple):
    """What is wrong, why that matters, an example as it would be found, and how to put it right."""

    what: str
    why: str
    example: str
    remedy: str


class Rule(NamedTuple):
    """A rule of the catalogue. Its first letter names its family.

    `supersedes` are the codes of what readers say of the same fault on their way: a check says it once. One that
    `is_of_documents` finds nothing where there is no Word document.
    """

    code: str
    name: str
    severity: Severity
    documentation: Documentation
    find: Callable[[Subject], Iterator[Fault]]
    supersedes: frozenset[str] = frozenset()
    is_of_documents: bool = False

    def is_named(self, word: str) -> bool:
        """Whether a word is its code, a beginning of that ("R", "a01"), or its name."""
        return is_named(self.code, self.name, word)

    def check(self, subject: Subject) -> Iterator[Finding]:
        """Everything in a subject that breaks the rule."""
        for fault in self.find(subject):
            yield Finding(self.code, self.severity, fault.place, fault.found, fault.expected, fault.remedy)


def is_named(code: str, name: str, word: str) -> bool:
    """Whether a word is a rule's code, a beginning of that ("R", "a01"), or its name."""
    return bool(word) and (code.startswith(word.upper()) or name == word.casefold())


def rule(
    code: str, severity: Severity, *, supersedes: Collection[str] = (), of_documents: bool = False
) -> Callable[[Callable[[Subject], Iterator[Fault]]], Rule]:
    """Make a rule of a function; it is named as the function is, and documented by its docstring.

    It is `of_documents` where it looks at Word documents alone, as all rules on charts, accessibility and leaks do. The
    docstring says in its first paragraph what is wrong, then, each in a paragraph that begins so, "Why: ",
    "Example: " and "Remedy: ".
    """

    def make(find: Callable[[Subject], Iterator[Fault]]) -> Rule:
        name = find.__name__.replace("_", "-")
        documentation, is_of_documents = _read_documentation(find.__doc__ or ""), code[0] in FAMILIES_OF_DOCUMENTS
        return Rule(code, name, severity, documentation, find, frozenset(supersedes), of_documents or is_of_documents)

    return make


def _read_documentation(docstring: str) -> Documentation:
    what, *parts = _HEADING.split(cleandoc(docstring))
    named = dict(zip(parts[::2], parts[1::2], strict=True))
    return Documentation(_join(what), *(_join(named.get(heading, "")) for heading in ("Why", "Example", "Remedy")))


def _join(lines: str) -> str:
    return " ".join(lines.split())
