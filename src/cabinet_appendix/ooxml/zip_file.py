"""Zip files as packages are kept in (ECMA-376 Part 2, Annex B): from bytes to parts within limits, and back."""

import io
import struct
import zipfile
import zlib
from collections.abc import Mapping
from typing import NamedTuple

# The first moment that a zip file can name: the same at every build.
_DATE = (1980, 1, 1, 0, 0, 0)
# What may be unpacked however small the file is, in bytes.
_SMALL = 16 * 1024 * 1024
# How many characters of a name a message shows.
_LONGEST_SHOWN = 100


class PackageError(ValueError):
    """A file is no Word document that may be opened; the message says what it is instead."""


class Limits(NamedTuple):
    """How large a package may be: bytes of all parts unpacked, those bytes to each packed one, the number of parts."""

    unpacked_bytes: int = 512 * 1024 * 1024
    # A table of 64,000 equal rows packs 190 to one.
    ratio: int = 400
    parts: int = 10_000


def read_zip(data: bytes, limits: Limits) -> dict[str, bytes]:
    """The parts of a zip file by name ("/word/document.xml"); PackageError where it is none, or too large."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _read_parts(archive, limits, min(limits.unpacked_bytes, max(limits.ratio * len(data), _SMALL)))
    except PackageError:
        raise
    # Besides its own errors, zipfile lets out those of struct, zlib, codecs and seeking for a damaged file.
    except (zipfile.BadZipFile, zlib.error, struct.error, EOFError, OSError, RuntimeError, ValueError) as error:
        raise PackageError("a file that is no zip file, or a damaged one") from error


def format_zip(parts: Mapping[str, bytes], *, is_packed: bool = True) -> bytes:
    """The zip file of parts, in their order: with fixed dates, so that the same parts give the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, data in parts.items():
            entry = zipfile.ZipInfo(name.lstrip("/"), _DATE)
            entry.compress_type = zipfile.ZIP_DEFLATED if is_packed else zipfile.ZIP_STORED
            # Otherwise the zip says which system made it.
            entry.create_system = 0
            archive.writestr(entry, data, compresslevel=6)
    return out.getvalue()


def _read_parts(archive: zipfile.ZipFile, limits: Limits, most: int) -> dict[str, bytes]:
    entries = [entry for entry in archive.infolist() if not entry.is_dir()]
    if len(entries) > limits.parts:
        raise PackageError(f"a zip file of {len(entries)} parts")
    parts: dict[str, bytes] = {}
    taken: set[str] = set()
    left = most
    for entry in entries:
        name = _part_name(entry)
        if name.casefold() in taken:
            raise PackageError(f'a zip file with the part "{_printable(name)}" twice')
        taken.add(name.casefold())
        # What an entry says of its own size is not to be trusted: no more is read than is allowed.
        with archive.open(entry) as stream:
            parts[name] = stream.read(left + 1)
        left -= len(parts[name])
        if left < 0:
            raise PackageError(f"a zip file that unpacks to more than {most // 2**20} MB")
    return parts


def _part_name(entry: zipfile.ZipInfo) -> str:
    """The name of a part; PackageError for one that leads out of the package, or that is packed in an unusual way."""
    segments = entry.filename.replace("\\", "/").split("/")
    if any(segment in {"", ".", ".."} or ":" in segment for segment in segments):
        raise PackageError(f'a zip file with the part "{_printable(entry.filename)}" outside its place')
    if entry.compress_type not in {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        name = _printable(entry.filename)
        raise PackageError(f'a zip file with the part "{name}" packed in a way that Word cannot read')
    return "/" + "/".join(segments)


def _printable(name: str) -> str:
    """A name for a message: whoever made the zip file may have put line ends, terminal codes or a novel in it."""
    return "".join(character if character.isprintable() else "\ufffd" for character in name[:_LONGEST_SHOWN])
