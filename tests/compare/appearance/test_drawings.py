"""Charts and pictures, against drawings and chart parts by hand."""

from cabinet_appendix.compare.appearance.drawings import read_drawings, summarise_drawings
from cabinet_appendix.compare.appearance.traits import Shown
from cabinet_appendix.compare.appearance.walk import open_document
from cabinet_appendix.ooxml.package import Package
from story_files import Document
from word_files import part_xml, unzip, zip_file

_AMBER = """<w:style w:type="character" w:styleId="RAGAmber"><w:name w:val="RAG Amber"/>
    <w:rPr><w:color w:val="CC8100"/></w:rPr></w:style>"""


def _drawing(content: str, description: str, size: tuple[int, int] = (3600000, 1800000)) -> str:
    width, height = size
    return f"""<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{width}" cy="{height}"/>
        <wp:docPr id="1" name="x" descr="{description}"/><a:graphic><a:graphicData uri="u">{content}</a:graphicData>
        </a:graphic></wp:inline></w:drawing></w:r></w:p>"""


def _slice(number: int, fill: str) -> str:
    return f"""<c:dPt><c:idx val="{number}"/><c:spPr><a:solidFill>{fill}</a:solidFill></c:spPr></c:dPt>"""


_SERIES = f"""<c:ser>{_slice(0, '<a:srgbClr val="008563"/>')}{_slice(1, '<a:srgbClr val="cc8100"/>')}
    {_slice(2, '<a:schemeClr val="accent1"/>')}<c:dLbls><c:showVal val="1"/><c:showCatName val="1"/>
    <c:showPercent val="0"/></c:dLbls><c:cat><c:strRef><c:strCache><c:pt idx="0"><c:v>Green</c:v></c:pt>
    <c:pt idx="1"><c:v>Amber</c:v></c:pt><c:pt idx="2"><c:v>Red</c:v></c:pt></c:strCache></c:strRef></c:cat></c:ser>"""
_CHART = '<c:chart r:id="chart1"/>'


def _read(body: str, plot: str = f"<c:pieChart>{_SERIES}</c:pieChart>", legend: str = "") -> list[Shown]:
    chart = part_xml("c:chartSpace", f"<c:chart><c:plotArea><c:layout/>{plot}</c:plotArea>{legend}</c:chart>")
    parts = unzip(Document(body, styles=_AMBER, charts=("chart1",)).data)
    return list(read_drawings(open_document(Package.open(zip_file({**parts, "word/charts/chart1.xml": chart})))))


def _words(shown: Shown) -> list[str]:
    return [trait.words for trait in shown.traits.values()]


def test_a_chart_is_told_by_kind_size_labels_and_slices() -> None:
    (shown,) = _read(_drawing(_CHART, "All indicators: 43 green, 8 amber, 13 red."))
    assert shown.where == "“All indicators: green, amber, red.”"
    assert _words(shown) == [
        "pie chart",
        "100 × 50 mm",
        "no legend",
        "labels with category, value",
        "Green in 008563",
        "Amber in the colour of RAG Amber",
        "Red in ACCENT1",
    ]


def test_each_kind_of_chart_has_its_name() -> None:
    kinds = {
        "<c:doughnutChart/>": "doughnut chart",
        '<c:barChart><c:barDir val="col"/></c:barChart>': "column chart",
        '<c:barChart><c:barDir val="bar"/></c:barChart>': "bar chart",
        "<c:pie3DChart/>": "pie chart in three dimensions",
        "": "chart",
    }
    assert [_words(_read(_drawing(_CHART, "x"), plot)[0])[0] for plot in kinds] == list(kinds.values())
    assert _words(_read(_drawing(_CHART, "x"), "<c:pieChart/>", "<c:legend/>")[0])[2:] == ["a legend"]


def test_a_picture_is_told_by_its_size_and_a_deleted_one_not_at_all() -> None:
    picture = _drawing("<pic:pic/>", "Artwork")
    deleted = picture.replace("<w:r>", '<w:del w:id="1" w:author="x"><w:r>').replace("</w:r>", "</w:r></w:del>")
    (shown,) = _read(picture + deleted.replace("Artwork", "Gone"))
    assert (shown.where, _words(shown)) == ("“Artwork”", ["picture", "100 × 50 mm"])


def test_what_nobody_has_described_is_known_by_its_looks_and_told_by_kind() -> None:
    drawings = _read("".join(_drawing(_CHART, "", (size, size)) for size in (360000, 720000, 720000)))
    assert [shown.where for shown in drawings] == ["pie chart", "pie chart"]
    (together,) = summarise_drawings([*drawings, drawings[1]])
    assert together.where == "pie charts"
    assert together.traits["size"].words == "20 × 20 mm"
    assert together.traits["size"].also == {"10 × 10 mm", "20 × 20 mm"}
