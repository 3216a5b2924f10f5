"""Identifiers, made unique over all story parts: against XML by hand and the schemas' validator."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from cabinet_appendix.ooxml.identifiers import (
    remove_repeated_paragraph_ids,
    renumber_bookmarks,
    renumber_drawings,
)
from cabinet_appendix.ooxml.package import Package
from word_files import part_xml, relationships_xml, word_file, xpath

_PARTS = ("document", "header1", "footer1", "footnotes")


def _package(content: str, *others: str) -> Package:
    """A document with this body, and a header, a footer and notes with the other contents."""
    contents = dict(zip(_PARTS[1:], others, strict=False))
    kinds = {"header1": "header", "footer1": "footer", "footnotes": "footnotes"}
    rels = {f"rId{place}": (kinds[name], f"{name}.xml") for place, name in enumerate(contents)}
    parts = {f"word/{name}.xml": part_xml("w:x", xml) for name, xml in contents.items()}
    return Package.open(word_file(content, {"word/_rels/document.xml.rels": relationships_xml(rels), **parts}))


def _found(package: Package, path: str) -> list[str]:
    """What an XPath finds in all story parts, one after the other."""
    parts = [f"/word/{name}.xml" for name in _PARTS if package.has(f"/word/{name}.xml")]
    return [value for part in parts for value in xpath(package.xml(part), path)]


def _drawing(number: int) -> str:
    return f"<w:p><w:r><w:drawing><wp:inline><wp:docPr id='{number}' name='n'/></wp:inline></w:drawing></w:r></w:p>"


def _start(id_: int, name: str) -> str:
    return f"<w:bookmarkStart w:id='{id_}' w:name='{name}'/>"


def _end(id_: int) -> str:
    return f"<w:bookmarkEnd w:id='{id_}'/>"


def test_drawings_are_numbered_over_body_header_footer_and_notes() -> None:
    package = _package(_drawing(5) * 2, _drawing(5), _drawing(1) + _drawing(0), _drawing(9))
    renumber_drawings(package)
    assert _found(package, "//wp:docPr/@id") == ["1", "2", "3", "4", "5", "6"]


def test_a_bookmark_stays_with_its_name_and_its_end() -> None:
    package = _package(
        f"<w:p>{_start(7, 'outer')}{_start(8, 'inner')}{_end(7)}</w:p><w:p>{_end(8)}</w:p>",
        f"<w:p>{_start(7, 'header')}{_end(7)}</w:p>",
    )
    renumber_bookmarks(package)
    starts = dict(
        zip(_found(package, "//w:bookmarkStart/@w:name"), _found(package, "//w:bookmarkStart/@w:id"), strict=True)
    )
    assert len(set(starts.values())) == 3
    assert _found(package, "//w:bookmarkEnd/@w:id") == [starts["outer"], starts["inner"], starts["header"]]


def test_copies_that_a_loop_made_leave_the_first() -> None:
    package = _package(f"<w:p>{_start(1, 'total')}{_end(1)}</w:p>" * 3, f"<w:p>{_start(4, 'total')}{_end(4)}</w:p>")
    renumber_bookmarks(package)
    assert _found(package, "//w:bookmarkStart/@w:name") == ["total"]
    assert _found(package, "//w:bookmarkStart/@w:id") == _found(package, "//w:bookmarkEnd/@w:id") == ["0"]
    assert _found(package, "//w:p[w:bookmarkStart]/preceding-sibling::w:p") == []


def test_names_that_differ_in_capitals_are_one_name_to_word() -> None:
    package = _package(f"<w:p>{_start(1, 'Total')}{_end(1)}{_start(2, 'TOTAL')}{_end(2)}</w:p>")
    renumber_bookmarks(package)
    assert _found(package, "//w:bookmarkStart/@w:name") == ["Total"]
    assert len(_found(package, "//w:bookmarkEnd")) == 1


@pytest.mark.parametrize(
    "marks",
    [
        _start(1, "a"),
        _end(1),
        _end(1) + _start(1, "a"),
        _start(1, "a") + _end(2),
        _start(1, "a") + "<w:p/>" + _end(2),
    ],
)
def test_half_a_bookmark_goes(marks: str) -> None:
    package = _package(f"<w:p>{marks}</w:p><w:p>{_start(5, 'whole')}{_end(5)}</w:p>")
    renumber_bookmarks(package)
    assert _found(package, "//w:bookmarkStart/@w:name") == ["whole"]
    assert _found(package, "//w:bookmarkEnd/@w:id") == ["0"]


def test_a_bookmark_does_not_end_in_another_part() -> None:
    package = _package(f"<w:p>{_start(1, 'a')}</w:p>", f"<w:p>{_end(1)}</w:p>")
    renumber_bookmarks(package)
    assert _found(package, "//w:bookmarkStart | //w:bookmarkEnd") == []


_marks = st.lists(
    st.one_of(
        st.builds(_start, st.integers(0, 3), st.sampled_from(["a", "b", "A", "c"])), st.builds(_end, st.integers(0, 3))
    ),
    max_size=12,
)


@settings(max_examples=100, deadline=None)
@given(_marks, _marks)
def test_whatever_a_loop_leaves_bookmarks_are_whole_and_of_different_names(
    body: Iterable[str], header: Iterable[str]
) -> None:
    package = _package(f"<w:p>{''.join(body)}</w:p>", f"<w:p>{''.join(header)}</w:p>")
    renumber_bookmarks(package)
    names = [name.lower() for name in _found(package, "//w:bookmarkStart/@w:name")]
    ids = _found(package, "//w:bookmarkStart/@w:id")
    assert len(set(names)) == len(names)
    assert sorted(ids) == sorted(_found(package, "//w:bookmarkEnd/@w:id"))
    assert len(set(ids)) == len(ids)
    for id_ in ids:
        assert len(_found(package, f"//w:bookmarkStart[@w:id='{id_}']/following::w:bookmarkEnd[@w:id='{id_}']")) == 1


def test_only_the_first_of_a_paragraph_id_keeps_it() -> None:
    def paragraph(id_: str, text_id: str = "77777777") -> str:
        return f"<w:p w14:paraId='{id_}' w14:textId='{text_id}'/>"

    row = "<w:tbl><w:tr w14:paraId='00000001'><w:tc><w:p w14:paraId='00000003'/></w:tc></w:tr></w:tbl>"
    package = _package(
        paragraph("00000001") + paragraph("00000002") + row + "<w:p/>",
        paragraph("00000002") + paragraph("00000004"),
        "<w:p w14:textId='00000009'/>",
    )
    remove_repeated_paragraph_ids(package)
    assert _found(package, "//@w14:paraId") == ["00000001", "00000002", "00000003", "00000004"]
    assert _found(package, "//@w14:textId") == ["77777777", "77777777", "77777777", "00000009"]


def test_a_document_full_of_copies_becomes_valid(faults: Callable[[bytes], list[str]]) -> None:
    copy = (
        "<w:p w14:paraId='00000001' w14:textId='77777777'><w:bookmarkStart w:id='1' w:name='total'/>"
        "<w:r><w:t>1</w:t></w:r><w:bookmarkEnd w:id='1'/><w:r><w:drawing>"
        "<wp:inline><wp:extent cx='9' cy='9'/><wp:docPr id='1' name='n' descr='d'/><a:graphic>"
        "<a:graphicData uri='u'/></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )
    once, thrice = faults(word_file(copy)), faults(word_file(copy * 3))
    assert len(thrice) > len(once)
    package = Package.open(word_file(copy * 3))
    renumber_drawings(package)
    renumber_bookmarks(package)
    remove_repeated_paragraph_ids(package)
    assert faults(package.save()) == once
