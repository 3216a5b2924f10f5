"""Identifiers that loops have copied: each is one thing's in the whole document."""

from builders import priority
from word_files import unzip, xpath
from word_templates import BODY, SECTION, body_xml, fill, loop, p, small_report, word_template

BOOKMARK = '<w:bookmarkStart w:id="5" w:name="here"/><w:r><w:t>{{ x }}</w:t></w:r><w:bookmarkEnd w:id="5"/>'
PICTURE = '<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Picture"/></wp:inline></w:drawing></w:r>'


def test_bookmarks_paragraph_ids_and_drawings_of_a_loop_are_made_unique() -> None:
    repeated = p(BOOKMARK, PICTURE).replace("<w:p>", '<w:p w14:paraId="00000001" w14:textId="00000002">')
    document = fill(word_template(loop("p", "x in [1, 2, 3]", repeated) + BODY, header=p(PICTURE)))
    body = body_xml(document)
    assert xpath(body, "//w:bookmarkStart/@w:name") == ["here"]
    assert xpath(body, "//w:bookmarkStart/@w:id") == xpath(body, "//w:bookmarkEnd/@w:id")
    assert xpath(body, "//@w14:paraId") == ["00000001"]
    assert xpath(body, "//wp:docPr/@id") == ["1", "2", "3"]
    assert b'<wp:docPr id="4"' in unzip(document)["word/header.xml"]


def test_a_bookmark_that_a_tag_for_paragraphs_has_halved_goes() -> None:
    half = '<w:bookmarkStart w:id="5" w:name="half"/>'
    inside = p(half, "a") + p("{%p if quarter %}", '<w:bookmarkEnd w:id="5"/>') + p("b") + p("{%p endif %}")
    body = body_xml(fill(word_template(inside + BODY)))
    assert xpath(body, "//w:bookmarkStart | //w:bookmarkEnd") == []


def test_drawings_are_unique_over_the_sections_of_two_priorities() -> None:
    given = small_report(priorities=(priority("a"), priority("b")))
    template = word_template(BODY.replace(SECTION[0], SECTION[0] + p(PICTURE)))
    assert xpath(body_xml(fill(template, given)), "//wp:docPr/@id") == ["1", "2"]
