"""N002: targets and actuals in narrative that disagree with the indicator that they belong to."""

import re
from collections.abc import Iterator
from decimal import Decimal

from cabinet_appendix.checks.narrative.indicator_names import IndicatorNames, Named
from cabinet_appendix.checks.narrative.quoted_figures import Quoted, find_actuals, find_said, find_targets
from cabinet_appendix.checks.narrative.sentences import split_plain_sentences
from cabinet_appendix.checks.passages import Kind, Passage
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.figures import Figure
from cabinet_appendix.model.report import Indicator

_PROSE = frozenset({Kind.PARAGRAPH, Kind.BULLET, Kind.FOOTNOTE, Kind.COMMENTARY})
_MAY_QUOTE = re.compile(r"\btarget|\b(?:was|were|is|are|at|reached|totalled|averaged|to)\s+[£$€]?\d", re.IGNORECASE)
_MAY_BE, _IS_LIKELY, _IS_SURE = 0.5, 0.7, 0.8
"""How much of an indicator's name a sentence has that may name it, that likely does, and that surely does."""
_OTHER_TIME = re.compile(
    r"\b(?:last|previous\w*|prior|earlier|ago|before|compared|since|monthly|annual\w*|yearly|average|national\w*|"
    r"month|year|week|January|February|March|April|May|June|July|August|September|October|November|December|London)\b"
)
_QUARTER = re.compile(r"\b(?:Q|quarter )([1-4])\b", re.IGNORECASE)


@rule("N002", Severity.ERROR)
def quoted_figure_disagrees(subject: Subject) -> Iterator[Fault]:
    """Narrative quotes a target or an actual, and the table has another one for the indicator that it names.

    The indicator is known by the distinctive words of its name. Figures of another period or place, rough ones ("over
    1,500") and rounded ones are left alone.

    Why: Cabinet reads two figures for one thing, and whichever it repeats may be the wrong one.
    Example: found the target 500 for "Total No of enrolments in Adult Community Learning (combined)"; expected 600.
    Remedy: Correct whichever is wrong; in a quarter's folder quote the figure by its code, as {enrolments.target}.
    """
    if not subject.report:
        return
    names = IndicatorNames(subject.report)
    number = subject.report.quarter.number
    for passage in subject.narrative:
        if passage.kind in _PROSE and _MAY_QUOTE.search(passage.text):
            for what, quoted, indicator in _find_wrong(passage, names, number):
                table = indicator.target if what == "target" else indicator.actual
                found = f'the {what} {quoted.figure} for "{indicator.name}"'
                remedy = f"in a folder or workbook write {{{indicator.code}.{what}}}" if indicator.code else ""
                yield Fault(passage.place, found, str(table), remedy)


def _find_wrong(passage: Passage, names: IndicatorNames, quarter: int) -> Iterator[tuple[str, Quoted, Indicator]]:
    """The figures of a passage that disagree, with what they are said to be and of which indicator."""
    sentences = list(split_plain_sentences(passage.text))
    for sentence in sentences:
        targets, actuals = list(find_targets(sentence)), list(find_actuals(sentence))
        named = _find_named(sentence, passage.text if len(sentences) <= 2 else sentence, names, actuals)
        if not named:
            continue
        indicator = named[0].indicator
        for target in targets:
            is_known = any(_agrees(target.figure, one.indicator.target) for one in named)
            if not is_known and target.figure.is_comparable_with(indicator.target):
                yield "target", target, indicator
        if _is_of_other_time(sentence, quarter):
            continue
        said = actuals if targets else (list(find_said(sentence)) if named[0].share >= _IS_SURE else [])
        alike = [one for one in said if one.figure.is_comparable_with(indicator.actual)]
        if len(alike) == 1 and not alike[0].is_rough and not _is_actual(alike[0].figure, named):
            yield "actual", alike[0], indicator


def _find_named(sentence: str, whole: str, names: IndicatorNames, actuals: list[Quoted]) -> list[Named]:
    """The indicators that a sentence may name, the likeliest first; none where even that is not likely.

    Of a sentence that names only half of one, its actual says that it is meant.
    """
    named = [one for one in names.find(sentence) or names.find(whole) if one.share >= _MAY_BE]
    if not named:
        return []
    tells = any(quoted.figure.value == named[0].indicator.actual.value for quoted in actuals)
    return named if tells or named[0].share >= _IS_LIKELY else []


def _agrees(figure: Figure, target: Figure) -> bool:
    return figure.is_comparable_with(target) and figure.value == target.value


def _is_actual(figure: Figure, named: list[Named]) -> bool:
    """Whether a figure is the actual of one of the indicators, as it is printed, unrounded, or rounded further."""
    return any(_is_rounded(figure, known) for one in named for known in (one.indicator.actual, one.indicator.rated))


def _is_rounded(figure: Figure, known: Figure) -> bool:
    if figure.value is None or known.value is None:
        return False
    step = Decimal(1).scaleb(int(figure.value.as_tuple().exponent))
    return abs(figure.value - known.value) <= step / 2


def _is_of_other_time(sentence: str, quarter: int) -> bool:
    quarters = {int(number) for number in _QUARTER.findall(sentence)}
    return bool(quarters - {quarter}) or _OTHER_TIME.search(sentence) is not None
