"""The final document: from a draft to what is published, the same pages without what only those who make it need."""

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.traces import remove_traces


def finalise(document: bytes) -> bytes:
    """The document without its snapshot, comments, revision ids and other traces of its making; its text stays."""
    package = Package.open(document)
    remove_traces(package)
    return package.save()
