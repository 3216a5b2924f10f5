"""Checking: from a source to everything that is wrong with it, on reading and by the rules."""

from collections.abc import Collection
from pathlib import Path
from pkgutil import resolve_name

from cabinet_appendix.checks.data_rules import DATA_RULES
from cabinet_appendix.checks.outcome import CheckOutcome
from cabinet_appendix.checks.rule import Rule
from cabinet_appendix.checks.run import in_order
from cabinet_appendix.errors import InputError
from cabinet_appendix.formats.places import Places
from cabinet_appendix.formats.reading import Reading
from cabinet_appendix.operations.judging import judge
from cabinet_appendix.operations.read import read
from cabinet_appendix.operations.rules import every_rule
from cabinet_appendix.operations.subjects import is_document, look_around, make_subject


def check(
    source: Path, *, original: bool = False, rules: Collection[Rule] | None = None, previous: Path | None = None
) -> CheckOutcome:
    """All that is wrong with a source: what reading it found, and what breaks the rules, all of them if none are given.

    With `original`, a Word document is read as before its tracked changes. A Word document that is no appendix is
    checked as well, by the rules for every document. Without a `previous` quarter, the one beside the source is taken.
    InputError where that is named and cannot be read.
    """
    try:
        reading = read(source, original=original)
    except InputError as error:
        reading = Reading(None, error.findings, Places(source.name))
    document = None
    if is_document(source):
        open_document = resolve_name("cabinet_appendix.operations.open_document:open_document")
        document = open_document(source, original=original)
    if reading.report is None and document is None:
        return CheckOutcome(source, reading.findings)
    known = every_rule() if document else DATA_RULES
    chosen = tuple(known if rules is None else rules)
    around = look_around(source, reading, previous=previous)
    judgement = judge(make_subject(source, reading, around, document), chosen, around.reasons)
    superseded = {code for rule in known for code in rule.supersedes}
    said = [finding for finding in reading.findings if finding.code not in superseded]
    return CheckOutcome(
        source,
        in_order([*around.findings, *said, *judgement.findings]),
        judgement.ignored,
        chosen,
        around.compared_with,
        is_checked=True,
    )
