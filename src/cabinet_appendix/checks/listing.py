"""The list of all rules: a row a rule, and from codes to the rules themselves, whose modules are loaded only then.

A build runs eleven of them and knows the names of all: before, it loaded 41, which took 25 of its 300 ms, now 12.
"""

from collections.abc import Iterable
from pkgutil import resolve_name

from cabinet_appendix.checks.rule import Rule

FAMILIES = {
    "F": "Figures",
    "R": "Ratings",
    "N": "Narrative",
    "S": "Structure",
    "C": "Charts",
    "A": "Accessibility",
    "L": "Leaks",
}
"""The letter with which the codes of a family begin, and what it is about; its rules stand in a folder named so."""

NAMES = {
    "F001": "figures-of-different-units",
    "F002": "figures-of-different-precision",
    "F003": "share-printed-as-fraction",
    "F004": "percentage-outside-its-range",
    "F005": "target-met-as-printed-but-rated-missed",
    "F006": "figure-off-by-a-power-of-ten",
    "F007": "blank-figure",
    "F008": "figure-reads-differently",
    "F009": "rounding-hides-whether-target-is-met",
    "F010": "percentage-without-its-sign",
    "R001": "rating-contradicts-figures",
    "R002": "override-changes-nothing",
    "R003": "key-contradicts-ratings",
    "R004": "status-went-backwards",
    "R005": "figures-leave-rating-open",
    "R006": "polarity-changed",
    "N001": "prompt-left-in",
    "N002": "quoted-figure-disagrees",
    "N003": "count-disagrees",
    "N004": "doubled-word",
    "N005": "doubled-space",
    "N006": "space-before-punctuation",
    "N007": "mixed-full-stops",
    "N008": "misspelt-word",
    "N009": "acronym-never-explained",
    "N010": "acronym-explained-late",
    "N011": "acronym-explained-twice",
    "N012": "long-sentence",
    "N013": "bare-web-address",
    "N014": "key-action-in-the-past",
    "N015": "achievement-repeated",
    "N016": "placeholder-left-in",
    "S001": "section-missing",
    "S002": "table-missing",
    "S003": "total-missing",
    "S004": "note-names-other-priority",
    "S005": "footnote-repeated",
    "S006": "rows-out-of-order",
    "S007": "heading-cell-differs",
    "S008": "split-actions-do-not-add-up",
    "S009": "part-broken",
    "C001": "chart-cache-stale",
    "C002": "chart-contradicts-table",
    "C003": "chart-label-typed-over",
    "C004": "placeholder-printed",
    "C005": "series-name-left-over",
    "C006": "categories-in-another-order",
    "C007": "empty-category-missing",
    "C008": "slice-colour-does-not-match",
    "A001": "picture-without-alternative-text",
    "A002": "alternative-text-is-a-file-name",
    "A003": "alternative-text-too-long",
    "A004": "table-without-header-row",
    "A005": "merged-cells",
    "A006": "nested-table",
    "A007": "heading-level-skipped",
    "A008": "false-heading",
    "A009": "no-headings",
    "A010": "title-missing",
    "A011": "language-missing",
    "A012": "language-not-british",
    "A013": "low-contrast",
    "A014": "colour-alone",
    "A015": "column-heading-missing",
    "A016": "floating-object",
    "A017": "link-text-unclear",
    "A018": "spacing-by-empty-paragraphs",
    "A019": "restricted-access",
    "A020": "content-control-without-title",
    "L001": "comment-left",
    "L002": "tracked-change-left",
    "L003": "hidden-text",
    "L004": "personal-name-in-properties",
    "L005": "local-path-left",
    "L006": "unprinted-data",
    "L007": "external-link",
    "L008": "snapshot-left",
}
"""The name of every rule by its code, family by family, in order of code; a module has a rule's name."""


def load_rules(codes: Iterable[str]) -> tuple[Rule, ...]:
    """The rules with these codes."""
    return tuple(map(_load, codes))


def _load(code: str) -> Rule:
    name = NAMES[code].replace("-", "_")
    rule: Rule = resolve_name(f"cabinet_appendix.checks.{FAMILIES[code[0]].casefold()}.{name}:{name}")
    return rule
