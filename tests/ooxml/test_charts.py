"""Pie charts, against the workbooks inside them as openpyxl reads them, published figures and the schemas."""

import io
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import openpyxl
import pytest
from lxml import etree

from cabinet_appendix.ooxml.charts import ChartPart, Point, clone_chart, embed_workbook
from cabinet_appendix.ooxml.drawings import inline_drawings
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CHART, PACKAGE
from word_files import element, part_xml, relationships_xml, unzip, word_file, xpath

Judge = Callable[[bytes], list[str]]

# As published: Flagship Actions and indicators of the whole report, then of each priority.
_PUBLISHED = [
    {"GREEN": 18, "AMBER": 7, "RED": 1, "COMPLETED": 6},
    {"RED": 13, "GREEN": 43, "AMBER": 8},
    {"RED": 4, "GREEN": 9, "AMBER": 1},
    {"AMBER": 2, "COMPLETED": 3, "GREEN": 5},
    {"GREEN": 19, "AMBER": 3},
    {"RED": 1, "AMBER": 3, "GREEN": 5, "COMPLETED": 1},
    {"RED": 9, "GREEN": 15, "AMBER": 4},
    {"AMBER": 3, "COMPLETED": 2, "GREEN": 7},
]
_POINTS = [Point("Completed", 3, "00308F"), Point("Green", 6, "008563"), Point("Amber", 1, "CC8100")]
_EMPTY = Point("Red", 0, "A30000")
_FLAGS = "".join(
    f"<c:show{name} val='{value}'/>"
    for name, value in (("LegendKey", 0), ("Val", 1), ("CatName", 1), ("SerName", 0), ("Percent", 1), ("BubbleSize", 0))
)


def _field(kind: str) -> str:
    return f"<a:fld id='{{00000000-0000-4000-8000-0000000000A1}}' type='{kind}'><a:t>[{kind}]</a:t></a:fld>"


def _label(content: str, number: int = 0) -> str:
    rich = f"<c:tx><c:rich><a:bodyPr/><a:p>{content}</a:p></c:rich></c:tx>"
    return f"<c:dLbl><c:idx val='{number}'/>{rich}{_FLAGS}</c:dLbl>"


_LIVE = _label(
    f"{_field('CATEGORYNAME')}<a:r><a:t> </a:t></a:r>{_field('VALUE')}<a:r><a:t> (</a:t></a:r>{_field('PERCENTAGE')}"
    "<a:r><a:t>)</a:t></a:r>"
)


def _chart(series: str, title: str = "") -> etree._Element:
    return element(f"""<c:chartSpace><c:chart>{title}<c:plotArea><c:layout/><c:pieChart><c:varyColors val='1'/>
        <c:ser><c:idx val='0'/><c:order val='0'/>{series}</c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>""")


def _cache(name: str, points: dict[int, str], count: int) -> str:
    kind = "num" if name == "val" else "str"
    pts = "".join(f"<c:pt idx='{number}'><c:v>{text}</c:v></c:pt>" for number, text in points.items())
    cache = f"<c:{kind}Cache><c:ptCount val='{count}'/>{pts}</c:{kind}Cache>"
    return f"<c:{name}><c:{kind}Ref><c:f>Sheet1!$A$2</c:f>{cache}</c:{kind}Ref></c:{name}>"


def _label_words(root: etree._Element) -> list[str]:
    return ["".join(xpath(dLbl, ".//a:t/text()")) for dLbl in root.iterfind(".//{*}dLbl")]


def _workbook_rows(package: Package, part: str) -> list[tuple[object, ...]]:
    """The cells of the workbook inside a chart, as openpyxl reads them."""
    workbook = package.related(part, PACKAGE)
    assert workbook
    sheet = openpyxl.load_workbook(io.BytesIO(package.read(workbook))).worksheets[0]
    return list(sheet.iter_rows(values_only=True))


def _clone_all(package: Package, points: list[Point]) -> dict[str, str]:
    """Put a clone with these points in the place of every chart: the names of the originals and of their clones."""
    clones = {}
    relationships = package.relationships(package.main_document)
    for drawing in inline_drawings(package.xml(package.main_document)):
        assert drawing.chart_id
        source = relationships.target(drawing.chart_id)
        clones[source] = part = clone_chart(package, source)
        ChartPart(package.xml(part)).set_points("Flagship Actions", points)
        embed_workbook(package, part)
        relationships.remove(drawing.chart_id)
        drawing.chart_id = relationships.add(CHART, part)
    return clones


