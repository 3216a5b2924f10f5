"""Markup compatibility (ECMA-376 Part 3, 7.2): what a part says may be ignored, taken out for a part that does not."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import qn

_IGNORABLE = qn("mc:Ignorable")


def remove_ignorable(element: etree._Element, source: etree._Element, target: etree._Element | None) -> None:
    """Take out of an element what the root of its part says may be ignored, and that of another part does not say.

    In there, a reader that does not know it would call the file damaged.
    """
    namespaces = _ignorable(source) - (_ignorable(target) if target is not None else frozenset())
    for inner in list(element.iter("*")) if namespaces else ():
        parent = inner.getparent()
        if parent is not None and etree.QName(inner).namespace in namespaces:
            parent.remove(inner)
            continue
        for name in map(str, inner.keys()):
            if etree.QName(name).namespace in namespaces:
                del inner.attrib[name]


def _ignorable(root: etree._Element) -> frozenset[str]:
    prefixes = (root.get(_IGNORABLE) or "").split()
    return frozenset(root.nsmap[prefix] for prefix in prefixes if prefix in root.nsmap)
