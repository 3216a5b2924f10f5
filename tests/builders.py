"""Small reports made in a line, and reports of every kind made at random."""

import re
from decimal import Decimal
from typing import Any

from hypothesis import strategies as st

from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.narrative import Bullet, Inline, Link, Note, Quote, Text, normalise
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.model.ratings import Override, Polarity, Rating, Status, Tolerance
from cabinet_appendix.model.report import Exemption, FlagshipAction, Indicator, Priority, Report


def indicator(target: str = "90%", actual: str = "93%", **fields: Any) -> Indicator:
    given: dict[str, Any] = {"name": "Calls answered", "polarity": "high", "target": target, "actual": actual}
    return Indicator(**{**given, **fields})


def bullet(text: str, level: int = 0) -> Bullet:
    return Bullet(level=level, text=(Text(text),))


def priority(key: str = "residents-first", **fields: Any) -> Priority:
    return Priority(**{"key": key, "name": key.title(), "title": f"The priority {key}", **fields})


def report(*priorities: Priority, **fields: Any) -> Report:
    given: dict[str, Any] = {"title": "Performance report", "quarter": Quarter(year="2023-24", number=2)}
    return Report(**{**given, "priorities": priorities, **fields})


AWKWARD = "ab *_[]{}.&;#^\\-+1)(<>!\"'“’– \u00a0`~|=%$£😀أب\n"
texts = st.text(
    st.one_of(
        st.sampled_from(AWKWARD), st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="\ufffe\uffff")
    ),
    min_size=1,
    max_size=12,
)
lines = texts.map(str.strip).filter(bool)
codes = st.from_regex(r"[A-Za-z0-9][A-Za-z0-9_-]{0,8}", fullmatch=True).filter(
    lambda code: code not in {"priority", "indicators", "flagship-actions"}
)
keys = st.from_regex(r"[a-z0-9][a-z0-9-]{0,8}", fullmatch=True).filter(
    lambda key: key not in {"all", "introduction"} and not re.fullmatch(r"con|prn|aux|nul|(com|lpt)[0-9]", key)
)
numbers = st.decimals(min_value=-10_000, max_value=100_000, places=2).map(lambda number: f"{number.normalize():f}")
figures = st.one_of(
    numbers,
    numbers.map("{}%".format),
    st.integers(0, 10**9).map("{:,}".format),
    st.integers(0, 999).map("£{}m".format),
    st.builds("{}{}".format, st.sampled_from("<>≤≥~"), st.integers(1, 99)),
    st.integers(1, 99).map("{}% (provisional)".format),
    st.integers(1, 99).map("{} provisional".format),
    st.integers(1, 99).map("{} days".format),
).map(Figure.parse)
no_data = st.one_of(
    st.sampled_from(("No data", "Paused")), lines.map("No data: {}".format), lines.map("Paused: {}".format)
).map(Figure.parse)
tolerances = st.builds(Tolerance, amount=st.integers(0, 20).map(Decimal), in_points=st.booleans())


addresses = st.sampled_from(("https://a.example/b?c=d&amp;e(f)", "mailto:a@b.example"))


@st.composite
def paragraphs(draw: st.DrawFn, quotable: tuple[str, ...] = (), marks: tuple[str, ...] = ()) -> tuple[Inline, ...]:
    flag = st.booleans()
    kinds: list[st.SearchStrategy[Inline]] = [
        st.builds(Text, texts, flag, flag),
        st.builds(
            Link,
            texts.filter(str.strip),
            st.sampled_from(("https://a.example/b?c=d&amp;e(f)", "mailto:a@b.example")),
            flag,
            flag,
        ),
    ]
    if quotable:
        kinds.append(st.builds(Quote, st.sampled_from(quotable), st.sampled_from(("target", "actual")), flag, flag))
    if marks:
        kinds.append(st.builds(Note, st.sampled_from(marks)))
    inlines = draw(st.lists(st.one_of(kinds), min_size=1, max_size=4).map(normalise))
    return inlines or (Text("x"),)


@st.composite
def bullet_lists(draw: st.DrawFn, quotable: tuple[str, ...], marks: tuple[str, ...]) -> tuple[Bullet, ...]:
    texts_of_bullets = draw(st.lists(paragraphs(quotable, marks), max_size=4))
    levels = [0, *draw(st.lists(st.integers(0, 1), min_size=4, max_size=4))]
    prompts = draw(st.lists(st.booleans(), min_size=5, max_size=5))
    return tuple(
        Bullet(level=level, is_prompt=is_prompt, text=text)
        for level, is_prompt, text in zip(levels, prompts, texts_of_bullets, strict=False)
    )


