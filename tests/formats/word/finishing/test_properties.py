"""Document properties, as python-docx reads them."""

from word_templates import fill, read, small_report, word_template


def test_a_document_says_what_it_is_and_in_which_language() -> None:
    given = small_report(title='R&D "now"', subject="Figures", author="Performance team")
    properties = read(fill(word_template(), given)).core_properties
    assert properties.title == 'R&D "now" Q2 2023-24'
    assert properties.subject == "Figures"
    assert properties.author == "Performance team"
    assert properties.language == "en-GB"


def test_nothing_is_said_of_who_saved_the_template_and_when() -> None:
    properties = read(fill(word_template())).core_properties
    assert (properties.author, properties.last_modified_by, properties.created, properties.modified) == (
        "",
        "",
        None,
        None,
    )
