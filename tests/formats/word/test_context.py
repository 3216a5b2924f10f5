"""The names that a template sees, by what tags print of them, against what was typed by hand."""

import pytest

from builders import indicator, priority
from cabinet_appendix.model.narrative import Text
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Override, Rating, Status, Tolerance
from cabinet_appendix.model.report import FlagshipAction
from word_templates import BODY, fill, lines, p, small_report, word_template

OVERRIDE = Override(rating=Rating.AMBER, reason="Rated before rounding")
GIVEN = small_report(
    subject="Figures",
    author="Performance team",
    tolerance=Tolerance.parse("2 points"),
    priorities=(
        priority(
            "a",
            original_flagship_actions=1,
            flagship_actions=(
                FlagshipAction(title="Amber one", status=Status.AMBER),
                FlagshipAction(title="Done", status=Status.COMPLETED),
                FlagshipAction(title="Amber two", status=Status.AMBER),
            ),
            indicators=(
                indicator(name="unknown", actual="No data: annual"),
                indicator(name="red", actual="1%", code="r-1", polarity="high"),
                indicator(name="green"),
                indicator(name="low", polarity="low", target="5", actual="4"),
                indicator(name="override", override=OVERRIDE),
            ),
        ),
        priority("b", original_flagship_actions=0),
    ),
)

NAMES = {
    "report.subject": "Figures",
    "report.author": "Performance team",
    "report.tolerance": "2 points",
    "report.has_not_rated": "True",
    "report.scorecard.flagship_actions.total": "3",
    "report.scorecard.flagship_actions.original": "1",
    "report.scorecard.flagship_actions.has_changed": "True",
    "report.scorecard.flagship_actions.summary": "1 completed, 0 green, 2 amber, 0 red",
    "report.scorecard.indicators.summary": "2 green, 1 amber, 1 red, 1 not rated",
    "report.scorecard.indicators.not_rated": "1",
    "quarter.name": "Q2",
    "quarter.label": "Q2 2023-24",
    "quarter.year": "2023-24",
    "quarter.next_label": "Q3 2023-24",
    "draft.errors": "0",
    "'a draft' if draft else 'no draft'": "no draft",
    "priorities[0].key": "a",
    "priorities[0].flagship_action_groups | map(attribute='status') | join(' ')": "completed amber",
    "priorities[0].flagship_action_groups | map(attribute='label') | join(' ')": "Completed Amber",
    "priorities[0].flagship_action_groups | map(attribute='count') | join(' ')": "1 2",
    "priorities[0].flagship_action_groups[1].flagship_actions[1].title": "Amber two",
    "priorities[0].flagship_action_groups[1].flagship_actions[0].status_label": "Amber",
    "priorities[0].indicators | map(attribute='name') | join(' ')": "green low override red unknown",
    "priorities[0].indicators | map(attribute='rating') | join(' ')": "green green amber red ",
    "priorities[0].indicators | map(attribute='rating_label') | join(' ')": "Green Green Amber Red Not rated",
    "priorities[0].indicators | map(attribute='marker') | join(' ')": "● G ● G ● A ● R ● N",
    "priorities[0].indicators | map(attribute='polarity') | join(' ')": "high low high high high",
    "priorities[0].indicators | map(attribute='code') | join('/')": "///r-1/",
    "priorities[0].indicators | map(attribute='rating_note') | join('/')": "//Rated before rounding//",
    "priorities[0].scorecard.indicators.red": "1",
    "priorities[1].indicators | length": "0",
    "priorities[1].scorecard.flagship_actions.has_changed": "False",
}


@pytest.fixture(scope="module")
def printed() -> dict[str, str]:
    tags = "".join(p(f"[{{{{ {name} }}}}]") for name in NAMES)
    return dict(zip(NAMES, lines(fill(word_template(tags + BODY), GIVEN)), strict=False))


@pytest.mark.parametrize("name", NAMES)
def test_a_name_prints_what_it_says(printed: dict[str, str], name: str) -> None:
    assert printed[name] == f"[{NAMES[name]}]"


@pytest.mark.parametrize(
    ("number", "dates"),
    [
        (1, "1 April to 30 June 2023"),
        (2, "1 July to 30 September 2023"),
        (3, "1 October to 31 December 2023"),
        (4, "1 January to 31 March 2024"),
    ],
)
def test_the_dates_of_a_quarter_are_in_english_whatever_the_machine_speaks(number: int, dates: str) -> None:
    given = small_report(quarter=Quarter(year="2023-24", number=number))
    assert lines(fill(word_template(p("{{ quarter.dates }}") + BODY), given))[0] == dates


def test_a_note_on_a_count_is_there_only_where_the_count_has_changed() -> None:
    tag = p("{% for x in priorities %}[{{ x.flagship_note }}]{% endfor %}")
    given = GIVEN.model_copy(update={"flagship_note": (Text("Changed"),)})
    assert lines(fill(word_template(tag + BODY), given))[0] == "[Changed][]"
