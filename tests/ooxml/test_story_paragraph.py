"""Paragraphs of a story, against XML as Word and LibreOffice write it and what Word prints of it."""

import pytest

from cabinet_appendix.ooxml.story_values import Revisions, StoryDrawing, StoryParagraph, StoryRun
from story_files import Document, paragraph, run, style, texts

_STYLES = (
    style("Strong", "Strong", "<w:rPr><w:b/></w:rPr>", kind="character")
    + style("Hidden", "Hidden", "<w:rPr><w:vanish/></w:rPr>", kind="character")
    + style("Title", "Title", '<w:rPr><w:b/><w:sz w:val="40"/></w:rPr>')
)
_NOTES = '<w:footnote w:id="2"><w:p/></w:footnote><w:footnote w:id="7"><w:p/></w:footnote>'
_CHARACTERS = {kind: f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>' for kind in ("begin", "separate", "end")}


def _read(content: str, pPr: str = "", revisions: Revisions = Revisions.ACCEPTED) -> StoryParagraph:
    document = Document(
        paragraph(content, pPr),
        styles=_STYLES,
        footnotes=_NOTES,
        endnotes='<w:endnote w:id="2"><w:p/></w:endnote>',
        links=(("rLink", "https://harrow.gov.uk"),),
        charts=("chart1",),
    )
    return document.paragraph(revisions)


def _field(code: str, result: str, more_code: str = "") -> str:
    begin, separate, end = _CHARACTERS.values()
    return f"{begin}<w:r><w:instrText>{code}</w:instrText></w:r>{more_code}{separate}{result}{end}"


def _symbol(font: str, char: str) -> str:
    return f'<w:r><w:sym w:font="{font}" w:char="{char}"/></w:r>'


def _fonts(font: str) -> str:
    return f'<w:rFonts w:ascii="{font}" w:hAnsi="{font}"/>'


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ("<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:ptab/><w:t>c</w:t></w:r>", "a\tb\tc"),
        ("<w:r><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:br w:type='textWrapping'/><w:t>c</w:t></w:r>", "a\nb\n\nc"),
        ("<w:r><w:t>a</w:t><w:br w:type='page'/><w:br w:type='column'/><w:lastRenderedPageBreak/></w:r>", "a"),
        ("<w:r><w:t>a</w:t><w:softHyphen/><w:t>b\u00adc</w:t></w:r>", "ab\u00adc"),
        ("<w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b\u00a0c\u2011d</w:t></w:r>", "a\u2011b\u00a0c\u2011d"),
        ("<w:r><w:t> a </w:t><w:t xml:space='preserve'> b </w:t></w:r>", "a b "),
        ("<w:r><w:t>a\n b</w:t></w:r>", "a  b"),
        (run("small", "<w:caps/>"), "small"),
        (run("seen") + run("hidden", "<w:vanish/>") + run("web", "<w:webHidden/>"), "seenweb"),
        (
            run("hidden", '<w:rStyle w:val="Hidden"/>')
            + run("seen", '<w:rStyle w:val="Hidden"/><w:vanish w:val="0"/>'),
            "seen",
        ),
        ("<w:r><w:rPr/><w:pgNum/><w:annotationRef/><w:t>a</w:t></w:r>", "a"),
        (
            "<m:oMath><m:sSup><m:e><m:r><m:t>r</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:oMath>",
            "r2",
        ),
        (
            "<w:r><w:ruby><w:rt>" + run("above") + "</w:rt><w:rubyBase>" + run("base") + "</w:rubyBase></w:ruby></w:r>",
            "base",
        ),
        ("<w:r><w:delText>gone</w:delText></w:r>", ""),
    ],
)
def test_a_paragraph_says_what_word_prints_of_it(content: str, text: str) -> None:
    assert _read(content).text == text


def test_a_text_that_is_split_in_any_way_is_one_run() -> None:
    content = f"""{run("Resid")}<w:bookmarkStart w:id="0" w:name="a"/>{run("ents", "<w:lang w:val='en-GB'/>")}
        <w:bookmarkEnd w:id="0"/><w:proofErr w:type="spellStart"/><w:smartTag w:element="e">{run(" Fi")}</w:smartTag>
        <w:customXml w:element="e">{run("rs")}</w:customXml><w:sdt><w:sdtContent>{run("t")}</w:sdtContent></w:sdt>"""
    assert _read(content).runs == (StoryRun("Residents First"),)


