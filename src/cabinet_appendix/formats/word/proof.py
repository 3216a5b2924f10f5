"""The proof that nothing was lost: from a report and the saved document to a fault for each value that is missing."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.word.context import view_quarter
from cabinet_appendix.formats.word.printed import Look, Printed
from cabinet_appendix.formats.word.proof_faults import Fault, no_trace, shorten
from cabinet_appendix.formats.word.proof_of_tables import find_faulty_tables
from cabinet_appendix.formats.word.template import TemplateFile
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.glossary import make_finder
from cabinet_appendix.model.narrative import Inline, Link, Text, note_keys, plain_text
from cabinet_appendix.model.references import Resolver, make_resolver, settle_quotes
from cabinet_appendix.model.report import Priority, Report
from cabinet_appendix.model.scorecard import count_priority
from cabinet_appendix.ooxml.package import Package

_TAGS = MappingProxyType(
    {
        "introduction": "`{{r paragraph }}` in a loop over `report.introduction`",
        "achievements": "`{{r bullet.text }}` in a loop over `priority.achievements`",
        "key_actions": "`{{r bullet.text }}` in a loop over `priority.key_actions`",
    }
)
_LISTS = ("achievements", "key_actions")
_RUNS = "use `{{r }}`, not `{{ }}`, for the text to which it belongs"


def prove(report: Report, document: bytes, styles: TemplateStyles, tags: TemplateFile) -> list[Finding]:
    """Read the saved document and find each value of the report in it, in its row, its section and its order.

    Of what a table need not show, such as the previous quarter's figure, only what the template asks for.

    DocumentError names every value that is not there; warnings are returned. The saved bytes are read, not the tree
    that was saved.
    """
    sections = {title for priority in report.priorities for title in (priority.title, priority.name)}
    printed = Printed.read(Package.open(document), sections)
    faults = [
        *_missing_titles(report, printed),
        *_missing_narrative(report, printed),
        *_levels_alike(report, printed),
        *_missing_notes(report, printed),
        *_missing_meanings(report, printed),
        *_missing_links(report, printed),
        *find_faulty_tables(report, printed, styles, tags.names_asked),
    ]
    found = [fault.at(tags.file) for fault in faults]
    if any(finding.severity is Severity.ERROR for finding in found):
        raise DocumentError(*found)
    return found


def _missing_titles(report: Report, printed: Printed) -> Iterator[Fault]:
    """What the text itself must say: a header or footer is not read out, and is cut off a page that is sent round."""
    if not any(report.title in line for line in printed.body()):
        yield no_trace(f'the title "{report.title}"', "put `{{ report.title }}` into the text, not only its margins")
    quarter = view_quarter(report.quarter)
    wordings = [{quarter.label}, {quarter.dates}, {quarter.name, quarter.year}]
    if not any(all(word in line for word in wording) for line in printed.body() for wording in wordings):
        remedy = "put `{{ quarter.label }}` into the text, not only its margins"
        yield no_trace(f"the quarter {quarter.label}", remedy)
    unheaded = [priority for priority in report.priorities if not _is_headed(priority, printed)]
    if unheaded:
        names = ", ".join(f'"{priority.title}"' for priority in unheaded)
        remedy = "put `{{ priority.title }}` in the style Heading 1 where a priority's section begins"
        yield Fault("T018", f"no heading {names}", "a heading for each priority", remedy)


def _is_headed(priority: Priority, printed: Printed) -> bool:
    """Whether a heading has the priority's title or name, a number before it or not."""
    return any(words.strip() in heading for words in (priority.title, priority.name) for heading in printed.headings)


def _missing_narrative(report: Report, printed: Printed) -> Iterator[Fault]:
    yield from _missing_in_order("introduction", ((text, None) for text in report.introduction), report, printed)
    for name in _LISTS:
        bullets = ((bullet.text, priority) for priority in report.priorities for bullet in getattr(priority, name))
        yield from _missing_in_order(name, bullets, report, printed)


def _missing_in_order(
    name: str, expected: Iterable[tuple[tuple[Inline, ...], Priority | None]], report: Report, printed: Printed
) -> Iterator[Fault]:
    position = 0
    for inlines, priority in expected:
        text = plain_text(settle_quotes(inlines, make_resolver(report, priority)))
        for number in range(position, len(printed.paragraphs)):
            paragraph = printed.paragraphs[number]
            if text in paragraph.text and (priority is None or paragraph.section in _sections_of(priority)):
                position = number + 1
                break
        else:
            what = "the introduction" if name == "introduction" else name.replace("_", " ")
            yield no_trace(f'"{shorten(text)}" ({what})', f"put {_TAGS[name]} into the template")


