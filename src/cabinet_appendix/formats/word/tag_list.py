"""The list of tags: from the views to every tag that a template can have, with its meaning."""

from collections.abc import Iterator, Mapping
from difflib import get_close_matches
from types import MappingProxyType
from typing import Any, NamedTuple, get_args, get_type_hints

from cabinet_appendix.formats.word import views
from cabinet_appendix.formats.word.words import Words

LIST = "the list that `appendix template tags` prints"
"""Where the list is to be seen, as messages name it."""
_LOOP_NAMES: Mapping[Any, str] = MappingProxyType(
    {
        Words: "paragraph",
        views.PriorityView: "priority",
        views.BulletView: "bullet",
        views.FlagshipActionGroupView: "group",
        views.FlagshipActionView: "action",
        views.IndicatorView: "indicator",
    }
)
"""What a loop calls each thing of a list: any name would do, but what need not be printed is known by these."""
_ROWS = frozenset({views.FlagshipActionGroupView, views.FlagshipActionView, views.IndicatorView})


class Tag(NamedTuple):
    """A tag as it is typed, the name that it asks for, and what stands in its place."""

    text: str
    name: str
    meaning: str


def list_tags() -> Iterator[Tag]:
    """Every tag, in the order of the views; what is in a list comes below the loop over it, the first time."""
    seen: set[type] = set()
    yield from _list_fields("report", views.ReportView, seen)
    yield from _list_fields("quarter", views.QuarterView, seen)
    yield Tag("{%p if draft %} … {%p endif %}", "draft", "whether the document is built in spite of errors")
    yield from _list_fields("draft", views.DraftView, seen)
    yield from _list_loop("priorities", views.PriorityView, "the priorities", seen)


def nearest_tag(name: str) -> str | None:
    """The tag that was probably meant by a name which its owner has not; None where none is like it."""
    by_last_name: dict[str, str] = {}
    for tag in list_tags():
        by_last_name.setdefault(tag.name.rpartition(".")[2], tag.text)
    near = get_close_matches(name, by_last_name, n=1, cutoff=0.75)
    return by_last_name[near[0]] if near else None


def _list_fields(owner: str, view: type, seen: set[type]) -> Iterator[Tag]:
    seen.add(view)
    for field, hint in get_type_hints(view, include_extras=True).items():
        kind, meaning = get_args(hint)
        name, listed = f"{owner}.{field}", [part for part in get_args(kind) if part in _LOOP_NAMES]
        if listed:
            yield from _list_loop(name, listed[0], meaning, seen)
        elif kind is views.ScorecardView and kind in seen:
            yield Tag(f"{{{{ {name}.… }}}}", name, f"{meaning}, by the names that `report.scorecard` has")
        elif kind in {views.ScorecardView, views.TallyView}:
            yield from _list_fields(name, kind, seen)
        elif kind is bool:
            yield Tag(f"{{%p if {name} %}} … {{%p endif %}}", name, meaning)
        else:
            yield Tag(f"{{{{{'r' if kind is Words else ''} {name} }}}}", name, meaning)


def _list_loop(name: str, view: type, meaning: str, seen: set[type]) -> Iterator[Tag]:
    each, kind = _LOOP_NAMES[view], "tr" if view in _ROWS else "p"
    yield Tag(f"{{%{kind} for {each} in {name} %}} … {{%{kind} endfor %}}", name, f"{meaning}, one after the other")
    if view is Words:
        yield Tag(f"{{{{r {each} }}}}", each, "one of them")
    elif view not in seen:
        yield from _list_fields(each, view, seen)
