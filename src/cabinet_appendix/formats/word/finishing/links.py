"""Links: from the links that stand in the rendered text and notes to Word's hyperlinks with their relationships."""

from lxml import etree

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.interim import LINK
from cabinet_appendix.ooxml.namespaces import qn
from cabinet_appendix.ooxml.relationships import HYPERLINK
from cabinet_appendix.ooxml.story import story_parts


def finish(draft: Draft) -> None:
    """Make each link a hyperlink of the part in which it stands: a note's links belong to the notes part."""
    package = draft.package
    for part in story_parts(package):
        for link in list(package.xml(part).iter(LINK)):
            address = str(link.attrib.pop("address"))
            link.set(qn("r:id"), package.relationships(part).add_external(HYPERLINK, address))
            link.set(qn("w:history"), "1")
            link.tag = qn("w:hyperlink")
            # Else the namespace of what it was is still declared on it.
            etree.cleanup_namespaces(link)
