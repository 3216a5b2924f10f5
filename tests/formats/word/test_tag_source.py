"""Tags as they are read: whole, split or cut, in text and in attributes, and with what Word has typed into them."""

import pytest
from docxtpl import DocxTemplate

from cabinet_appendix.findings import Severity
from cabinet_appendix.formats.word.tag_source import find_cuts, format_source, has_tags, read_words
from word_files import element
from word_templates import BODY, error, fill, lines, p, place, read, refused, row, small_report, table, word_template

CUT = "delete the tag and type it again beside what cuts it"
LINK = '<w:hyperlink w:anchor="a"><w:r><w:t>.title</w:t></w:r></w:hyperlink>'
CONTROL = "<w:sdt><w:sdtContent><w:r><w:t>.title</w:t></w:r></w:sdtContent></w:sdt>"
FIELD = '<w:fldSimple w:instr="PAGE"><w:r><w:t>.title</w:t></w:r></w:fldSimple>'
INSERTED = '<w:ins w:id="1" w:author="A"><w:r><w:t>.title</w:t></w:r></w:ins>'
PRINTED = {
    "a tag": (p("{{ report.title }}, {{ quarter.label }}"), "Performance report, Q2 2023-24"),
    "split over runs with spelling marks between": (
        p(
            "{",
            "{ report",
            '<w:proofErr w:type="spellStart"/>',
            ".ti",
            '<w:bookmarkStart w:id="1" w:name="a"/>',
            "tle }",
            "}",
        ),
        "Performance report",
    ),
    "with words around it in its runs": (p("The {{ rep", "ort.title }}, ", "whole"), "The Performance report, whole"),
    "with no-break spaces": (p("{{\u00a0report.title\u00a0}}"), "Performance report"),
    "with curly quotation marks": (p("{% if quarter.name == “Q2” %}second{% endif %}"), "second"),
    "with curly apostrophes": (p("{% if quarter.name == ‘Q2’ %}second{% endif %}"), "second"),
    "with an ampersand": (p('{% if report.subject == "R&amp;D" %}R&amp;D it is{% endif %}'), "R&D it is"),
    "with less than": (p("{% if 1 &lt; 2 %}less{% endif %}"), "less"),
    "that prints an ampersand": (p('{{ "R&amp;D &amp;lt;" }}'), "R&D &lt;"),
    "that names nothing there is": (p("[{{ report.scorecard.flagship_actions.original }}]"), "[]"),
    "with plain text by {{r }}": (p("Title: {{r report.title }}, and more"), "Title: Performance report, and more"),
    "two in one run": (p("{{r report.title }}{{r quarter.label }}"), "Performance reportQ2 2023-24"),
    "kept raw": (p("{% raw %}{{ report.title }}{% endraw %}"), "{{ report.title }}"),
    "a comment": (p("a{# not for print #}b"), "ab"),
    "whole in a link": (p('<w:hyperlink w:anchor="a"><w:r><w:t>{{ quarter.name }}</w:t></w:r></w:hyperlink>'), "Q2"),
}


@pytest.mark.parametrize(("paragraph", "printed"), PRINTED.values(), ids=PRINTED)
def test_a_tag_is_replaced_by_what_it_stands_for(paragraph: str, printed: str) -> None:
    assert lines(fill(word_template(paragraph + BODY), small_report(subject="R&D")))[0] == printed


@pytest.mark.parametrize("cutting", [LINK, CONTROL, FIELD])
def test_a_tag_that_something_cuts_is_refused(cutting: str) -> None:
    found = "the tag {{ report.title }} cut by a link, field or content control"
    where = place("Title: {{ report.title }}")
    expected = (error("T004", where, found, "a tag in plain text", CUT),)
    assert refused(word_template(p("Title: {{ report", cutting, " }}") + BODY)) == expected


CHANGED = {
    "an inserted piece of a tag": p("{{ report", INSERTED, " }}"),
    "an inserted word": p(INSERTED),
    "a deleted word": p('<w:del w:id="1" w:author="A"><w:r><w:delText>a</w:delText></w:r></w:del>'),
    "a word in another format": p(
        '<w:r><w:rPr><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange></w:rPr></w:r>'
    ),
    "an inserted row": '<w:tbl><w:tr><w:trPr><w:ins w:id="1" w:author="A"/></w:trPr><w:tc><w:p/></w:tc></w:tr></w:tbl>',
    "a cell with another shade": table(row("")).replace(
        "<w:tcPr/>", '<w:tcPr><w:tcPrChange w:id="1" w:author="A"><w:tcPr/></w:tcPrChange></w:tcPr>'
    ),
    "a deleted cell": table(row("")).replace("<w:tcPr/>", '<w:tcPr><w:cellDel w:id="1" w:author="A"/></w:tcPr>'),
}