def test_runs_have_what_shows_of_their_formatting() -> None:
    content = (
        run("bold", "<w:b/>")
        + run("blue", '<w:i/><w:color w:val="0070c0"/>')
        + run("strong", '<w:rStyle w:val="Strong"/>')
        + run("plain", '<w:color w:val="auto"/>')
    )
    assert _read(content).runs == (
        StoryRun("bold", is_bold=True),
        StoryRun("blue", is_italic=True, color="0070C0"),
        StoryRun("strong", is_bold=True, style="Strong"),
        StoryRun("plain"),
    )


def test_a_paragraph_has_its_style_and_the_size_of_its_largest_words() -> None:
    title = _read(run("Title") + run(" ", '<w:sz w:val="90"/>'), '<w:pStyle w:val="Title"/>')
    assert (title.style, title.outline_level, title.size, title.is_bold) == ("Title", None, 40, True)
    assert _read("").size == 0


@pytest.mark.parametrize(
    ("content", "address"),
    [
        (f'<w:hyperlink r:id="rLink">{run("link")}</w:hyperlink>', "https://harrow.gov.uk"),
        (f'<w:hyperlink r:id="rLink" w:anchor="part">{run("link")}</w:hyperlink>', "https://harrow.gov.uk#part"),
        (f'<w:hyperlink w:anchor="_Toc1">{run("link")}</w:hyperlink>', None),
        (f'<w:hyperlink r:id="rGone">{run("link")}</w:hyperlink>', None),
        (f'<w:hyperlink r:id="rStyles">{run("link")}</w:hyperlink>', None),
        (_field(' HYPERLINK "https://a.uk" ', run("link")), "https://a.uk"),
        (_field(' HYPERLINK \\l "_Toc1" ', run("link")), None),
        (f"<w:fldSimple w:instr=' HYPERLINK \"https://a.uk\" '>{run('link')}</w:fldSimple>", "https://a.uk"),
        (f'<w:hyperlink r:id="rLink">{_field(" REF a ", run("link"))}</w:hyperlink>', "https://harrow.gov.uk"),
        (
            f'<w:hyperlink r:id="rLink"><w:fldSimple w:instr=" PAGE ">{run("link")}</w:fldSimple></w:hyperlink>',
            "https://harrow.gov.uk",
        ),
        (_field(' HYPERLINK "https://a.uk" ', _field(" REF a ", run("link"))), "https://a.uk"),
        (_field(' HYPERLINK "https://', run("link"), _field(" REF a ", run('a.uk"'))), "https://a.uk"),
    ],
)
def test_a_link_has_the_address_that_it_leads_to(content: str, address: str | None) -> None:
    assert _read(run("a ") + content + run(" b")).runs == (
        (StoryRun("a "), StoryRun("link", address=address), StoryRun(" b")) if address else (StoryRun("a link b"),)
    )


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (_field(" PAGE ", run("7")), "7"),
        (f"<w:fldSimple w:instr=' PAGE '>{run('7')}</w:fldSimple>", "7"),
        (_field(" IF ", run("yes"), _field(" REF a ", run("inner"))), "yes"),
        (
            f'{_CHARACTERS["begin"]}<w:r><w:instrText> XE "a" </w:instrText></w:r>{_CHARACTERS["end"]}{run("after")}',
            "after",
        ),
        (f"{_CHARACTERS['begin']}{run('never ended')}", "never ended"),
        (f"{_CHARACTERS['end']}{run('never begun')}", "never begun"),
        (_field(" PAGE ", run("7", "<w:vanish/>")) + run("after"), "after"),
    ],
)
def test_of_a_field_the_result_is_said_and_never_the_code(content: str, text: str) -> None:
    assert _read(content).text == text


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (_symbol("Wingdings", "F06C"), "●"),
        (_symbol("Wingdings", "F0E9") + _symbol("Wingdings", "F0EA"), "↑↓"),
        (_symbol("Wingdings", "F04A") + run("\tsmile"), "\tsmile"),
        (run("a smile") + _symbol("Wingdings", "F04A") + run("there"), "a smile there"),
        (run("\uf0fc", _fonts("Wingdings")), "✓"),
        (run("l", _fonts("Wingdings")), "●"),
        (run("\uf0b7"), "•"),
        (_symbol("Wingdings", "none"), ""),
    ],
)
def test_symbols_are_characters_a_space_or_nothing_at_the_start(content: str, text: str) -> None:
    assert _read(content).text == text


def test_the_mark_of_a_note_stands_where_it_is_if_the_note_is_there() -> None:
    def mark(kind: str, attributes: str) -> str:
        return f"<w:r><w:{kind}Reference {attributes}/></w:r>"

    here = run("ASC") + mark("footnote", 'w:id="2"') + run(" and") + mark("endnote", 'w:id="2"')
    content = here + mark("footnote", 'w:id="3"') + mark("footnote", 'w:id="x"') + mark("footnote", "")
    assert _read(content).runs == (
        StoryRun("ASC"),
        StoryRun("", note_id="2"),
        StoryRun(" and"),
        StoryRun("", note_id="endnote-2"),
    )


