"""Elements of our own that stand in a rendered document until a finishing pass has made Word's parts of them."""

from lxml import etree

NAMESPACE = "urn:cabinet-appendix:interim"
NOTE = f"{{{NAMESPACE}}}note"
"""A footnote to be: its children are the runs of its text."""
LINK = f"{{{NAMESPACE}}}link"
"""A hyperlink to be: its children are its runs, `address` where it leads."""


def make_note(section: str, runs: list[etree._Element], *, is_in_text: bool = False) -> etree._Element:
    """A footnote of a section (a priority's key, or ""), or the sign that the words themselves explain."""
    note = etree.Element(NOTE, {"section": section}, nsmap={"ca": NAMESPACE})
    if is_in_text:
        note.set("is-in-text", "1")
    note.extend(runs)
    return note


def make_link(address: str, runs: list[etree._Element]) -> etree._Element:
    """A hyperlink."""
    link = etree.Element(LINK, {"address": address}, nsmap={"ca": NAMESPACE})
    link.extend(runs)
    return link
