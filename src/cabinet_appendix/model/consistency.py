"""What must agree within a report: from a whole report to everything in it that contradicts itself."""

from collections.abc import Collection, Iterable, Iterator, Mapping
from typing import NamedTuple, Protocol

from cabinet_appendix.model.narrative import Bullet, Inline, Quote, note_keys
from cabinet_appendix.model.priority import Indicator, Priority

Path = tuple[str | int, ...]
"""Where a value stands in a report: ("priorities", 0, "indicators", 3, "code")."""

RESERVED_CODES = frozenset({"priority", "indicators", "flagship-actions"})
_DEVICES = frozenset({"con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(10))})
RESERVED_KEYS = frozenset({"all", "introduction"}) | _DEVICES
"""Keys that no priority may have: of the whole report, of another file, and names that Windows keeps for devices."""
INDICATOR_FIELDS = frozenset({"target", "actual"})
SECTION_FIELDS = {
    "flagship-actions": frozenset({"total", "original", "completed", "green", "amber", "red"}),
    "indicators": frozenset({"total", "green", "amber", "red", "not-rated"}),
    "priority": frozenset({"name", "title"}),
}
"""What the section in which narrative stands can be quoted for: its counts, and a priority's own names."""


class Contents(Protocol):
    """What is looked at: a `Report`, which itself is not known here, for it is checked as it is made."""

    @property
    def introduction(self) -> tuple[tuple[Inline, ...], ...]:
        """Its paragraphs."""

    @property
    def priorities(self) -> tuple[Priority, ...]:
        """In the order of the appendix."""

    @property
    def footnotes(self) -> Mapping[str, tuple[Inline, ...]]:
        """Texts by key."""

    @property
    def flagship_note(self) -> tuple[Inline, ...] | None:
        """The note on a count that has changed, None where there is none."""

    @property
    def indicators_by_code(self) -> Mapping[str, Indicator]:
        """The indicators that have a code."""


class Inconsistency(NamedTuple):
    """One contradiction: where, what was found, what was expected; whether it is a quote of an indicator's figure."""

    path: Path
    found: str
    expected: str
    is_quote: bool = False


class InconsistentReportError(ValueError):
    """A report contradicts itself; `inconsistencies` lists how."""

    def __init__(self, inconsistencies: tuple[Inconsistency, ...]) -> None:
        super().__init__("; ".join(f"{item.found}: expected {item.expected}" for item in inconsistencies))
        self.inconsistencies = inconsistencies


def find_inconsistencies(report: Contents) -> Iterator[Inconsistency]:
    """Repeated keys and codes, footnotes without text or mark, quotes that name nothing, orphaned nested bullets."""
    yield from _find_repeated_keys(report)
    yield from _find_repeated_codes(report)
    yield from _find_orphaned_bullets(report)
    yield from _find_broken_notes(report)
    yield from _find_broken_quotes(report)


def find_paragraphs(report: Contents) -> Iterator[tuple[Path, Priority | None, tuple[Inline, ...]]]:
    """Every paragraph of narrative with its path and its section, footnotes left out."""
    for index, paragraph in enumerate(report.introduction):
        yield ("introduction", index), None, paragraph
    for number, priority in enumerate(report.priorities):
        for name, bullets in _lists(priority):
            for index, bullet in enumerate(bullets):
                yield ("priorities", number, name, index), priority, bullet.text


def _lists(priority: Priority) -> tuple[tuple[str, tuple[Bullet, ...]], ...]:
    return ("achievements", priority.achievements), ("key_actions", priority.key_actions)


def _find_repeated_keys(report: Contents) -> Iterator[Inconsistency]:
    seen: set[str] = set()
    for number, priority in enumerate(report.priorities):
        if priority.key in _DEVICES:
            found = f'the key "{priority.key}", which no file may have as its name on Windows'
            yield Inconsistency(
                ("priorities", number, "key"), found, f'another key, such as "{priority.key}-{number + 1}"'
            )
        elif priority.key in seen or priority.key in RESERVED_KEYS:
            yield Inconsistency(
                ("priorities", number, "key"), f'the key "{priority.key}"', "a key that no other priority has"
            )
        seen.add(priority.key)


def _find_repeated_codes(report: Contents) -> Iterator[Inconsistency]:
    seen: set[str] = set()
    for number, priority in enumerate(report.priorities):
        for index, indicator in enumerate(priority.indicators):
            code = indicator.code
            if code and (code in seen or code in RESERVED_CODES):
                yield Inconsistency(
                    ("priorities", number, "indicators", index, "code"),
                    f'the code "{code}"' + (" a second time" if code in seen else ", which is kept for counts"),
                    "a code that no other indicator has",
                )
            seen.add(code or "")


def _find_orphaned_bullets(report: Contents) -> Iterator[Inconsistency]:
    for number, priority in enumerate(report.priorities):
        for name, bullets in _lists(priority):
            if bullets and bullets[0].level > 0:
                yield Inconsistency(
                    ("priorities", number, name, 0),
                    "a nested bullet with no bullet above it",
                    "a first bullet that is not indented",
                )


def _find_broken_notes(report: Contents) -> Iterator[Inconsistency]:
    marked: set[str] = set()
    for path, _, paragraph in find_paragraphs(report):
        for key in note_keys(paragraph):
            marked.add(key)
            if key not in report.footnotes:
                yield Inconsistency(
                    path, f"the footnote mark [^{key}] without a text", f"a line [^{key}]: with its text"
                )
    for path, text in _note_texts(report):
        for key in note_keys(text):
            yield Inconsistency(path, f"the footnote mark [^{key}] inside a footnote", "a footnote without marks")
    for key in report.footnotes:
        if key not in marked:
            yield Inconsistency(
                ("footnotes", key),
                f"the footnote [^{key}] that no text refers to",
                f"[^{key}] in the narrative",
            )


def _note_texts(report: Contents) -> Iterator[tuple[Path, tuple[Inline, ...]]]:
    if report.flagship_note:
        yield ("flagship_note",), report.flagship_note
    for key, text in report.footnotes.items():
        yield ("footnotes", key), text


def _find_broken_quotes(report: Contents) -> Iterator[Inconsistency]:
    originals = [priority.original_flagship_actions for priority in report.priorities]
    whole = {"flagship-actions", "indicators"} | ({"original"} if None not in originals else set())
    for path, priority, paragraph in find_paragraphs(report):
        section = {*whole, "priority"} if priority else whole
        if priority and priority.original_flagship_actions is None:
            section = section - {"original"}
        yield from _check_quotes(report, path, paragraph, section)
    for key, text in report.footnotes.items():
        yield from _check_quotes(report, ("footnotes", key), text, whole)
    yield from _check_quotes(report, ("flagship_note",), report.flagship_note or (), {*SECTION_FIELDS, "original"})


def _check_quotes(
    report: Contents, path: Path, inlines: Iterable[Inline], known: Collection[str]
) -> Iterator[Inconsistency]:
    for quote in inlines:
        if isinstance(quote, Quote) and not _names_a_figure(report, quote, known):
            yield Inconsistency(
                path,
                f"{{{quote.subject}.{quote.field}}}, which names no figure",
                "{code.target} or {code.actual} of an indicator in the table",
                is_quote=quote.field in INDICATOR_FIELDS,
            )


def _names_a_figure(report: Contents, quote: Quote, known: Collection[str]) -> bool:
    if quote.subject in report.indicators_by_code:
        return quote.field in INDICATOR_FIELDS
    if quote.subject not in known or (quote.field == "original" and "original" not in known):
        return False
    return quote.field in SECTION_FIELDS[quote.subject]
