"""Narrative in its one normal form."""

import pytest
from hypothesis import given
from pydantic import ValidationError

from builders import paragraphs
from cabinet_appendix.model.narrative import (
    Bullet,
    Inline,
    Link,
    Note,
    Quote,
    Text,
    find_unfit,
    normalise,
    note_keys,
    plain_text,
    without_unfit,
)


def test_a_link_leads_to_a_web_or_mail_address() -> None:
    with pytest.raises(ValidationError, match="javascript"):
        Bullet(text=(Link("x", "javascript:alert(1)"),))


@pytest.mark.parametrize("address", ["https://a.example/b?c=d", "http://a.example", "mailto:a@b.example"])
def test_these_addresses_a_link_may_have(address: str) -> None:
    assert Bullet(text=(Link("x", address),)).text == (Link("x", address),)


@pytest.mark.parametrize(
    "address", ["", "a.example", "file:///etc/passwd", "https://a b", "https://", "HTTPS://ä.example"]
)
def test_these_addresses_a_link_may_not_have(address: str) -> None:
    with pytest.raises(ValidationError, match="link address"):
        Bullet(text=(Link("x", address),))


def test_what_a_report_cannot_hold_is_all_found_and_the_rest_is_kept() -> None:
    inlines = (Text("a\a"), Link("b\0", "c.example", emphasis=True), Note("n"), Text("\a"), Quote("d", "actual"))
    assert [str(unfit).partition(",")[0] for unfit in find_unfit(inlines)] == [
        *("the character U+0007", "the character U+0000", 'the link address "c.example"', "the character U+0007")
    ]
    fit = without_unfit(inlines)
    assert fit == (Text("a"), Text("b", emphasis=True), Note("n"), Quote("d", "actual"))
    assert list(find_unfit(fit)) == []


def test_neighbours_alike_are_one_and_others_stay_apart() -> None:
    loose: list[Inline] = [Text("a"), Text(""), Text("b"), Text("c", strong=True), Note("n"), Text("d"), Text("e")]
    assert normalise(loose) == (Text("ab"), Text("c", strong=True), Note("n"), Text("de"))


def test_two_links_side_by_side_are_one_where_they_lead_to_one_place() -> None:
    link, other = Link("a", "https://b.example"), Link("a", "https://c.example")
    assert normalise([link, link]) == (Link("aa", "https://b.example"),)
    assert normalise([link, other]) == (link, other)


def test_a_link_has_words() -> None:
    with pytest.raises(ValidationError, match="without words"):
        Bullet(text=(Link(" ", "https://b.example"),))


def test_the_space_around_a_paragraph_is_no_part_of_it() -> None:
    assert normalise([Text(" \n"), Text(" a ", emphasis=True), Text(" \t")]) == (Text("a", emphasis=True),)
    assert normalise([Text(" "), Note("n"), Text(" ")]) == (Note("n"),)


@given(paragraphs(("calls",), ("n",)))
def test_the_normal_form_is_its_own_normal_form(inlines: tuple[Inline, ...]) -> None:
    assert normalise(inlines) == inlines


@pytest.mark.parametrize("text", ["a", [Text("a")], (), (Text(" a"),), (Text("a"), Text("b")), (1,)])
def test_what_is_not_narrative_in_its_normal_form_is_refused(text: object) -> None:
    with pytest.raises(ValidationError):
        Bullet.model_validate({"text": text})


@pytest.mark.parametrize("level", [-1, 2])
def test_bullets_have_two_levels(level: int) -> None:
    with pytest.raises(ValidationError):
        Bullet(level=level, text=(Text("a"),))


def test_the_words_alone_have_neither_emphasis_nor_marks() -> None:
    inlines = (Text("a ", strong=True), Link("b", "https://c.example"), Note("n"), Quote("calls", "actual"))
    assert plain_text(inlines) == "a b{calls.actual}"
    assert list(note_keys(inlines)) == ["n"]
