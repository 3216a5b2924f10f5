"""The word list, beside the library whose list it is."""

from pathlib import Path

import pytest
import symspellpy
from symspellpy import SymSpell, Verbosity

from cabinet_appendix.checks.narrative.word_list import WordList, read_word_list

_SLIPS = (
    "libraires recieve acheived accomodation seperate occured definately enviroment goverment managment "
    "enrolmnets comittee developement neccessary refered responsability stratagy buisness consistant existance "
    "garantee independant liason millenium noticable paralell priviledge questionaire recomend sucessful untill "
    "residnets improvment percentge quater"
)
_COUNCILS = (
    "councillor programme organise colour centre kerb pothole enrolment licence practise tonne storey "
    "safeguarding timescale timeliness carer tenancy allotment leaseholder behaviour fulfil catalogue analyse "
    "travelled grey cheque"
)


@pytest.fixture(scope="module")
def words() -> WordList:
    return read_word_list()


@pytest.fixture(scope="module")
def library() -> SymSpell:
    library = SymSpell(max_dictionary_edit_distance=1)
    path = Path(symspellpy.__file__).with_name("frequency_dictionary_en_82_765.txt")
    assert library.load_dictionary(path, term_index=0, count_index=1, encoding="utf-8-sig")
    return library


def test_all_words_of_the_library_are_in_it(words: WordList, library: SymSpell) -> None:
    assert [word for word in library.words if word not in words] == []


@pytest.mark.parametrize("slip", _SLIPS.split())
def test_what_was_meant_is_what_the_library_would_suggest(slip: str, words: WordList, library: SymSpell) -> None:
    suggestion = library.lookup(slip, Verbosity.TOP, max_edit_distance=1)[0]
    assert slip not in words
    assert words.find_meant(slip) == suggestion.term


@pytest.mark.parametrize("word", _COUNCILS.split())
def test_it_has_the_words_of_councils_in_british_spelling(word: str, words: WordList) -> None:
    assert word in words


@pytest.mark.parametrize("word", ["footways", "rebanding", "wellbeing", "multiagency", "smokefree"])
def test_plurals_and_words_put_together_are_words(word: str, words: WordList) -> None:
    assert words.is_made_of_words(word)
    assert words.find_meant(word) is None


def test_what_only_looks_put_together_is_known_by_its_letters() -> None:
    assert read_word_list().is_made_of_words("posession")
    assert read_word_list().find_meant("posession") == "possession"


@pytest.mark.parametrize("word", ["mispelt", "benifits", "occassion", "neccessary"])
def test_a_misspelling_is_not_put_together_of_words(word: str, words: WordList) -> None:
    assert not words.is_made_of_words(word)


@pytest.mark.parametrize(("word", "meant"), [("libraires", "libraries"), ("comitee", None), ("pinner", None)])
def test_what_may_be_a_name_is_told_only_where_letters_changed_places_or_were_doubled(
    word: str, meant: str | None, words: WordList
) -> None:
    assert words.find_meant_surely(word) == meant
