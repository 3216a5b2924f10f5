"""The footnotes of the shipped quarter: each where it belongs, in order, and none twice."""

from word_reader import WordReader, find, first

FIRST, SECOND, THIRD = (
    "A council that puts residents first",
    "A borough that is clean and safe",
    "A place where those in need are supported",
)
COUNTS = "Some Flagship Actions were split so that each part has its own rating: "
# The section, the words before the mark, and the note: read by hand in the narrative, the tables and the glossary.
NOTES = [
    (FIRST, "1 amber, 0 red).", COUNTS + "Residents First now counts 10, originally 8."),
    (FIRST, "(Revs & Bens", "Revenues and Benefits"),
    (FIRST, "without active P1", "Priority 1, the most serious level of IT fault"),
    (FIRST, "P1 or P2", "Priority 2, the second most serious level of IT fault"),
    (FIRST, "% FOI", "Freedom of Information"),
    (FIRST, "in line with ACAS", "Advisory, Conciliation and Arbitration Service"),
    (SECOND, "More FPNs", "Fixed Penalty Notice"),
    (SECOND, "approved the PSPO", "Public Space Protection Order"),
    (SECOND, "3 amber, 1 red).", COUNTS + "Clean & Safe now counts 10, originally 8."),
    (SECOND, "with EICR", "Electrical Installation Condition Report"),
    (SECOND, "an EPC", "Energy Performance Certificate"),
    (SECOND, "recycling (Oflog", "Office for Local Government"),
    (THIRD, "services of ASC", "Adult Social Care"),
    (THIRD, "with CNWL", "Central and North West London NHS Foundation Trust"),
    (THIRD, "CSC", "Children’s Social Care"),
    (THIRD, "vacant post in MASH", "Multi-Agency Safeguarding Hub"),
    (
        THIRD,
        "meeting with DLUHC",
        "Department for Levelling Up, Housing and Communities, which runs the Supporting Families programme "
        "(formerly Troubled Families)",
    ),
    (THIRD, "More EHCPs", "Education, Health and Care Plan"),
    (THIRD, "The SEND", "Special educational needs and disabilities"),
    (THIRD, "launch of the ICON", "ICON’s page about the programme"),
    (THIRD, "3 amber, 0 red).", COUNTS + "Supporting those in Need now counts 12, originally 8."),
    (THIRD, "% of CPP", "Child Protection Plan"),
    (THIRD, "CQC", "Care Quality Commission"),
    (THIRD, "(OfLoG", "Office for Local Government"),
    (THIRD, "● A", "Rated before rounding: the unrounded figure fell just short of the target."),
    (
        THIRD,
        "celebrating ASYE",
        "Assessed and Supported Year in Employment, a stage in the training of new social workers",
    ),
    (THIRD, "with SLD", "Severe learning difficulties"),
    (THIRD, "SENARS", "Special Educational Needs Assessment and Review Service"),
    (THIRD, "and EPS", "Educational Psychology Service"),
    (THIRD, "Northwick Park Hospital’s A&E", "Accident and emergency department"),
]


def test_every_note_is_where_it_was_meant_with_the_words_that_it_explains(document: WordReader) -> None:
    found = [(ref.section, ref.before, document.notes[ref.id]) for ref in document.references]
    assert len(found) == len(NOTES)
    for (section, before, note), (wanted_section, wanted_before, wanted_note) in zip(found, NOTES, strict=True):
        assert (section, note) == (wanted_section, wanted_note)
        assert before.endswith(wanted_before)


def test_marks_and_notes_are_numbered_alike_from_one_in_order_of_reading(document: WordReader) -> None:
    numbers = list(range(1, len(NOTES) + 1))
    assert [reference.id for reference in document.references] == numbers
    assert list(document.notes) == [-1, 0, *numbers]


def test_the_notes_part_begins_with_the_separators_that_the_settings_name(document: WordReader) -> None:
    notes = list(document.xml("word/footnotes.xml"))
    assert [first(note, "@w:type") for note in notes][:2] == ["separator", "continuationSeparator"]
    assert {first(note, "@w:type") for note in notes[2:]} == {""}
    assert [len(find(note, ".//w:separator | .//w:continuationSeparator")) for note in notes[:2]] == [1, 1]
    settings = document.xml("word/settings.xml")
    assert [first(node, "@w:id") for node in find(settings, "w:footnotePr/w:footnote")] == ["-1", "0"]


def test_no_section_explains_the_same_twice(document: WordReader) -> None:
    explained = [(reference.section, document.notes[reference.id]) for reference in document.references]
    assert len(explained) == len(set(explained))


def test_every_note_begins_with_its_number_in_the_template_s_style(document: WordReader) -> None:
    for note in list(document.xml("word/footnotes.xml"))[2:]:
        runs = find(note, "w:p[1]/w:r")
        assert document.style_names[first(note, "w:p[1]/w:pPr/w:pStyle/@w:val")] == "footnote text"
        assert document.style_names[first(runs[0], "w:rPr/w:rStyle/@w:val")] == "footnote reference"
        assert len(find(runs[0], "w:footnoteRef")) == 1


def test_every_mark_is_in_the_style_of_marks(document: WordReader) -> None:
    marks = find(document.body, ".//w:r[w:footnoteReference]")
    styles = {document.style_names[first(mark, "w:rPr/w:rStyle/@w:val")] for mark in marks}
    assert styles == {"footnote reference"}


def test_a_reason_for_another_rating_is_a_note_at_the_marker_of_its_row(document: WordReader) -> None:
    (row,) = (row for table in document.tables for row in table.rows if row[0].notes)
    assert [cell.text for cell in row] == [
        "● A",
        "% of people from total eligible population invited for a Health Check",
        "▲ High",
        "10%",
        "10%",
    ]
    assert document.notes[row[0].notes[0]].startswith("Rated before rounding")


def test_a_link_in_a_note_leads_out_from_the_notes_part(document: WordReader) -> None:
    (link,) = find(document.xml("word/footnotes.xml"), ".//w:hyperlink")
    address = document.related("word/footnotes.xml")[first(link, "@r:id")]
    assert address == "https://iconcope.org/about/"
