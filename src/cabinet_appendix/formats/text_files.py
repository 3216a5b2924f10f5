"""Text files as officers save them: from bytes in UTF-8 or Windows-1252 to text with plain line ends."""

from pathlib import Path

from cabinet_appendix.findings import Finding, Place
from cabinet_appendix.formats.reading import fault, notice

LARGEST_FILE = 64 * 1024 * 1024
"""Bytes; a quarter's table of 64,000 indicators is a tenth of it."""


def read_text_file(path: Path, folder: Path, findings: list[Finding]) -> str | None:
    """The text, without a byte-order mark and with plain line ends; None, and a finding, where there is none.

    A link that leads out of the quarter's `folder` is not followed: what is not the quarter's is not published.
    """
    place = Place(path.name)
    try:
        if not path.resolve().is_relative_to(folder.resolve()):
            remedy = "put the file itself there"
            findings.append(fault("I016", place, "a link that leads out of the quarter's folder", "a file", remedy))
            return None
        if path.stat().st_size > LARGEST_FILE:
            findings.append(fault("I002", place, "a file of more than 64 MB", "a file of a quarter's size"))
            return None
        data = path.read_bytes()
    except FileNotFoundError:
        findings.append(fault("I001", place, "no such file", f"{path.name} in {path.parent.name}"))
        return None
    except OSError as error:
        findings.append(fault("I001", place, f"a file that cannot be read ({error.strerror})", "a readable file"))
        return None
    text, encoding = _decode(data)
    if encoding == "cp1252":
        findings.append(notice("I101", place, "text that is not in UTF-8", "read as Windows-1252"))
    if text is None:
        findings.append(
            fault(
                "I002",
                place,
                "text in an unknown encoding",
                "UTF-8 or Windows-1252",
                'in Excel, save as "CSV UTF-8 (Comma delimited)"',
            )
        )
        return None
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decode(data: bytes) -> tuple[str | None, str]:
    # A zero byte is in no text file in these encodings: it is UTF-16, or no text at all.
    if b"\0" not in data:
        for encoding in ("utf-8-sig", "cp1252"):
            try:
                return data.decode(encoding), encoding
            except UnicodeDecodeError:
                continue
    return None, ""
