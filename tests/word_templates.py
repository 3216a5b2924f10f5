"""Word templates written by hand: every value of a report has its tag, and a test adds or changes what it is about."""

import io
from collections.abc import Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import docx
import pytest
from docx.document import Document
from lxml import etree

from builders import bullet, indicator, priority, report
from cabinet_appendix.errors import TemplateError
from cabinet_appendix.findings import Finding, Place, Severity
from cabinet_appendix.formats.word.context import build_context
from cabinet_appendix.formats.word.draft import Draft
from cabinet_appendix.formats.word.template import TemplateFile
from cabinet_appendix.formats.word.template_styles import TemplateStyles
from cabinet_appendix.formats.word.write import write_document
from cabinet_appendix.model.narrative import Note, Text
from cabinet_appendix.model.report import FlagshipAction, Report
from cabinet_appendix.ooxml.package import Package
from word_files import PREFIXES, STYLES, relationships_xml, unzip, word_file, zip_file

FILE = "appendix.docx"
CATEGORIES = {"Completed": "00308F", "Green": "008563", "Amber": "CC8100", "Red": "A30000", "Not rated": "6B6B6B"}
DECLARATIONS = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in PREFIXES.items())
CHART = '<c:chart r:id="rId9"/>'


def style_id(category: str) -> str:
    return f"RAG{category.replace(' ', '')}"


def character_style(id_: str, name: str, color: str = "000000") -> str:
    rPr = f'<w:rPr><w:color w:val="{color}"/></w:rPr>'
    return f'<w:style w:type="character" w:styleId="{id_}"><w:name w:val="{name}"/>{rPr}</w:style>'


LOOKS = (
    STYLES
    + '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>'
    + '<w:style w:type="paragraph" w:styleId="Nested"><w:name w:val="List Bullet 2"/></w:style>'
    + "".join(character_style(name, name) for name in ("Hyperlink", "Strong", "Emphasis"))
    + "".join(character_style(style_id(name), f"RAG {name}", color) for name, color in CATEGORIES.items())
)


def run(text: str, style: str = "") -> str:
    """A run; the text is XML."""
    rPr = f'<w:rPr><w:rStyle w:val="{style}"/></w:rPr>' if style else ""
    return f'<w:r>{rPr}<w:t xml:space="preserve">{text}</w:t></w:r>'


def p(*texts: str, style: str = "") -> str:
    """A paragraph of runs: texts, or XML that begins with an element."""
    pPr = f'<w:pPr><w:pStyle w:val="{style}"/></w:pPr>' if style else ""
    return f"<w:p>{pPr}{''.join(text if text.startswith('<') else run(text) for text in texts)}</w:p>"


def row(*cells: str) -> str:
    """A table row; a cell is a text, or the XML of its paragraphs."""
    tcs = (f"<w:tc><w:tcPr/>{cell if cell.startswith('<w:p') else p(cell)}</w:tc>" for cell in cells)
    return f"<w:tr>{''.join(tcs)}</w:tr>"


def table(*rows: str, properties: str = "") -> str:
    return f"<w:tbl><w:tblPr>{properties}</w:tblPr><w:tblGrid/>{''.join(rows)}</w:tbl>"


def loop(kind: str, head: str, *inside: str) -> str:
    """A loop of paragraphs ("p") or rows ("tr")."""
    tags = f"{{%{kind} for {head} %}}", f"{{%{kind} endfor %}}"
    start, end = (p(tag) if kind == "p" else row(tag) for tag in tags)
    return f"{start}{''.join(inside)}{end}"


KEY = table(*(row(p(run(f"● {name[0]}", style_id(name))), name) for name in CATEGORIES))
TITLE = p("{{ report.title }}")
INTRODUCTION = loop("p", "paragraph in report.introduction", p("{{r paragraph }}"))
HEADING = p("{{ priority.title }}", style="H1")
BULLETS = (
    p("{%p if bullet.level == 0 %}")
    + p("{{r bullet.text }}")
    + p("{%p else %}")
    + p("{{r bullet.text }}", style="Nested")
    + p("{%p endif %}")
)
ACHIEVEMENTS = loop("p", "bullet in priority.achievements", BULLETS)
COUNT = p("{{ priority.scorecard.flagship_actions.total }} Flagship Actions", "{{r priority.flagship_note }}")
ACTIONS = table(
    loop(
        "tr",
        "group in priority.flagship_action_groups",
        row("{{r group.marker }}", "{{ group.label }}"),
        loop("tr", "action in group.flagship_actions", row("", "{{r action.title }}")),
    )
)
MARKER = p("{{r indicator.marker }}", "{{r indicator.rating_note }}")
POLARITY = "{{ indicator.polarity }}"
INDICATORS = table(
    loop(
        "tr",
        "indicator in priority.indicators",
        row(MARKER, "{{r indicator.name }}", "{{ indicator.target }}", "{{ indicator.actual }}", POLARITY),
    )
)
KEY_ACTIONS = loop("p", "bullet in priority.key_actions", BULLETS)
SECTION = (HEADING, ACHIEVEMENTS, COUNT, ACTIONS, INDICATORS, KEY_ACTIONS)
QUARTER = p("{{ quarter.label }}")
BODY = TITLE + INTRODUCTION + loop("p", "priority in priorities", *SECTION) + KEY + QUARTER


