"""Tags: what stands in the saved document in place of each, and what is said of those that cannot be replaced."""

from pathlib import Path

import pytest

from builders import priority
from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Place
from cabinet_appendix.formats.word.tag_list import LIST
from cabinet_appendix.formats.word.template_package import open_template
from word_files import word_file, zip_file
from word_templates import (
    BODY,
    FILE,
    LOOKS,
    error,
    fill,
    lines,
    noted,
    p,
    place,
    read,
    refused,
    row,
    rows,
    small_report,
    table,
    word_template,
)

AUTOCORRECTED = "hyphens, full stops and straight quotation marks"
UNDO = "in Word: undo the autocorrection (Ctrl+Z) as you type a tag"
WORKED_OUT = "a tag that cannot be worked out ({})"
REFUSED = {
    "an unknown filter": (
        "{{ report.title|nosuch }}",
        "T003",
        "a tag that cannot be read (No filter named 'nosuch'.)",
        "a complete tag",
        "",
    ),
    "an unknown kind of tag": (
        "{% fro x in y %}",
        "T003",
        "a tag that cannot be read (Encountered unknown tag 'fro'.)",
        "a complete tag",
        "",
    ),
    "a whole thing": (
        "{{ report }}",
        "T003",
        WORKED_OUT.format("it names something that holds values, not one of them"),
        f"a tag of {LIST}",
        "",
    ),
    "a whole thing by {{r }}": (
        "{{r priorities }}",
        "T003",
        WORKED_OUT.format("it names something that holds values, not one of them"),
        f"a tag of {LIST}",
        "",
    ),
    "a division by zero": (
        "{{ 1 // 0 }}",
        "T003",
        WORKED_OUT.format("integer division or modulo by zero"),
        f"a tag of {LIST}",
        "",
    ),
    "another file": (
        "{% include 'x' %}",
        "T003",
        WORKED_OUT.format("no loader for this environment specified"),
        f"a tag of {LIST}",
        "",
    ),
    "no end": ("{{ report.title }", "T003", "a tag that is not closed", "{{ … }} or {% … %}", ""),
    "an en dash": ("{{ quarter.name – 1 }}", "T003", "a tag with the character '–'", AUTOCORRECTED, UNDO),
    "an ellipsis": ("{{ quarter.name… }}", "T003", "a tag with the character '…'", AUTOCORRECTED, UNDO),
    "a low quotation mark": ("{{ „a }}", "T003", "a tag with the character '„'", AUTOCORRECTED, UNDO),
}


@pytest.mark.parametrize(("tag", "code", "found", "expected", "remedy"), REFUSED.values(), ids=REFUSED)
def test_a_tag_that_cannot_be_replaced_is_named_with_its_paragraph(
    tag: str, code: str, found: str, expected: str, remedy: str
) -> None:
    assert refused(word_template(p(tag) + BODY)) == (error(code, place(tag), found, expected, remedy),)


@pytest.mark.parametrize(
    "tag",
    [
        "{{ report.__class__ }}",
        "{{ ''.__class__ }}",
        "{{ report.__class__.__mro__[1].__subclasses__() }}",
        "{{ report['__class__'] }}",
        "{{ report|attr('__class__') }}",
        '{{ "{0.__class__}".format(report) }}',
        "{{ priorities[0].achievements[0].text.write_runs.__globals__ }}",
        "{{ report.title.__class__.__base__ }}",
    ],
)
def test_a_tag_reaches_nothing_but_the_values_that_it_is_given(tag: str) -> None:
    (finding,) = refused(word_template(p(tag) + BODY))
    assert finding.code == "T006"
    assert finding.found in ('the unknown name "__class__"', 'the unknown name "__globals__"')


def test_a_tag_cannot_loop_without_end() -> None:
    (finding,) = refused(word_template(p("{% for i in range(10**9) %}{% endfor %}") + BODY))
    assert "Range too big" in finding.found


TEXT_BOX = (
    "<w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'><v:textbox><w:txbxContent>{}</w:txbxContent>"
    "</v:textbox></v:shape></w:pict></w:r>"
)


def test_a_tag_in_a_text_box_is_replaced() -> None:
    document = fill(word_template(p("Outside ", TEXT_BOX.format(p("{{ quar", "ter.label }}"))) + BODY))
    assert "Q2 2023-24" in [t.text for t in read(document).element.body.iter("{*}t")]


