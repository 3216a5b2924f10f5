"""What of a part is there to be seen: its elements, past what is deleted, or said again for older readers."""

from collections.abc import Iterator

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

_GONE = (qn("w:del"), qn("w:moveFrom"), qn("mc:Fallback"))


def find_visible(root: etree._Element, *tags: str) -> Iterator[etree._Element]:
    """The elements of these names in a part, in order; names are as lxml has them."""
    return (element for element in root.iter(*tags) if next(element.iterancestors(*_GONE), None) is None)
