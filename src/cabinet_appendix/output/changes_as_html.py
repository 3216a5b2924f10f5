"""What changed between two reports as one page that needs nothing beside it: to read, to print, to send on."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from importlib.resources import files
from itertools import groupby

from markupsafe import Markup

from cabinet_appendix.compare.changes import RATING, Added, Changed, Removed
from cabinet_appendix.compare.comparison import Comparison, Side
from cabinet_appendix.compare.likeness import Fate, Segment
from cabinet_appendix.model.scorecard import Tally, count_report
from cabinet_appendix.output.changes_as_text import format_movement
from cabinet_appendix.output.pies import draw_pie
from cabinet_appendix.output.telling import Detail, Group, Section, Telling, Verb, tell

_PAGE = Markup(
    """<!DOCTYPE html>
<html lang="en-GB">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{title}</title>
<style>
{style}</style>
</head>
<body>
<a class="skip" href="#changes">Skip to the changes</a>
<header>
<h1>{title}</h1>
<dl class="sides">
<dt>Before</dt><dd>{before}</dd>
<dt>After</dt><dd>{after}</dd>
</dl>
</header>
<main>
<section aria-labelledby="summary">
<h2 id="summary">Summary</h2>
{summary}
</section>
<section aria-labelledby="changes">
<h2 id="changes">Changes</h2>
{changes}
</section>
</main>
</body>
</html>
"""
)
_TABLE = Markup(
    """<table class="{kind}">
