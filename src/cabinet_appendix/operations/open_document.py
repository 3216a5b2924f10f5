"""Opening a Word document for the rules: from a file to what they see. It is loaded where there is a document."""

from pathlib import Path

from cabinet_appendix.checks.document import Document
from cabinet_appendix.formats.word.reading.document import open_package
from cabinet_appendix.ooxml.xml import XmlError
from cabinet_appendix.ooxml.zip_file import PackageError


def open_document(source: Path, *, original: bool) -> Document | None:
    """The document in a file; None where there is none, of which reading has told."""
    try:
        return Document(source.name, open_package(source), original=original)
    except (PackageError, XmlError, OSError):
        return None
