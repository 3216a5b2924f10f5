"""The proof that nothing was lost: from a report and the saved document to a fault for each value that is missing."""

from collections.abc import Iterable, Iterator
from types import MappingProxyType

from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Severity
from cabinet_appendix.formats.word.context import view_quarter
from cabinet_appendix.formats.word.printed import Look, Printed
from cabinet_appendix.formats.word.proof_faults import Fault, no_trace, shorten
from cabinet_appendix.formats.word.proof_of_tables import find_faulty_tables
from cabinet_appendix.formats.word.runs import settle
from cabinet_appendix.formats.word.template import TemplateFile
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.glossary import make_finder
from cabinet_appendix.model.narrative import Inline, Link, Text, note_keys, plain_text
from cabinet_appendix.model.references import Resolver, make_resolver
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
    unheaded = [priority for priority in report.priorities if not {priority.title, priority.name} & printed.headings]
    if unheaded:
        names = ", ".join(f'"{priority.title}"' for priority in unheaded)
        remedy = "put `{{ priority.title }}` in the style Heading 1 where a priority's section begins"
        yield Fault("T018", f"no heading {names}", "a heading for each priority", remedy)


def _missing_narrative(report: Report, printed: Printed) -> Iterator[Fault]:
    introduction = _Listed("introduction", "the introduction")
    yield from introduction.find_missing(((text, None, 0) for text in report.introduction), report, printed)
    for name in ("achievements", "key_actions"):
        bullets = (
            (bullet.text, priority, bullet.level)
            for priority in report.priorities
            for bullet in getattr(priority, name)
        )
        listed = _Listed(name, name.replace("_", " "))
        yield from listed.find_missing(bullets, report, printed)
        yield from listed.find_levels_alike()


class _Listed:
    """The paragraphs or bullets of one kind, which stand in the order of the report."""

    def __init__(self, name: str, title: str) -> None:
        self._name, self._title = name, title
        self._looks: dict[int, set[Look]] = {}

    def find_missing(
        self, expected: Iterable[tuple[tuple[Inline, ...], Priority | None, int]], report: Report, printed: Printed
    ) -> Iterator[Fault]:
        """Those that are not there, or not below the one before; how the others look is kept."""
        position = 0
        for inlines, priority, level in expected:
            text = plain_text(settle(inlines, make_resolver(report, priority)))
            for number in range(position, len(printed.paragraphs)):
                paragraph = printed.paragraphs[number]
                if text in paragraph.text and (priority is None or paragraph.section in _sections_of(priority)):
                    position = number + 1
                    self._looks.setdefault(level, set()).add(paragraph.look)
                    break
            else:
                remedy = f"put {_TAGS[self._name]} into the template"
                yield no_trace(f'"{shorten(text)}" ({self._title})', remedy)

    def find_levels_alike(self) -> Iterator[Fault]:
        """A fault where a bullet that belongs to the one above it looks like that one."""
        if self._looks.get(0, set()) & self._looks.get(1, set()):
            remedy = (
                "put the tag twice into the template: after `{%p if bullet.level == 0 %}` in the style List Bullet, "
                "after `{%p else %}` in List Bullet 2, and `{%p endif %}` below"
            )
            found = f"bullets of both levels in the same style ({self._title})"
            yield Fault("T019", found, "a style, or a level of a list, for each level of bullets", remedy)


def _sections_of(priority: Priority) -> tuple[str, ...]:
    """Where a template has no headings of sections, all stands in the section "", which none can tell apart."""
    return "", priority.title, priority.name


def _missing_notes(report: Report, printed: Printed) -> Iterator[Fault]:
    marked = dict.fromkeys(key for inlines, _ in _paragraphs(report) for key in note_keys(inlines))
    resolve = make_resolver(report)
    for key in sorted(marked):
        text = plain_text(settle(report.footnotes[key], resolve)).strip()
        # A meaning that the words give themselves has no note, nor does a footnote that says no more.
        is_in_words = text in report.glossary.values() and printed.has_words(text)
        if text not in printed.notes and not is_in_words:
            yield no_trace(f'the footnote "{shorten(text)}"', _RUNS)
    for priority in report.priorities:
        # Where none is left, there is no table to whose count the note could belong.
        has_changed = priority.all_flagship_actions and count_priority(priority).flagship_actions.has_changed
        if report.flagship_note and has_changed:
            text = plain_text(settle(report.flagship_note, make_resolver(report, priority))).strip()
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
    texts = [action.title for priority in report.priorities for action in priority.all_flagship_actions]
    texts += [indicator.name for priority in report.priorities for indicator in priority.indicators]
    for inlines, resolve in _paragraphs(report):
        texts += [inline.text for inline in settle(inlines, resolve) if isinstance(inline, Text)]
    for meaning in dict.fromkeys(acronym.meaning for text in texts for acronym in find(text)):
        if meaning not in printed.notes and not printed.has_words(meaning):
            yield no_trace(f'the meaning "{shorten(meaning)}"', _RUNS)


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
        for bullet in (*priority.achievements, *priority.key_actions):
            yield bullet.text, resolve
