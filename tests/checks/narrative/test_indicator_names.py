"""Which indicator a text names."""

from builders import indicator, priority, report
from cabinet_appendix.checks.narrative.indicator_names import IndicatorNames


def _find(text: str, *names: str) -> list[tuple[str, float]]:
    said = report(priority(indicators=tuple(indicator(name=name) for name in names)))
    return [(named.indicator.name, round(named.share, 2)) for named in IndicatorNames(said).find(text)]


def test_words_that_one_name_alone_has_tell_more_than_those_that_several_have() -> None:
    names = "Absence in primary schools", "Absence in secondary schools"
    assert _find("Absence from secondary school was high", *names) == [
        ("Absence in secondary schools", 1.0),
        ("Absence in primary schools", 0.5),
    ]


def test_one_word_names_nothing_nor_do_words_that_all_have() -> None:
    assert _find("Homelessness is hard", "Homelessness prevention (%)") == []
    wards = tuple(f"Street sweepings in ward {chr(97 + number)}x" for number in range(26))
    assert _find("Street sweepings of the ward", *wards) == []
