"""What explains terms in two reports as printed: a footnote of the narrative, or the glossary, whichever the other has.

In print both are a footnote after the term. Whether a glossary would have put it there is a guess of whoever reads the
document; where the same note stands after the same term in as many places, it is the same.
"""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from cabinet_appendix.compare.entries import with_values
from cabinet_appendix.compare.printed import count_notes
from cabinet_appendix.model.consistency import find_paragraphs
from cabinet_appendix.model.narrative import Inline, Note, Text, normalise, plain_text
from cabinet_appendix.model.priority import Priority
from cabinet_appendix.model.report import Report


def share_explanations(first: Report, second: Report) -> tuple[Report, Report]:
    """Both reports, with the footnotes of each that are in the other's glossary in its own."""
    first = _move_to_glossary(first, second.glossary)
    second = _move_to_glossary(second, first.glossary)
    return _without_other_spellings(first, second.glossary), _without_other_spellings(second, first.glossary)


def _without_other_spellings(report: Report, others: Mapping[str, str]) -> Report:
    """Two spellings of a term in one section are noted once, at the first: of which one, a document does not say."""
    meanings = set(others.values())
    kept = {term: text for term, text in report.glossary.items() if term in others or text not in meanings}
    return report if kept == report.glossary else report.model_copy(update={"glossary": kept})


def _move_to_glossary(report: Report, glossary: Mapping[str, str]) -> Report:
    """The report, those of its footnotes that this glossary would have made in its own glossary."""
    terms: dict[tuple[Inline, ...], list[str]] = defaultdict(list)
    for term, meaning in glossary.items():
        terms[Text(meaning),].append(term)
    added: dict[str, str] = {}
    moved: set[str] = set()
    for key, text in report.footnotes.items():
        found = _find_terms(report, key, terms.get(text, []))
        meanings = dict.fromkeys(found, plain_text(text))
        if found and count_notes(report, {**report.glossary, **meanings})[plain_text(text)] == len(found):
            added |= meanings
            moved.add(key)
    return _without_notes(report, moved, {**added, **report.glossary}) if moved else report


def _find_terms(report: Report, key: str, terms: Sequence[str]) -> list[str]:
    """Of these terms the one before each mark of a footnote; none where one of its marks stands after other words."""
    found: list[str] = []
    for _, _, paragraph in find_paragraphs(report) if terms else ():
        for before, inline in zip((Text(""), *paragraph), paragraph, strict=False):
            if inline == Note(key):
                words = before.text.removesuffix("s") if isinstance(before, Text) else ""
                term = next((term for term in terms if words.endswith(term.removesuffix("s"))), None)
                if term is None:
                    return []
                found.append(term)
    return found


def _without_notes(report: Report, keys: Collection[str], glossary: Mapping[str, str]) -> Report:
    values = {name: getattr(report, name) for name in Report.model_fields}
    values["introduction"] = tuple(_unmark(text, keys) for text in report.introduction)
    values["priorities"] = tuple(_unmark_bullets(priority, keys) for priority in report.priorities)
    values["footnotes"] = {key: text for key, text in report.footnotes.items() if key not in keys}
    return Report(**{**values, "glossary": dict(glossary)})


def _unmark_bullets(priority: Priority, keys: Collection[str]) -> Priority:
    values = {name: getattr(priority, name) for name in Priority.model_fields}
    for name in ("achievements", "key_actions"):
        values[name] = tuple(with_values(bullet, {"text": _unmark(bullet.text, keys)}) for bullet in values[name])
    return Priority(**values)


def _unmark(text: tuple[Inline, ...], keys: Collection[str]) -> tuple[Inline, ...]:
    return normalise(inline for inline in text if not (isinstance(inline, Note) and inline.key in keys))
