"""The catalogue of rules as words: a list, the whole of what is to be known of a rule, and a page in Markdown."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import groupby
from textwrap import wrap

from cabinet_appendix.checks.rule import Rule

_WIDTH = 110
_PAGE = """# The rules of `appendix check`

This page is made from the rules themselves, by `python docs/generated_pages.py docs`. `appendix check --list` prints
the same list, and `appendix check --explain CODE` what is said here of a rule. An error is something that Cabinet must
not be told, and stops `appendix build`; a warning is something that a careful editor would change; a note is worth
knowing.
"""


def format_list(rules: Iterable[Rule]) -> Iterator[str]:
    """A line for each rule: code, severity, name, and what is wrong where it is broken."""
    listed = list(rules)
    width = max((len(rule.name) for rule in listed), default=0)
    for rule in listed:
        yield f"{rule.code}  {rule.severity.ljust(7)}  {rule.name.ljust(width)}  {rule.documentation.what}"


def format_explanation(rule: Rule) -> Iterator[str]:
    """All that is to be known of a rule."""
    documentation = rule.documentation
    yield f"{rule.code} {rule.name} ({rule.severity})"
    for heading, text in (
        ("", documentation.what),
        ("Why: ", documentation.why),
        ("Example: ", documentation.example),
        ("Remedy: ", documentation.remedy),
    ):
        yield ""
        yield from wrap(f"{heading}{text}", _WIDTH)


def format_page(rules: Iterable[Rule], families: Mapping[str, str]) -> str:
    """A page in Markdown: a table of each family of rules, and all that is to be known of each rule."""
    parts = [_PAGE]
    for letter, group in groupby(rules, lambda rule: rule.code[0]):
        family = list(group)
        rows = "".join(map(_format_row, family))
        parts.append(f"## {families[letter]}\n\n| rule | severity | what is wrong |\n| --- | --- | --- |\n{rows}")
        parts += [_format_section(rule) for rule in family]
    return "\n".join(parts)


def _format_row(rule: Rule) -> str:
    link = f"[{rule.code}](#{rule.code.lower()}-{rule.name})"
    return f"| {link} | {rule.severity} | {_plain(rule.documentation.what)} |\n"


def _format_section(rule: Rule) -> str:
    documentation = rule.documentation
    return (
        f"### {rule.code} {rule.name}\n\n{_plain(documentation.what)}\n\n"
        f"**Why:** {_plain(documentation.why)}\n\n"
        f"**Example:** {_plain(documentation.example)}\n\n"
        f"**Remedy:** {_plain(documentation.remedy)}\n"
    )


def _plain(text: str) -> str:
    """A text as Markdown that shows it as it is."""
    for sign in "\\`*_[]<>|{}":
        text = text.replace(sign, f"\\{sign}")
    return text