def _levels_alike(report: Report, printed: Printed) -> Iterator[Fault]:
    """A fault for each list whose nested bullets look like the bullets that they belong to.

    A text that is a bullet of both levels, anywhere, says nothing of either.
    """
    texts = {name: [_texts_of_level(report, name, level) for level in (0, 1)] for name in _LISTS}
    outer, nested = (set[str]().union(*(texts[name][level] for name in _LISTS)) for level in (0, 1))
    looks: dict[str, set[Look]] = {}
    for paragraph in printed.paragraphs:
        looks.setdefault(paragraph.text.strip(), set()).add(paragraph.look)
    for name in _LISTS:
        outer_looks = {look for text in texts[name][0] - nested for look in looks.get(text, ())}
        if any(looks.get(text, set()) & outer_looks == looks.get(text) for text in texts[name][1] - outer):
            remedy = (
                "put the tag twice into the template: after `{%p if bullet.level == 0 %}` in the style List Bullet, "
                "after `{%p else %}` in List Bullet 2, and `{%p endif %}` below"
            )
            found = f"bullets of both levels in the same style ({name.replace('_', ' ')})"
            yield Fault("T019", found, "a style, or a level of a list, for each level of bullets", remedy)


def _texts_of_level(report: Report, name: str, level: int) -> set[str]:
    """The bullets of one level, as printed; one that is nothing but a note has no text."""
    bullets = ((priority, bullet) for priority in report.priorities for bullet in getattr(priority, name))
    return {
        plain_text(settle_quotes(bullet.text, make_resolver(report, priority))).strip()
        for priority, bullet in bullets
        if bullet.level == level
    } - {""}


def _sections_of(priority: Priority) -> tuple[str, ...]:
    """Where a template has no headings of sections, all stands in the section "", which none can tell apart."""
    return "", priority.title, priority.name


def _missing_notes(report: Report, printed: Printed) -> Iterator[Fault]:
    marked = dict.fromkeys(key for inlines, _ in _paragraphs(report) for key in note_keys(inlines))
    resolve = make_resolver(report)
    for key in sorted(marked):
        text = plain_text(settle_quotes(report.footnotes[key], resolve)).strip()
        # A meaning that the words give themselves has no note, nor does a footnote that says no more.
        is_in_words = text in report.glossary.values() and printed.has_words(text)
        if text not in printed.notes and not is_in_words:
            yield no_trace(f'the footnote "{shorten(text)}"', _RUNS)
    for priority in report.priorities:
        # Where none is left, there is no table to whose count the note could belong.
        has_changed = priority.all_flagship_actions and count_priority(priority).flagship_actions.has_changed
        if report.flagship_note and has_changed:
            text = plain_text(settle_quotes(report.flagship_note, make_resolver(report, priority))).strip()
            if text not in printed.notes and not printed.has(text):
                remedy = "put `{{r priority.flagship_note }}` behind the count of Flagship Actions"
                yield no_trace(f'the note "{shorten(text)}" of {priority.name}', remedy)
        for indicator in priority.indicators:
            reason = indicator.override.reason if indicator.override else None
            if reason and reason not in printed.notes and not printed.has(reason):
                what = f'the reason "{shorten(reason)}" for the rating of "{shorten(indicator.name)}"'
                yield no_trace(what, "put `{{r indicator.rating_note }}` behind the marker")


def _missing_meanings(report: Report, printed: Printed) -> Iterator[Fault]:
    find = make_finder(report.glossary)
    # A text in which no term is left to be found is not searched.
    left, used = dict(report.glossary), set[str]()
    for text in _noted_texts(report):
        if any(term in text for term in left):
            used |= {acronym.meaning for acronym in find(text)}
            left = {term: meaning for term, meaning in left.items() if meaning not in used}
    for meaning in dict.fromkeys(report.glossary.values()):
        if meaning in used and meaning not in printed.notes and not printed.has_words(meaning):
            yield no_trace(f'the meaning "{shorten(meaning)}"', _RUNS)


def _noted_texts(report: Report) -> Iterator[str]:
    """The texts in which an acronym is noted; the narrative first, which has most of them."""
    for inlines, resolve in _paragraphs(report):
        yield from (inline.text for inline in settle_quotes(inlines, resolve) if isinstance(inline, Text))
    for priority in report.priorities:
        yield from (action.title for action in priority.all_flagship_actions)
        yield from (indicator.name for indicator in priority.indicators)


def _missing_links(report: Report, printed: Printed) -> Iterator[Fault]:
    linked = [inlines for inlines, _ in _paragraphs(report)] + list(report.footnotes.values())
    addresses = (inline.address for inlines in linked for inline in inlines if isinstance(inline, Link))
    for address in dict.fromkeys(addresses):
        if address not in printed.addresses:
            yield no_trace(f'the link to "{shorten(address)}"', _RUNS)


def _paragraphs(report: Report) -> Iterator[tuple[tuple[Inline, ...], Resolver]]:
    resolve = make_resolver(report)
    for paragraph in report.introduction:
        yield paragraph, resolve
    for priority in report.priorities:
        resolve = make_resolver(report, priority)
        for bullet in priority.bullets:
            yield bullet.text, resolve
