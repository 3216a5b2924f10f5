"""Pictures that a condition has left out are not in the document."""

from pathlib import Path

from builders import priority
from cabinet_appendix.formats.word.write import write_document
from word_files import unzip, xpath
from word_templates import body_xml, small_report


def pictures(template: Path, *keys: str) -> list[str]:
    document = write_document(small_report(priorities=tuple(map(priority, keys))), template)
    shown = xpath(body_xml(document), "//a:blip/@r:embed")
    files = [name for name in unzip(document) if name.startswith("word/media/")]
    assert len(files) == len(shown)
    return [name.rpartition("/")[2] for name in files]


def test_the_picture_of_a_priority_that_is_not_there_goes(template: Path) -> None:
    assert pictures(template, "residents-first", "clean-and-safe", "supporting-those-in-need") == [
        "clean-and-safe.png",
        "cover.png",
        "residents-first.png",
        "supporting-those-in-need.png",
    ]
    assert pictures(template, "clean-and-safe", "another") == ["clean-and-safe.png", "cover.png"]