def test_what_follows_the_mark_of_a_note_in_its_run_is_text() -> None:
    reference = '<w:r><w:footnoteReference w:id="7"/><w:t>b</w:t></w:r>'
    assert _read(run("a") + reference).runs == (StoryRun("a"), StoryRun("", note_id="7"), StoryRun("b"))


def test_a_mark_that_somebody_has_typed_is_no_text() -> None:
    reference = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="7"/><w:t>*</w:t></w:r>'
    assert _read(run("a") + reference + run("b")).runs == (StoryRun("a"), StoryRun("", note_id="7"), StoryRun("b"))


def test_hidden_marks_and_drawings_are_not_there() -> None:
    drawing = '<w:drawing><wp:inline><wp:docPr id="1" descr="A house"/></wp:inline></w:drawing>'
    hidden = f'<w:r><w:rPr><w:vanish/></w:rPr><w:footnoteReference w:id="2"/>{drawing}</w:r>'
    assert _read(hidden) == StoryParagraph(style="Normal")
    assert _read(f"<w:r>{drawing}</w:r>").drawings == (StoryDrawing("A house"),)


def test_a_drawing_is_read_once_where_it_is_said_in_two_ways() -> None:
    chart = """<w:drawing><wp:inline><wp:docPr id="1" descr="A pie"/><a:graphic><a:graphicData><c:chart r:id="chart1"/>
        </a:graphicData></a:graphic></wp:inline></w:drawing>"""
    fallback = '<w:pict><v:shape alt="A pie"><v:imagedata/></v:shape></w:pict>'
    content = f"""<w:r><mc:AlternateContent><mc:Choice Requires="c14">{chart}</mc:Choice><mc:Fallback>{fallback}
        </mc:Fallback></mc:AlternateContent></w:r>"""
    assert _read(content).drawings == (StoryDrawing("A pie", "/word/charts/chart1.xml"),)


def test_each_side_of_tracked_changes_has_its_own_words_and_looks() -> None:
    content = f"""<w:ins w:id="1">{run("new")}</w:ins><w:del w:id="2"><w:r><w:delText>old</w:delText></w:r></w:del>
        <w:moveTo w:id="3">{run(" to")}</w:moveTo><w:moveFrom w:id="4">{run(" from")}</w:moveFrom>
        {run(" look", "<w:b/><w:rPrChange w:id='5'><w:rPr><w:i/></w:rPr></w:rPrChange>")}"""
    assert _read(content).runs == (StoryRun("new to"), StoryRun(" look", is_bold=True))
    assert _read(content, revisions=Revisions.ORIGINAL).runs == (
        StoryRun("old from"),
        StoryRun(" look", is_italic=True),
    )


def test_tabs_and_breaks_are_the_same_on_both_sides() -> None:
    content = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:noBreakHyphen/></w:r>"
    assert _read(content, revisions=Revisions.ORIGINAL).text == "a\tb\n\u2011"


def test_each_side_of_tracked_changes_has_its_own_style() -> None:
    pPr = '<w:pStyle w:val="Title"/><w:pPrChange w:id="1"><w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:pPrChange>'
    after, before = _read(run("a"), pPr), _read(run("a"), pPr, Revisions.ORIGINAL)
    assert (after.style, after.outline_level) == ("Title", None)
    assert (before.style, before.outline_level) == ("Normal", 1)


def test_a_deleted_field_is_a_field_before_it_was_deleted() -> None:
    begin, separate, end = _CHARACTERS.values()
    code = "<w:r><w:delInstrText> PAGE </w:delInstrText></w:r>"
    content = f'<w:del w:id="1">{begin}{code}{separate}<w:r><w:delText>7</w:delText></w:r>{end}</w:del>{run("a")}'
    assert _read(content).text == "a"
    assert _read(content, revisions=Revisions.ORIGINAL).text == "7a"


def test_a_field_may_go_on_over_paragraphs() -> None:
    begin, separate, end = _CHARACTERS.values()
    code = "<w:r><w:instrText> TOC </w:instrText></w:r>"
    body = (
        paragraph(begin + code) + paragraph(separate + run("Achievements")) + paragraph(run("Key") + end + run(" next"))
    )
    assert texts(Document(body).paragraphs()) == ["", "Achievements", "Key next"]


def test_a_paragraph_with_very_many_runs_is_read_in_time() -> None:
    content = (run("a", '<w:sz w:val="4"/>') + run("b")) * 20_000
    assert _read(content).runs == (StoryRun("ab" * 20_000),)