def chart_drawing(description: str, holder: str = "inline") -> str:
    """A drawing of the template's chart, in the line of text or, with "anchor", floating."""
    uri = PREFIXES["c"]
    return (
        f'<w:r><w:drawing><wp:{holder}><wp:extent cx="914400" cy="914400"/><wp:docPr id="1" name="Chart"'
        f' descr="{description}"/><a:graphic><a:graphicData uri="{uri}">{CHART}</a:graphicData></a:graphic>'
        f"</wp:{holder}></w:drawing></w:r>"
    )


def chart_xml(title: str = "RAG") -> str:
    """A pie with a title and a sample of two slices."""
    points = (
        f'<c:dPt><c:idx val="{number}"/><c:spPr><a:solidFill><a:srgbClr val="000000"/></a:solidFill></c:spPr></c:dPt>'
        for number in range(2)
    )
    runs = "".join(f"<a:r><a:t>{piece}</a:t></a:r>" for piece in title.split("|"))
    return (
        f"<c:chartSpace {DECLARATIONS}><c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p>{runs}</a:p></c:rich></c:tx>"
        '</c:title><c:plotArea><c:pieChart><c:varyColors val="1"/><c:ser><c:idx val="0"/><c:order val="0"/>'
        f"{''.join(points)}</c:ser></c:pieChart></c:plotArea></c:chart></c:chartSpace>"
    )


def word_template(body: str = BODY, *, styles: str = LOOKS, **parts: str) -> bytes:
    """A template; `parts` are the contents of "header", "footnotes" or "chart", by that name."""
    kinds = {"styles": ("styles", "styles.xml"), "settings": ("settings", "settings.xml")}
    files: dict[str, str | bytes] = {"word/styles.xml": f"<w:styles {DECLARATIONS}>{styles}</w:styles>"}
    for name, content in parts.items():
        kinds[name] = (name, f"{name}.xml")
        root = {"header": "hdr", "footnotes": "footnotes"}.get(name)
        files[f"word/{name}.xml"] = f"<w:{root} {DECLARATIONS}>{content}</w:{root}>" if root else content
    ids = {"chart": "rId9"}
    entries = {ids.get(name, f"rId{number}"): kind for number, (name, kind) in enumerate(kinds.items(), start=1)}
    files["word/_rels/document.xml.rels"] = relationships_xml(entries)
    return word_file(body, files)


def edited(file: Path | bytes, replacements: Mapping[str, str], part: str = "word/document.xml") -> bytes:
    """A Word file in which texts of a part's XML are replaced; each must be there."""
    files = unzip(file if isinstance(file, bytes) else file.read_bytes())
    xml = files[part].decode()
    for old, new in replacements.items():
        assert old in xml, old
        xml = xml.replace(old, new)
    return zip_file({**files, part: xml})


def fill(template: bytes, of: Report | None = None, *, pictures: bool = False) -> bytes:
    """The document that a template makes of a report, a small one unless told."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / FILE
        path.write_bytes(template)
        return write_document(of or small_report(), path, pictures=pictures)


def rendered(template: bytes, of: Report | None = None) -> Draft:
    """What the finishing passes are given: a template whose tags have been replaced."""
    report_ = of or small_report()
    package = Package.open(template)
    styles = TemplateStyles(package, FILE)
    context = build_context(report_, styles)
    tags = TemplateFile(package, FILE)
    tags.render(context.names())
    return Draft(package, report_, context, tags, styles)


def body_xml(document: bytes) -> etree._Element:
    """The tree of the document's body part, as lxml alone reads it."""
    return etree.fromstring(unzip(document)["word/document.xml"])


def small_report(**fields: Any) -> Report:
    """A report of one priority with one of everything, in which `fields` replace what they name."""
    section = priority(
        title="A council that puts residents first",
        achievements=(bullet("Calls are answered"),),
        key_actions=(bullet("Answer more calls"),),
        flagship_actions=(FlagshipAction(title="Open a library", status="green"),),
        indicators=(indicator(),),
    )
    priorities = fields.pop("priorities", (section.model_copy(update=fields.pop("section", {})),))
    return report(*priorities, **fields)


def noted(*texts: str) -> dict[str, Any]:
    """Fields of a report whose introduction has these footnotes, one a paragraph."""
    keys = [f"n{number}" for number in range(len(texts))]
    return {
        "introduction": tuple((Text(f"Paragraph {key}"), Note(key)) for key in keys),
        "footnotes": {key: (Text(text),) for key, text in zip(keys, texts, strict=True)},
    }


def read(document: bytes) -> Document:
    """The document as python-docx reads it."""
    return docx.Document(io.BytesIO(document))


def lines(document: bytes) -> list[str]:
    """The paragraphs outside tables, as python-docx reads them."""
    return [paragraph.text for paragraph in read(document).paragraphs]


def rows(document: bytes) -> list[list[str]]:
    """The rows of all tables, as python-docx reads them."""
    return [[cell.text for cell in row.cells] for table in read(document).tables for row in table.rows]


def place(paragraph: str | None = None, part: str | None = "/word/document.xml") -> Place:
    return Place(FILE, part=part, paragraph=paragraph)


def refused(template: bytes, **fields: Any) -> tuple[Finding, ...]:
    with pytest.raises(TemplateError) as caught:
        fill(template, small_report(**fields))
    return caught.value.findings


def error(code: str, where: Place, found: str, expected: str, remedy: str = "") -> Finding:
    return Finding(code, Severity.ERROR, where, found, expected, remedy)
