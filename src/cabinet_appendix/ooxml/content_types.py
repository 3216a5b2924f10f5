"""[Content_Types].xml (ECMA-376 Part 2, 10.1.2): which kind of content each part holds."""

from lxml import etree

from cabinet_appendix.ooxml.namespaces import NAMESPACES, qn


class ContentTypes:
    """Content types by part, and by file extension where a part has none of its own."""

    def __init__(self, root: etree._Element | None = None) -> None:
        self._defaults: dict[str, str] = {}
        self._overrides: dict[str, str] = {}
        for element in root if root is not None else ():
            if element.tag == qn("ct:Default"):
                self._defaults[element.get("Extension", "").lower()] = element.get("ContentType", "")
            elif element.tag == qn("ct:Override"):
                self._overrides[element.get("PartName", "")] = element.get("ContentType", "")

    def find(self, part: str) -> str:
        """The content type of a part, "" where none is declared."""
        return self._overrides.get(part) or self._defaults.get(_extension(part), "")

    def add(self, part: str, content_type: str) -> None:
        """Declare the type of a part; pictures and workbooks by extension, as Word does, others by name."""
        extension = _extension(part)
        if extension != "xml" and self._defaults.get(extension, content_type) == content_type:
            self._defaults[extension] = content_type
        elif self.find(part) != content_type:
            self._overrides[part] = content_type

    def remove(self, part: str) -> None:
        """Forget a part."""
        self._overrides.pop(part, None)

    def element(self) -> etree._Element:
        """The Types element."""
        root = etree.Element(qn("ct:Types"), nsmap={None: NAMESPACES["ct"]})  # type: ignore[dict-item]
        for extension, content_type in sorted(self._defaults.items()):
            etree.SubElement(root, qn("ct:Default"), Extension=extension, ContentType=content_type)
        for part, content_type in sorted(self._overrides.items()):
            etree.SubElement(root, qn("ct:Override"), PartName=part, ContentType=content_type)
        return root


def _extension(part: str) -> str:
    return part.rpartition(".")[2].lower()
