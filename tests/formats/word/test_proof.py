"""The proof: whatever a template leaves out, or an edit of the saved document moves or changes, is named."""

from collections.abc import Callable

import pytest
from lxml import etree

from builders import bullet, indicator, priority
from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.proof import prove
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.narrative import Link, Note, Text
from cabinet_appendix.model.ratings import Override, Rating, Status
from cabinet_appendix.model.report import FlagshipAction, Priority, Report
from cabinet_appendix.ooxml.package import Package
from word_files import W, unzip, zip_file
from word_templates import (
    ACHIEVEMENTS,
    ACTIONS,
    BODY,
    COUNT,
    FILE,
    HEADING,
    INDICATORS,
    INTRODUCTION,
    KEY_ACTIONS,
    MARKER,
    POLARITY,
    QUARTER,
    TITLE,
    body_xml,
    fill,
    loop,
    p,
    rendered,
    row,
    small_report,
    table,
    word_template,
)


def action(title: str, status: Status = Status.GREEN) -> FlagshipAction:
    return FlagshipAction(title=title, status=status)


OVERRIDE = Override(rating=Rating.AMBER, reason="Rated before rounding")
FULL = small_report(
    introduction=((Text("Read "), Link("the plan", "https://a.example/plan"), Note("a")),),
    footnotes={"a": (Text("A note on the plan"),)},
    glossary={"FPN": "fixed penalty notice"},
    flagship_note=(Text("More than at first"),),
    priorities=(
        priority(
            "residents-first",
            title="A council that puts residents first",
            original_flagship_actions=1,
            achievements=(bullet("Calls are answered"), bullet("Visits are made", 1)),
            key_actions=(bullet("Answer more calls"),),
            flagship_actions=(action("Open a library"), action("Paint the hall", Status.AMBER)),
            indicators=(
                indicator(name="Health check", target="10%", actual="10%", override=OVERRIDE),
                indicator(name="Calls answered"),
            ),
        ),
        priority(
            "clean",
            title="Clean and safe",
            achievements=(bullet("An FPN was paid"),),
            flagship_actions=(action("Plant trees"),),
            indicators=(indicator(name="Streets swept", target="9", actual="9.5"),),
        ),
    ),
)


def traces(caught: pytest.ExceptionInfo[DocumentError]) -> list[str]:
    return [finding.found for finding in caught.value.findings]


def no_trace(*values: str) -> list[str]:
    return [f"no trace of {value} in the document" for value in values]


def test_a_whole_document_is_proved() -> None:
    assert fill(word_template(), FULL)


REASON = 'the reason "Rated before rounding" for the rating of "Health check"'
HEALTH = 'the indicator "Health check" of Residents-First with its target 10%, actual 10%, amber'
CALLS = 'the indicator "Calls answered" of Residents-First with its target 90%, actual 93%, green'
SWEPT = 'the indicator "Streets swept" of Clean with its target 9, actual 9.5, green'
LIBRARY = 'the Flagship Action "Open a library" of Residents-First as green'
HALL = 'the Flagship Action "Paint the hall" of Residents-First as amber'
TREES = 'the Flagship Action "Plant trees" of Clean as green'
LEFT_OUT = {
    "the title": (TITLE, "", ['the title "Performance report"']),
    "the introduction": (
        INTRODUCTION,
        "",
        [
            '"Read the plan" (the introduction)',
            'the footnote "A note on the plan"',
            'the link to "https://a.example/plan"',
        ],
    ),
    "notes and links by a tag for text": (
        "{{r paragraph }}",
        "{{ paragraph }}",
        ['the footnote "A note on the plan"', 'the link to "https://a.example/plan"'],
    ),
    "achievements": (
        ACHIEVEMENTS,
        "",
        [
            '"Calls are answered" (achievements)',
            '"Visits are made" (achievements)',
            '"An FPN was paid" (achievements)',
            'the meaning "fixed penalty notice"',
        ],
    ),
    "the meaning of an acronym by a tag for text": (
        ACHIEVEMENTS,
        ACHIEVEMENTS.replace("{{r ", "{{ "),
        ['the meaning "fixed penalty notice"'],
    ),
    "key actions": (KEY_ACTIONS, "", ['"Answer more calls" (key actions)']),
    "the table of Flagship Actions": (ACTIONS, "", ["the Flagship Actions (3)"]),
    "the table of indicators": (INDICATORS, "", [REASON, "the indicators (3)"]),
    "the note on a count": (COUNT, "", ['the note "More than at first" of Residents-First']),
    "the note on a rating": (
        "{{r indicator.rating_note }}",
        "",
        [REASON],
    ),
    "ratings": (MARKER, p("{{r indicator.rating_note }}"), ["the markers of indicators"]),
    "statuses": ("{{r group.marker }}", "", ["the markers of Flagship Actions"]),
    "targets": ("{{ indicator.target }}", "", ["the targets of indicators"]),
    "actuals": ("{{ indicator.actual }}", "", ["the actuals of indicators"]),
    "the quarter": (QUARTER, "", ["the quarter Q2 2023-24"]),
    "all but the first": (
        "{%tr for indicator in priority.indicators %}",
        "{%tr for indicator in priority.indicators[:1] %}",
        [REASON, HEALTH],
    ),
}


