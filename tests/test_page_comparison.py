"""The comparison of pages itself, on pages that are drawn by hand: what it tells, and what it lets pass."""

from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from page_comparison import Place, approve_pages, check_pages, find_differences

SIZE = (496, 702)
AMBER, OTHER_AMBER = "#CC8100", "#FFBF00"


def _page(*boxes: tuple[int, int, int, int], colour: str = "#45245F", size: tuple[int, int] = SIZE) -> Image.Image:
    """A white page with filled boxes."""
    page = Image.new("RGB", size, "white")
    for box in boxes:
        ImageDraw.Draw(page).rectangle(box, fill=colour)
    return page


def _lines(right: int = 0) -> Image.Image:
    """A page of lines of short strokes, as letters are, moved to the right."""
    page = Image.new("RGB", SIZE, "white")
    for top in range(60, 640, 12):
        for left in range(40 + right, 450, 4):
            ImageDraw.Draw(page).line((left, top, left, top + 5), fill="black")
    return page


def test_the_same_page_does_not_differ() -> None:
    assert list(find_differences(_lines(), _lines())) == []


def test_lines_whose_letters_stand_a_little_elsewhere_do_not_differ() -> None:
    assert list(find_differences(_lines(), _lines(right=2))) == []


def test_a_line_that_is_missing_differs() -> None:
    page = _lines()
    ImageDraw.Draw(page).rectangle((0, 118, SIZE[0], 128), fill="white")
    (place,) = find_differences(_lines(), page)
    assert place.top < 123 < place.bottom


@pytest.mark.parametrize("moved", [0, 1])
def test_what_has_moved_by_a_dot_does_not_differ(moved: int) -> None:
    assert list(find_differences(_page((50, 100, 450, 115)), _page((50 + moved, 100 + moved, 450, 115)))) == []


@pytest.mark.parametrize("moved", [4, 12])
def test_what_has_moved_further_differs_where_it_was_and_where_it_is(moved: int) -> None:
    places = list(find_differences(_page((50, 100, 450, 115)), _page((50, 100 + moved, 450, 115 + moved))))
    assert places
    assert min(place.top for place in places) < 104
    assert max(place.bottom for place in places) > 112 + moved


def test_a_mark_in_another_colour_differs() -> None:
    mark = (60, 200, 64, 204)
    (place,) = find_differences(_page(mark, colour=AMBER), _page(mark, colour=OTHER_AMBER))
    assert place.left <= 62 < place.right
    assert place.top <= 202 < place.bottom


def test_a_page_of_another_size_differs_as_a_whole() -> None:
    assert list(find_differences(_page(), _page(size=(702, 496)))) == [Place(0, 0, *SIZE)]


def test_what_differs_is_told_and_shown_beside_the_approved_page_until_it_does_not(tmp_path: Path) -> None:
    table, moved = _page((50, 100, 450, 300)), _page((50, 130, 450, 330))
    approve_pages([_lines(), table], tmp_path)
    assert check_pages([_lines(), table], tmp_path) == {}
    told = check_pages([_lines(), moved], tmp_path)
    assert told.keys() == {2}
    shown = tmp_path / "page-2.difference.png"
    assert told[2].endswith(f" mm from the top: {shown}")
    with Image.open(shown) as picture:
        assert picture.size == (2 * SIZE[0], SIZE[1])
        left, right = picture.crop((0, 0, *SIZE)), picture.crop((SIZE[0], 0, 2 * SIZE[0], SIZE[1]))
        assert left.getpixel((250, 115)) == (0x45, 0x24, 0x5F) != right.getpixel((250, 115))
        assert left.getpixel((250, 400)) == right.getpixel((250, 400)) == (255, 255, 255)
    assert check_pages([_lines(), table], tmp_path) == {}
    assert not shown.exists()


def test_a_page_more_or_less_is_told(tmp_path: Path) -> None:
    approve_pages([_lines(), _page()], tmp_path)
    assert check_pages([_lines()], tmp_path) == {2: "a page that is missing"}
    assert check_pages([_lines(), _page(), _page()], tmp_path) == {3: "a page that was not approved"}


def test_approving_takes_the_place_of_all_that_was_approved_before(tmp_path: Path) -> None:
    approve_pages([_lines(), _page(), _page()], tmp_path)
    approve_pages([_page()], tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["page-1.png"]
    assert check_pages([_page()], tmp_path) == {}
