"""The proof that nothing was lost: from a report and the saved document to an error for each value that is missing."""

from collections.abc import Iterable, Iterator

from cabinet_appendix.errors import DocumentError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.printed import Printed
from cabinet_appendix.formats.word.proof_of_tables import find_missing_rows, shorten
from cabinet_appendix.formats.word.runs import settle
from cabinet_appendix.formats.word.template import TemplateFile
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.model.glossary import make_finder
from cabinet_appendix.model.narrative import Inline, Link, Text, note_keys, plain_text
from cabinet_appendix.model.references import Resolver, make_resolver
from cabinet_appendix.model.report import Priority, Report
from cabinet_appendix.model.scorecard import count_priority
from cabinet_appendix.ooxml.package import Package


def prove(report: Report, document: bytes, styles: TemplateStyles, tags: TemplateFile) -> None:
    """Read the saved document and find each value of the report in it, in its row, its section and its order.

    Of what a table need not show, such as the previous quarter's figure, only what the template asks for.

    DocumentError names every value that is not there. The saved bytes are read, not the tree that was saved.
    """
    sections = {title for priority in report.priorities for title in (priority.title, priority.name)}
    printed = Printed.read(Package.open(document), sections)
    missing = [
        *_missing_titles(report, printed),
        *_missing_narrative(report, printed),
        *_missing_notes(report, printed),
        *_missing_meanings(report, printed),
        *_missing_links(report, printed),
        *find_missing_rows(report, printed, styles, tags.names_asked),
    ]
    if missing:
        raise DocumentError(
            *(
                Finding(
                    "T010",
                    Severity.ERROR,
                    Place(tags.file),
                    f"no trace of {what} in the document",
                    "every value of the report in its place",
                    "put its tag into the template",
                )
                for what in missing
            )
        )


def _missing_titles(report: Report, printed: Printed) -> Iterator[str]:
    if not printed.has(report.title):
        yield f'the title "{report.title}"'
    for priority in report.priorities:
        if not (printed.has(priority.title) or printed.has(priority.name)):
            yield f'the priority "{priority.title}"'


def _missing_narrative(report: Report, printed: Printed) -> Iterator[str]:
    yield from _missing_in_order("the introduction", ((text, None) for text in report.introduction), report, printed)
    for name in ("achievements", "key_actions"):
        bullets = ((bullet.text, priority) for priority in report.priorities for bullet in getattr(priority, name))
        yield from _missing_in_order(name.replace("_", " "), bullets, report, printed)


def _missing_in_order(
    what: str, expected: Iterable[tuple[tuple[Inline, ...], Priority | None]], report: Report, printed: Printed
) -> Iterator[str]:
    position = 0
    for inlines, priority in expected:
        text = plain_text(settle(inlines, make_resolver(report, priority)))
        for number in range(position, len(printed.paragraphs)):
            paragraph = printed.paragraphs[number]
            if text in paragraph.text and (priority is None or paragraph.section in _sections_of(priority)):
                position = number + 1
                break
        else:
            yield f'"{shorten(text)}" ({what})'


def _sections_of(priority: Priority) -> tuple[str, ...]:
    """Where a template has no headings of sections, all stands in the section "", which none can tell apart."""
    return "", priority.title, priority.name


def _missing_notes(report: Report, printed: Printed) -> Iterator[str]:
    marked = dict.fromkeys(key for inlines, _ in _paragraphs(report) for key in note_keys(inlines))
    resolve = make_resolver(report)
    for key in sorted(marked):
        text = plain_text(settle(report.footnotes[key], resolve)).strip()
        # A meaning that the words give themselves has no note, nor does a footnote that says no more.
        is_in_words = text in report.glossary.values() and printed.has_words(text)
        if text not in printed.notes and not is_in_words:
            yield f'the footnote "{shorten(text)}"'
    for priority in report.priorities:
        # Where none is left, there is no table to whose count the note could belong.
        has_changed = priority.all_flagship_actions and count_priority(priority).flagship_actions.has_changed
        if report.flagship_note and has_changed:
            text = plain_text(settle(report.flagship_note, make_resolver(report, priority))).strip()
            if text not in printed.notes and not printed.has(text):
                yield f'the note "{shorten(text)}" of {priority.name}'
        for indicator in priority.indicators:
            reason = indicator.override.reason if indicator.override else None
            if reason and reason not in printed.notes and not printed.has(reason):
                yield f'the reason "{shorten(reason)}" for the rating of "{shorten(indicator.name)}"'


def _missing_meanings(report: Report, printed: Printed) -> Iterator[str]:
    find = make_finder(report.glossary)
    texts = [action.title for priority in report.priorities for action in priority.all_flagship_actions]
    texts += [indicator.name for priority in report.priorities for indicator in priority.indicators]
    for inlines, resolve in _paragraphs(report):
        texts += [inline.text for inline in settle(inlines, resolve) if isinstance(inline, Text)]
    for meaning in dict.fromkeys(acronym.meaning for text in texts for acronym in find(text)):
        if meaning not in printed.notes and not printed.has_words(meaning):
            yield f'the meaning "{shorten(meaning)}"'


def _missing_links(report: Report, printed: Printed) -> Iterator[str]:
    linked = [inlines for inlines, _ in _paragraphs(report)] + list(report.footnotes.values())
    addresses = (inline.address for inlines in linked for inline in inlines if isinstance(inline, Link))
    for address in dict.fromkeys(addresses):
        if address not in printed.addresses:
            yield f'the link to "{shorten(address)}"'


def _paragraphs(report: Report) -> Iterator[tuple[tuple[Inline, ...], Resolver]]:
    resolve = make_resolver(report)
    for paragraph in report.introduction:
        yield paragraph, resolve
    for priority in report.priorities:
        resolve = make_resolver(report, priority)
        for bullet in (*priority.achievements, *priority.key_actions):
            yield bullet.text, resolve
