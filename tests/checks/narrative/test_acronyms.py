"""Acronyms, and how they are explained."""

import pytest

from builders import bullet, priority, report
from cabinet_appendix.checks.narrative.acronyms import How, find_acronyms
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place


def _find(*texts: str) -> dict[str, list[How | None]]:
    said = report(priority(achievements=tuple(map(bullet, texts))))
    subject = Subject("quarter", said, lambda _path: Place("quarter"))
    return {acronym: [use.how for use in uses] for acronym, uses in find_acronyms(subject).items()}


@pytest.mark.parametrize(
    ("text", "how"),
    [
        ("Fixed Penalty Notices (FPNs) rose", How.IN_TEXT),
        ("Homes for Looked After Children (CLA) opened", How.IN_TEXT),
        ("We read the FPN (Fixed Penalty Notice) again", How.IN_TEXT),
        ("Cameras for ASB.(Anti-Social Behaviour)", How.IN_TEXT),
        ("RAG ratings (red, amber and green) are below", How.IN_TEXT),
        ("RAG stands for red, amber and green.", How.IN_TEXT),
        ("A Public Space Protection Order was made: the PSPO", How.SPELT_OUT),
        ("CPP – Child Protection Plan", How.IN_LIST),
        ("The CPP (draft) is read", None),
        ("The CPP is read", None),
    ],
)
def test_an_acronym_is_explained_in_many_ways(text: str, how: How | None) -> None:
    assert list(_find(text).values()) == [[how]]


@pytest.mark.parametrize(
    "text",
    [
        "The NHS and HR use IT in Part II of Q2, see PM5 and P1",
        "THIS IS ALL IN CAPITALS",
        "Please NOTE THAT THIS is important, and GREEN",
        "Send it to A.B@EXAMPLE.ORG or HTTPS://EXAMPLE.ORG/CPP",
        "The new Civica CX system",
    ],
)
def test_what_needs_no_explanation_is_none(text: str) -> None:
    assert _find(text) == {}


def test_a_plural_and_a_possessive_are_the_same_acronym() -> None:
    assert _find("Two FPNs", "The FPN’s end", "A non-FPN/FPN case") == {"FPN": [None, None, None]}
