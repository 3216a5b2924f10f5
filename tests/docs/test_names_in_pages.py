"""The names that the documentation has for things of the program: each is one that there is, and none is left out."""

import re
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

import cabinet_appendix
from cabinet_appendix.cli import main
from cabinet_appendix.formats.columns import COMPLETED_COLUMNS, FLAGSHIP_ACTION_COLUMNS, INDICATOR_COLUMNS
from cabinet_appendix.formats.settings import SETTINGS
from documentation import PAGES, list_inline

ROOT_CONTEXT = click.Context(main, info_name="appendix")
OF_PYTEST = {"--approve-appendices"}


def _commands(group: click.Group, context: click.Context, name: str) -> Iterator[tuple[str, click.Command]]:
    for word in group.list_commands(context):
        command = group.get_command(context, word)
        assert command
        yield f"{name} {word}", command
        if isinstance(command, click.Group):
            yield from _commands(command, click.Context(command, ROOT_CONTEXT, word), f"{name} {word}")


COMMANDS = dict(_commands(main, ROOT_CONTEXT, "appendix"))
OPTIONS = {
    name: {option for parameter in command.params for option in parameter.opts} for name, command in COMMANDS.items()
}
OF_ALL = {"--help", "--version", "-h"}


def _pieces(page: Path) -> list[str]:
    return [token.content for token in list_inline(page) if token.type == "code_inline"]


def _options(text: str) -> set[str]:
    return set(re.findall(r"(?<!\S)(--?[a-z][a-z-]*)", text))


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_a_command_that_a_page_names_is_there_with_its_options(page: Path) -> None:
    for piece in _pieces(page):
        if piece.startswith("appendix ") and not piece.startswith("appendix COMMAND"):
            known = [name for name in COMMANDS if f"{piece} ".startswith(f"{name} ")]
            assert known or _options(piece) <= OF_ALL, piece
            assert _options(piece) <= OPTIONS.get(max(known, key=len, default=""), set()) | OF_ALL, piece


@pytest.mark.parametrize("page", PAGES.values(), ids=PAGES.keys())
def test_an_option_that_a_page_names_is_one_of_a_command(page: Path) -> None:
    named = {option for piece in _pieces(page) if piece.startswith("-") for option in _options(piece)}
    assert named - set().union(*OPTIONS.values()) - OF_PYTEST - OF_ALL == set()


def test_the_page_of_the_officer_names_every_column_that_can_be_typed_and_every_setting(root: Path) -> None:
    page = (root / "docs" / "officer.md").read_text(encoding="utf-8")
    columns = {*INDICATOR_COLUMNS, *FLAGSHIP_ACTION_COLUMNS, *COMPLETED_COLUMNS}
    typed = {column.heading for column in columns if not column.is_worked_out}
    assert {heading for heading in typed if heading not in page} == set()
    table = page.partition("| in `data/2023-24-q2/` |")[2].partition("\n\n")[0]
    words = {"flagship_note": "`flagship_note`"}
    assert {setting.name for setting in SETTINGS if words.get(setting.name, setting.name) not in table} == set()


def test_the_page_of_the_architecture_says_what_each_part_of_the_package_is(root: Path) -> None:
    page = (root / "docs" / "architecture.md").read_text(encoding="utf-8")
    package = Path(cabinet_appendix.__file__).parent
    parts = {path.stem for path in package.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    assert set(re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)) == parts - {"__init__"}


def test_the_newest_entry_of_the_changelog_is_of_this_version(root: Path) -> None:
    changelog = (root / "CHANGELOG.md").read_text(encoding="utf-8")
    versions = re.findall(r"^## (\S+)", changelog, re.MULTILINE)
    assert next(version for version in versions if version != "Unreleased") == cabinet_appendix.__version__
