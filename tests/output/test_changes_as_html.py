"""Changes as a page: read by lxml's HTML parser, and its colours measured as WCAG 2.2 measures them."""

import re
from base64 import b64decode
from importlib.resources import files
from itertools import pairwise

import pytest
from lxml import etree, html

from builders import bullet, indicator, priority, report
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.diff import diff
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.report import FlagshipAction, Report
from cabinet_appendix.output.changes_as_html import format_comparison

HOSTILE = '<script>alert(1)</script> & "quotes" \'</style> {0} {title} %s'


def _page(before: Report, after: Report, name: str = "a") -> html.HtmlElement:
    comparison = Comparison(Side(name, before), Side("b", after), diff(before, after))
    return html.document_fromstring(format_comparison(comparison))


def _quarters() -> tuple[Report, Report]:
    before = report(
        priority(
            achievements=(bullet("Two old parks were opened"), bullet("Gone")),
            indicators=(indicator(), indicator(name="Waits", actual="20%")),
            flagship_actions=(FlagshipAction(title="Open a library", status="amber"),),
        ),
        glossary={"ASB": "Behaviour"},
    )
    after = report(
        priority(
            achievements=(bullet("Two new parks were opened"),),
            indicators=(indicator(actual="60%"), indicator(name="Bins", actual="No data")),
            flagship_actions=(FlagshipAction(title="Open a library", status="completed"),),
        ),
        quarter=Quarter(year="2023-24", number=3),
    )
    return before, after


@pytest.fixture(scope="module")
def page() -> html.HtmlElement:
    return _page(*_quarters())


def test_it_has_a_language_a_title_and_headings_in_order(page: html.HtmlElement) -> None:
    assert page.get("lang") == "en-GB"
    assert page.findtext(".//title") == "What changed: Q2 2023-24 to Q3 2023-24"
    levels = [int(str(one.tag)[1]) for one in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(levels))


def test_every_table_has_a_caption_and_scopes_and_as_many_cells_as_headings(page: html.HtmlElement) -> None:
    tables = list(page.iter("table"))
    assert len(tables) >= 6
    for table in tables:
        assert table.findtext("caption")
        headings = table.findall("thead/tr/th")
        assert {one.get("scope") for one in headings} == {"col"}
        for row in table.findall("tbody/tr"):
            assert len(row) == len(headings)
            assert row[0].get("scope") == "row"


def test_pictures_say_in_words_what_they_show_and_are_in_the_page(page: html.HtmlElement) -> None:
    pictures = list(page.iter("img"))
    assert [one.get("alt") for one in pictures] == [
        "Pie chart. Flagship Actions, before: 0 completed, 0 green, 1 amber, 0 red",
        "Pie chart. Flagship Actions, after: 1 completed, 0 green, 0 amber, 0 red",
        "Pie chart. Indicators, before: 1 green, 0 amber, 1 red",
        "Pie chart. Indicators, after: 0 green, 0 amber, 1 red, 1 not rated",
    ]
    for picture in pictures:
        kind, _, data = (picture.get("src") or "").partition(",")
        assert kind == "data:image/svg+xml;base64"
        assert etree.fromstring(b64decode(data)).tag.endswith("svg")


def test_it_needs_nothing_beside_it(page: html.HtmlElement) -> None:
    wanted = {one for element in page.iter() for name in ("src", "href") if (one := element.get(name))}
    assert {one for one in wanted if not one.startswith(("data:", "#"))} == set()
    assert not list(page.iter("script", "link", "iframe"))
    assert not re.search(r"url\(|@import", page.findtext(".//style") or "")
    identities = [one for element in page.iter() if (one := element.get("id"))]
    assert len(identities) == len(set(identities))
    assert {one[1:] for one in wanted if one.startswith("#")} <= set(identities)


def test_words_stand_side_by_side_with_what_was_removed_and_added(page: html.HtmlElement) -> None:
    (row,) = [row for row in page.iter("tr") if "new parks" in row.text_content()]
    before, after = row.findall("td")
    assert [one.text_content() for one in before.iter("del")] == ["removed: old"]
    assert [one.text_content() for one in after.iter("ins")] == ["added: new"]
    assert "Two" in before.text_content()
    assert "parks were opened" in after.text_content()


def test_ratings_and_statuses_that_changed_have_a_table(page: html.HtmlElement) -> None:
    (table,) = [one for one in page.iter("table") if one.findtext("caption") == "Ratings and statuses that changed"]
    rows = [[cell.text_content() for cell in row] for row in table.findall("tbody/tr")]
    assert rows == [
        ["Open a library", "Residents-First", "Amber", "Completed", "improved"],
        ["Calls answered", "Residents-First", "Green", "Red", "worsened"],
    ]


def test_what_is_new_and_what_was_dropped_stands_on_its_side(page: html.HtmlElement) -> None:
    rows = [[cell.text_content() for cell in row] for row in page.iter("tr") if len(row) == 3]
    assert ["new", "not there", "added: Binsnot rated: No data, target 90%"] in rows
    assert ["dropped", "removed: Waitsred: 20%, target 90%", "not there"] in rows
    assert ["dropped", "removed: Gone", "not there"] in rows


def test_hostile_text_is_text() -> None:
    before = report(title="x")
    after = report(
        priority(
            name=HOSTILE,
            title=HOSTILE,
            achievements=(bullet(HOSTILE),),
            indicators=(indicator(name=HOSTILE, owner=HOSTILE),),
        ),
        title=HOSTILE,
        glossary={HOSTILE: HOSTILE},
    )
    page = _page(before, after, name=HOSTILE)
    assert not list(page.iter("script"))
    assert len(list(page.iter("style"))) == 1
    assert page.text_content().count("<script>alert(1)</script>") >= 6
    assert "{title}" in page.text_content()


def test_equal_reports_have_a_page_that_says_so() -> None:
    assert "Nothing differs." in _page(report(), report()).text_content()


def _luminance(colour: str) -> float:
    digits = colour.removeprefix("#")
    digits = "".join(2 * digit for digit in digits) if len(digits) == 3 else digits
    channels = [int(digits[at : at + 2], 16) / 255 for at in (0, 2, 4)]
    linear = [one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _rules() -> list[tuple[str, str, str]]:
    """Every rule of the page's style that sets a colour: its selector, the colour, and what is behind it."""
    style = files("cabinet_appendix.output").joinpath("changes.css").read_text(encoding="utf-8")
    variables = dict(re.findall(r"(--\w+): (#\w+);", style))
    for name, value in variables.items():
        style = style.replace(f"var({name})", value)
    found = []
    for selector, body in re.findall(r"([^{}]+)\{([^{}]*)\}", style):
        colour = re.search(r"(?<![-\w])color: (#\w+)", body)
        behind = re.search(r"background: (#\w+)", body)
        if colour:
            found.append((selector.strip(), colour[1], behind[1] if behind else "#fff"))
    return found


@pytest.mark.parametrize(("selector", "colour", "behind"), _rules(), ids=[rule[0] for rule in _rules()])
def test_text_is_readable_on_what_is_behind_it(selector: str, colour: str, behind: str) -> None:
    lighter, darker = sorted((_luminance(colour), _luminance(behind)), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5, "WCAG 2.2, 1.4.3"
