"""A redline: from two Word documents to one that is the second, with all in which it differs as tracked changes."""

from cabinet_appendix.compare.tracked.stories import Stories
from cabinet_appendix.ooxml.identifiers import remove_repeated_paragraph_ids, renumber_bookmarks, renumber_drawings
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.relationships import CUSTOM_XML


def redline(original: bytes, changed: bytes) -> bytes:
    """The changed document, which with its tracked changes rejected says what the original says.

    Text, footnotes, tables, charts and pictures, headers and footers, and the looks that stand beside them in both
    documents. Page set-up and styles are those of the changed document; comments of the original are not in it. Tracked
    changes that either has are accepted before. The same two documents give the same bytes: the changes have no date.
    PackageError or XmlError for what is no Word document.
    """
    before, after = Package.open(original), Package.open(changed)
    Stories(before, after).write()
    _remove_own_parts(before, after)
    renumber_drawings(after)
    renumber_bookmarks(after)
    remove_repeated_paragraph_ids(after)
    return after.save()


def _remove_own_parts(original: Package, changed: Package) -> None:
    """Take out the custom XML that only one has: a redline of somebody's document is none that was built here."""
    kinds = {original.xml(part).tag for part in _custom_xml(original).values()}
    for id_, part in _custom_xml(changed).items():
        if changed.xml(part).tag not in kinds:
            changed.relationships(changed.main_document).remove(id_)
            changed.remove_tree(part)


def _custom_xml(package: Package) -> dict[str, str]:
    entries = package.relationships(package.main_document).of_type(CUSTOM_XML)
    return {entry.id: entry.target for entry in entries if package.has(entry.target)}
