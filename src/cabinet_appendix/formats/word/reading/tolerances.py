"""The tolerance of an appendix: from the words of its key to the gap that is still amber."""

from collections.abc import Sequence

from cabinet_appendix.model import key as wording
from cabinet_appendix.model.ratings import FIVE_PER_CENT, Tolerance
from cabinet_appendix.ooxml.story_values import Block, StoryTable


def find_tolerance(key: Sequence[Block]) -> Tolerance:
    """What the key says of amber ("missed by less than 5%"), or 5% where it says nothing."""
    for block in key:
        cells = [cell for row in block.rows for cell in row] if isinstance(block, StoryTable) else [block]
        for cell in cells:
            tolerance = wording.find_tolerance(cell.text)
            if tolerance:
                return tolerance
    return FIVE_PER_CENT
