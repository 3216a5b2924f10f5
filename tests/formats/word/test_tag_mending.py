"""Tags that cannot be read: each is told by itself, loops and conditions in pairs, and what is inside is read on."""

import pytest

from cabinet_appendix.findings import Finding
from word_templates import BODY, error, fill, lines, loop, p, place, refused, row, table, word_template

WITHOUT_END = "the tag {} without its end"
WITHOUT_BEGINNING = "the tag {} without its beginning"


def opened(tag: str, end: str) -> Finding:
    return error("T023", place(tag), WITHOUT_END.format(tag), f"{end} below it")


def stray(tag: str, expected: str) -> Finding:
    return error("T023", place(tag), WITHOUT_BEGINNING.format(tag), expected)


BLOCKS = {
    "a loop left open": (
        [p("{%p for priority in priorities %}"), p("{{ priority.name }}")],
        [opened("{%p for priority in priorities %}", "{%p endfor %}")],
    ),
    "a loop over rows left open": (
        [table(row("{%tr for priority in priorities %}"), row("{{ priority.name }}"))],
        [opened("{%tr for priority in priorities %}", "{%tr endfor %}")],
    ),
    "a condition left open in a loop that has its end": (
        [p("{%p for priority in priorities %}"), p("{%p if priority.indicators %}"), p("{%p endfor %}")],
        [opened("{%p if priority.indicators %}", "{%p endif %}")],
    ),
    "two left open": (
        [p("{%p if quarter %}"), p("{%p for priority in priorities %}")],
        [
            opened("{%p if quarter %}", "{%p endif %}"),
            opened("{%p for priority in priorities %}", "{%p endfor %}"),
        ],
    ),
    "an end without its beginning": ([p("{%p endfor %}")], [stray("{%p endfor %}", "{%p for … %} above it")]),
    "another way out of a condition that there is not": (
        [p("{%p else %}"), p("{% elif quarter %}")],
        [
            stray("{%p else %}", "it below {%p if … %}"),
            stray("{% elif quarter %}", "it below {% if … %}"),
        ],
    ),
    "ends the wrong way round": (
        [p("{%p for priority in priorities %}"), p("{%p if quarter %}"), p("{%p endfor %}"), p("{%p endif %}")],
        [opened("{%p if quarter %}", "{%p endif %}"), stray("{%p endif %}", "{%p if … %} above it")],
    ),
}


@pytest.mark.parametrize(("paragraphs", "expected"), BLOCKS.values(), ids=BLOCKS)
def test_a_loop_or_condition_that_is_not_whole_is_told_by_the_tag_that_has_no_other(
    paragraphs: list[str], expected: list[Finding]
) -> None:
    assert list(refused(word_template("".join(paragraphs) + BODY))) == expected


def test_a_fault_names_the_very_paragraph_among_those_that_read_alike() -> None:
    body = loop("p", "priority in priorities", p("{{ priority.name }}")) + p("{{ priority.name }}")
    (finding,) = refused(word_template(body + BODY))
    assert (finding.found, finding.place.paragraph_number) == ('the unknown name "priority"', 4)


def test_the_place_of_a_tag_that_takes_out_its_row_is_its_own_paragraph_and_not_the_one_before() -> None:
    inside = row("before", "x") + row("{%tr for indicator in priority.indcators %}", "") + row("{%tr endfor %}", "")
    (finding,) = refused(word_template(loop("p", "priority in priorities", table(inside)) + BODY))
    assert finding.place.paragraph == "{%tr for indicator in priority.indcators %}"
    assert finding.place.paragraph_number == 4


def test_every_tag_that_cannot_be_read_is_told_and_the_names_in_the_others_are_looked_up() -> None:
    body = (
        p("{{ a b }} and {{ report.titel }}")
        + p("{%p for priority in priorities %}")
        + p("{{ priority.nam }}")
        + p("{% if c d %}{{ zz }}{% elif %}{{ yy }}{% else %}{{ xx }}{% endif %}")
        + p("{{ quarter.label|nosuch }}")
    )
    found = [(finding.code, finding.found) for finding in refused(word_template(body + BODY))]
    assert found == [
        ("T003", "a tag that cannot be read (expected token 'end of print statement', got 'b')"),
        ("T023", "the tag {%p for priority in priorities %} without its end"),
        ("T003", "a tag that cannot be read (expected token 'end of statement block', got 'd')"),
        ("T003", "a tag that cannot be read (Expected an expression, got 'end of statement block')"),
        ("T003", "a tag that cannot be read (No filter named 'nosuch'.)"),
        ("T006", 'the unknown name "titel"'),
        ("T006", 'the unknown name "nam"'),
        ("T006", 'the unknown name "xx"'),
    ]


def test_what_is_wrong_in_one_paragraph_does_not_hide_what_is_wrong_in_another() -> None:
    body = p("{{ report.titel }") + p("{{ quarter.nam }}") + BODY
    assert [finding.code for finding in refused(word_template(body))] == ["T003", "T006"]


def test_blocks_that_are_whole_are_run() -> None:
    body = p(
        "{% set words = 'a' %}{% if false %}{% elif quarter %}{% for x in (1, 2) %}{{ words }}{% endfor %}{% endif %}"
    )
    assert lines(fill(word_template(body + BODY)))[0] == "aa"
