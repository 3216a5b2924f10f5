"""The sample report: it has everything that a template can be asked for."""

from dataclasses import fields, is_dataclass

import pytest

from cabinet_appendix.formats.word import views
from cabinet_appendix.formats.word.context import build_context
from cabinet_appendix.formats.word.sample import make_sample
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.formats.word.words import Words
from cabinet_appendix.model.ratings import Rating, Status
from cabinet_appendix.ooxml.package import Package
from word_templates import FILE, word_template


def shown() -> dict[str, set[str]]:
    """Of each kind of view the fields that have a value in some view of the sample."""
    found: dict[str, set[str]] = {}

    def look(value: object) -> None:
        if isinstance(value, tuple):
            for item in value:
                look(item)
        elif is_dataclass(value) and not isinstance(value, (Words, type)):
            for field in fields(value):
                inner = getattr(value, field.name)
                if inner or inner == 0:
                    found.setdefault(type(value).__name__, set()).add(field.name)
                look(inner)

    context = build_context(make_sample(), TemplateStyles(Package.open(word_template()), FILE))
    look((context.report, context.quarter, context.priorities, context.draft))
    return found


@pytest.mark.parametrize("view", [kind for name, kind in vars(views).items() if name.endswith("View")])
def test_no_field_of_a_view_is_empty_throughout(view: type) -> None:
    names = {field.name for field in fields(view)}
    assert shown()[view.__name__] == names


def test_every_rating_and_status_occurs() -> None:
    rows = [row for priority in make_sample().priorities for row in priority.indicators]
    actions = [action for priority in make_sample().priorities for action in priority.flagship_actions]
    assert {row.rating for row in rows} == {None, *Rating}
    assert {action.status for action in actions} == {*Status}


@pytest.mark.parametrize("keys", [(), ("a",), ("homes", "b"), tuple(f"k{number}" for number in range(12))])
def test_its_first_priorities_have_the_keys_that_are_asked_for(keys: tuple[str, ...]) -> None:
    taken = [priority.key for priority in make_sample(keys).priorities]
    assert taken[: len(keys)] == list(keys)
    assert len(taken) == len(set(taken)) == max(9, len(keys))