<caption>{caption}</caption>
<thead><tr>{heads}</tr></thead>
<tbody>
{rows}
</tbody>
</table>"""
)
_FATES = {
    Fate.KEPT: Markup("{}"),
    Fate.REMOVED: Markup('<del><span class="hidden">removed: </span>{}</del>'),
    Fate.ADDED: Markup('<ins><span class="hidden">added: </span>{}</ins>'),
}
_NOTHING = Markup('<td><span class="none">not there</span></td>')


def format_comparison(comparison: Comparison) -> str:
    """The page: the counts of both sides by rating with their pies, what moved, and each change side by side."""
    groups = tell(comparison)
    before, after = comparison.before.report.quarter, comparison.after.report.quarter
    quarters = f"{before.label} to {after.label}" if before != after else before.label
    return _PAGE.format(
        title=f"What changed: {quarters}",
        style=Markup(files("cabinet_appendix.output").joinpath("changes.css").read_text(encoding="utf-8")),  # noqa: S704
        before=_name(comparison.before),
        after=_name(comparison.after),
        summary=_summary(comparison, groups),
        changes=_lines([*map(_group, groups), *_appearance(comparison)]) or Markup("<p>Nothing differs.</p>"),
    )


def _name(side: Side) -> str:
    return f"{side.report.title}, {side.report.quarter.label} ({side.name})"


def _lines(pieces: Iterable[Markup]) -> Markup:
    return Markup("\n").join(pieces)


def _summary(comparison: Comparison, groups: Iterable[Group]) -> Markup:
    facts = [fact for line in format_movement(comparison) for fact in line.split(", ")]
    movement = Markup('<ul class="movement">{}</ul>').format(_lines(Markup("<li>{}</li>").format(one) for one in facts))
    old, new = (count_report(side.report) for side in (comparison.before, comparison.after))
    kinds = (
        ("Flagship Actions", old.flagship_actions, new.flagship_actions),
        ("Indicators", old.indicators, new.indicators),
    )
    tables = _lines(Markup("<div>{}</div>").format(_counts(*kind)) for kind in kinds)
    pies = _lines(
        _pie(f"{name}, {when}", tally)
        for name, before, after in kinds
        for when, tally in (("before", before), ("after", after))
    )
    pieces = (
        movement if facts else Markup(""),
        Markup('<div class="counted">\n{}\n</div>').format(tables),
        Markup('<div class="pies">\n{}\n</div>').format(pies),
        _movements(groups),
    )
    return _lines(filter(None, pieces))


def _movements(groups: Iterable[Group]) -> Markup:
    """A table of the ratings and statuses that got better or worse; nothing where none did."""
    row = Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td><td>{}</td></tr>')
    rows = [
        row.format(telling.subject, group.heading, _rag(detail.before), _rag(detail.after), _verb(telling.verb))
        for group in groups
        for section in group.sections
        for telling in section.tellings
        for detail in telling.details
        if detail.label in {RATING, "status"}
    ]
    heads = _heads(("Indicator or Flagship Action", "Priority", "Before", "After", "Movement"))
    caption = "Ratings and statuses that changed"
    return _TABLE.format(kind="moves", caption=caption, heads=heads, rows=_lines(rows)) if rows else Markup("")


def _counts(name: str, before: Tally, after: Tally) -> Markup:
    """A table of counts by rating or status: before, after, and how many more or fewer."""
    categories = dict.fromkeys(count.category for tally in (before, after) for count in tally.counts)
    row = Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td><td>{}</td></tr>')
    rows = [
        row.format(_rag(category), old, new, _difference(old, new))
        for category in categories
        for old, new in [(before.count_of(category), after.count_of(category))]
    ]
    rows.append(row.format("All", before.total, after.total, _difference(before.total, after.total)))
    heads = _heads(("Rating" if name == "Indicators" else "Status", "Before", "After", "Difference"))
    return _TABLE.format(kind="counts", caption=f"{name}: how many of each", heads=heads, rows=_lines(rows))


def _difference(before: int, after: int) -> str:
    return f"{after - before:+}".replace("-", "−") if before != after else "0"


def _heads(names: Iterable[str]) -> Markup:
    return Markup("").join(Markup('<th scope="col">{}</th>').format(name) for name in names)


def _pie(caption: str, tally: Tally) -> Markup:
    picture = b64encode(draw_pie(tally).encode()).decode()
    image = Markup('<img src="data:image/svg+xml;base64,{}" alt="Pie chart. {}: {}" width="326" height="230">')
    return Markup("<figure>{}<figcaption>{}</figcaption></figure>").format(
        image.format(picture, caption, tally.summary), caption
    )


def _rag(category: str) -> Markup:
    return Markup('<span class="rag {}">{}</span>').format(category.replace(" ", "-"), category.capitalize())


def _group(group: Group) -> Markup:
    heading = Markup("<h3>{}</h3>").format(group.heading)
    return _lines([heading, *(_section(section, group.heading) for section in group.sections)])


def _appearance(comparison: Comparison) -> Iterator[Markup]:
    """The changes of looks, in a table for all that they are about."""
    if comparison.appearance:
        yield Markup("<h3>Appearance</h3>")
    for subject, changes in groupby(comparison.appearance, lambda change: change.subject):
        rows = (
            Markup('<tr><th scope="row">{}</th><td>{}</td><td>{}</td></tr>').format(
                change.where, change.before or "none", change.after or "none"
            )
            for change in changes
        )
        heads = _heads(("Where", "Before", "After"))
        caption = f"Appearance: {subject}"
        yield _TABLE.format(kind="changes", caption=caption, heads=heads, rows=_lines(rows))


def _section(section: Section, group: str) -> Markup:
    caption = section.heading if section.heading == group else f"{group}: {section.heading}"
    heads = _heads(("Change", "Before", "After"))
    return _TABLE.format(kind="changes", caption=caption, heads=heads, rows=_lines(map(_row, section.tellings)))


def _row(telling: Telling) -> Markup:
    remark = Markup('<span class="remark">{}</span>').format(telling.remark) if telling.verb is Verb.MOVED else ""
    head = Markup('<th scope="row">{}{}</th>').format(_verb(telling.verb), remark)
    return Markup("<tr>{}{}{}</tr>").format(head, _cell(telling, Fate.REMOVED), _cell(telling, Fate.ADDED))


def _verb(verb: Verb) -> Markup:
    return Markup('<span class="verb {0}">{0}</span>').format(verb.value)


def _cell(telling: Telling, fate: Fate) -> Markup:
    """The cell of a side: what stood there before (`REMOVED`), or what stands there now."""
    change = telling.change
    if isinstance(change, (Added, Removed)):
        is_here = isinstance(change, Added) == (fate is Fate.ADDED)
        words = _FATES[fate].format(telling.subject)
        remark = Markup('<p class="remark">{}</p>').format(telling.remark) if telling.remark else ""
        return Markup("<td><p>{}</p>{}</td>").format(words, remark) if is_here else _NOTHING
    if not isinstance(change, Changed):
        return Markup("<td><p>{}</p></td>").format(telling.subject)
    name = Markup('<p class="name">{}</p>').format(telling.name) if telling.name else ""
    words = _lines(Markup("<p>{}</p>").format(_side(one, fate)) for one in telling.words)
    items = _lines(Markup("<li>{}: {}</li>").format(one.label, _side(one, fate)) for one in telling.details)
    return Markup("<td>{}{}{}</td>").format(name, words, Markup("<ul>{}</ul>").format(items) if items else "")


def _side(detail: Detail, fate: Fate) -> Markup:
    if detail.segments:
        shown = (segment for segment in detail.segments if segment.fate in {Fate.KEPT, fate})
        return Markup("").join(map(_segment, shown))
    value = detail.before if fate is Fate.REMOVED else detail.after
    if detail.label in {RATING, "status"}:
        shown_value: Markup | str = _rag(value)
    else:
        shown_value = _FATES[fate].format(value)
    remark = f" ({detail.remark})" if detail.remark and fate is Fate.ADDED else ""
    return Markup("{}{}").format(shown_value, remark)


def _segment(segment: Segment) -> Markup:
    return _FATES[segment.fate].format(segment.text)
