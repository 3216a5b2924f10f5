"""Content controls that somebody fills in, with their titles."""

from cabinet_appendix.ooxml.content_controls import find_content_controls
from word_files import element


def _control(properties: str) -> str:
    return f"<w:sdt>{properties}<w:sdtContent><w:p><w:r><w:t>x</w:t></w:r></w:p></w:sdtContent></w:sdt>"


def test_a_control_has_its_title_and_words() -> None:
    titled, untitled = _control('<w:sdtPr><w:alias w:val="Officer"/></w:sdtPr>'), _control("")
    found = list(find_content_controls(element(f"<w:body>{titled}{untitled}</w:body>")))
    assert [(control.title, control.text) for control in found] == [("Officer", "x"), ("", "x")]


def test_what_word_fills_in_itself_is_none() -> None:
    repeating = '<w15:repeatingSection xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'
    for kind in ("<w:docPartObj/>", "<w:citation/>", "<w:bibliography/>", repeating):
        body = element(f"<w:body>{_control(f'<w:sdtPr>{kind}</w:sdtPr>')}</w:body>")
        assert list(find_content_controls(body)) == []
