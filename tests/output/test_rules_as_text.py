"""The catalogue of rules as words."""

import re
from collections.abc import Iterator

import pytest
from markdown_it import MarkdownIt

from cabinet_appendix.checks.catalogue import FAMILIES, RULES
from cabinet_appendix.checks.rule import Fault, Rule, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.output.rules_as_text import format_explanation, format_list, format_page


@rule("C001", Severity.ERROR)
def placeholder_printed(_subject: Subject) -> Iterator[Fault]:
    """A chart's label prints "[CATEGORY NAME]" or a tag such as {{ x }}.

    Why: It tells nothing.
    Example: found "[CATEGORY NAME], 1, 10%"; expected a name_of_a *category*.
    Remedy: Reset the label.
    """
    yield from ()


@rule("C002", Severity.WARNING)
def no_chart(_subject: Subject) -> Iterator[Fault]:
    """There is no chart.

    Why: One is wanted.
    Example: found no chart.
    Remedy: Draw one.
    """
    yield from ()


def test_the_list_has_a_line_for_each_rule() -> None:
    assert list(format_list([placeholder_printed, no_chart])) == [
        'C001  error    placeholder-printed  A chart\'s label prints "[CATEGORY NAME]" or a tag such as {{ x }}.',
        "C002  warning  no-chart             There is no chart.",
    ]
    assert list(format_list(())) == []


def test_a_rule_is_explained_by_all_that_its_documentation_says() -> None:
    assert list(format_explanation(no_chart)) == [
        "C002 no-chart (warning)",
        "",
        "There is no chart.",
        "",
        "Why: One is wanted.",
        "",
        "Example: found no chart.",
        "",
        "Remedy: Draw one.",
    ]


@pytest.fixture
def page() -> str:
    """The page as a browser shows it."""
    html = MarkdownIt("commonmark").enable("table").render(format_page([placeholder_printed, no_chart], FAMILIES))
    return str(html)


def test_the_page_shows_the_words_as_they_are(page: str) -> None:
    shown = re.sub(r"<[^>]*>", "", page).replace("&quot;", '"')
    assert "Charts\n" in shown
    assert 'found "[CATEGORY NAME], 1, 10%"; expected a name_of_a *category*.' in shown
    assert "a tag such as {{ x }}." in shown


def test_the_page_links_each_row_to_the_section_of_its_rule(page: str) -> None:
    headings = re.findall(r"<h3>(.*)</h3>", page)
    assert re.findall(r'<a href="#(.*?)"', page) == [heading.lower().replace(" ", "-") for heading in headings]
    assert headings == ["C001 placeholder-printed", "C002 no-chart"]


@pytest.mark.parametrize("known", RULES, ids=lambda known: known.code)
def test_every_rule_is_listed_and_explained(known: Rule) -> None:
    assert any(line.startswith(f"{known.code}  {known.severity} ") for line in format_list(RULES))
    assert all(len(line) <= 110 for line in format_explanation(known))