@pytest.mark.parametrize("number", range(1, 9))
def test_a_published_chart_is_read_as_it_was_published(published: Path, number: int) -> None:
    package = Package.open(published)
    part = f"/word/charts/chart{number}.xml"
    chart = ChartPart(package.xml(part))
    assert dict(zip(chart.categories, chart.values, strict=True)) == _PUBLISHED[number - 1]
    assert (
        list(zip([" ", *chart.categories], [chart.series_name, *chart.values], strict=True))[1:]
        == (_workbook_rows(package, part)[1:])
    )
    assert chart.series_name == _workbook_rows(package, part)[0][1]
    assert [(point.category, point.count) for point in chart.points] == list(_PUBLISHED[number - 1].items())
    assert [point.color for point in chart.points] == xpath(package.xml(part), "//c:dPt//a:srgbClr/@val")


def test_another_programs_pie_is_read_as_its_workbook_has_it(shared: Path) -> None:
    package = Package.open(shared / "corpus" / "dotnet__Open-XML-SDK--chart-Pie.docx")
    chart = ChartPart(package.xml("/word/charts/chart1.xml"))
    rows = _workbook_rows(package, "/word/charts/chart1.xml")
    assert list(zip(chart.categories, chart.values, strict=True)) == rows[1:6]
    assert chart.series_name == rows[0][1]
    assert len(chart.values) == 5


def test_a_point_that_a_cache_leaves_out_keeps_its_place() -> None:
    # Excel writes no c:pt for an empty cell.
    series = _cache("cat", {0: "Green", 1: "Amber", 3: "Red"}, 4) + _cache("val", {0: "9", 2: "5", 3: "4"}, 4)
    chart = ChartPart(_chart(series))
    shown = [(category, str(value)) for category, value in zip(chart.categories, chart.values, strict=True)]
    assert shown == [("Green", "9"), ("Amber", "NaN"), ("", "5"), ("Red", "4")]


def test_categories_in_levels_are_the_innermost() -> None:
    level = "<c:lvl><c:pt idx='0'><c:v>{}</c:v></c:pt><c:pt idx='1'><c:v>{}</c:v></c:pt></c:lvl>"
    levels = level.format("Green", "Red") + level.format("Indicators", "Actions")
    cache = f"<c:multiLvlStrRef><c:f>A2</c:f><c:multiLvlStrCache>{levels}</c:multiLvlStrCache></c:multiLvlStrRef>"
    cat = f"<c:cat>{cache}</c:cat>"
    chart = ChartPart(_chart(cat + _cache("val", {0: "9", 1: "4"}, 2)))
    assert list(zip(chart.categories, chart.values, strict=True)) == [("Green", Decimal(9)), ("Red", Decimal(4))]


def test_what_is_no_number_is_none() -> None:
    chart = ChartPart(_chart(_cache("val", {0: "#N/A", 1: "2.5", 2: "1E3"}, 3)))
    assert [str(value) for value in chart.values] == ["NaN", "2.5", "1E+3"]


def test_a_cache_that_says_it_is_huge_takes_no_room() -> None:
    assert len(ChartPart(_chart(_cache("val", {4_000_000_000: "1"}, 4_294_967_295))).values) == 1


def test_a_title_is_its_paragraphs_in_one_line(shared: Path) -> None:
    paragraphs = "<a:p><a:r><a:t>All </a:t></a:r><a:r><a:t>actions</a:t></a:r></a:p><a:p><a:r><a:t>Q2</a:t></a:r></a:p>"
    title = f"<c:title><c:tx><c:rich><a:bodyPr/>{paragraphs}</c:rich></c:tx></c:title>"
    assert ChartPart(_chart("", title)).title == "All actions Q2"
    assert ChartPart(_chart("")).title == ""
    package = Package.open(shared / "corpus" / "apache__tika--testWORD_charts.docx")
    assert ChartPart(package.xml("/word/charts/chart1.xml")).title == "wants a peach"


def test_a_chart_without_a_series_is_an_error() -> None:
    with pytest.raises(ValueError, match="without a series"):
        ChartPart(element("<c:chartSpace><c:chart/></c:chartSpace>"))


def test_clones_of_the_published_charts_with_new_points_are_valid(published: Path, faults: Judge) -> None:
    package = Package.open(published)
    before = unzip(published.read_bytes())
    clones = _clone_all(package, [*_POINTS, _EMPTY])
    assert len(clones) == len(set(clones.values())) == 8
    for source in clones:
        assert etree.tostring(package.xml(source)) == etree.tostring(etree.fromstring(before[source[1:]]))
        # No drawing shows it any more.
        package.remove_tree(source)
    saved = package.save()
    assert faults(saved) == []
    again = Package.open(saved)
    for clone in clones.values():
        assert ChartPart(again.xml(clone)).points == [*_POINTS, _EMPTY]
        header, *rows = _workbook_rows(again, clone)
        assert header == (None, "Flagship Actions")
        assert rows == [("Completed", 3), ("Green", 6), ("Amber", 1), ("Red", 0)]


