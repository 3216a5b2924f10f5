"""What the original refers to in the changed document, against styles, links and parts by hand."""

from lxml import etree

from cabinet_appendix.compare.tracked.adoption import Adoption
from cabinet_appendix.ooxml.package import Package
from story_files import Document, paragraph, run, style
from word_files import xpath

_BASE = style("Base", "Base", '<w:rPr><w:sz w:val="40"/></w:rPr>')
_OWN = style(
    "Own", "Their own", '<w:next w:val="Base"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr>', base="Base"
)
_LIST = """<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"/></w:abstractNum>
    <w:num w:numId="3"><w:abstractNumId w:val="0"/></w:num>"""


def _adopt(original: Document, changed: Package) -> etree._Element:
    source = original.package
    part = source.main_document
    Adoption(source, changed).adopt(source.xml(part), part, changed.main_document)
    return source.xml(part)


def _styles(package: Package) -> etree._Element:
    return package.xml("/word/styles.xml")


def test_a_style_is_the_one_of_the_same_name() -> None:
    original = Document(
        paragraph(run("a", '<w:rStyle w:val="S"/>'), '<w:pStyle w:val="H"/>'),
        style("H", "heading 1") + style("S", "Strong", kind="character"),
    )
    changed = Document(styles=style("Titel1", "Heading 1") + style("Fett", "Strong", kind="character")).package
    root = _adopt(original, changed)
    assert xpath(root, "//w:pStyle/@w:val | //w:rStyle/@w:val") == ["Titel1", "Fett"]


def test_a_style_that_is_not_there_comes_with_its_base_and_its_list() -> None:
    changed = Document(styles=style("Base", "Other")).package
    root = _adopt(Document(paragraph(pPr='<w:pStyle w:val="Own"/>'), _BASE + _OWN, numbering=_LIST), changed)
    assert xpath(root, "//w:pStyle/@w:val") == ["Own"]
    styles = _styles(changed)
    assert xpath(styles, "w:style[w:name/@w:val='Their own']/w:basedOn/@w:val") == ["Base_"]
    assert xpath(styles, "w:style[@w:styleId='Base_']/w:name/@w:val") == ["Base"]
    assert xpath(styles, "w:style[@w:styleId='Own']/w:next") == []
    assert xpath(styles, "w:style[@w:styleId='Own']//w:numId/@w:val") == ["1"]
    assert changed.has("/word/numbering.xml")


def test_an_unknown_style_stays_unknown() -> None:
    root = _adopt(Document(paragraph(pPr='<w:pStyle w:val="None"/>')), Document().package)
    assert xpath(root, "//w:pStyle/@w:val") == ["None"]


def test_a_link_leads_where_it_led_and_one_into_the_original_goes() -> None:
    links = "".join(
        f"<w:hyperlink {attributes}>{run(text)}</w:hyperlink>"
        for attributes, text in (('r:id="x"', "out"), ('w:anchor="here"', "in"), ('w:anchor="gone"', "lost"))
    )
    mark = '<w:bookmarkStart w:id="1" w:name="here"/><w:bookmarkEnd w:id="1"/>'
    changed = Document(paragraph(mark), links=(("rId77", "https://b.example"),)).package
    root = _adopt(Document(paragraph(links), links=(("x", "https://a.example"),)), changed)
    (id_,) = xpath(root, "//w:hyperlink/@r:id")
    assert changed.relationships(changed.main_document).target(id_) == "https://a.example"
    assert xpath(root, "//w:hyperlink/@w:anchor") == ["here"]
    assert xpath(root, "//w:t/text()") == ["out", "in", "lost"]
    assert xpath(root, "//w:p/*") == ["hyperlink", "hyperlink", "r"]


def test_a_chart_comes_with_its_part() -> None:
    changed = Document().package
    root = _adopt(
        Document('<w:p><w:r><w:drawing><c:chart r:id="c1"/></w:drawing></w:r></w:p>', charts=("c1",)), changed
    )
    (id_,) = xpath(root, "//c:chart/@r:id")
    assert changed.has(changed.relationships(changed.main_document).target(id_))
