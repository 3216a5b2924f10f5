"""Terms that footnotes explain: from the words before a footnote's mark, and its text, to the term that it explains."""

import re

from cabinet_appendix.model.glossary import has_initials

_ACRONYM = re.compile(r"([A-Z][A-Z&]*[A-Z])s?\W*$")
_LAST_WORD = re.compile(r"\w[\w-]*$")
_MOST_WORDS = 5


def is_acronym(term: str) -> bool:
    """Whether a term is all capitals."""
    match = _ACRONYM.fullmatch(term)
    return match is not None and match[1] == term


def find_term(before: str, meaning: str) -> str | None:
    """The term just before a mark that is short for a meaning: "EHCP", "Revs & Bens", "P1"; None where none is."""
    match = _ACRONYM.search(before)
    if match and has_initials(meaning, match[1]):
        return match[1]
    words = before.split(" ")
    suffixes = (" ".join(words[-count:]).lstrip("(‘“'\"") for count in range(1, min(_MOST_WORDS, len(words)) + 1))
    return next((term for term in suffixes if _is_short_for(term, meaning)), None)


def find_last_word(before: str) -> str | None:
    """The word just before a mark."""
    match = _LAST_WORD.search(before)
    return match[0] if match else None


def _is_short_for(term: str, meaning: str) -> bool:
    """Whether a term that looks like an abbreviation has its letters in a meaning, in order, from its first on."""
    if not any(character.isupper() or character.isdigit() for character in term):
        return False
    short, long = (re.sub(r"[\W_]+", "", text.casefold()) for text in (term, meaning))
    if not short or short[0] != long[:1] or long.startswith(short):
        return False
    letters = iter(long)
    return all(letter in letters for letter in short)
