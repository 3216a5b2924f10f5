"""Targets of a part's relationships, against .rels parts by hand."""

from pathlib import Path

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_targets import Targets
from story_files import Document
from word_files import R, relationships_xml, word_file


def test_addresses_and_charts_are_found_by_their_ids() -> None:
    package = Document(links=(("rLink", "https://a.uk"),), charts=("chart1",)).package
    targets = Targets(package, package.main_document)
    assert targets.address("rLink") == "https://a.uk"
    assert targets.chart("chart1") == "/word/charts/chart1.xml"
    assert targets.chart("rLink") is None
    assert targets.address("chart1") == ""
    assert targets.address("rNone") == ""


def test_what_is_not_in_the_package_is_no_chart_and_what_is_in_it_no_address(tmp_path: Path) -> None:
    (tmp_path / "chart.xml").write_text("<x/>", "utf-8")
    rels = {
        "out": ("chart", f"../../../..{tmp_path}/chart.xml"),
        "gone": ("chart", "charts/chart9.xml"),
        "in": ("hyperlink", "other.docx"),
        "kind": ("image", "document.xml"),
    }
    external = "".join(
        f'<Relationship Id="{id_}" Type="{R}/{kind}" Target="/word/document.xml" TargetMode="External"/>'
        for id_, kind in (("ext", "chart"), ("picture", "image"))
    )
    xml = relationships_xml(rels).replace("</Rel", f"{external}</Rel")
    package = Package.open(word_file(parts={"word/_rels/document.xml.rels": xml}))
    targets = Targets(package, package.main_document)
    assert [targets.chart(id_) for id_ in ("out", "gone", "in", "kind", "ext")] == [None] * 5
    assert [targets.address(id_) for id_ in ("in", "picture")] == ["", ""]
