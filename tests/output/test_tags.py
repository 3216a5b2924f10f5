"""The list of tags in its three forms."""

import json

from cabinet_appendix.formats.word.tag_examples import TagExample
from cabinet_appendix.output.tags import format_json, format_markdown, format_text

TAGS = (
    TagExample("{{ report.title }}", "its title", "Report"),
    TagExample("{%p for priority in priorities %} … {%p endfor %}", "the priorities", ""),
)


def test_for_a_terminal_a_tag_has_its_meaning_and_its_example_below_it() -> None:
    assert format_text(TAGS).splitlines() == [
        "{{ report.title }}",
        "    meaning  its title",
        "    example  Report",
        "{%p for priority in priorities %} … {%p endfor %}",
        "    meaning  the priorities",
    ]


def test_for_a_page_it_is_a_row_of_a_table() -> None:
    assert format_markdown(TAGS).splitlines()[2:] == [
        "| `{{ report.title }}` | its title | Report |",
        "| `{%p for priority in priorities %} … {%p endfor %}` | the priorities |  |",
    ]


def test_for_programs_it_is_an_object() -> None:
    assert json.loads(format_json(TAGS)) == [
        {"tag": "{{ report.title }}", "meaning": "its title", "example": "Report"},
        {"tag": "{%p for priority in priorities %} … {%p endfor %}", "meaning": "the priorities"},
    ]