@pytest.mark.parametrize(("tag", "instead", "missing"), LEFT_OUT.values(), ids=LEFT_OUT)
def test_what_a_template_leaves_out_is_named(tag: str, instead: str, missing: list[str]) -> None:
    assert tag in BODY
    with pytest.raises(DocumentError) as caught:
        fill(word_template(BODY.replace(tag, instead)), FULL)
    assert traces(caught) == no_trace(*missing)


def test_a_finding_says_what_to_do() -> None:
    with pytest.raises(DocumentError) as caught:
        fill(word_template(BODY.replace(TITLE, "")))
    assert caught.value.findings == (
        Finding(
            "T010",
            Severity.ERROR,
            Place(FILE),
            'no trace of the title "Performance report" in the document',
            "every value of the report in its place",
            "put `{{ report.title }}` into the text, not only its margins",
        ),
    )


@pytest.fixture(scope="module")
def built() -> bytes:
    return fill(word_template(), FULL)


def prove_mutated(document: bytes, mutate: Callable[[etree._Element], None], of: Report = FULL) -> None:
    body = body_xml(document)
    mutate(body)
    parts = {**unzip(document), "word/document.xml": etree.tostring(body)}
    prove(
        of,
        zip_file(parts),
        TemplateStyles(Package.open(word_template()), FILE),
        rendered(word_template(), of).tags,
    )


def holder(body: etree._Element, text: str, name: str = "tr") -> etree._Element:
    """The row or paragraph with a text."""
    found = next(t for t in body.iter("{*}t") if t.text == text)
    return next(found.iterancestors(f"{{*}}{name}"))


def swap_texts(one: str, other: str) -> Callable[[etree._Element], None]:
    def mutate(body: etree._Element) -> None:
        for t in body.iter("{*}t"):
            t.text = {one: other, other: one}.get(t.text or "", t.text)

    return mutate


def move(text: str, below: str, name: str = "tr") -> Callable[[etree._Element], None]:
    return lambda body: holder(body, below, name).addnext(holder(body, text, name))


def type_over(old: str, new: str) -> Callable[[etree._Element], None]:
    def mutate(body: etree._Element) -> None:
        next(t for t in body.iter("{*}t") if t.text == old).text = new

    return mutate


MUTATIONS = {
    "a value in another row": (swap_texts("93%", "9.5"), [CALLS, SWEPT]),
    "names in one another's rows": (swap_texts("Calls answered", "Streets swept"), [CALLS, SWEPT]),
    "another figure": (type_over("93%", "193%"), [CALLS]),
    "a figure with another end": (type_over("9.5", "9.55"), [SWEPT]),
    "a figure of which a part is another": (type_over("9", "0.9"), [SWEPT]),
    "a figure only in the name": (type_over("90%", ""), [CALLS]),
    "a row in the section above": (move("Streets swept", "Calls answered"), [SWEPT]),
    "a row in the section below": (move("Calls answered", "Plant trees"), [CALLS]),
    "an action in the section below": (move("Paint the hall", "Plant trees"), [HALL]),
    "an action in another group": (move("Paint the hall", "Open a library"), [HALL]),
    "groups in one another's place": (swap_texts("● G", "● A"), [HEALTH, CALLS, SWEPT, LIBRARY, HALL, TREES]),
    "a bullet in the section below": (
        move("Visits are made", "Clean and safe", "p"),
        ['"Visits are made" (achievements)'],
    ),
    "bullets in another order": (
        move("Calls are answered", "Visits are made", "p"),
        ['"Visits are made" (achievements)'],
    ),
}


