"""Examples of tags: from the list of tags and the sample report to what each of them prints."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, fields, is_dataclass

from lxml import etree

from cabinet_appendix.formats.word.context import Context, build_context
from cabinet_appendix.formats.word.sample import make_sample
from cabinet_appendix.formats.word.tag_list import Tag, list_tags
from cabinet_appendix.formats.word.views import IndicatorView
from cabinet_appendix.formats.word.words import Words
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.styles import Style


@dataclass(frozen=True, slots=True)
class TagExample:
    """A tag, what stands in its place, and what it prints of the sample report, "" for a loop or condition."""

    tag: str
    meaning: str
    example: str


def list_examples() -> Iterator[TagExample]:
    """Every tag of the list, in its order."""
    owners = _find_owners(build_context(make_sample(), _PlainLooks()))
    return (TagExample(tag.text, tag.meaning, _print(tag, owners)) for tag in list_tags())


class _PlainLooks:
    """The looks of no template: markers as a letter behind a dot."""

    def check_markers(self, categories: Iterable[str]) -> None:
        """Any will do."""

    def find_marker(self, category: str) -> list[etree._Element]:
        """The first letter of a rating or status."""
        run = etree.Element(qn("w:r"))
        etree.SubElement(run, qn("w:t")).text = f"● {category[0].upper()}"
        return [run]

    def find(self, name: str, kind: str = "character") -> Style:
        """A style of no looks."""
        return Style("", name, kind, None)


def _find_owners(context: Context) -> dict[str, object]:
    """What stands before the first dot of a tag: the first of each kind that has most to show."""
    priority = context.priorities[0]
    group = priority.flagship_action_groups[0]
    return {
        **context.names(priority),
        "paragraph": context.report.introduction[0],
        "bullet": priority.achievements[0],
        "group": group,
        "action": group.flagship_actions[0],
        "indicator": _find_fullest(priority.indicators),
    }


def _find_fullest(indicators: Iterable[IndicatorView]) -> IndicatorView:
    return max(
        indicators, key=lambda indicator: sum(bool(getattr(indicator, field.name)) for field in fields(indicator))
    )


def _print(tag: Tag, owners: dict[str, object]) -> str:
    value: object = owners
    for name in tag.name.split("."):
        value = owners[name] if value is owners else getattr(value, name, None)
    if not tag.text.startswith("{{") or (is_dataclass(value) and not isinstance(value, Words)):
        return ""
    return "" if value is None else str(value)
