"""The runs of a paragraph with tracked changes, against XML by hand."""

from lxml import etree

from cabinet_appendix.compare.tracked.atoms import Atom, read_line
from cabinet_appendix.compare.tracked.marks import Marks
from cabinet_appendix.compare.tracked.runs import RunWriter
from story_files import run
from word_files import element, xpath


def _atoms(content: str) -> list[Atom]:
    return read_line(element(f"<w:p>{content}</w:p>"), str).atoms


def _writer() -> tuple[etree._Element, RunWriter]:
    p = element("<w:p/>")
    return p, RunWriter(p, Marks())


def test_words_that_changed_alike_share_a_run() -> None:
    p, writer = _writer()
    for atom in _atoms(run("one two")):
        writer.keep(atom, atom)
    for atom in _atoms(run(" three four")):
        writer.delete(atom)
    for atom in _atoms(run(" five")):
        writer.insert(atom)
    assert xpath(p, "*") == ["r", "del", "ins"]
    assert xpath(p, ".//w:t/text() | .//w:delText/text()") == ["one two", " three four", " five"]
    assert xpath(p, ".//@xml:space") == ["preserve"] * 3


def test_looks_stay_and_others_are_recorded_where_they_begin_and_end() -> None:
    p, writer = _writer()
    (old,), (new,) = _atoms(run("Foot", "<w:b/>") + run("fall")), _atoms(run("Football"[:4]) + run("fall", "<w:i/>"))
    writer.keep(old, new)
    assert xpath(p, "w:r/w:t/text()") == ["Foot", "fall"]
    assert xpath(p, "w:r[1]/w:rPr/*") == ["rPrChange"]
    assert xpath(p, "w:r[1]/w:rPr/w:rPrChange/w:rPr/*") == ["b"]
    assert xpath(p, "w:r[2]/w:rPr/*") == ["i", "rPrChange"]
    assert xpath(p, "w:r[2]/w:rPr/w:rPrChange/w:rPr/*") == []


def test_a_deleted_field_and_text_have_the_names_of_deleted_ones() -> None:
    field = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGE </w:instrText></w:r>'
    p, writer = _writer()
    for atom in _atoms(f"{field}{run('7')}<w:r><w:fldChar w:fldCharType='end'/></w:r>"):
        writer.delete(atom)
    assert xpath(p, "w:del/w:r/*") == ["fldChar", "delInstrText", "delText", "fldChar"]


def test_a_link_holds_the_changes_inside_it() -> None:
    old, new = (_atoms(f'<w:hyperlink w:anchor="a">{run(text)}</w:hyperlink>') for text in ("the page", "this page"))
    p, writer = _writer()
    writer.delete(old[0])
    writer.insert(new[0])
    for place in (1, 2):
        writer.keep(old[place], new[place])
    assert xpath(p, "*") == ["hyperlink"]
    assert xpath(p, "w:hyperlink/*") == ["del", "ins", "r"]
    assert xpath(p, "w:hyperlink/@w:anchor") == ["a"]


def test_another_link_and_a_bookmark_end_what_stood_before() -> None:
    p, writer = _writer()
    for link in "ab":
        for atom in _atoms(f'<w:hyperlink w:anchor="{link}">{run(link)}</w:hyperlink>'):
            writer.insert(atom)
    writer.place(element("<w:bookmarkStart/>"))
    for atom in _atoms(run("end")):
        writer.insert(atom)
    assert xpath(p, "*") == ["hyperlink", "hyperlink", "bookmarkStart", "ins"]
    assert len(xpath(p, ".//w:ins/@w:id")) == len(set(xpath(p, ".//w:ins/@w:id"))) == 3


def test_a_mark_that_looks_another_way_is_recorded_too() -> None:
    (old,) = _atoms('<w:r><w:footnoteReference w:id="1"/></w:r>')
    (new,) = _atoms('<w:r><w:rPr><w:b/></w:rPr><w:footnoteReference w:id="2"/></w:r>')
    p, writer = _writer()
    writer.keep(old, new)
    assert xpath(p, "w:r/*") == ["rPr", "footnoteReference"]
    assert xpath(p, "w:r/w:rPr/*") == ["b", "rPrChange"]
