"""Packages, against zipfile, python-docx, the schemas and documents that other programs have made or broken."""

import csv
import io
import tracemalloc
from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import FOOTNOTES, IMAGE, OFFICE_DOCUMENT, PACKAGE, SETTINGS, STYLES
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import Limits, PackageError
from word_files import RELATIONSHIPS, W, relationships_xml, unzip, word_file, xpath, zip_file

_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_DOCUMENT = "/word/document.xml"
_OTHER_KIND = "a file of another kind than a Word document"
# What the list of the corpus says of the files that no program can read.
_UNREADABLE = ("NOTZIP", "NOTZIP_OLE", "BAD_ENTRY", "NO_CONTENT_TYPES")


def _types(rows: str) -> str:
    return f'<Types xmlns="{_TYPES}">{rows}</Types>'


def _refusal(data: bytes) -> str:
    with pytest.raises((PackageError, XmlError)) as caught:
        Package.open(data)
    message = str(caught.value)
    assert message.splitlines() == [message]
    return message


def _canonical(part: bytes) -> bytes:
    return etree.tostring(etree.fromstring(part), method="c14n")


def test_its_parts_are_those_of_the_zip_file(published: Path) -> None:
    package = Package.open(published)
    files = unzip(published.read_bytes())
    assert package.part_names == [
        f"/{name}" for name in files if not name.endswith(".rels") and name != "[Content_Types].xml"
    ]
    assert all(package.read(name) == files[name[1:]] for name in package.part_names)
    assert package.main_document == _DOCUMENT


def test_what_nobody_changed_is_saved_as_it_was(published: Path) -> None:
    before, after = unzip(published.read_bytes()), unzip(Package.open(published).save())
    assert set(after) == set(before)
    for name in set(before) - {"[Content_Types].xml", "_rels/.rels"}:
        assert after[name] == before[name]
    # The one that is read at once is written anew, and says the same.
    assert _canonical(after["_rels/.rels"]) == _canonical(before["_rels/.rels"])


def test_a_part_that_was_only_looked_at_says_the_same_when_saved(published: Path) -> None:
    before = unzip(published.read_bytes())
    package = Package.open(published)
    for name in package.part_names:
        package.relationships(name)
        if name.endswith(".xml"):
            package.xml(name)
    after = unzip(package.save())
    assert set(after) == set(before)
    for name in set(before) - {"[Content_Types].xml"}:
        is_xml = name.endswith((".xml", ".rels"))
        assert (_canonical(after[name]) if is_xml else after[name]) == (
            _canonical(before[name]) if is_xml else before[name]
        )


def test_a_saved_document_is_valid_and_opens_in_python_docx(
    published: Path, faults: Callable[[bytes], list[str]]
) -> None:
    package = Package.open(published)
    next(package.xml(_DOCUMENT).iter(f"{{{W}}}t")).text = "A new title"
    saved = package.save()
    assert faults(saved) == []
    assert docx.Document(io.BytesIO(saved)).paragraphs[0].text.startswith("A new title")


def test_content_types_and_relationships_come_first_and_parts_by_name() -> None:
    names = list(unzip(Package.open(word_file(parts={"word/a.png": b"", "a.png": b""})).save()))
    assert names[:2] == ["[Content_Types].xml", "_rels/.rels"]
    assert names[2:] == sorted(names[2:])
    assert {"word/a.png", "a.png"} < set(names)


_FILES = unzip(word_file(parts={"word/media/a.png": b"a", "word/media/b.png": b"b"}))


@settings(max_examples=30, deadline=None)
@given(st.permutations(list(_FILES)))
def test_the_same_parts_are_saved_as_the_same_bytes_in_whatever_order_they_came(names: list[str]) -> None:
    package = Package.open(zip_file({name: _FILES[name] for name in names}))
    assert package.save() == package.save() == Package.open(zip_file(_FILES)).save()


