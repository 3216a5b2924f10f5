"""L006: data in a document that no page shows."""

from collections.abc import Iterator

from cabinet_appendix.checks.document import Document
from cabinet_appendix.checks.rule import Fault, rule
from cabinet_appendix.checks.subject import Subject
from cabinet_appendix.findings import Place, Severity
from cabinet_appendix.ooxml.chart_workbook_cells import find_chart_workbook
from cabinet_appendix.ooxml.custom_xml import find_custom_xml
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.relationships import OLE_OBJECT, PACKAGE

_NO_LEAKS = (
    "urn:cabinet-appendix:",
    # What is cited in the text, and what SharePoint says of forms: no data.
    "http://schemas.openxmlformats.org/officeDocument/2006/bibliography",
    "http://schemas.microsoft.com/office/2006/metadata/contentType",
    "http://schemas.microsoft.com/sharepoint/v3/contenttype/forms",
)


@rule("L006", Severity.WARNING)
def unprinted_data(subject: Subject) -> Iterator[Fault]:
    """A document holds data that no page shows: more in a chart's workbook than its chart, embedded files, custom XML.

    Why: Whoever opens the chart's data or unpacks the file reads them: figures that are not for publication, or the
    names in the rows beside the chart's.
    Example: found 40 cells of the hidden sheet "Staff", the first with "Jane Example", in the workbook of chart 1.
    Remedy: In Word choose Edit Data in Excel and delete what the chart does not show, or put a picture in its place.
    """
    if subject.document:
        yield from _find_in_workbooks(subject.document)
        yield from _find_embedded(subject.document)
        for custom in find_custom_xml(subject.document.package):
            if custom.text and not custom.namespace.startswith(_NO_LEAKS):
                found = f'custom XML of {custom.namespace or "no namespace"}, with "{custom.text}"'
                yield Fault(Place(subject.file, part=custom.part), found, "none")


def _find_in_workbooks(document: Document) -> Iterator[Fault]:
    for placed in document.charts:
        workbook = find_chart_workbook(document.package, placed.part)
        formulas = [f.text or "" for f in document.package.xml(placed.part).iter(qn("c:f"))]
        for other in workbook.find_other_contents(formulas) if workbook else ():
            yield Fault(placed.place, f"{other}, in the workbook of {placed.name}", "the chart's cells alone")


def _find_embedded(document: Document) -> Iterator[Fault]:
    package = document.package
    for kind in (OLE_OBJECT, PACKAGE):
        for entry in package.relationships(package.main_document).of_type(kind):
            if not entry.is_external:
                place = Place(document.file, part=entry.target)
                yield Fault(place, "an embedded file", "none, or a picture of what it shows")