@pytest.mark.parametrize(("mutate", "missing"), MUTATIONS.values(), ids=MUTATIONS)
def test_what_is_not_in_its_place_is_named(
    built: bytes, mutate: Callable[[etree._Element], None], missing: list[str]
) -> None:
    prove_mutated(built, lambda _body: None)
    with pytest.raises(DocumentError) as caught:
        prove_mutated(built, mutate)
    assert traces(caught) == no_trace(*missing)


NO_HEADINGS = 'no heading "A council that puts residents first", "Clean and safe"'


@pytest.mark.parametrize("instead", ["", p("{{ priority.title }}")])
def test_each_priority_has_a_heading(instead: str) -> None:
    with pytest.raises(DocumentError) as caught:
        fill(word_template(BODY.replace(HEADING, instead)), FULL)
    (finding,) = caught.value.findings
    assert (finding.code, finding.found, finding.expected) == ("T018", NO_HEADINGS, "a heading for each priority")
    assert finding.remedy == "put `{{ priority.title }}` in the style Heading 1 where a priority's section begins"


@pytest.mark.parametrize("words", ["Priority 1: {{ priority.title }}", "{{ priority.name }}"])
def test_a_heading_may_say_more_or_have_the_name(words: str) -> None:
    assert fill(word_template(BODY.replace(HEADING, p(words, style="H1"))), FULL)


def test_without_headings_of_sections_rows_stand_in_the_order_of_the_priorities(built: bytes) -> None:
    def mutate(body: etree._Element) -> None:
        for pStyle in body.iter("{*}pStyle"):
            pStyle.set(f"{{{W}}}val", "Normal")
        move("Streets swept", "Calls answered")(body)

    with pytest.raises(DocumentError) as caught:
        prove_mutated(built, mutate)
    assert traces(caught) == [NO_HEADINGS, *no_trace(SWEPT)]


@pytest.mark.parametrize(("tag", "lost"), [(TITLE, "the title"), (QUARTER, "the quarter Q2 2023-24")])
def test_what_only_a_header_says_is_not_in_the_text(tag: str, lost: str) -> None:
    with pytest.raises(DocumentError) as caught:
        fill(word_template(BODY.replace(tag, ""), header=p("{{ report.title }}, {{ quarter.label }}")), FULL)
    assert [found.startswith(f"no trace of {lost}") for found in traces(caught)] == [True]


@pytest.mark.parametrize("tags", ["{{ quarter.dates }}", "Quarter {{ quarter.name }} of {{ quarter.year }}"])
def test_a_quarter_is_named_in_any_of_its_forms(tags: str) -> None:
    assert fill(word_template(BODY.replace(QUARTER, table(row(tags)))), FULL)


@pytest.mark.parametrize("tag", ["{{ quarter.name }}", "{{ quarter.year }}", "{{ quarter.next_label }}"])
def test_half_a_quarter_is_none(tag: str) -> None:
    with pytest.raises(DocumentError, match=r"^no trace of the quarter Q2 2023-24 in the document$"):
        fill(word_template(BODY.replace(QUARTER, p(tag))), FULL)


BOTH_LEVELS = small_report(
    section={
        "achievements": (bullet("One"), bullet("Below it", 1)),
        "key_actions": (bullet("Two"), bullet("Three")),
    }
)


def test_bullets_of_both_levels_do_not_look_alike() -> None:
    alike = loop("p", "bullet in priority.achievements", p("{{r bullet.text }}", style="Nested"))
    with pytest.raises(DocumentError) as caught:
        fill(word_template(BODY.replace(ACHIEVEMENTS, alike)), BOTH_LEVELS)
    (finding,) = caught.value.findings
    assert (finding.code, finding.found) == ("T019", "bullets of both levels in the same style (achievements)")
    assert "{%p if bullet.level == 0 %}" in finding.remedy


def test_a_bullet_of_both_levels_or_of_nothing_but_a_note_says_nothing_of_either() -> None:
    """Whatever else in the document has the same words, such as a priority's title."""
    note = bullet("x").model_copy(update={"level": 1, "text": (Note("a"),)})
    section = {
        "title": "Below it",
        "achievements": (bullet("One"), bullet("Same", 1), note, bullet("Below it", 1)),
        "key_actions": (bullet("Same"), bullet("Below this", 1)),
    }
    given = small_report(section=section, footnotes={"a": (Text("b"),)})
    assert fill(word_template(p("{{ priorities[0].title }}") + BODY), given)


