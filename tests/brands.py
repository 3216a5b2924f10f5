"""Brands for tests: the shipped one, changed here and there."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from ruamel.yaml import YAML

from cabinet_appendix.formats.word.first_template.brand import Brand
from cabinet_appendix.formats.word.first_template.read_brand import read_brand

TEMPLATES = Path(__file__).resolve().parents[1] / "templates"
HARROW = TEMPLATES / "harrow"
Change = Callable[[dict[str, Any]], object]


def write_brand(folder: Path, change: Change = lambda _values: None) -> Path:
    """A brand.yaml in a folder with the shipped brand's values, once they are changed, and its pictures."""
    values = YAML(typ="safe").load(HARROW / "brand.yaml")
    change(values)
    (folder / "banners").mkdir(exist_ok=True)
    for picture in (HARROW / "banners").iterdir():
        (folder / "banners" / picture.name).write_bytes(picture.read_bytes())
    with (folder / "brand.yaml").open("w", encoding="utf-8") as file:
        YAML(typ="safe").dump(values, file)
    return folder / "brand.yaml"


def changed_brand(folder: Path, change: Change = lambda _values: None) -> Brand:
    """The brand of such a file."""
    return read_brand(write_brand(folder, change))[0]


def at(*path: str | int, value: Any) -> Change:
    """Puts a value in place of the one at a path of names and numbers; None takes it out."""

    def change(values: dict[str, Any]) -> None:
        holder: Any = values
        for name in path[:-1]:
            holder = holder[name]
        if value is None:
            del holder[path[-1]]
        else:
            holder[path[-1]] = value

    return change
