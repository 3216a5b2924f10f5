"""What blocks and rows are known by, against elements by hand."""

from cabinet_appendix.compare.tracked.items import make_item
from word_files import element


def _row(*cells: str) -> str:
    return f"<w:tr>{''.join(f'<w:tc><w:p><w:r><w:t>{cell}</w:t></w:r></w:p></w:tc>' for cell in cells)}</w:tr>"


def test_a_row_is_known_by_its_longest_cell_whatever_its_figures() -> None:
    one, other = (
        make_item(element(_row(mark, f"Calls answered in {seconds} seconds", actual)), str)
        for mark, seconds, actual in (("● G", "20", "93%"), ("● R", "30", "8.5%"))
    )
    assert one.gist == other.gist == "Callsansweredinseconds"
    assert one.exact != other.exact
    assert one.words["93%"] == one.words["Calls"] == 1


def test_what_is_short_has_no_gist() -> None:
    assert make_item(element("<w:p><w:r><w:t>Status 5</w:t></w:r></w:p>"), str).gist == ""


def test_words_of_two_paragraphs_are_two_and_a_drawing_is_one() -> None:
    cell = "<w:p><w:r><w:t>one</w:t></w:r></w:p><w:p><w:r><w:t>two</w:t><w:drawing/></w:r></w:p>"
    item = make_item(element(f"<w:tr><w:tc>{cell}</w:tc></w:tr>"), str)
    assert item.words == {"one": 1, "two": 1, "\ufffc": 1}


def test_tables_of_other_columns_are_of_another_kind() -> None:
    two, three = (
        make_item(element(f"<w:tbl><w:tblGrid>{'<w:gridCol/>' * number}</w:tblGrid></w:tbl>"), str) for number in (2, 3)
    )
    assert two.kind != three.kind