def test_a_label_that_somebody_typed_over_is_not_copied_to_other_points(published: Path) -> None:
    root = Package.open(published).xml("/word/charts/chart4.xml")
    assert _label_words(root) == ["[CATEGORY NAME], 1, 10%", "[CATEGORY NAME], 6, 60%"]
    ChartPart(root).set_points("Flagship Actions", _POINTS)
    assert _label_words(root) == []
    assert xpath(root, "//c:dLbls/c:showPercent/@val") == ["1"]


@pytest.mark.parametrize(
    "first", ["", _label("<a:r><a:t>typed over</a:t></a:r>"), f"<c:dLbl><c:idx val='0'/>{_FLAGS}</c:dLbl>"]
)
def test_each_point_is_labelled_after_the_first_label_with_live_fields(first: str) -> None:
    root = _chart(f"<c:dLbls>{first}{_LIVE}{_FLAGS}</c:dLbls>")
    ChartPart(root).set_points("s", [_POINTS[0], _EMPTY, *_POINTS[1:]])
    assert _label_words(root) == ["Completed 3 (30%)", "", "Green 6 (60%)", "Amber 1 (10%)"]
    assert xpath(root, "//c:dLbl/c:idx/@val") == ["0", "1", "2", "3"]
    assert xpath(root, "//c:dLbl[c:idx/@val='1']/*") == ["idx", "delete"]
    ids = xpath(root, "//a:fld/@id")
    assert len(ids) == len(set(ids)) == 9


def test_shares_are_of_all_points_and_round_half_up() -> None:
    root = _chart(f"<c:dLbls>{_LIVE}{_FLAGS}</c:dLbls>")
    ChartPart(root).set_points("s", [Point("Green", 5, "008563"), Point("Red", 3, "A30000")])
    assert _label_words(root) == ["Green 5 (63%)", "Red 3 (38%)"]


def test_new_points_stand_in_schema_order_whatever_the_series_had(shared: Path) -> None:
    schema = etree.XMLSchema(file=str(shared / "ooxml" / "iso29500-4" / "dml-chart.xsd"))
    tx = _cache("tx", {0: "Total"}, 1)
    slice_ = "<c:dPt><c:idx val='7'/><c:bubble3D val='0'/></c:dPt>"
    for series in (
        "",
        tx,
        f"{tx}{slice_}",
        f"<c:dLbls>{_LIVE}{_FLAGS}</c:dLbls>",
        f"{slice_}{_cache('cat', {0: 'a'}, 1)}",
    ):
        root = _chart(series)
        ChartPart(root).set_points("s", [*_POINTS, _EMPTY])
        schema.assertValid(root)
        assert ChartPart(root).points == [*_POINTS, _EMPTY]


def test_series_and_slices_have_ids_of_their_own_where_they_have_any() -> None:
    extension = (
        "<c:extLst><c:ext uri='u'><c16:uniqueId val='{00000001-F847-4F6A-9D93-0E87F91A2CCF}'/></c:ext></c:extLst>"
    )
    root = _chart(f"<c:dPt><c:idx val='0'/>{extension}</c:dPt>{extension}")
    ChartPart(root).set_points("s", _POINTS)
    ids = xpath(root, "//c:ser/c:dPt//c16:uniqueId/@val") + xpath(root, "//c:ser/c:extLst//c16:uniqueId/@val")
    assert [id_[:10] for id_ in ids] == ["{00000001-", "{00000002-", "{00000003-", "{00000000-"]


def test_setting_the_same_points_again_changes_nothing(published: Path) -> None:
    package = Package.open(published)
    chart = ChartPart(package.xml("/word/charts/chart1.xml"))
    chart.set_points("s", [*_POINTS, _EMPTY])
    once = package.read("/word/charts/chart1.xml")
    chart.set_points("s", [*_POINTS, _EMPTY])
    assert package.read("/word/charts/chart1.xml") == once


