"""N013: web addresses in print."""

import re
from collections.abc import Iterator

from cabinet_appendix.checks.passages import Kind
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_ADDRESS = re.compile(r"\b(?:https?://|www\.)[^\s<>\"’”]*[\w/]", re.IGNORECASE)
_SHOWN = 60


@rule("N013", Severity.WARNING)
def bare_web_address(subject: Subject) -> Iterator[Fault]:
    """A web address is printed where words should lead to it.

    Why: An address says little of what is behind it, and a screen reader spells it out, letter by letter. Links are to
    be understood by their words (WCAG 2.2, 2.4.4).
    Example: found a footnote that is only the address "https://iconcope.org/about/"; expected words that lead there.
    Remedy: Write what is to be found there, and make a link of these words.
    """
    for passage in subject.passages:
        if "://" not in passage.text and "www." not in passage.text.casefold():
            continue
        for match in _ADDRESS.finditer(passage.text):
            address = match[0] if len(match[0]) <= _SHOWN else f"{match[0][: _SHOWN - 1]}…"
            is_all = match[0] == passage.text.strip() and passage.kind is Kind.FOOTNOTE
            found = f'a footnote that is only the address "{address}"' if is_all else f'the address "{address}"'
            yield Fault(passage.place, found, "words that lead there")