@pytest.mark.parametrize("changed", CHANGED.values(), ids=CHANGED)
def test_a_template_with_tracked_changes_is_refused(changed: str) -> None:
    finding = refused(word_template(changed + BODY))[0]
    assert (finding.code, finding.found, finding.remedy) == (
        "T002",
        "a tracked change",
        "in Word: Review, Accept All Changes",
    )


def test_tags_in_the_caption_and_description_of_a_table_are_replaced() -> None:
    properties = (
        '<w:tblCaption w:val="{{ report.title }} for {{ quarter.name }}"/>'
        '<w:tblDescription w:val="{% if quarter.name == &quot;Q2&quot; %}second{% endif %}"/>'
    )
    document = fill(word_template(table(row("a"), properties=properties) + BODY), small_report(title='"R&D" <now>'))
    (tblPr, *_rest) = read(document).element.body.iter("{*}tblPr")
    assert [next(iter(child.values())) for child in tblPr] == ['"R&D" <now> for Q2', "second"]


def test_an_unknown_name_in_the_caption_of_a_table_is_named_with_its_tag() -> None:
    template = word_template(p("Before") + table(row("a"), properties='<w:tblCaption w:val="{{ titel }}"/>') + BODY)
    (finding,) = refused(template)
    assert (finding.place, finding.found) == (place("{{ titel }}"), 'the unknown name "titel"')


def test_words_after_a_tag_for_runs_keep_the_looks_that_they_share_with_it() -> None:
    bold = "<w:r><w:rPr><w:b/></w:rPr><w:t>Before {{r report.title }} after {{r quarter.name }}</w:t><w:tab/></w:r>"
    paragraph = read(fill(word_template(p(bold) + BODY))).paragraphs[0]
    assert paragraph.text == "Before Performance report after Q2\t"
    assert [run.text for run in paragraph.runs if run.bold and run.text] == ["Before ", " after ", "\t"]


PIECES = {
    "in one piece": (p("{{ report.title }}"), []),
    "cut by a spelling mark": (
        p("{{ report", '<w:proofErr w:type="spellStart"/>', ".title }}"),
        ["the tag {{ report.title }} in 2 pieces, as Word keeps it"],
    ),
    "cut by a change of language": (
        p("{{ ", '<w:r><w:rPr><w:lang w:val="fr-FR"/></w:rPr><w:t>report</w:t></w:r>', ".title }} {{ quarter.label }}"),
        ["the tag {{ report.title }} in 3 pieces, as Word keeps it"],
    ),
    "cut by what it cannot be read across": (p("{{ report", LINK, " }}"), []),
}


@pytest.mark.parametrize(("paragraph", "found"), PIECES.values(), ids=PIECES)
def test_a_tag_that_word_keeps_in_pieces_is_noted(paragraph: str, found: list[str]) -> None:
    cuts = list(find_cuts(element(f"<w:body>{paragraph}</w:body>"), lambda _paragraph: place()))
    assert [cut.found for cut in cuts] == found
    assert {(cut.code, cut.severity) for cut in cuts} <= {("T026", Severity.NOTE)}


def test_a_part_has_tags_or_none() -> None:
    assert has_tags(element(f"<w:body>{p('a {{ x }}')}</w:body>"))
    assert not has_tags(element(f"<w:body>{p('a { x }')}</w:body>"))


def test_each_tag_of_a_source_begins_a_line_by_which_it_is_found() -> None:
    body = (
        p("{{ a }} and {{ b }}")
        + p("{%p if c %}")
        + table(row("{{r d }}"), properties='<w:tblCaption w:val="{{ e }}"/>')
    )
    root = element(f"<w:body>{body}</w:body>")
    source = format_source(root, read_words(root), DocxTemplate(None).patch_xml)
    lines = source.text.split("\n")
    assert [lines[line - 1].split("}")[0].strip() for line in source.lines] == ["a", "b", "if c %", "e", "(d)|runs"]
    spots = [source.spot(line) for line in source.lines]
    assert [(spot.tag, spot.words) for spot in spots if spot] == [
        ("{{ a }}", "{{ a }} and {{ b }}"),
        ("{{ b }}", "{{ a }} and {{ b }}"),
        ("{%p if c %}", "{%p if c %}"),
        ("{{ e }}", "{{ e }}"),
        ("{{r d }}", "{{r d }}"),
    ]


def test_what_is_kept_raw_has_nothing_put_into_it() -> None:
    raw = p("{% raw %}{{ a }} {% b %}{% endraw %}{{ c }}")
    root = element(f"<w:body>{raw}</w:body>")
    source = format_source(root, read_words(root), DocxTemplate(None).patch_xml)
    assert "{% raw %}{{ a }} {% b %}{% endraw %}{{\n c }}" in source.text
    assert [spot.tag for spot in source.spots] == ["{{ c }}"]
