"""Parts told by what they hold, and copied into other packages, against packages by hand."""

from collections.abc import Mapping

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.part_copies import PartCopier, PartDigests
from cabinet_appendix.ooxml.relationships import CHART, HYPERLINK, PACKAGE, Relationship
from word_files import relationships_xml, word_file

_MAIN, _CHART, _BOOK = "/word/document.xml", "/word/charts/chart1.xml", "/word/embeddings/book1.xlsx"


def _package(
    chart: str = "<a/>", book: bytes = b"one", name: str = "chart1", more: Mapping[str, str] | None = None
) -> Package:
    relations = {"rId1": ("styles", "styles.xml"), "rId7": ("chart", f"charts/{name}.xml")}
    parts: dict[str, str | bytes] = {
        "word/_rels/document.xml.rels": relationships_xml(relations),
        f"word/charts/{name}.xml": chart,
        f"word/charts/_rels/{name}.xml.rels": relationships_xml({"rId1": ("package", "../embeddings/book1.xlsx")}),
        "word/embeddings/book1.xlsx": book,
        **(more or {}),
    }
    return Package.open(word_file(parts=parts))


def test_a_part_is_told_by_its_bytes_and_by_what_it_relates_to_and_not_by_its_name() -> None:
    digest = PartDigests(_package()).of(_CHART)
    assert PartDigests(_package(name="chart9")).of("/word/charts/chart9.xml") == digest
    assert PartDigests(_package(chart="<b/>")).of(_CHART) != digest
    assert PartDigests(_package(book=b"two")).of(_CHART) != digest
    assert PartDigests(_package()).of("/word/none.xml") == ""


def test_parts_that_relate_to_one_another_have_digests_all_the_same() -> None:
    circle = {"word/charts/_rels/chart1.xml.rels": relationships_xml({"rId1": ("document", "../document.xml")})}
    assert PartDigests(_package(more=circle)).of(_CHART)


def test_what_the_other_package_has_already_is_not_copied() -> None:
    target = _package(name="chart9")
    copier = PartCopier(_package(), target)
    assert copier.copy(_CHART) == "/word/charts/chart9.xml"
    assert copier.copy(_BOOK) == _BOOK
    entry = Relationship("rId7", CHART, _CHART)
    assert copier.relate(entry, _MAIN) == "rId7"


def test_what_it_lacks_is_copied_with_its_own_parts_under_names_that_are_free() -> None:
    target = _package(chart="<b/>", book=b"two")
    copier = PartCopier(_package(), target)
    id_ = copier.relate(Relationship("rId7", CHART, _CHART), _MAIN)
    copied = target.relationships(_MAIN).target(id_)
    assert copied == "/word/charts/chart2.xml"
    assert target.read(copied) == b"<a/>"
    (book,) = target.relationships(copied).of_type(PACKAGE)
    assert (book.target, target.read(book.target)) == ("/word/embeddings/book2.xlsx", b"one")
    assert target.content_type(copied) == "application/xml"
    # Once is enough.
    assert copier.relate(Relationship("rId7", CHART, _CHART), _MAIN) == id_


def test_an_address_outside_stays_what_it_is() -> None:
    target = _package()
    id_ = PartCopier(_package(), target).relate(Relationship("rId3", HYPERLINK, "https://a.example", True), _MAIN)
    assert target.relationships(_MAIN).target(id_) == "https://a.example"
    assert PartDigests(target).of_target(Relationship("x", HYPERLINK, "https://a.example", True)) == "https://a.example"