def test_tags_in_headers_are_replaced() -> None:
    document = fill(word_template(header=p("{{ report", ".title }}") + table(row("{{ quarter.name }}"))))
    parts = [part for part in read(document).part.package.iter_parts() if part.partname == "/word/header.xml"]
    assert [b"Performance report" in part.blob and b">Q2<" in part.blob for part in parts] == [True]


VALUES = {
    "markup": "R&D spend <b>up</b> & \"so\" on &amp; 'all'",
    "tags": "{{ 7*7 }} {% raw %} {# no #} {%p if x %} {{r y }}",
    "emoji and right to left": "😀 مرحبا שלום 👩‍👩‍👧",
    "tabs and line breaks": "one\ttwo\nthree",
    "line ends of Windows": "one\r\ntwo",
    "spaces": "a  b\u00a0c\u2003d",
    "a long name": "very long " * 400 + "name",
}


@pytest.mark.parametrize("value", VALUES.values(), ids=VALUES)
def test_data_is_printed_as_it_was_typed(value: str) -> None:
    section = small_report().priorities[0]
    actions = (section.flagship_actions[0].model_copy(update={"title": value}),)
    given = small_report(
        title=value,
        section={
            "title": value.replace("\r\n", "\n"),
            "flagship_actions": actions,
            "indicators": (section.indicators[0].model_copy(update={"name": value.replace("\r\n", "\n")}),),
        },
        **noted(value.replace("\r\n", "\n")),
    )
    template = word_template(BODY, header=p("{{ report.title }}"))
    document = fill(template, given)
    typed = value.replace("\r\n", "\n")
    assert lines(document)[0] == typed
    assert typed in lines(document)[2:4]
    assert [cells[1] for cells in rows(document)[1:3]] == [value, typed]


def test_data_is_no_template_in_any_part_or_section() -> None:
    value = "{{ 7*7 }}{% if 1 %}x{% endif %}"
    section = p("<w:pPr><w:sectPr/></w:pPr>")
    document = fill(word_template(section + BODY + section, header=p("{{ report.title }}")), small_report(title=value))
    assert lines(document)[1] == value
    texts = [part.blob for part in read(document).part.package.iter_parts() if "header" in part.partname]
    assert [value.encode() in text for text in texts] == [True]


def test_a_priority_whose_name_has_an_ampersand_is_found_by_a_condition() -> None:
    condition = p('{% if priorities[0].name == "R&amp;D" %}{{ priorities[0].name }} here{% endif %}')
    given = small_report(priorities=(priority(name="R&D", title="Research & development"),))
    assert lines(fill(word_template(condition + BODY), given))[0] == "R&D here"


NO_TEMPLATE = {
    "no zip file": (b"plain text", "a file that is no zip file, or a damaged one"),
    "a zip file of another kind": (
        zip_file({"a.txt": "a"}),
        "a zip file without [Content_Types].xml, which is no Word document",
    ),
    "an old Word file": (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600,
        "a file in the format of Word 97–2003",
    ),
}


@pytest.mark.parametrize(("content", "found"), NO_TEMPLATE.values(), ids=NO_TEMPLATE)
def test_a_file_that_is_no_word_document_is_refused(content: bytes, found: str) -> None:
    assert refused(content) == (error("T001", Place(FILE), found, "a Word document (.docx)"),)


@pytest.mark.parametrize("part", ["word/document.xml", "word/styles.xml", "word/_rels/document.xml.rels"])
def test_a_broken_part_of_a_template_is_named(part: str) -> None:
    (finding,) = refused(word_file(parts={part: "<broken"}))
    assert (finding.code, finding.place.part) == ("T001", "/word/document.xml" if "rels" in part else f"/{part}")
    assert finding.found.startswith("broken XML (")


def test_a_template_that_is_not_there_is_named(tmp_path: Path) -> None:
    for path, found, expected in (
        (tmp_path / "none.docx", "no such file", "a Word template (.docx)"),
        (tmp_path, "a file that cannot be read (Is a directory)", "a readable file"),
    ):
        with pytest.raises(TemplateError) as caught:
            open_template(path)
        assert caught.value.findings == (error("T001", Place(path.name), found, expected),)


def test_a_style_that_a_tag_needs_is_named() -> None:
    styles = LOOKS.replace('w:val="footnote text"', 'w:val="other"')
    assert refused(word_template(styles=styles), **noted("A note")) == (
        error(
            "T005",
            Place(FILE),
            'no paragraph style "footnote text"',
            "a paragraph style of that name",
            "in Word: Styles pane, New Style",
        ),
    )
