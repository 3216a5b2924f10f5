"""How lists become others, beside lists in which the changes are made one by one."""

import random

import pytest

from builders import priority, report
from cabinet_appendix.formats.differences import changed_footnotes, changed_items, changed_texts
from cabinet_appendix.model.narrative import Text


@pytest.mark.parametrize("seed", range(40))
def test_a_list_with_its_changes_made_is_the_other(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311
    old, new = ([(name, dice.randrange(3)) for name in dice.sample("abcdefgh", dice.randrange(9))] for _ in range(2))
    kept = dict(enumerate(old))
    added: dict[int, list[tuple[str, int]]] = {}
    for change in changed_items(old, new, lambda item: item[0]):
        if change.old is None and change.new is not None:
            added.setdefault(change.index, []).append(change.new)
        else:
            assert kept.pop(change.index) == change.old
            if change.new is not None:
                kept[change.index] = change.new
    places = range(len(old) + 1)
    made = [item for at in places for item in [*added.get(at, []), *([kept[at]] if at in kept else [])]]
    assert made == new


def test_settings_terms_and_names_that_differ_are_told_by_their_paths() -> None:
    old = report(priority(), priority("other"), glossary={"ASC": "Adult Social Care", "FPN": "Fixed Penalty Notice"})
    new = report(priority(), priority("other", name="Another"), title="The report", glossary={"ASC": "Adult Care"})
    assert dict(changed_texts(old, new)) == {
        ("title",): "The report",
        ("glossary", "ASC"): "Adult Care",
        ("glossary", "FPN"): None,
        ("priorities", 1, "name"): "Another",
    }
    with pytest.raises(ValueError, match="other priorities"):
        list(changed_texts(old, report(priority())))


def test_footnotes_that_differ_are_told_by_their_keys() -> None:
    old, new = (
        report(priority()).model_copy(update={"footnotes": notes})
        for notes in (
            {"a": (Text("One"),), "b": (Text("Two"),), "c": (Text("Three"),)},
            {"a": (Text("One"),), "b": (Text("Zwei"),), "d": (Text("Four"),)},
        )
    )
    assert dict(changed_footnotes(old, new)) == {"b": (Text("Zwei"),), "c": None, "d": (Text("Four"),)}
