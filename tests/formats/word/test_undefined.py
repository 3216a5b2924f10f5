"""Unknown names: each is noted with its paragraph and the nearest that there is, and all of them at once."""

import pytest

from word_templates import BODY, error, fill, lines, p, place, refused, word_template

NO_NAME = "a tag of the list that `appendix template tags` prints"
UNKNOWN = {
    "an unknown name": ("{{ report.titel }}", 'the unknown name "titel"', '"title"'),
    "an unknown name at the top": ("{{ prioritys }}", 'the unknown name "prioritys"', '"priorities"'),
    "an unknown name like no other": ("{{ x }}", 'the unknown name "x"', NO_NAME),
    "a name that is reckoned with": (
        "{{ (2 - 3 * x + 1) // 2 > 1 and -x }}",
        'the unknown name "x"',
        NO_NAME,
    ),
    "a name that another thing has": (
        "{{ report.targt }}",
        'the unknown name "targt"',
        "{{ indicator.target }} or another tag of the list that `appendix template tags` prints",
    ),
    "an unknown list": (
        "{% for bullet in report.bullets[0] %}{% endfor %}",
        'the unknown name "bullets"',
        NO_NAME,
    ),
    "an unknown name of a constant": ("{{ 'a'.b }}", 'the unknown name "b"', NO_NAME),
}


@pytest.mark.parametrize(("tag", "found", "expected"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_name_is_noted_with_its_paragraph_and_the_nearest(tag: str, found: str, expected: str) -> None:
    assert refused(word_template(p(tag) + BODY)) == (error("T006", place(tag), found, expected),)


def test_everything_that_is_wrong_is_said_at_once_with_its_place() -> None:
    body = p("First {{ report.titel }}") + p("{{ quarter.nam + 1 }}") + BODY + p("Last {{ zz }}")
    template = word_template(body, header=p("{{ reprot.title }}"))
    assert [(finding.place, finding.found, finding.expected) for finding in refused(template)] == [
        (place("First {{ report.titel }}"), 'the unknown name "titel"', '"title"'),
        (place("{{ quarter.nam + 1 }}"), 'the unknown name "nam"', '"name"'),
        (place("Last {{ zz }}"), 'the unknown name "zz"', NO_NAME),
        (place("{{ reprot.title }}", "/word/header.xml"), 'the unknown name "reprot"', '"report"'),
    ]


def test_a_name_with_a_default_may_be_unknown() -> None:
    tags = p("{{ report.x | default('none') }}{% if y is defined %}y{% endif %}")
    assert lines(fill(word_template(tags + BODY)))[0] == "none"
