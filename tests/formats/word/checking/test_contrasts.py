"""The contrast of ratings: on the page, on the shade of a cell, in the size that the template gives them."""

from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.formats.word.checking.contrasts import find_low_contrasts
from cabinet_appendix.ooxml.package import Package
from word_templates import BODY, CATEGORIES, FILE, LOOKS, MARKER, p, row, run, style_id, table, word_template


def low(body: str = BODY, styles: str = LOOKS) -> list[tuple[str, str]]:
    found = list(find_low_contrasts(Package.open(word_template(body, styles=styles)), FILE))
    assert {(finding.code, finding.severity) for finding in found} <= {("T024", Severity.ERROR)}
    return [(finding.found, str(finding.place.paragraph)) for finding in found]


def enlarged(size: int) -> str:
    rPr = f'<w:rPr><w:b/><w:color w:val="CC8100"/><w:sz w:val="{size}"/></w:rPr>'
    return LOOKS.replace('<w:rPr><w:color w:val="CC8100"/></w:rPr>', rPr)


AMBER = 'the style "RAG Amber", CC8100 on FFFFFF, with a contrast of 3.13:1'


def test_a_marker_of_plain_size_needs_more_contrast_than_one_that_is_large_and_bold() -> None:
    assert low() == [(AMBER, "{{r group.marker }}")]
    assert low(styles=enlarged(27)) == [(AMBER, "{{r group.marker }}")]
    assert low(styles=enlarged(28)) == []


def test_the_shade_of_the_cell_in_which_a_marker_is_printed_counts() -> None:
    shaded = '<w:tc><w:tcPr><w:shd w:val="clear" w:fill="A30000"/></w:tcPr>' + MARKER
    body = BODY.replace(f"<w:tc><w:tcPr/>{MARKER}", shaded)
    assert body != BODY
    found = low(body, enlarged(28))
    assert (
        'the style "RAG Red", A30000 on A30000, with a contrast of 1.00:1',
        "{{r indicator.marker }}{{r indicator.rating_note }}",
    ) in found
    assert not [words for words, _ in found if "Completed" in words], "no indicator is completed"


def test_the_shade_of_the_key_counts_too() -> None:
    key = p(run("● R", style_id("Red")))
    shaded = f'<w:tc><w:tcPr><w:shd w:val="clear" w:fill="800000"/></w:tcPr>{key}'
    body = BODY.replace(f"<w:tc><w:tcPr/>{key}", shaded)
    assert body != BODY
    assert low(body, enlarged(28)) == [('the style "RAG Red", A30000 on 800000, with a contrast of 1.33:1', "● R")]


def test_a_style_or_a_marker_that_is_not_there_is_another_rule_s() -> None:
    body = table(row("{{r indicator.marker }}"))
    assert low(body, LOOKS.replace("RAG", "rags")) == []
    assert len(CATEGORIES) == 5


def test_the_place_is_the_paragraph_and_its_number() -> None:
    (finding,) = find_low_contrasts(Package.open(word_template(p("a") + p(run("● A", style_id("Amber"))))), FILE)
    assert finding.place == Place(FILE, part="/word/document.xml", paragraph="● A")
    assert finding.place.paragraph_number == 2