def test_one_style_serves_where_a_report_has_bullets_of_one_level() -> None:
    alike = loop("p", "bullet in priority.key_actions", p("{{r bullet.text }}"))
    assert fill(word_template(BODY.replace(KEY_ACTIONS, alike)), BOTH_LEVELS)


def test_levels_of_a_list_tell_bullets_apart_as_styles_do() -> None:
    level = '<w:pPr><w:numPr><w:ilvl w:val="{{ bullet.level }}"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    numbered = loop(
        "p", "bullet in priority.achievements", f"<w:p>{level}<w:r><w:t>{{{{r bullet.text }}}}</w:t></w:r></w:p>"
    )
    assert fill(word_template(BODY.replace(ACHIEVEMENTS, numbered)), BOTH_LEVELS)


def test_values_may_share_a_cell_with_words_and_with_one_another() -> None:
    cells = row(MARKER, "1.2 {{ indicator.name }}: {{ indicator.actual }} of {{ indicator.target }}", POLARITY)
    together = table(loop("tr", "indicator in priority.indicators", cells))
    document = fill(word_template(BODY.replace(INDICATORS, together)), FULL)
    with pytest.raises(DocumentError) as caught:
        prove_mutated(document, type_over("1.2 Streets swept: 9.5 of 9", "1.2 Streets swept: 9.5 of 19"))
    assert traces(caught) == no_trace(SWEPT)


def test_a_footnote_that_says_what_the_words_and_the_glossary_say_is_not_missed() -> None:
    words = (Text("A fixed penalty notice (FPN)"), Note("a"))
    given = {"footnotes": {"a": (Text("fixed penalty notice"),)}, "glossary": {"FPN": "fixed penalty notice"}}
    assert fill(word_template(), small_report(introduction=(words,), **given))


def test_a_footnote_that_ends_with_the_space_of_a_link_is_found() -> None:
    note = (Text("See "), Link("the page ", "https://a.example"))
    assert fill(word_template(), small_report(introduction=((Text("Words"), Note("a")),), footnotes={"a": note}))


def _alike(key: str) -> Priority:
    names = [f"{key} {number}" for number in range(20)]
    rows = tuple(indicator(name=name, target="50", actual=f"{60 + place}") for place, name in enumerate(names))
    return priority(key, title=f"The title of {key}", indicators=rows)


MANY = small_report(priorities=(_alike("first"), _alike("second")))


@pytest.fixture(scope="module")
def of_many_rows() -> bytes:
    return fill(word_template(), MANY)


def remove(text: str) -> Callable[[etree._Element], None]:
    def mutate(body: etree._Element) -> None:
        gone = holder(body, text)
        next(gone.iterancestors("{*}tbl")).remove(gone)

    return mutate


def strike(text: str) -> Callable[[etree._Element], None]:
    def mutate(body: etree._Element) -> None:
        run = next(t for t in body.iter("{*}t") if t.text == text).getparent()
        assert run is not None
        holder = run.getparent()
        assert holder is not None
        deleted = etree.SubElement(holder, f"{{{W}}}del")
        deleted.append(run)

    return mutate


@pytest.mark.parametrize("number", [0, 1, 2, 19])
@pytest.mark.parametrize(
    "mutate",
    [
        lambda name, _other: remove(name),
        lambda name, _other: strike(name),
        lambda name, _other: type_over(name, f"{name[:-1]}x"),
        move,
    ],
    ids=["removed", "struck out", "misspelt", "in the section below"],
)
def test_of_many_rows_alike_each_is_proved(
    of_many_rows: bytes, number: int, mutate: Callable[[str, str], Callable[[etree._Element], None]]
) -> None:
    with pytest.raises(DocumentError) as caught:
        prove_mutated(of_many_rows, mutate(f"first {number}", "second 7"), MANY)
    (finding,) = caught.value.findings
    assert finding.found.startswith(
        f'no trace of the indicator "first {number}" of First with its target 50, actual {60 + number}'
    )


def test_of_many_rows_alike_none_has_the_figures_of_another(of_many_rows: bytes) -> None:
    prove_mutated(of_many_rows, lambda _body: None, MANY)
    with pytest.raises(DocumentError) as caught:
        prove_mutated(of_many_rows, swap_texts("63", "77"), MANY)
    assert [finding.found.split('"')[1] for finding in caught.value.findings] == [
        "first 3",
        "first 17",
        "second 3",
        "second 17",
    ]
