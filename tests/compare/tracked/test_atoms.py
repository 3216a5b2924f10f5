"""The atoms of a paragraph, against paragraphs by hand."""

import pytest

from cabinet_appendix.compare.tracked.atoms import Atom, note_marks, read_line
from story_files import run
from word_files import element, xpath


def _atoms(content: str) -> list[Atom]:
    return read_line(element(f"<w:p><w:pPr/>{content}</w:p>"), str).atoms


def _texts(content: str) -> list[str]:
    return ["".join(segment.text for segment in atom.segments) for atom in _atoms(content)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("an increase of 11%.", ["an", " ", "increase", " ", "of", " ", "11%", "."]),
        ("£1,250.50 (8.2%)", ["£", "1,250.50", " ", "(", "8.2%", ")"]),
        ("the council’s face-to-face", ["the", " ", "council’s", " ", "face-to-face"]),
        ("2023-24  ", ["2023-24", "  "]),
        ("● G", ["●", " ", "G"]),
    ],
)
def test_a_text_is_words_spaces_and_signs(text: str, words: list[str]) -> None:
    assert _texts(run(text)) == words
    assert [atom.is_word for atom in _atoms(run(text))] == [any(map(str.isalnum, word)) for word in words]


def test_a_word_runs_on_over_the_ends_of_runs() -> None:
    content = run("Foot", "<w:b/>") + run("fall", "<w:i/>") + run(" in")
    assert _texts(content) == ["Footfall", " ", "in"]
    first, *_ = _atoms(content)
    assert [segment.text for segment in first.segments] == ["Foot", "fall"]
    assert [xpath(segment.properties, "*") for segment in first.segments if segment.properties is not None] == [
        ["b"],
        ["i"],
    ]
    assert first.key == _atoms(run("Footfall"))[0].key


def test_marks_breaks_and_drawings_are_atoms_of_their_own() -> None:
    parts = ("<w:tab/>", "<w:br/>", '<w:footnoteReference w:id="3"/>', "<w:drawing/>")
    atoms = _atoms("<w:r><w:t>a</w:t>" + "".join(parts) + "</w:r>")
    assert [atom.is_text for atom in atoms] == [True, False, False, False, False]
    assert [len(note_marks(atom)) for atom in atoms] == [0, 0, 0, 1, 0]


def _field(code: str, result: str) -> str:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    instruction = f"<w:r><w:instrText>{code}</w:instrText></w:r>"
    return mark("begin") + instruction + mark("separate") + run(result) + mark("end")


def test_a_field_is_one_atom_from_its_first_character_to_its_last() -> None:
    atoms = _atoms(run("Page ") + _field(" PAGE ", "7") + run(" of"))
    assert [atom.is_text for atom in atoms] == [True, True, False, True, True]
    assert len(atoms[2].segments[0].elements) == 5


def test_what_word_counts_is_no_difference_and_any_other_result_is() -> None:
    def key(code: str, result: str) -> tuple[str, str]:
        return _atoms(_field(code, result))[0].key

    assert key(" PAGE ", "7") == key(" PAGE ", "8") != key(" NUMPAGES ", "7")
    assert key(" DOCPROPERTY x ", "a") != key(" DOCPROPERTY x ", "b")


def test_a_field_that_goes_on_in_the_next_paragraph_is_one_atom_to_the_end() -> None:
    begun = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> TOC </w:instrText></w:r>'
    assert [len(atom.segments[0].elements) for atom in _atoms(begun)] == [2]


def test_the_same_words_in_another_link_are_others() -> None:
    def key(link: str) -> tuple[str, str]:
        return _atoms(f"<w:hyperlink {link}>{run('here')}</w:hyperlink>")[0].key

    assert key('r:id="rId1"') == key('r:id="rId1"')
    assert len({key('r:id="rId1"'), key('r:id="rId2"'), key('w:anchor="a"'), _atoms(run("here"))[0].key}) == 4
    assert _texts(f"<w:hyperlink>{run('foot')}</w:hyperlink>{run('fall')}") == ["foot", "fall"]


def test_bookmarks_and_maths_keep_their_places() -> None:
    line = read_line(element(f"<w:p>{run('a b')}<w:bookmarkStart/>{run('c')}<m:oMath/></w:p>"), str)
    assert [atom.is_text for atom in line.atoms] == [True, True, True, True, False]
    assert {place: len(elements) for place, elements in line.places.items()} == {3: 1}