def test_the_same_changes_give_the_same_bytes() -> None:
    def change() -> bytes:
        package = Package.open(word_file())
        package.add("/word/media/image1.png", "image/png", b"\x89PNG")
        package.relationships(_DOCUMENT).add(IMAGE, "/word/media/image1.png")
        package.xml("/word/settings.xml").append(etree.Element(f"{{{W}}}zoom", {f"{{{W}}}percent": "100"}))
        return package.save()

    assert change() == change()


def test_saving_what_was_saved_changes_nothing(published: Path) -> None:
    saved = Package.open(published).save()
    assert Package.open(saved).save() == saved


def test_a_changed_tree_is_saved_and_read_as_it_is_now() -> None:
    package = Package.open(word_file("<w:p/>"))
    etree.SubElement(package.xml(_DOCUMENT)[0], f"{{{W}}}p")
    assert package.read(_DOCUMENT) == unzip(package.save())["word/document.xml"]
    assert xpath(etree.fromstring(package.read(_DOCUMENT)), "w:body/*") == ["p", "sectPr", "p"]


def test_a_part_can_be_given_another_content_and_taken_out() -> None:
    package = Package.open(word_file(parts={"word/a.xml": "<a/>", "word/_rels/a.xml.rels": relationships_xml({})}))
    package.xml("/word/a.xml").set("old", "1")
    package.replace("/word/a.xml", b"<b/>")
    assert unzip(package.save())["word/a.xml"] == b"<b/>"
    package.replace("/word/a.xml", etree.fromstring("<c/>"))
    assert unzip(package.save())["word/a.xml"].endswith(b"<c/>")
    package.remove("/word/a.xml")
    assert not package.has("/word/a.xml")
    assert set(unzip(package.save())) == set(unzip(word_file()))


def test_a_part_that_is_taken_out_loses_its_declared_type() -> None:
    package = Package.open(word_file())
    package.add("/word/footnotes.xml", "text/notes", etree.fromstring("<a/>"))
    assert package.content_type("/word/footnotes.xml") == "text/notes"
    package.remove("/word/footnotes.xml")
    assert b"footnotes" not in unzip(package.save())["[Content_Types].xml"]


def test_relationships_that_all_went_leave_no_part_of_their_own() -> None:
    package = Package.open(word_file())
    for entry in list(package.relationships(_DOCUMENT)):
        package.relationships(_DOCUMENT).remove(entry.id)
    assert "word/_rels/document.xml.rels" not in unzip(package.save())


_RELS = "application/vnd.openxmlformats-package.relationships+xml"


def test_no_type_is_declared_for_relationships_that_went_with_their_part() -> None:
    """LibreOffice declares the types of relationships by the names of their parts."""
    charts = [f"/word/charts/_rels/chart{n}.xml.rels" for n in (1, 2)]
    names = ("/word/_rels/document.xml.rels", *charts)
    declared = "".join(f'<Override PartName="{name}" ContentType="{_RELS}"/>' for name in names)
    main = f'<Override PartName="{_DOCUMENT}" ContentType="{_WORD}"/>'
    rels = relationships_xml({"rId1": ("image", "../media/a.png")})
    parts = {f"word/charts/chart{n}.xml": "<c/>" for n in (1, 2)} | {name[1:]: rels for name in charts}
    package = Package.open(word_file(parts={"[Content_Types].xml": _types(main + declared), **parts}))
    package.remove("/word/charts/chart1.xml")
    package.relationships("/word/charts/chart2.xml").remove("rId1")
    saved = unzip(package.save())
    types = saved["[Content_Types].xml"].decode()
    assert [name for name in names if name in types] == ["/word/_rels/document.xml.rels"]
    assert {name for name in saved if name.startswith("word/charts")} == {"word/charts/chart2.xml"}


