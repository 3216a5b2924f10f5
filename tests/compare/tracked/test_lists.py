"""Lists of one document in another, against numbering parts by hand."""

import pytest

from cabinet_appendix.compare.tracked.lists import Lists
from cabinet_appendix.ooxml.package import Package
from story_files import Document
from word_files import xpath


def _list(number: int, mark: str, *, names: str = "") -> tuple[str, str]:
    level = f'<w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="{mark}"/></w:lvl>'
    return (
        f'<w:abstractNum w:abstractNumId="{number}">{names}{level}</w:abstractNum>',
        f'<w:num w:numId="{number}"><w:abstractNumId w:val="{number}"/></w:num>',
    )


def _package(*lists: tuple[str, str]) -> Package:
    return Document(numbering="".join(one for one, _ in lists) + "".join(num for _, num in lists)).package


@pytest.mark.parametrize(
    ("lists", "num_id"),
    [
        ([_list(3, "•")], "3"),
        ([_list(3, "–"), _list(5, "•")], "5"),
        ([_list(7, "•"), _list(3, "•")], "3"),
        ([_list(3, "•", names='<w:nsid w:val="0A"/><w:name w:val="other"/>')], "3"),
    ],
)
def test_a_list_that_looks_the_same_is_the_same(lists: list[tuple[str, str]], num_id: str) -> None:
    changed = _package(*lists)
    assert Lists(_package(_list(3, "•")), changed).adopt("3") == num_id
    assert len(changed.xml("/word/numbering.xml")) == 2 * len(lists)


def test_a_list_that_is_not_there_is_put_in_behind_the_others_in_its_place() -> None:
    changed = _package(_list(3, "–"))
    lists = Lists(_package(_list(3, "•", names='<w:nsid w:val="0A"/>')), changed)
    assert lists.adopt("3") == lists.adopt("3") == "4"
    root = changed.xml("/word/numbering.xml")
    assert xpath(root, "*") == ["abstractNum", "abstractNum", "num", "num"]
    assert xpath(root, "w:num[2]/w:abstractNumId/@w:val") == ["4"]
    assert xpath(root, "w:abstractNum[2]/w:lvl/w:lvlText/@w:val") == ["•"]
    assert xpath(root, "w:abstractNum[2]/w:nsid") == []


def test_a_document_without_lists_gets_a_part_for_them() -> None:
    changed = Document().package
    assert Lists(_package(_list(3, "•")), changed).adopt("3") == "1"
    assert changed.content_type("/word/numbering.xml").endswith("wordprocessingml.numbering+xml")
    assert Package.open(changed.save()).has("/word/numbering.xml")


def test_no_list_and_an_unknown_one_stay_what_they_are() -> None:
    lists = Lists(_package(_list(3, "•")), Document().package)
    assert [lists.adopt(num_id) for num_id in ("0", "9", "")] == ["0", "9", ""]
