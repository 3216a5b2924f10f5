"""Pictures of a brand: their kinds and sizes as Pillow has made them, and what is refused."""

import io
from pathlib import Path

import pytest
from PIL import Image

from cabinet_appendix.formats.word.first_template.pictures import read_picture
from cabinet_appendix.model.text import UnfitTextError


def picture(kind: str, size: tuple[int, int] = (37, 21), **choices: object) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", size, "teal").save(stream, kind, **choices)
    return stream.getvalue()


@pytest.mark.parametrize(
    ("content", "extension"),
    [
        (picture("PNG"), "png"),
        (picture("JPEG"), "jpeg"),
        (picture("JPEG", progressive=True), "jpeg"),
        (picture("JPEG", comment=b"x" * 300, dpi=(200, 200)), "jpeg"),
    ],
)
def test_a_picture_has_the_size_with_which_it_was_made(content: bytes, extension: str, tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(content)
    found = read_picture(tmp_path / "a", tmp_path)
    assert (found.content, found.extension, found.width, found.height) == (content, extension, 37, 21)
    assert found.content_type == f"image/{extension}"


NONE = {
    "a picture of another kind": picture("GIF"),
    "text": b"a picture",
    "nothing": b"",
    "a PNG that is cut off": picture("PNG")[:20],
    "a JPEG that is cut off": picture("JPEG")[:30],
    "a JPEG of nothing but its mark": b"\xff\xd8\xff",
    "a PNG without a size": picture("PNG").replace((37).to_bytes(4, "big"), bytes(4)),
}


@pytest.mark.parametrize("content", NONE.values(), ids=NONE)
def test_what_is_no_picture_is_refused(content: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(content)
    with pytest.raises(
        UnfitTextError, match=r'^the picture "a\.png", which (is no picture of a known kind|has no size)$'
    ):
        read_picture(tmp_path / "a.png", tmp_path)


def test_a_picture_outside_the_folder_is_refused_by_a_link_too(tmp_path: Path) -> None:
    folder = tmp_path / "brand"
    folder.mkdir()
    (tmp_path / "a.png").write_bytes(picture("PNG"))
    (folder / "link.png").symlink_to(tmp_path / "a.png")
    for path in (folder / "link.png", folder / ".." / "a.png"):
        with pytest.raises(UnfitTextError, match="which leads out of the folder"):
            read_picture(path, folder)


def test_a_picture_that_is_too_large_or_cannot_be_read_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(bytes(8 * 1024 * 1024 + 1))
    (tmp_path / "b.png").mkdir()
    for name, words in (("a.png", "of more than 8 MB"), ("b.png", "Is a directory"), ("c.png", "No such file")):
        with pytest.raises(UnfitTextError, match=words):
            read_picture(tmp_path / name, tmp_path)