def test_a_clone_has_its_own_style_and_colours(shared: Path, faults: Judge) -> None:
    path = shared / "corpus" / "apache__tika--testWORD_charts.docx"
    package = Package.open(path)
    (part,) = _clone_all(package, _POINTS).values()
    copies = {entry.target: entry.id for entry in package.relationships(part) if entry.type != PACKAGE}
    # Its workbook is a link to a file elsewhere, which is not the clone's.
    kept = [entry for entry in package.relationships("/word/charts/chart1.xml") if not entry.is_external]
    originals = {entry.target: entry.id for entry in kept}
    assert copies == {target.replace("1", "2"): id_ for target, id_ in originals.items()}
    for target in originals:
        assert package.read(target.replace("1", "2")) == package.read(target)
    package.remove_tree("/word/charts/chart1.xml")
    assert set(faults(package.save())) <= set(faults(path.read_bytes()))
    ids = xpath(package.xml(part), "//c16:uniqueId/@val")
    assert len(ids) == len(set(ids)) > 3


def test_a_part_that_is_copied_keeps_its_own_relationships() -> None:
    theme = "word/theme/themeOverride1.xml"
    chart_rels = relationships_xml({"rId1": ("themeOverride", "../theme/themeOverride1.xml")})
    theme_rels = relationships_xml({"rId5": ("image", "../media/a.png")})
    files = {
        "word/charts/chart1.xml": etree.tostring(_chart("")).decode(),
        "word/charts/_rels/chart1.xml.rels": chart_rels,
        theme: "<theme/>",
        "word/theme/_rels/themeOverride1.xml.rels": theme_rels,
        "word/media/a.png": "png",
    }
    package = Package.open(word_file(parts=files))
    clone_chart(package, "/word/charts/chart1.xml")
    saved = unzip(package.save())
    assert saved["word/theme/themeOverride2.xml"] == b"<theme/>"
    for name in ("rId5", "../media/a.png"):
        assert name.encode() in saved["word/theme/_rels/themeOverride2.xml.rels"]


def test_a_picture_that_a_chart_is_filled_with_is_shared() -> None:
    rels = relationships_xml({"rId4": ("image", "../media/a.png"), "rId9": ("package", "../embeddings/b.xlsx")})
    chart = etree.tostring(_chart("")).decode()
    parts = {"word/charts/chart1.xml": chart, "word/charts/_rels/chart1.xml.rels": rels}
    package = Package.open(word_file(parts={**parts, "word/media/a.png": "png", "word/embeddings/b.xlsx": "zip"}))
    clone = clone_chart(package, "/word/charts/chart1.xml")
    assert [(entry.id, entry.target) for entry in package.relationships(clone)] == [("rId4", "/word/media/a.png")]


def test_a_link_to_a_workbook_elsewhere_is_not_cloned() -> None:
    root = part_xml("c:chartSpace", "<c:chart/><c:externalData r:id='rId3'><c:autoUpdate val='1'/></c:externalData>")
    link = relationships_xml({"rId3": ("oleObject", "file:///C:/figures.xlsx")}).replace(
        "<Relationship ", "<Relationship TargetMode='External' "
    )
    parts = {"word/charts/chart1.xml": root, "word/charts/_rels/chart1.xml.rels": link}
    package = Package.open(word_file(parts=parts))
    clone = clone_chart(package, "/word/charts/chart1.xml")
    assert len(package.relationships(clone)) == 0
    assert xpath(package.xml(clone), "*") == ["chart"]
    assert xpath(package.xml("/word/charts/chart1.xml"), "*") == ["chart", "externalData"]


def test_charts_made_twice_are_the_same_bytes(published: Path) -> None:
    def build() -> bytes:
        package = Package.open(published)
        _clone_all(package, _POINTS)
        return package.save()

    assert build() == build()


def test_values_are_exact() -> None:
    assert ChartPart(_chart(_cache("val", {0: "0.1"}, 1))).values == [Decimal("0.1")]


@pytest.mark.parametrize("value", ["1E999999", "sNaN", "Infinity", "-1e400"])
def test_what_no_spreadsheet_holds_is_none(value: str) -> None:
    assert [str(number) for number in ChartPart(_chart(_cache("val", {0: value, 1: "2"}, 2))).values] == ["NaN", "2"]


def test_a_place_that_is_no_number_is_none() -> None:
    points = "<c:pt idx='x'><c:v>9</c:v></c:pt><c:pt idx=''><c:v>8</c:v></c:pt><c:pt idx='1'><c:v>7</c:v></c:pt>"
    label = "<c:dLbl><c:idx val='1e9'/><c:tx><c:rich><a:p><a:r><a:t>typed</a:t></a:r></a:p></c:rich></c:tx></c:dLbl>"
    chart = ChartPart(_chart(f"<c:dLbls>{label}</c:dLbls><c:val><c:numLit>{points}</c:numLit></c:val>"))
    assert [int(value) for value in chart.values] == [7]
    assert chart.typed_labels == {}
