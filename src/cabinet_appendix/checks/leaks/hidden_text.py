"""L003: text that is hidden."""

from collections.abc import Iterator

from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity, shorten
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.relationships import STYLES

_HIDDEN = qn("w:vanish")


@rule("L003", Severity.WARNING)
def hidden_text(subject: Subject) -> Iterator[Fault]:
    """Text is in the document and does not show on the page.

    Why: Whoever chooses to show hidden text, or copies the page, reads it.
    Example: found the hidden text "ask Finance first"; expected none.
    Remedy: In Word choose Show/Hide, delete the words with a dotted line below them, or take Hidden off their font.
    """
    document = subject.document
    if document is None:
        return
    package = document.package
    styles = package.related(package.main_document, STYLES)
    parts = (package.main_document, *((styles,) if styles else ()))
    # Nearly no document has any: its runs need not be looked at.
    if all(next(package.xml(part).iter(_HIDDEN), None) is None for part in parts):
        return
    for placed in document.paragraphs:
        element = placed.paragraph.element
        looks = document.text_looks.read(element) if element is not None else ()
        text = "".join(look.text for look in looks if look.is_hidden)
        if text.strip():
            yield Fault(document.with_words(placed.place), f'the hidden text "{shorten(text)}"', "none")
