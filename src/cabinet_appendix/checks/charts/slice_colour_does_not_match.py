"""C008: slices in the colour of another rating than theirs."""

from collections.abc import Iterator

from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Severity
from cabinet_appendix.model.rag_names import read_colour, read_word
from cabinet_appendix.model.ratings import NOT_RATED, Status
from cabinet_appendix.ooxml.chart_colors import read_slice_colors


@rule("C008", Severity.ERROR)
def slice_colour_does_not_match(subject: Subject) -> Iterator[Fault]:
    """A slice for one rating has the colour of another, or one that stands for none.

    Why: In a pie the colour is read before the word. A red slice that says green tells Cabinet the opposite.
    Example: found the slice "Green" of chart 3 in FF0000, the colour of red; expected 00B050.
    Remedy: In Word right-click the slice, and choose the colour that the rating has in the tables.
    """
    if subject.document is None:
        return
    known = _find_colours(subject.document)
    for placed in subject.document.charts:
        colours = read_slice_colors(subject.document.package.xml(placed.part), subject.document.formats.theme)
        for number, text in enumerate(placed.chart.categories):
            category, colour = read_word(text), colours.get(number)
            if category and colour and (meant := _read_meaning(colour, known)) != category:
                expected = " or ".join(one for one, of in known.items() if of == category)
                what = f"the colour of {meant}" if meant else "a colour that stands for no rating"
                found = f'the slice "{text}" of {placed.name} in {colour}, {what}'
                yield Fault(placed.place, found, expected or f"a colour that is seen as {category}")


def _find_colours(document: Document) -> dict[str, str]:
    """The category that each colour stands for: by the document's styles, and by the words beside dots."""
    known: dict[str, str] = {}
    for _, rows in document.dotted_rows:
        for row in rows:
            if row.colour and row.category:
                known.setdefault(row.colour, row.category)
    for category in (*(status.value for status in Status), NOT_RATED):
        style = document.formats.styles.find(f"RAG {category}", "character")
        if style and style.color:
            known[style.color] = category
    return known


def _read_meaning(colour: str, known: dict[str, str]) -> str | None:
    if colour in known:
        return known[colour]
    mark = read_colour(colour)
    return mark.category if mark else None
