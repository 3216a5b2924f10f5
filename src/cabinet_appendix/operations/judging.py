"""Judging: from a subject, rules, and reasons to leave things as they are, to what is found and what is ignored."""

from collections.abc import Callable, Collection, Iterator
from functools import cached_property
from typing import NamedTuple

from cabinet_appendix.checks.listing import NAMES
from cabinet_appendix.checks.outcome import IgnoredFinding
from cabinet_appendix.checks.rule import FAMILIES_OF_DOCUMENTS, Rule
from cabinet_appendix.checks.run import in_order, position, run
from cabinet_appendix.checks.selection import find_codes, find_named
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.model.consistency import Path
from cabinet_appendix.model.report import Exemption
from cabinet_appendix.operations.rules import is_known, unknown_rule


class Reasons(NamedTuple):
    """The exemptions of a quarter, and from the path of each to where it stands."""

    exemptions: tuple[Exemption, ...]
    places: Callable[[Path], Place]


class Judgement(NamedTuple):
    """What rules found, in order, and what of it is ignored; unknown rules among the reasons are errors."""

    findings: tuple[Finding, ...]
    ignored: tuple[IgnoredFinding, ...]


def judge(subject: Subject, rules: Collection[Rule], reasons: Reasons) -> Judgement:
    """What breaks the rules, but for that which there are reasons to leave.

    A reason that serves no end is a warning, if it is about the data that are checked: that of a document may be about
    the data, and is told there.
    """
    exempt = tuple(
        _Exempt(exemption, reasons.places(("ignore", number, "rule")), find_named([exemption.rule], rules))
        for number, exemption in enumerate(reasons.exemptions)
    )
    words = _Words(subject)
    kept, ignored, used = list[Finding](), list[IgnoredFinding](), set[int]()
    for finding in run(subject, rules):
        number = next((number for number, one in enumerate(exempt) if one.covers(finding, words)), None)
        if number is None:
            kept.append(finding)
        else:
            used.add(number)
            ignored.append(IgnoredFinding(finding, exempt[number].exemption.reason, exempt[number].place))
    unused = [one for number, one in enumerate(exempt) if number not in used]
    return Judgement(in_order([*_find_faults(unused, subject, rules), *kept]), tuple(ignored))


class _Exempt(NamedTuple):
    """An exemption with its place, and the rules that it names of those that are run."""

    exemption: Exemption
    place: Place
    rules: frozenset[Rule]

    def covers(self, finding: Finding, words: "_Words") -> bool:
        """Whether the finding is one of those that it is about."""
        if not any(rule.code == finding.code for rule in self.rules):
            return False
        about = self.exemption.about
        return about is None or words.mention(about.casefold(), finding)


class _Words:
    """What findings and their places say."""

    def __init__(self, subject: Subject) -> None:
        self._subject = subject

    def mention(self, about: str, finding: Finding) -> bool:
        """Whether a finding or its place has these words, or what stands there: an indicator's name, a sentence."""
        return about in _say(finding).casefold() or any(
            about in text.casefold() for text in self._at.get(_spot(finding.place), ())
        )

    @cached_property
    def _at(self) -> dict[object, list[str]]:
        texts: dict[object, list[str]] = {}
        for passage in self._subject.passages:
            texts.setdefault(_spot(passage.place), []).append(passage.text)
        return texts


def _say(finding: Finding) -> str:
    """A finding and its place in words, much as they are printed."""
    place = finding.place
    cell = f"{place.sheet}!{place.cell}" if place.cell else place.sheet
    numbers = (("table", place.table), ("row", place.row), ("line", place.line))
    counted = " ".join(f"{name} {number}" for name, number in numbers if number is not None)
    words = (place.file, cell, counted, place.column, place.paragraph, finding.found, finding.expected, finding.remedy)
    return " ".join(filter(None, words))


def _spot(place: Place) -> object:
    """Where a place is, whichever of a row's cells it names: in tables the row, elsewhere the line or paragraph."""
    if place.table is not None:
        return place.file, place.table, place.row
    return place.file, place.sheet, position(place)


def _find_faults(unused: list[_Exempt], subject: Subject, rules: Collection[Rule]) -> Iterator[Finding]:
    run_here = {rule.code for rule in rules if not rule.is_of_documents and subject.document is None}
    of_data = {code: name for code, name in NAMES.items() if code[0] not in FAMILIES_OF_DOCUMENTS}
    for one in unused:
        if not is_known(one.exemption.rule):
            yield unknown_rule(one.exemption.rule, one.place)
        elif frozenset() < find_codes(one.exemption.rule, of_data) <= run_here:
            about = f' about "{one.exemption.about}"' if one.exemption.about else ""
            found = f"a reason to ignore {one.exemption.rule}{about}, which finds nothing of the kind"
            yield Finding("I128", Severity.WARNING, one.place, found, remedy="delete it")
