"""N012: sentences of more than 40 words."""

from collections.abc import Iterator

from cabinet_appendix.checks.narrative.sentences import count_words, shorten_words, split_sentences
from cabinet_appendix.checks.passages import Kind
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity

_MOST = 40
_PROSE = frozenset({Kind.PARAGRAPH, Kind.BULLET, Kind.FOOTNOTE, Kind.COMMENTARY})


@rule("N012", Severity.WARNING)
def long_sentence(subject: Subject) -> Iterator[Fault]:
    """A sentence has more than 40 words.

    Why: Few readers hold that much in mind, and most members read the appendix once, on paper or by screen reader.
    Example: found a sentence of 57 words: "It focuses on the following five …"; expected at most 40.
    Remedy: Divide it, or make a list of it.
    """
    for passage in subject.passages:
        if passage.kind in _PROSE and passage.text.count(" ") >= _MOST:
            for sentence in split_sentences(passage.text):
                words = count_words(sentence)
                if words > _MOST:
                    found = f'a sentence of {words} words: "{shorten_words(sentence)}"'
                    yield Fault(passage.place, found, f"at most {_MOST}")
