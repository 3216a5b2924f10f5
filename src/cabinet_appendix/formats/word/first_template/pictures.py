"""Pictures that a brand brings: from a file in the brand's folder to its bytes, its kind and its size."""

import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, ValidationInfo

from cabinet_appendix.model.text import UnfitTextError

_LARGEST = 8 * 1024 * 1024
_EXPECTED = "a PNG or JPEG picture in the folder of the brand"
_PNG, _JPEG = b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff"
# Start of frame, in its kinds; DHT, JPG and DAC, which are none, have numbers among them (ISO/IEC 10918-1, B.1).
_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture: its bytes, the ending of its kind ("png", "jpeg"), and its size in pixels."""

    content: bytes
    extension: str
    width: int
    height: int

    @property
    def content_type(self) -> str:
        """What a package calls its kind."""
        return f"image/{self.extension}"


def read_picture(path: Path, folder: Path) -> Picture:
    """The picture in a file; UnfitTextError for one that is none, is too large, or leads out of the folder."""
    name = f'the picture "{path.name}"'
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            raise UnfitTextError(f"{name}, which leads out of the folder of the brand", _EXPECTED)
        if path.stat().st_size > _LARGEST:
            raise UnfitTextError(f"{name} of more than {_LARGEST // 2**20} MB", "a smaller one")
        content = path.read_bytes()
    except OSError as error:
        raise UnfitTextError(f"{name}, which cannot be read ({error.strerror})", _EXPECTED) from error
    try:
        if content.startswith(_PNG):
            width, height = struct.unpack(">II", content[16:24])
            extension = "png"
        else:
            width, height = next(_jpeg_sizes(content))
            extension = "jpeg"
    except (struct.error, StopIteration, IndexError) as error:
        raise UnfitTextError(f"{name}, which is no picture of a known kind", _EXPECTED) from error
    if not width or not height:
        raise UnfitTextError(f"{name}, which has no size", _EXPECTED)
    return Picture(content, extension, width, height)


def _jpeg_sizes(content: bytes) -> Iterator[tuple[int, int]]:
    """Width and height of each frame of a JPEG file."""
    place = 2 if content.startswith(_JPEG) else len(content)
    while place + 9 <= len(content) and content[place] == 0xFF:
        marker = content[place + 1]
        (length,) = struct.unpack(">H", content[place + 2 : place + 4])
        if marker in _FRAMES:
            height, width = struct.unpack(">HH", content[place + 5 : place + 9])
            yield width, height
        place += 2 + length


def _read_file(value: Any, info: ValidationInfo) -> Any:
    folder = (info.context or {}).get("folder")
    if not isinstance(value, str) or folder is None:
        return value
    return read_picture(folder / value, folder)


PictureFile: TypeAlias = Annotated[Picture, BeforeValidator(_read_file)]
"""A picture, read from the name of a file in the `folder` of the context."""
