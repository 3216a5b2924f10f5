from cabinet_appendix.formats.folder.rewriting.narrative import (
    NarrativeChange,
    rewrite_introduction,
    rewrite_sections,
)
from cabinet_appendix.formats.markdown import parse_inlines
from cabinet_appendix.model.narrative import Bullet

SECTIONS = """\
# Residents First

## Achievements

* The *Wizard of Oz* sold out,
  as it did
  last year.
* More calls[^calls] are answered:
    * by day
    * by night

[^calls]: All of them,
    by all teams.

## Key actions over the next quarter
* Repairs.
"""


def _bullets(*texts: str) -> list[Bullet]:
    return [Bullet(level=text.startswith(" "), text=parse_inlines(text)) for text in texts]


def test_of_a_list_only_the_bullet_that_changes_is_written_anew_and_as_the_others_are_marked() -> None:
    achievements = _bullets(
        "The *Wizard of Oz* sold out, as it did last year.", "More calls[^calls] are answered:", " by day", " always"
    )
    change = NarrativeChange(bullets={"achievements": achievements, "key_actions": _bullets("Repairs.", "Roads.")})
    assert rewrite_sections(SECTIONS.encode(), change).decode() == SECTIONS.replace("by night", "always").replace(
        "* Repairs.\n", "* Repairs.\n* Roads.\n"
    )


def test_a_footnote_changes_in_its_place_and_a_new_one_stands_below_the_last() -> None:
    bullets = {
        "achievements": _bullets(
            "The *Wizard of Oz* sold out, as it did last year.",
            "More calls[^calls] are answered:",
            " by day",
            " by night",
        ),
        "key_actions": _bullets("Repairs[^new]."),
    }
    footnotes = {"calls": parse_inlines("Most of them."), "new": parse_inlines("Of roofs.")}
    rewritten = rewrite_sections(SECTIONS.encode(), NarrativeChange(bullets=bullets, footnotes=footnotes)).decode()
    assert rewritten == SECTIONS.replace(
        "[^calls]: All of them,\n    by all teams.\n", "[^calls]: Most of them.\n[^new]: Of roofs.\n"
    ).replace("* Repairs.", "* Repairs[^new].")


def test_a_footnote_that_goes_takes_its_lines_with_it() -> None:
    bullets = {"key_actions": _bullets("Repairs.")}
    change = NarrativeChange(bullets=bullets, footnotes={"calls": None})
    rewritten = rewrite_sections(SECTIONS.encode(), change).decode()
    assert rewritten == "# Residents First\n\n## Achievements\n\n\n\n## Key actions over the next quarter\n* Repairs.\n"


def test_a_section_that_there_is_not_begins_below_what_there_is() -> None:
    change = NarrativeChange(bullets={"achievements": _bullets("One."), "key_actions": _bullets("Two.")})
    rewritten = rewrite_sections(b"## Achievements\r\n\r\n- One.\r\n", change)
    assert rewritten == b"## Achievements\r\n\r\n- One.\r\n\r\n## Key actions\r\n\r\n- Two.\r\n"


def test_of_the_introduction_only_the_paragraph_that_changes_is_written_anew() -> None:
    source = "The first[^a] paragraph,\non two lines.\n\nThe second.\n\n[^a]: A note.\n"
    paragraphs = [
        parse_inlines("The first[^a] paragraph, on two lines."),
        parse_inlines("Another."),
        parse_inlines("2"),
    ]
    rewritten = rewrite_introduction(source.encode(), NarrativeChange(paragraphs)).decode()
    assert rewritten == source.replace("The second.", "Another.\n\n2")