@st.composite
def indicators(draw: st.DrawFn, code: str | None, default: Tolerance) -> Indicator:
    return Indicator(
        code=code,
        name=draw(lines),
        polarity=draw(st.sampled_from(Polarity)),
        target=draw(st.one_of(figures, st.just(Figure.parse("Data only")))),
        actual=draw(st.one_of(figures, no_data)),
        unrounded=draw(st.none() | figures),
        tolerance=draw(st.just(default) | tolerances),
        override=draw(st.none() | st.builds(Override, rating=st.sampled_from(Rating), reason=lines)),
        previous=draw(st.none() | figures),
        last_year=draw(st.none() | figures),
        commentary=draw(st.none() | lines),
        owner=draw(st.none() | lines),
        framework=draw(st.none() | lines),
    )


flagship_actions = st.builds(
    FlagshipAction,
    title=lines,
    status=st.sampled_from(Status),
    previous_status=st.none() | st.sampled_from(Status),
    commentary=st.none() | lines,
    owner=st.none() | lines,
)
completed_actions = st.builds(FlagshipAction, title=lines, status=st.just(Status.COMPLETED), owner=st.none() | lines)

exemptions = st.builds(Exemption, rule=lines, about=st.none() | lines, reason=lines)


@st.composite
def reports(draw: st.DrawFn) -> Report:
    """Any valid report."""
    all_codes = tuple(draw(st.lists(codes, max_size=5, unique=True)))
    marks = tuple(draw(st.lists(codes, max_size=3, unique=True)))
    tolerance = draw(tolerances)
    rows = [draw(indicators(code, tolerance)) for code in all_codes] + draw(
        st.lists(indicators(None, tolerance), max_size=2)
    )
    sections = []
    for number, key in enumerate(draw(st.lists(keys, min_size=1, max_size=3, unique=True))):
        sections.append(
            Priority(
                key=key,
                name=draw(lines),
                title=draw(lines),
                original_flagship_actions=draw(st.none() | st.integers(0, 40)),
                achievements=draw(bullet_lists(all_codes, marks)),
                key_actions=draw(bullet_lists(all_codes, marks)),
                flagship_actions=draw(st.lists(flagship_actions, max_size=3).map(tuple)),
                completed_earlier=draw(st.lists(completed_actions, max_size=2).map(tuple)),
                indicators=tuple(rows[number::3]),
            )
        )
    held = {row.code for section in sections for row in section.indicators if row.code}
    introduction = tuple(draw(st.lists(paragraphs((), marks), max_size=2)))
    return _settle(draw, sections, introduction, held, {"tolerance": tolerance})


def _settle(
    draw: st.DrawFn,
    sections: list[Priority],
    introduction: tuple[tuple[Inline, ...], ...],
    held: set[str],
    fields: dict[str, Any],
) -> Report:
    """Drop quotes of codes that no section holds, and give each mark that is left its text."""

    def keep(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
        return normalise(i for i in inlines if not isinstance(i, Quote) or i.subject in held) or (Text("x"),)

    sections = [
        section.model_copy(
            update={
                name: tuple(b.model_copy(update={"text": keep(b.text)}) for b in getattr(section, name))
                for name in ("achievements", "key_actions")
            }
        )
        for section in sections
    ]
    paragraphs_used = [*introduction, *(b.text for s in sections for b in (*s.achievements, *s.key_actions))]
    marked = {inline.key for paragraph in paragraphs_used for inline in paragraph if isinstance(inline, Note)}
    return Report(
        title=draw(lines),
        quarter=Quarter(year="2023-24", number=draw(st.integers(1, 4))),
        subject=draw(st.none() | lines),
        author=draw(st.none() | lines),
        introduction=introduction,
        priorities=tuple(sections),
        footnotes={key: draw(paragraphs()) for key in sorted(marked)},
        glossary=draw(st.dictionaries(codes, lines, max_size=3)),
        flagship_note=draw(st.none() | paragraphs()),
        ignore=tuple(draw(st.lists(exemptions, max_size=2))),
        template=draw(st.none() | keys),
        **fields,
    )
