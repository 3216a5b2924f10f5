"""Slices and labels of a pie, against XML by hand and figures rounded by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cabinet_appendix.ooxml.chart_points import (
    format_percentage,
    make_deleted_label,
    make_label,
    make_slice,
    set_unique_id,
)
from word_files import element, xpath

_EXTENSION = "<c:extLst><c:ext uri='u'><c16:uniqueId val='{{{}-F847-4F6A-9D93-0E87F91A2CCF}}'/></c:ext></c:extLst>"


@pytest.mark.parametrize(
    ("count", "total", "printed"),
    [
        (6, 10, "60%"),
        (2, 3, "67%"),
        (1, 3, "33%"),
        (1, 8, "13%"),
        (3, 8, "38%"),
        (5, 200, "3%"),
        (1, 200, "1%"),
        (1, 201, "0%"),
        (43, 64, "67%"),
        (44, 64, "69%"),
        (54, 66, "82%"),
        (0, 5, "0%"),
        (7, 7, "100%"),
        (199, 200, "100%"),
    ],
)
def test_a_share_is_in_whole_percent_with_halves_rounded_up(count: int, total: int, printed: str) -> None:
    assert format_percentage(count, total) == printed


@given(st.integers(1, 10**6).flatmap(lambda total: st.tuples(st.integers(0, total), st.just(total))))
def test_a_share_is_never_more_than_half_a_percent_off(share: tuple[int, int]) -> None:
    count, total = share
    percent = int(format_percentage(count, total).removesuffix("%"))
    # In whole numbers, so that nothing is rounded here: percent - 1/2 <= 100 count / total < percent + 1/2.
    assert (2 * percent - 1) * total <= 200 * count < (2 * percent + 1) * total


def test_a_slice_is_like_the_first_but_for_its_place_and_colour() -> None:
    line = "<a:ln w='19050'><a:solidFill><a:srgbClr val='FFFFFF'/></a:solidFill></a:ln>"
    prototype = element(f"""<c:dPt><c:idx val="0"/><c:bubble3D val="0"/><c:explosion val="5"/><c:spPr>
        <a:gradFill/>{line}</c:spPr>{_EXTENSION.format("00000001")}</c:dPt>""")
    dPt = make_slice(prototype, 2, "008563")
    assert xpath(dPt, "*") == ["idx", "bubble3D", "explosion", "spPr", "extLst"]
    assert xpath(dPt, "c:idx/@val | c:explosion/@val") == ["2", "5"]
    assert xpath(dPt, "c:spPr/*") == ["solidFill", "ln"]
    assert xpath(dPt, ".//a:srgbClr/@val") == ["008563", "FFFFFF"]
    assert xpath(dPt, ".//c16:uniqueId/@val") == ["{00000003-F847-4F6A-9D93-0E87F91A2CCF}"]
    assert xpath(prototype, "c:idx/@val | c:spPr/*") == ["0", "gradFill", "ln"]


def test_a_slice_without_a_likeness_is_a_plain_one() -> None:
    dPt = make_slice(None, 3, "A30000")
    assert xpath(dPt, "* | */@val | .//a:srgbClr/@val") == ["idx", "3", "bubble3D", "0", "spPr", "A30000"]


@pytest.mark.parametrize("fill", ["noFill", "solidFill", "gradFill", "blipFill", "pattFill", "grpFill"])
def test_a_slice_has_one_fill(fill: str) -> None:
    prototype = element(f"<c:dPt><c:idx val='0'/><c:spPr><a:prstGeom prst='rect'/><a:{fill}/><a:ln/></c:spPr></c:dPt>")
    assert xpath(make_slice(prototype, 0, "008563"), "c:spPr/*") == ["prstGeom", "solidFill", "ln"]


def test_a_label_shows_what_its_fields_are_told_and_keeps_its_own_words() -> None:
    kinds = ("CATEGORYNAME", "VALUE", "PERCENTAGE", "SERIESNAME", "CELLRANGE")
    fields = "".join(
        f"<a:fld id='{{A}}' type='{kind}'><a:t>[{kind}]</a:t></a:fld><a:r><a:t>, </a:t></a:r>" for kind in kinds
    )
    rich = f"<c:tx><c:rich><a:bodyPr/><a:p>{fields}<a:fld id='{{B}}' type='VALUE'/></a:p></c:rich></c:tx>"
    prototype = element(f"<c:dLbl><c:idx val='0'/>{rich}{_EXTENSION.format('00000001')}</c:dLbl>")
    shown = {"CATEGORYNAME": "Green", "VALUE": "6", "PERCENTAGE": "60%"}
    labels = [make_label(prototype, number, shown) for number in (0, 4)]
    for label in labels:
        assert "".join(xpath(label, ".//a:t/text()")) == "Green, 6, 60%, [SERIESNAME], [CELLRANGE], "
    assert [xpath(label, "c:idx/@val") for label in labels] == [["0"], ["4"]]
    ids = [id_ for label in labels for id_ in xpath(label, ".//a:fld/@id")]
    assert len(ids) == len(set(ids)) == 12
    assert xpath(labels[1], ".//c16:uniqueId/@val") == ["{00000005-F847-4F6A-9D93-0E87F91A2CCF}"]
    again = make_label(prototype, 4, shown)
    assert xpath(again, ".//a:fld/@id") == xpath(labels[1], ".//a:fld/@id")
    assert xpath(prototype, ".//a:fld/@id") == ["{A}"] * 5 + ["{B}"]


def test_a_point_without_a_label_says_that_it_has_none() -> None:
    assert xpath(make_deleted_label(3), "* | */@val") == ["idx", "3", "delete", "1"]


def test_only_the_number_in_a_unique_id_changes() -> None:
    extLst = element(_EXTENSION.format("abcdef12"))
    set_unique_id(extLst, 258)
    assert xpath(extLst, "//c16:uniqueId/@val") == ["{00000102-F847-4F6A-9D93-0E87F91A2CCF}"]
    set_unique_id(None, 1)
