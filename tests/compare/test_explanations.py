"""Terms that a glossary or a footnote explains."""

from builders import bullet, priority, report
from cabinet_appendix.compare.explanations import share_explanations
from cabinet_appendix.model.narrative import Bullet, Inline, Note, Text
from cabinet_appendix.model.report import Report

MEANING = "Fixed Penalty Notice"
OTHER = report(priority(achievements=(bullet("FPNs were sent"),)), glossary={"FPN": MEANING})


def _noted(*inlines: Inline, meaning: str = MEANING) -> Report:
    return report(priority(achievements=(Bullet(text=inlines),)), footnotes={"n": (Text(meaning),)})


def test_a_footnote_after_the_term_is_the_glossarys_of_the_other() -> None:
    moved, _ = share_explanations(_noted(Text("FPNs"), Note("n"), Text(" were sent")), OTHER)
    assert moved == OTHER


def test_a_footnote_after_other_words_stays() -> None:
    noted = _noted(Text("FPNs were sent"), Note("n"))
    assert share_explanations(noted, OTHER)[0] == noted


def test_a_footnote_that_says_something_else_stays() -> None:
    noted = _noted(Text("FPNs"), Note("n"), meaning="Fines")
    assert share_explanations(noted, OTHER)[0] == noted


def test_a_footnote_that_a_glossary_would_have_put_more_often_stays() -> None:
    noted = report(
        priority("a", achievements=(Bullet(text=(Text("FPNs"), Note("n"))),)),
        priority("b", achievements=(bullet("FPNs were sent"),)),
        footnotes={"n": (Text(MEANING),)},
    )
    assert share_explanations(noted, OTHER)[0] == noted


def test_of_two_spellings_the_one_that_a_document_has_is_enough() -> None:
    both = report(priority(), glossary={"Oflog": "Office", "OfLoG": "Office"})
    one = report(priority(), glossary={"OfLoG": "Office"})
    assert share_explanations(both, one) == (one, one)
