"""Examples of tags: what each prints of the sample report."""

from cabinet_appendix.formats.word.tag_examples import list_examples
from cabinet_appendix.formats.word.tag_list import list_tags

EXAMPLES = {example.tag: example for example in list_examples()}


def test_every_tag_of_the_list_is_there_in_its_order_with_its_meaning() -> None:
    assert [(example.tag, example.meaning) for example in list_examples()] == [
        (tag.text, tag.meaning) for tag in list_tags()
    ]


def test_every_tag_that_prints_has_an_example_and_no_other() -> None:
    printing = {tag for tag in EXAMPLES if tag.startswith("{{") and "…" not in tag}
    # No report knows how many indicators a plan began with.
    printing -= {"{{ report.scorecard.indicators.original }}"}
    assert {tag for tag, example in EXAMPLES.items() if example.example} == printing


def test_an_example_is_what_the_tag_prints() -> None:
    assert EXAMPLES["{{ quarter.dates }}"].example == "1 July to 30 September 2023"
    assert EXAMPLES["{{ report.scorecard.flagship_actions.summary }}"].example == "9 completed, 9 green, 9 amber, 9 red"
    assert EXAMPLES["{{r group.marker }}"].example == "● C"
    assert EXAMPLES["{{ indicator.direction_of_travel }}"].example == "improved"
