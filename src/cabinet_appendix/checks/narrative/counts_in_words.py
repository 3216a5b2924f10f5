"""Counts in narrative: from a sentence to how many Flagship Actions or indicators it says there are, and how rated.

Only sentences that speak of all there are: "three indicators in housing are red" counts some of them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from cabinet_appendix.checks.narrative.number_words import NUMBER, read_number

IN_ALL, ORIGINALLY = "in all", "originally"
ACTIONS, INDICATORS = "Flagship Actions", "indicators"

_KINDS = {
    ACTIONS: r"(?:flagship actions?|FAs?)\b",
    INDICATORS: r"(?:(?:key )?(?:performance )?indicators?|KPIs?)\b",
}
_KIND = "|".join(_KINDS.values())
_CATEGORY = r"(?P<category>completed?|green|amber|red|not rated)\b"
_OTHER_TIME = re.compile(
    r"\b(?:last|previous\w*|prior|earlier|ago|before|compared|since|from|original\w*|rose|fell|rise|fall|more|fewer|moved|"
    r"another|further|will|would|could|should|may|might|expect\w*|if)\b",
    re.IGNORECASE,
)
_QUALIFIERS = ("over ", "about ", "nearly ", "almost ", "around ", "least ", "most ")
_ABOUT = "".join(rf"(?<!\b{word})" for word in _QUALIFIERS) + r"(?<![\w.,£-])"
_SOME = (
    r"(?!\s+(?:rated|that|which|who|whose|with|at|in (?!all|total)|on|for|due|behind|marked|still|to|left|off|"
    r"not|are not)\b)"
)
_TOTAL = re.compile(
    rf"(?:(?:{_KIND}): (?P<after>{NUMBER}) in (?:all|total)|"
    r"\b(?:all|its|their|our|has|have|are|of|contains?|comprises?|counts?|^of the) "
    rf"(?P<before>{NUMBER}) (?:{_KIND}){_SOME}|"
    rf"{_ABOUT}(?P<alone>{NUMBER}) (?:{_KIND}) in (?:all|total)|"
    rf"\btotal (?:count|number) of (?:{_KIND})[^.]*? is (?:now )?(?P<now>{NUMBER}))",
    re.IGNORECASE,
)
_RATED = re.compile(
    rf"{_ABOUT}(?P<count>{NUMBER}) "
    rf"(?:(?:out )?of (?:the |our |its |all |all the )?(?:{NUMBER}) )?(?:(?:{_KIND}) )?"
    rf"(?:(?:are|were|is|have been|has been|remain|stand) (?:now |rated |at |all |both )*)?{_CATEGORY}"
    rf"(?: (?:{_KIND}))?",
    re.IGNORECASE,
)
_PART_OF = re.compile(r"\bof (?:the |our |its |all )*$", re.IGNORECASE)
_GENERAL_WORDS = (
    "a actions all also an and are as at by council counts current currently end far fas financial flagship for had "
    "has have in indicators is it its key kpis now of only our overall performance priority quarter rag rating "
    "ratings red report result results so summary that the there these this to total under we with year"
)
_GENERAL = frozenset(_GENERAL_WORDS.split())
_LIMITED = re.compile(
    r"\s+(?:in|on|for|about|within|across|relating|concerning|by)\s+"
    r"(?!all\b|total\b|this\b|the quarter|the priority|Q\d)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Claim:
    """That there are `count` Flagship Actions or indicators (`kind`) of a category, or in all."""

    kind: str
    category: str
    count: int

    def __str__(self) -> str:
        """For example "43 green indicators" or "12 Flagship Actions in all"."""
        if self.category in {IN_ALL, ORIGINALLY}:
            return f"{self.count} {self.kind} {self.category}"
        return f"{self.count} {self.category} {self.kind}"


def find_claims(sentence: str, names: tuple[str, ...] = ()) -> Iterator[Claim]:
    """What a sentence says of counts; `names` are those of priorities, which do not narrow what is counted."""
    text = " ".join(sentence.split())
    kinds = [kind for kind, pattern in _KINDS.items() if re.search(rf"\b{pattern}", text, re.IGNORECASE)]
    if len(kinds) != 1 or _OTHER_TIME.search(text):
        return
    for match in _TOTAL.finditer(text):
        yield Claim(kinds[0], IN_ALL, read_number(next(filter(None, match.groups()))))
    rated = [match for match in _RATED.finditer(text) if not _PART_OF.search(text, 0, match.start())]
    if rated and _is_about_all(text, rated, names):
        for match in rated:
            yield Claim(kinds[0], _read_category(match["category"]), read_number(match["count"]))


def _is_about_all(text: str, rated: list[re.Match[str]], names: tuple[str, ...]) -> bool:
    """Whether nothing before or after the counts narrows them."""
    before, after = text[: rated[0].start()].casefold(), text[rated[-1].end() :]
    for name in names:
        before = before.replace(name, "")
        after = re.sub(rf"^ (?:in|for|under) {re.escape(name)}", "", after, flags=re.IGNORECASE)
    words = re.findall(r"[a-z]+", before)
    return all(word in _GENERAL for word in words) and not _LIMITED.match(after)


def _read_category(words: str) -> str:
    return "completed" if words.casefold().startswith("complete") else words.casefold()
