"""Pictures: those that the template's conditions have left out go, and are not published inside the document."""

from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.ooxml.relationships import IMAGE
from cabinet_appendix.ooxml.story import story_parts


def finish(draft: Draft) -> None:
    """Remove each picture to which a part has a relationship that it does not use."""
    package = draft.package
    for part in story_parts(package):
        relationships = package.relationships(part)
        pictures = relationships.of_type(IMAGE)
        if not pictures:
            continue
        # In old drawings the names of the attributes differ.
        used = {value for element in package.xml(part).iter("*") for value in element.attrib.values()}
        for entry in pictures:
            if entry.id not in used:
                relationships.remove(entry.id)
                if package.has(entry.target) and not package.has_owner(entry.target):
                    package.remove_tree(entry.target)
