"""American spellings and their British ones."""

import pytest

from cabinet_appendix.checks.narrative.american import find_british
from cabinet_appendix.checks.narrative.word_list import read_word_list

_PAIRS = (
    "color colour, favorite favourite, neighborhoods neighbourhoods, behavioral behavioural, dishonor dishonour, "
    "organize organise, organizations organisations, analyzed analysed, center centre, theaters theatres, "
    "defense defence, traveled travelled, counselors counsellors, enrollment enrolment, program programme, gray grey"
)
_BRITISH = (
    "colour honorary humorous laboratory elaborate vigorous prize seize size capsize organise analysis meter letter "
    "filing failed piling ruled boiler sailor sense licence practice parliament error motor doctor author"
)


@pytest.mark.parametrize(("american", "british"), [pair.split() for pair in _PAIRS.split(", ")])
def test_an_american_spelling_is_known(american: str, british: str) -> None:
    assert find_british(american, read_word_list()) == british


@pytest.mark.parametrize("word", _BRITISH.split())
def test_a_british_word_is_none(word: str) -> None:
    assert find_british(word, read_word_list()) is None
