"""The pages of docs/ that the program's own values fill: current, and with all that they are to list."""

import re
import subprocess
import sys
from pathlib import Path

from pydantic import BaseModel

from cabinet_appendix.formats.word.tag_list import list_tags
from cabinet_appendix.model import narrative, priority, quarter, ratings, report


def test_the_pages_in_the_repository_are_those_that_the_script_makes(root: Path, tmp_path: Path) -> None:
    """If they are not: python docs/generated_pages.py docs."""
    subprocess.run([sys.executable, root / "docs" / "generated_pages.py", tmp_path], check=True)
    made = {page.name: page.read_bytes() for page in tmp_path.iterdir()}
    assert made.keys() == {"rules.md", "schema.md", "tags.md"}
    assert {name: (root / "docs" / name).read_bytes() for name in made} == made


def test_the_script_tells_how_it_is_run(root: Path) -> None:
    script = root / "docs" / "generated_pages.py"
    run = subprocess.run([sys.executable, script], capture_output=True, text=True, check=False)
    assert (run.returncode, run.stderr) == (2, "usage: generated_pages.py FOLDER\n")


def test_the_page_of_tags_lists_every_tag_in_its_order(root: Path) -> None:
    page = (root / "docs" / "tags.md").read_text(encoding="utf-8")
    assert re.findall(r"^\| `(.*?)` \|", page, re.MULTILINE) == [tag.text for tag in list_tags()]


def test_the_page_of_the_schema_lists_every_field_of_the_model(root: Path) -> None:
    sections = (root / "docs" / "schema.md").read_text(encoding="utf-8").split("\n## ")[1:]
    listed = {section.partition("\n")[0]: re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) for section in sections}
    for model in _models():
        assert listed[model.__name__] == [*model.model_fields, *model.model_computed_fields]


def _models() -> list[type[BaseModel]]:
    return [
        report.Report,
        report.Exemption,
        quarter.Quarter,
        narrative.Bullet,
        priority.Priority,
        priority.FlagshipAction,
        priority.Indicator,
        ratings.Override,
    ]