def test_the_type_of_relationships_is_declared_for_a_part_that_had_none() -> None:
    kind = "application/vnd.openxmlformats-package.relationships+xml"
    types = f"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
        <Override PartName="/_rels/.rels" ContentType="{kind}"/>
        <Override PartName="/word/document.xml" ContentType="{_WORD}"/></Types>"""
    package = Package.open(word_file(parts={"[Content_Types].xml": types}))
    package.add("/word/charts/chart1.xml", "application/x", b"<a/>")
    package.relationships("/word/charts/chart1.xml").add(PACKAGE, "/word/document.xml")
    declared = etree.fromstring(unzip(package.save())["[Content_Types].xml"])
    assert xpath(declared, "*[@Extension='rels']/@ContentType") == [kind]


def test_a_chart_goes_with_its_workbook_and_leaves_what_others_need(published: Path) -> None:
    package = Package.open(published)
    workbook = package.related("/word/charts/chart2.xml", PACKAGE)
    assert workbook
    shared_workbook = package.related("/word/charts/chart1.xml", PACKAGE)
    assert shared_workbook
    package.relationships("/word/charts/chart3.xml").add(PACKAGE, shared_workbook)
    package.remove_tree("/word/charts/chart1.xml")
    package.remove_tree("/word/charts/chart2.xml")
    names = set(unzip(package.save()))
    assert shared_workbook[1:] in names
    assert workbook[1:] not in names
    assert not [name for name in names if name.endswith(("chart1.xml", "chart2.xml", "chart2.xml.rels"))]


def test_a_part_is_related_when_it_is_there() -> None:
    rels = {"rId1": ("styles", "none.xml"), "rId2": ("styles", "styles.xml"), "rId3": ("footnotes", "none.xml")}
    package = Package.open(word_file(parts={"word/_rels/document.xml.rels": relationships_xml(rels)}))
    assert package.related(_DOCUMENT, STYLES) == "/word/styles.xml"
    assert package.related(_DOCUMENT, FOOTNOTES) is None
    assert package.related(_DOCUMENT, SETTINGS) is None
    assert [package.has_owner(f"/word/{name}.xml") for name in ("styles", "settings", "document")] == [
        True,
        False,
        True,
    ]


def test_a_new_name_is_the_first_that_is_free() -> None:
    package = Package.open(word_file(parts={"word/media/image1.png": b"", "word/media/image3.png": b""}))
    assert package.unused_name("/word/media/image{}.png") == "/word/media/image2.png"
    assert package.unused_name("/word/charts/chart{}.xml") == "/word/charts/chart1.xml"


def test_a_part_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        Package.open(word_file()).read("/word/footnotes.xml")


@pytest.mark.parametrize(
    ("parts", "message"),
    [
        ({"[Content_Types].xml": _types("")}, _OTHER_KIND),
        ({"[Content_Types].xml": "<x/>"}, _OTHER_KIND),
        ({"_rels/.rels": relationships_xml({})}, _OTHER_KIND),
        (
            {"_rels/.rels": relationships_xml({"rId1": ("officeDocument", "../../etc/passwd")})},
            _OTHER_KIND,
        ),
        (
            {
                "_rels/.rels": f'<Relationships xmlns="{RELATIONSHIPS}"><Relationship Id="a" TargetMode="External" '
                f'Type="{OFFICE_DOCUMENT}" Target="file:///word/document.xml"/></Relationships>'
            },
            _OTHER_KIND,
        ),
        # A type for parts without an extension is none for a document that is not there.
        (
            {
                "_rels/.rels": relationships_xml({}),
                "[Content_Types].xml": _types(f'<Default Extension="" ContentType="{_WORD}"/>'),
            },
            _OTHER_KIND,
        ),
        (
            {
                "[Content_Types].xml": _types(
                    f'<Default Extension="xml" ContentType="{_WORD}"/>'
                    '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
                ),
                "word/vbaProject.bin": b"",
            },
            "a document with macros",
        ),
        (
            {
                "[Content_Types].xml": _types(
                    '<Override PartName="/word/document.xml" '
                    'ContentType="application/vnd.ms-word.document.macroEnabled.main+xml"/>'
                )
            },
            "a document with macros",
        ),
        ({"[Content_Types].xml": "<!DOCTYPE x>" + _types("")}, "a document type declaration, which no part"),
        ({"_rels/.rels": "<!DOCTYPE x><x/>"}, "a document type declaration, which no part"),
        ({"_rels/.rels": "<x>"}, "broken XML"),
    ],
)
def test_what_is_no_word_document_is_refused(parts: dict[str, str | bytes], message: str) -> None:
    assert _refusal(word_file(parts=parts)).startswith(message)


def test_a_template_is_a_word_document_and_a_workbook_is_none() -> None:
    template = _WORD.replace("document.main", "template.main")
    workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"
    types = _types(f'<Default Extension="xml" ContentType="{template}"/>')
    assert Package.open(word_file(parts={"[Content_Types].xml": types})).main_document == _DOCUMENT
    assert "another kind" in _refusal(word_file(parts={"[Content_Types].xml": types.replace(template, workbook)}))


@pytest.mark.parametrize("data", [b"", b"PK", b"<html/>"])
def test_what_is_no_package_is_refused(data: bytes) -> None:
    assert _refusal(data) == "a file that is no zip file, or a damaged one"


def test_a_document_with_a_password_is_told_from_a_damaged_one(shared: Path) -> None:
    encrypted = (shared / "corpus" / "apache__poi--protected_agile.docx").read_bytes()
    assert _refusal(encrypted) == "a file with a password"


def test_an_entity_in_a_part_is_refused_when_the_part_is_read() -> None:
    hostile = '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>'
    package = Package.open(word_file(parts={"word/settings.xml": hostile}))
    with pytest.raises(XmlError, match="document type"):
        package.xml("/word/settings.xml")


def test_a_package_above_its_limits_is_refused() -> None:
    with pytest.raises(PackageError, match="6 parts"):
        Package.open(word_file(), limits=Limits(parts=5))


def test_every_document_of_the_corpus_is_opened_or_refused_in_one_line(shared: Path) -> None:
    with (shared / "corpus" / "INDEX.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t"))
    unreadable = {row["file"] for row in rows if row["features"].startswith(_UNREADABLE)}
    refused: dict[str, str] = {}
    tracemalloc.start()
    try:
        for row in rows:
            data = (shared / "corpus" / row["file"]).read_bytes()
            try:
                package = Package.open(data)
            except PackageError as error:
                refused[row["file"]] = str(error)
                continue
            assert Package.open(package.save()).part_names
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert len(rows) > 40
    assert set(refused) == unreadable
    assert all(message.isprintable() for message in refused.values())
    assert peak < 64 * 2**20


def test_a_document_of_the_corpus_is_saved_with_all_that_it_says(shared: Path) -> None:
    for name in ("HC031-Complicated-Document", "SolarOverview", "CU016-Chart-Embedded-Xlsx-08"):
        path = shared / "corpus" / f"JSv4__Docxodus--{name}.docx"
        before, after = unzip(path.read_bytes()), unzip(Package.open(path).save())
        assert {n for n in before if not n.endswith("/")} == set(after)
        assert all(after[n] == before[n] for n in after if n not in {"[Content_Types].xml", "_rels/.rels"})


def test_parts_that_hold_relationships_are_named_apart_from_the_others() -> None:
    package = Package.open(word_file())
    assert package.relationship_names == ["/_rels/.rels", "/word/_rels/document.xml.rels"]
    assert not set(package.relationship_names) & set(package.part_names)


def test_a_package_is_opened_again_with_the_parts_that_it_had() -> None:
    opened = Package.open(word_file("<w:p/>"))
    again = opened.reopen()
    again.xml(_DOCUMENT).clear()
    again.add("/word/other.xml", "application/xml", b"<a/>")
    assert not opened.has("/word/other.xml")
    assert opened.reopen().save() == Package.open(word_file("<w:p/>")).save()
    assert again.main_document == opened.main_document
