"""Small Word documents with a story in them, written by hand: from the XML of their parts to packages and blocks."""

from collections.abc import Sequence
from dataclasses import dataclass

from cabinet_appendix.ooxml.document_formats import DocumentFormats, read_formats
from cabinet_appendix.ooxml.package import Package
from cabinet_appendix.ooxml.story_reader import read_blocks
from cabinet_appendix.ooxml.story_values import Block, Revisions, StoryParagraph, StoryTable
from word_files import STYLES, R, part_xml, relationships_xml, word_file

_PARTS = {"numbering": "w:numbering", "footnotes": "w:footnotes", "endnotes": "w:endnotes", "comments": "w:comments"}
THEME = """<a:themeElements><a:clrScheme name="Office">
    <a:dk1><a:sysClr val="windowText" lastClr="000000"/></a:dk1><a:lt1><a:sysClr val="window" lastClr="FFFFFF"/></a:lt1>
    <a:dk2><a:srgbClr val="1F497D"/></a:dk2><a:lt2><a:srgbClr val="EEECE1"/></a:lt2>
    <a:accent1><a:srgbClr val="4F81BD"/></a:accent1><a:hlink><a:srgbClr val="0000FF"/></a:hlink></a:clrScheme>
    </a:themeElements>"""


@dataclass(frozen=True)
class Document:
    """A document by the XML of its parts; `styles` come after the usual ones, `links` are external targets by id.

    A part that is empty is not there. `charts` are the ids of charts.
    """

    body: str = "<w:p/>"
    styles: str = ""
    numbering: str = ""
    theme: str = ""
    footnotes: str = ""
    endnotes: str = ""
    comments: str = ""
    links: tuple[tuple[str, str], ...] = ()
    charts: tuple[str, ...] = ()

    @property
    def data(self) -> bytes:
        related = {"rStyles": ("styles", "styles.xml")}
        parts = {"word/styles.xml": part_xml("w:styles", STYLES + self.styles)}
        for name, root in _PARTS.items():
            if content := str(getattr(self, name)):
                parts[f"word/{name}.xml"] = part_xml(root, content)
                related[name] = (name, f"{name}.xml")
        if self.theme:
            parts["word/theme/theme1.xml"] = part_xml("a:theme", self.theme)
            related["theme"] = ("theme", "theme/theme1.xml")
        for chart in self.charts:
            parts[f"word/charts/{chart}.xml"] = part_xml("c:chartSpace", "")
            related[chart] = ("chart", f"charts/{chart}.xml")
        external = "".join(
            f'<Relationship Id="{id_}" Type="{R}/hyperlink" Target="{to}" TargetMode="External"/>'
            for id_, to in self.links
        )
        rels = relationships_xml(related).replace("</Relationships>", f"{external}</Relationships>")
        parts["word/_rels/document.xml.rels"] = rels
        return word_file(self.body, parts)

    @property
    def package(self) -> Package:
        return Package.open(self.data)

    @property
    def formats(self) -> DocumentFormats:
        return read_formats(self.package)

    def blocks(self, revisions: Revisions = Revisions.ACCEPTED) -> Sequence[Block]:
        return read_blocks(self.package, revisions)

    def paragraphs(self, revisions: Revisions = Revisions.ACCEPTED) -> list[StoryParagraph]:
        return [block for block in self.blocks(revisions) if isinstance(block, StoryParagraph)]

    def paragraph(self, revisions: Revisions = Revisions.ACCEPTED) -> StoryParagraph:
        """The only paragraph."""
        (paragraph,) = self.paragraphs(revisions)
        return paragraph

    def rows(self, revisions: Revisions = Revisions.ACCEPTED) -> list[list[str]]:
        """The texts of the cells of the only table."""
        (table,) = (block for block in self.blocks(revisions) if isinstance(block, StoryTable))
        return [[cell.text for cell in row] for row in table.rows]


def run(text: str, rPr: str = "") -> str:
    """A w:r with a text as it stands."""
    properties = f"<w:rPr>{rPr}</w:rPr>" if rPr else ""
    return f'<w:r>{properties}<w:t xml:space="preserve">{text}</w:t></w:r>'


def paragraph(content: str = "", pPr: str = "") -> str:
    """A w:p."""
    return f"<w:p>{f'<w:pPr>{pPr}</w:pPr>' if pPr else ''}{content}</w:p>"


def style(style_id: str, name: str, content: str = "", *, kind: str = "paragraph", base: str = "") -> str:
    """A w:style."""
    based = f'<w:basedOn w:val="{base}"/>' if base else ""
    return f'<w:style w:type="{kind}" w:styleId="{style_id}"><w:name w:val="{name}"/>{based}{content}</w:style>'


def texts(paragraphs: Sequence[StoryParagraph]) -> list[str]:
    return [paragraph.text for paragraph in paragraphs]
