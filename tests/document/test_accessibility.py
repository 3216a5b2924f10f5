"""What a screen reader, a keyboard and a colour-blind reader meet in the shipped quarter (WCAG 2.2 AA, EN 301 549)."""

from word_reader import WordReader, find, first

HEADINGS = [
    (1, "Overall ratings this quarter"),
    *(
        entry
        for title in (
            "A council that puts residents first",
            "A borough that is clean and safe",
            "A place where those in need are supported",
        )
        for entry in (
            (1, title),
            (2, "Achievements"),
            (2, "Ratings in Q2 2023-24"),
            (2, "Flagship Actions"),
            (2, "Performance indicators"),
            (2, "Key actions over the next quarter"),
        )
    ),
    (1, "Key to RAG ratings"),
    (2, "Ratings of Flagship Actions"),
    (2, "Ratings of performance indicators"),
]
LETTERS = {"Completed": "C", "Green": "G", "Amber": "A", "Red": "R", "Not rated": "N"}
WHITE = "FFFFFF"


def test_headings_are_real_and_in_order(document: WordReader) -> None:
    found = [(int(p.style[-1]), p.text) for p in document.paragraphs if p.style.startswith("heading")]
    assert found == HEADINGS


def test_the_styles_of_headings_have_the_level_that_word_s_outline_shows(document: WordReader) -> None:
    levels = {first(style, "w:name/@w:val"): first(style, "w:pPr/w:outlineLvl/@w:val") for style in document.styles}
    assert (levels["heading 1"], levels["heading 2"]) == ("0", "1")
    assert not find(document.body, ".//w:outlineLvl")


def test_the_document_begins_with_its_title(document: WordReader) -> None:
    assert document.paragraphs[0].style == "Title"
    assert document.paragraphs[0].text == "Appendix 1 – Strategic Performance Report"


def test_bullets_have_two_levels_by_style_and_none_by_hand(document: WordReader) -> None:
    second = [paragraph.text for paragraph in document.paragraphs if paragraph.style == "List Bullet 2"]
    assert second == ["Accessibility: 91%", "Content: 86%", "User experience: 96%"]
    assert len([paragraph for paragraph in document.paragraphs if paragraph.style == "List Bullet"]) == 89
    assert not find(document.body, ".//w:numPr")
    numbering = document.xml("word/numbering.xml")
    for name, level in (("List Bullet", "0"), ("List Bullet 2", "1")):
        (style,) = (style for style in document.styles if first(style, "w:name/@w:val") == name)
        number = first(style, "w:pPr/w:numPr/w:numId/@w:val")
        assert first(style, "w:pPr/w:numPr/w:ilvl/@w:val") in {level, "" if level == "0" else level}
        abstract = first(numbering, f"w:num[@w:numId='{number}']/w:abstractNumId/@w:val")
        path = f"w:abstractNum[@w:abstractNumId='{abstract}']/w:lvl[@w:ilvl='{level}']"
        assert first(numbering, f"{path}/w:numFmt/@w:val") == "bullet"
        assert document.style_names[first(numbering, f"{path}/w:pStyle/@w:val")] == name


def test_the_first_row_of_every_table_repeats_and_no_row_splits(document: WordReader) -> None:
    tables = find(document.body, ".//w:tbl")
    assert len(tables) == 8
    for table in tables:
        rows = find(table, "w:tr")
        assert [len(find(row, "w:trPr/w:tblHeader")) for row in rows] == [1] + [0] * (len(rows) - 1)
        assert all(find(row, "w:trPr/w:cantSplit") for row in rows)


def test_tables_are_simple_and_every_column_has_a_heading(document: WordReader) -> None:
    assert not find(document.body, ".//w:gridSpan | .//w:vMerge | .//w:hMerge | .//w:tc//w:tbl")
    for element, table in zip(find(document.body, ".//w:tbl"), document.tables, strict=True):
        assert {len(row) for row in table.rows} == {len(find(element, "w:tblGrid/w:gridCol"))}
        assert all(heading.strip() for heading in table.texts[0])
        assert all(cell.text.strip() for row in table.rows for cell in row)


def test_every_table_says_what_it_holds(document: WordReader) -> None:
    tables = find(document.body, ".//w:tbl")
    captions = [first(table, "w:tblPr/w:tblCaption/@w:val") for table in tables]
    assert "Clean & Safe: performance indicators" in captions
    assert len(set(captions)) == len(tables)
    assert all(first(table, "w:tblPr/w:tblDescription/@w:val") for table in tables)


