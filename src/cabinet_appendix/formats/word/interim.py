"""Elements of our own that stand in a rendered document until a finishing pass has made Word's parts of them."""

from html import escape

NAMESPACE = "urn:cabinet-appendix:interim"
NOTE = f"{{{NAMESPACE}}}note"
"""A footnote to be: its children are the runs of its text."""
LINK = f"{{{NAMESPACE}}}link"
"""A hyperlink to be: its children are its runs, `address` where it leads."""


def format_note(section: str, runs: str, *, is_in_text: bool = False) -> str:
    """A footnote of a section (a priority's key, or ""), or the sign that the words themselves explain."""
    sign = ' is-in-text="1"' if is_in_text else ""
    return f'<ca:note xmlns:ca="{NAMESPACE}" section="{escape(section)}"{sign}>{runs}</ca:note>'


def format_link(address: str, runs: str) -> str:
    """A hyperlink."""
    return f'<ca:link xmlns:ca="{NAMESPACE}" address="{escape(address)}">{runs}</ca:link>'
