"""The narrative tells the published facts: its percentages, as precise as they were published."""

import re
from pathlib import Path

import docx

_PERCENTAGE = re.compile(r"(?<![\d.,])\d+(?:\.\d+)?%")


def test_each_percentage_of_the_published_bullets_is_told_outside_the_tables(shared: Path, built: Path) -> None:
    text = (shared / "reference" / "appendix-2023-24-q2.txt").read_text(encoding="utf-8")
    bullets = re.findall(r"^\s*[·o] .+", text, re.MULTILINE)
    published = {number for bullet in bullets for number in _PERCENTAGE.findall(bullet)}
    assert published > {"62.4%", "68.8%", "99.89%"}
    told = "\n".join(paragraph.text for paragraph in docx.Document(str(built)).paragraphs)
    assert published - set(_PERCENTAGE.findall(told)) == set()
