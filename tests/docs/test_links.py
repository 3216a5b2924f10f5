"""Links between the pages of the documentation, and the pictures that they show."""

from pathlib import Path
from urllib.parse import urlsplit

import pytest
from markdown_it.token import Token
from PIL import Image

from documentation import PAGES, ROOT, list_anchors, list_inline

PICTURES = {
    f"{name}: {token.attrs['src']}": (page.parent / str(token.attrs["src"]), token)
    for name, page in PAGES.items()
    for token in list_inline(page)
    if token.type == "image"
}
MAIN = ("README.md", "CONTRIBUTING.md", "CHANGELOG.md", *(name for name in PAGES if name.startswith("docs/")))


def _links(page: Path) -> list[str]:
    return [str(token.attrs["href"]) for token in list_inline(page) if token.type == "link_open"]


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_what_a_page_links_to_is_there(page: Path) -> None:
    for link in _links(page):
        target = urlsplit(link)
        if target.scheme:
            assert target.scheme == "https", link
            continue
        path = (page.parent / target.path).resolve() if target.path else page
        assert path.exists(), link
        assert path.is_relative_to(ROOT), link
        if target.fragment:
            assert target.fragment in list_anchors(path), link


def test_every_page_is_reached_from_the_readme() -> None:
    reached, waiting = set[Path](), [PAGES["README.md"]]
    while waiting:
        page = waiting.pop()
        if page not in reached:
            reached.add(page)
            links = ((page.parent / urlsplit(link).path).resolve() for link in _links(page) if ".md" in link)
            waiting += [link for link in links if link in PAGES.values()]
    assert {name for name, page in PAGES.items() if page not in reached} == set()


@pytest.mark.parametrize(("path", "token"), PICTURES.values(), ids=PICTURES.keys())
def test_a_picture_is_there_small_and_says_in_words_what_it_shows(path: Path, token: Token) -> None:
    assert len(token.content) > 40
    assert path.stat().st_size < 300_000
    with Image.open(path) as picture:
        assert picture.width <= 1400


def test_every_picture_is_shown_on_a_page() -> None:
    shown = {path.resolve() for path, _ in PICTURES.values()}
    assert set((ROOT / "docs" / "pictures").iterdir()) == shown
