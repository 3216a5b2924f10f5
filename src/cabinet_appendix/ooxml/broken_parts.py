"""Broken parts of a package: from a package to one whose parts can all be read, and the names of those that could not.

Word says of a file with such a part that it is damaged; some programs read the rest of it all the same.
"""

from collections.abc import Iterator

from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.xml import XmlError, parse_xml


def remove_broken_parts(package: Package) -> tuple[str, ...]:
    """Take the parts out that should be XML and are none; XmlError where the document itself is one of them."""
    package.xml(package.main_document)
    broken = tuple(_find_broken(package))
    for name in broken:
        package.remove(name)
    return broken


def _find_broken(package: Package) -> Iterator[str]:
    for name in package.part_names:
        if name.endswith(".xml"):
            try:
                package.xml(name)
            except XmlError:
                yield name
    for name in package.relationship_names:
        try:
            parse_xml(package.read(name))
        except XmlError:
            yield name