def test_every_drawing_has_an_alternative_text_and_stands_in_its_line(document: WordReader) -> None:
    for part in (name for name in document.parts if name.startswith("word/") and name.endswith(".xml")):
        assert not find(document.xml(part), ".//wp:anchor | .//w:pict | .//w:object")
    shown = [drawing.description for drawing in document.drawings]
    assert len(shown) == len(find(document.body, ".//w:drawing")) == 12
    assert all(len(description) > 20 for description in shown)
    assert len(set(shown)) == 12


def test_the_identifiers_of_drawings_are_unique(document: WordReader) -> None:
    numbers = [first(docPr, "@id") for docPr in find(document.body, ".//wp:docPr")]
    assert len(numbers) == len(set(numbers)) == 12


def test_the_language_is_british_english_throughout(document: WordReader) -> None:
    assert first(document.xml("word/styles.xml"), "w:docDefaults/w:rPrDefault/w:rPr/w:lang/@w:val") == "en-GB"
    for part in (name for name in document.parts if name.startswith("word/") and name.endswith(".xml")):
        root = document.xml(part)
        assert {first(lang, "@w:val") for lang in find(root, ".//w:lang")} <= {"en-GB"}
        assert {first(rPr, "@lang") for rPr in find(root, ".//a:rPr[@lang] | .//a:endParaRPr[@lang]")} <= {"en-GB"}


def test_every_rating_has_its_letter_beside_its_colour(document: WordReader) -> None:
    runs = find(document.body, ".//w:r[w:rPr/w:rStyle[starts-with(@w:val, 'RAG')]]")
    shown = [(document.style_names[first(run, "w:rPr/w:rStyle/@w:val")], first(run, "w:t/text()")) for run in runs]
    # 64 indicators, 32 Flagship Actions in 10 groups, and 7 in the key.
    assert len(shown) == 64 + 32 + 10 + 7
    assert all(text == f"● {LETTERS[style.removeprefix('RAG ')]}" for style, text in shown)


def test_no_colour_is_put_on_by_hand(document: WordReader) -> None:
    assert not find(document.body, ".//w:rPr/w:color | .//w:rPr/w:shd | .//w:rPr/w:highlight | .//w:tcPr/w:shd")


def test_markers_are_large_bold_and_have_a_contrast_of_three_to_one_on_white(document: WordReader) -> None:
    ratings = [style for style in document.styles if first(style, "w:name/@w:val").startswith("RAG ")]
    assert len(ratings) == 5
    for style in ratings:
        assert contrast(first(style, "w:rPr/w:color/@w:val"), WHITE) >= 3
        # Large text (WCAG 1.4.3): bold from 14 points, which are 28 half-points.
        assert find(style, "w:rPr/w:b[not(@w:val)]")
        assert int(first(style, "w:rPr/w:sz/@w:val")) >= 28


def test_all_other_text_has_a_contrast_of_four_and_a_half_to_one(document: WordReader) -> None:
    header = "46255E"
    assert header in {first(style, ".//w:tblStylePr[@w:type='firstRow']//w:shd/@w:fill") for style in document.styles}
    checked = 0
    for style in document.styles:
        name, colour = first(style, "w:name/@w:val"), first(style, "w:rPr/w:color/@w:val")
        # The grey tags of the template do not outlast a build.
        if not colour or name.startswith("RAG ") or name == "Template tag":
            continue
        ground = header if name == "Table heading" else first(style, "w:pPr/w:shd/@w:fill") or WHITE
        assert contrast(colour, ground) >= 4.5, name
        checked += 1
    assert checked >= 12


def test_no_tag_of_the_template_is_left(document: WordReader) -> None:
    assert "Template tag" not in {paragraph.style for paragraph in document.paragraphs}
    for name in (name for name in document.parts if name.endswith(".xml")):
        assert b"{{" not in document.parts[name], name
        assert b"{%" not in document.parts[name], name


def contrast(one: str, other: str) -> float:
    """The contrast of two colours (WCAG 2.2, "contrast ratio")."""
    darker, lighter = sorted(map(_luminance, (one, other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (0, 2, 4)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_contrast_of_known_pairs_is_as_others_have_worked_it_out() -> None:
    # By definition, and the lightest grey that passes and the darkest that fails on white, well known as such.
    assert contrast("000000", WHITE) == 21
    assert contrast("767676", WHITE) > 4.5 > contrast("777777", WHITE)
    assert [round(contrast(colour, WHITE), 1) for colour in ("FFC000", "00B050", "FF0000")] == [1.6, 2.9, 4.0]
