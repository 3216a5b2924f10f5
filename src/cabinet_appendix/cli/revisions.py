"""The option --revisions, of each command that reads a report."""

from collections.abc import Callable
from typing import Any

import click

revisions_option: Callable[[Callable[..., Any]], Callable[..., Any]] = click.option(
    "--revisions",
    type=click.Choice(["accepted", "original"]),
    default="accepted",
    show_default=True,
    help="Read a Word document with its tracked changes, or as before them.",
)
