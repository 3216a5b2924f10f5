"""Tables after loops and conditions: whole again, as Word wants them."""

import pytest

from word_files import unzip, xpath
from word_templates import BODY, body_xml, fill, p, row, rows, table, word_template

EMPTIED = p("{%p if not quarter %}") + p("gone") + p("{%p endif %}")


def test_a_cell_that_a_condition_has_emptied_keeps_a_paragraph() -> None:
    document = body_xml(fill(word_template(table(row(EMPTIED, "b")) + BODY)))
    assert xpath(document, "(//w:tbl)[1]//w:tc/*[last()]") == ["p", "p"]


def test_a_cell_of_a_header_keeps_a_paragraph_too() -> None:
    parts = unzip(fill(word_template(header=table(row(EMPTIED)) + p(""))))
    assert b"<w:tc><w:tcPr/><w:p/></w:tc>" in parts["word/header.xml"].replace(b"\n", b"").replace(b" ", b"")


def test_rows_of_loops_leave_nothing_behind() -> None:
    template = word_template(
        table(row("head"), row("{%tr for x in [1, 2] %}"), row("{{ x }}"), row("{%tr endfor %}")) + BODY
    )
    assert rows(fill(template))[:4] == [["head"], ["1"], ["2"], ["● G", "Green"]]


def test_a_table_of_which_no_row_is_left_goes() -> None:
    template = word_template(table(row("{%tr for x in [] %}"), row("{{ x }}"), row("{%tr endfor %}")) + BODY)
    assert xpath(body_xml(fill(template)), "(//w:tbl)[1]//w:t/text()")[0] == "● G"


def test_a_row_of_which_no_cell_is_left_goes() -> None:
    cells = row("{%tc for x in [] %}", "{{ x }}", "{%tc endfor %}")
    assert rows(fill(word_template(table(cells, row("next")) + BODY)))[0] == ["next"]


PROPERTIES = '<w:tcPr><w:tcW w:w="100" w:type="dxa"/><w:shd w:val="clear"/><w:vAlign w:val="top"/></w:tcPr>'


@pytest.mark.parametrize(
    ("tag", "names"),
    [
        ('{% cellbg "FF0000" %}', ["tcW", "shd", "vAlign"]),
        ("{% colspan 2 %}", ["tcW", "gridSpan", "shd", "vAlign"]),
    ],
)
def test_what_a_tag_adds_to_a_cell_stands_where_the_schema_wants_it(tag: str, names: list[str]) -> None:
    cell = table(row(tag + "shaded")).replace("<w:tcPr/>", PROPERTIES)
    assert xpath(body_xml(fill(word_template(cell + BODY))), "(//w:tbl)[1]//w:tcPr/*") == names
