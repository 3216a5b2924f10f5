"""Acronyms: from the passages of a report or document to where each is used, and how it is explained there."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from enum import Enum
from functools import cached_property
from itertools import zip_longest
from typing import NamedTuple

from cabinet_appendix.checks.narrative.word_list import read_word_list
from cabinet_appendix.checks.passages import Passage
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.model.glossary import has_initials

_PATTERN = r"[A-Z](?:&?[A-Z])+"
# What may not stand before is asked after the first capital, by which most of a text is passed over at once.
_ACRONYM = re.compile(r"(?P<acronym>[A-Z](?<![\w&@.#/’'][A-Z])(?:&?[A-Z])+)(?:[’']?s)?(?![\w&@]|\.\w)")
# Addresses, and words that are set in capitals for emphasis, as three in a row are.
_NO_PROSE = re.compile(r"[^\s:@]{0,80}(?:://|@)\S+|www\.\S+|\b[A-Z]{2,}(?:[ ,:–-]+[A-Z]{2,}\b){2,}")
_NUMERAL = re.compile(r"[IVX]+")
_EVERYDAY_WORDS = (
    "A&E AC AD AGM AI AIDS AM BBC BC BST CBE CCTV CD CEO COVID CV DBE DC DIY DNA DVD DVLA EEA EU FAQ GB GBP GCSE "
    "GDP GMT GP GPS HGV HIV HM HMRC HR HTML ICT ID IQ ISO IT LED LGBT LGBTQ MBE MOT MP MPH MRI NATO NB NHS NW OBE "
    "OFSTED OK PA PC PDF PE PIN PM PO PR PS QR RAF RSPCA SE SMS SOS SW TBA TBC TV UK UN UNESCO UNICEF URL US USA "
    "USB VAT VE VIP WC XML "
    "GWH KM KW KWH MB MW TB MWH "
    "ALL AND ANY ARE AT BE BUT BY DO END FOR HAS HIGH IF IN IS KEY LOW MUST NEW NO NOT NOTE NOW OF ON ONE ONLY OR "
    "OUR OUT PAGE PART RED THE TO TOP TWO UP WILL WITH YES YOU YOUR"
)
"""What needs no explanation: acronyms that everybody knows, units, and words that are set in capitals for emphasis."""
_EVERYDAY = frozenset(_EVERYDAY_WORDS.split())
_LONGEST_IN_LIST = 4
"""Letters of a word in capitals that may yet be an acronym (SEND); a longer one is a word (GREEN)."""
_NAME_BEFORE = re.compile(r"[^.!?\s] [A-Z]\w+ $")
_MEANING = re.compile(
    r"(?:[\s.]*|(?:\s+\w+){1,2}\s*)\((?P<inside>[^()]+)\)|,? (?:stands for|is short for|means) (?P<said>[^.;]+)"
)
_ENTRY = re.compile(rf"\s*(?P<acronym>{_PATTERN})s?\s*(?:[:=\t–—]|\s-\s)\s*(?P<meaning>\w.*)")
_NEAR, _LONGEST = 200, 10_000
_WORD = re.compile(r"[^\W\d_]+")
_NAMES = re.compile(r"[A-Z]\w*(?:[\s,&’-]+(?:(?:and|for|in|of|s|the|to)\s+)*[A-Z]\w*)+")


class How(Enum):
    """How an acronym is explained where it is used."""

    IN_TEXT = "in brackets beside it"
    BY_NOTE = "by a footnote"
    BY_GLOSSARY = "by the glossary's footnote"
    SPELT_OUT = "by the full name in the same text"
    IN_LIST = "in a list of acronyms"


class Use(NamedTuple):
    """A use of an acronym: in which passage, and how it is explained there, None if it is not."""

    passage: Passage
    how: How | None


def find_acronyms(subject: Subject) -> Mapping[str, tuple[Use, ...]]:
    """The uses of each acronym that needs an explanation, in reading order."""
    return subject.once(_find_acronyms)


def _find_acronyms(subject: Subject) -> Mapping[str, tuple[Use, ...]]:
    uses: dict[str, list[Use]] = {}
    explained: set[tuple[str, str]] = set()
    glossary = subject.report.glossary if subject.report and subject.document is None else {}
    for passage, following in zip_longest(subject.passages, subject.passages[1:]):
        for acronym, how in _find_in(passage, following, subject.words):
            section = (find_section(subject, passage), acronym)
            is_noted = how is None and acronym in glossary and section not in explained
            uses.setdefault(acronym, []).append(Use(passage, How.BY_GLOSSARY if is_noted else how))
            if uses[acronym][-1].how:
                explained.add(section)
    return {acronym: tuple(found) for acronym, found in uses.items()}


def find_section(subject: Subject, passage: Passage) -> str:
    """The key of the priority in whose section a passage stands, "" outside them."""
    priority = passage.priority or (subject.priority_at(passage.place.order) if subject.document else None)
    return priority.key if priority else ""


def _find_in(passage: Passage, following: Passage | None, words: frozenset[str]) -> Iterator[tuple[str, How | None]]:
    """The acronyms of a passage, each once, and how it explains them."""
    text = passage.text
    if len(text) > _LONGEST or text.isupper() or not _ACRONYM.search(text):
        if following and _ACRONYM.fullmatch(text.strip()) and has_initials(following.text, text.strip()):
            yield text.strip(), How.IN_LIST
        return
    prose = _NO_PROSE.sub(lambda found: " " * len(found[0]), text)
    explanations = _Explanations(passage)
    found: dict[str, How | None] = {}
    for match in _ACRONYM.finditer(prose):
        acronym = match["acronym"]
        if acronym not in words and not _is_known(acronym, prose[max(0, match.start() - _NEAR) : match.start()]):
            found[acronym] = found.get(acronym) or explanations.find(match)
    yield from found.items()


def _is_known(acronym: str, before: str) -> bool:
    if acronym in _EVERYDAY or _NUMERAL.fullmatch(acronym):
        return True
    if len(acronym) > _LONGEST_IN_LIST:
        return acronym.casefold() in read_word_list()
    # "Civica CX" is the name of a product.
    return len(acronym) == 2 and _NAME_BEFORE.search(before) is not None


class _Explanations:
    """What a passage explains."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._text = passage.text

    def find(self, match: re.Match[str]) -> How | None:
        """How the acronym that a match has is explained, None if it is not."""
        acronym = match["acronym"]
        if self._entry and self._entry["acronym"] == acronym and has_initials(self._entry["meaning"], acronym):
            return How.IN_LIST
        if self._is_in_brackets(match) or self._is_followed_by_meaning(match):
            return How.IN_TEXT
        for mark in self._passage.marks:
            if _is_explained_by(mark.note, acronym) or 0 <= mark.at - match.end() <= 1:
                return How.BY_NOTE
        is_spelt_out = len(acronym) > 2 and any(acronym in initials for initials in self._initials)
        return How.SPELT_OUT if is_spelt_out else None

    def _is_in_brackets(self, match: re.Match[str]) -> bool:
        before = self._text[max(0, match.start() - _NEAR) : match.start()].rstrip("‘“'\"")
        after = self._text[match.end() : match.end() + 2].lstrip("’”'\"")
        return before.endswith("(") and after.startswith(")") and _may_be_name(before, match["acronym"])

    def _is_followed_by_meaning(self, match: re.Match[str]) -> bool:
        meaning = _MEANING.match(self._text, match.end())
        return meaning is not None and has_initials(meaning["inside"] or meaning["said"], match["acronym"])

    @cached_property
    def _entry(self) -> re.Match[str] | None:
        return _ENTRY.match(self._text)

    @cached_property
    def _initials(self) -> tuple[str, ...]:
        """The first letters of the names in it, name by name: "CNWL" of Central and North West London."""
        names = map(_WORD.findall, _NAMES.findall(self._text))
        return tuple("".join(word[0] for word in name if word[0].isupper()) for name in names)


def _is_explained_by(note: str, acronym: str) -> bool:
    return note.casefold().startswith(acronym[0].casefold()) and has_initials(note, acronym)


def _may_be_name(before: str, acronym: str) -> bool:
    """Whether the words before a bracket may be what is short for: half its letters are first ones of theirs, or more.

    "Looked After Children (CLA)" is one.
    """
    letters = Counter(letter for letter in acronym.casefold() if letter.isalpha())
    words = _WORD.findall(before.casefold())[-2 * letters.total() - 2 :]
    known = letters & Counter(word[0] for word in words)
    return known.total() * 2 >= letters.total() and known.total() > 1
