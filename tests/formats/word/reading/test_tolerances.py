"""The tolerance that a key names."""

from decimal import Decimal

import pytest

from cabinet_appendix.formats.word.reading.tolerances import find_tolerance
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Tolerance
from cabinet_appendix.ooxml.story_values import Block, StoryCell, StoryParagraph, StoryRun, StoryTable


def _paragraph(text: str) -> StoryParagraph:
    return StoryParagraph((StoryRun(text),))


@pytest.mark.parametrize(
    ("text", "tolerance"),
    [
        ("A - Amber - Just off target by less than 5%", FIVE_PER_CENT),
        ("The target has been missed by less than 10% of the target", Tolerance(amount=Decimal(10))),
        ("within 2 points of target", Tolerance(amount=Decimal(2), in_points=True)),
        ("under 2.5%", Tolerance(amount=Decimal("2.5"))),
        ("off target by 10% or more", FIVE_PER_CENT),
    ],
)
def test_the_key_says_what_is_amber(text: str, tolerance: Tolerance) -> None:
    in_table = StoryTable(((StoryCell((_paragraph("Amber"),)), StoryCell((_paragraph(text),))),))
    blocks: tuple[Block, ...] = (_paragraph(text), in_table)
    assert [find_tolerance([block]) for block in blocks] == [tolerance, tolerance]


def test_a_document_without_a_key_has_five_per_cent() -> None:
    assert find_tolerance([]) == FIVE_PER_CENT
