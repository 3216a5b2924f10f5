"""The list of tags: each of them can stand in a template, none is missing, and the notes of the template have it."""

import re
from dataclasses import fields

import pytest

from cabinet_appendix.formats.word import views
from cabinet_appendix.formats.word.tag_list import list_tags, nearest_tag
from word_templates import BODY, fill, loop, p, row, table, word_template

TAGS = {tag.text: tag for tag in list_tags()}
PRINTED = [text for text in TAGS if text.startswith("{{") and "…" not in text]
ASKED = [text.replace("{%p ", "{% ") for text in TAGS if text.startswith("{%p if")]


def test_every_tag_of_the_list_can_stand_in_its_loop() -> None:
    """Those of a loop in that loop, the others anywhere."""
    owners = ("paragraph", "priority", "bullet", "group", "action", "indicator")
    inside = {owner: [text for text in PRINTED if re.match(rf"\{{\{{r? {owner}\b", text)] for owner in owners}
    others = [text for text in [*PRINTED, *ASKED] if not any(text in inner for inner in inside.values())]
    groups = loop(
        "tr",
        "group in priority.flagship_action_groups",
        row(*inside["group"]),
        loop("tr", "action in group.flagship_actions", row(*inside["action"])),
    )
    rows = loop("tr", "indicator in priority.indicators", row(*inside["indicator"]))
    bullets = [
        loop("p", f"bullet in priority.{name}", p(*inside["bullet"])) for name in ("achievements", "key_actions")
    ]
    section = (p(*inside["priority"]), *bullets, table(groups), table(rows))
    introduction = loop("p", "paragraph in report.introduction", p(*inside["paragraph"]))
    assert all(inside.values())
    assert fill(word_template(BODY + p(*others) + introduction + loop("p", "priority in priorities", *section)))


@pytest.mark.parametrize("view", [kind for name, kind in vars(views).items() if name.endswith("View")])
def test_no_field_of_a_view_is_missing(view: type) -> None:
    asked = {tag.name.rpartition(".")[2] for tag in TAGS.values()} | {"flagship_actions", "indicators"}
    assert {field.name for field in fields(view)} <= asked


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("actual", "{{ indicator.actual }}"),
        ("introducton", "{%p for paragraph in report.introduction %} … {%p endfor %}"),
        ("colour", None),
    ],
)
def test_a_name_has_the_tag_that_was_probably_meant(name: str, tag: str | None) -> None:
    assert nearest_tag(name) == tag
