"""appendix pull: edits made in Word into the data."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import LOOK, reported
from cabinet_appendix.operations.pull import Choices, pull, write_pulled
from cabinet_appendix.output.pull_as_text import format_difference, format_pulled


@click.command("pull")
@click.argument("edited", type=click.Path(path_type=Path))
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--base", type=click.Path(path_type=Path), help="What EDITED was built from, where it does not say.")
@click.option("--dry-run", is_flag=True, help="Show what would change in the files, and write nothing.")
@click.option("--accept-figures", is_flag=True, help="Take figures, ratings and rows that were changed as well.")
def command(edited: Path, source: Path, base: Path | None, dry_run: bool, accept_figures: bool) -> None:
    """Take the edits of EDITED, a Word document that was built here, into SOURCE: a quarter's folder, or a workbook.

    Files keep their comments, order and layout, a workbook its formats and formulas as well. What both sides changed
    is left as it is and kept in conflicts.md in the folder, or "q3 conflicts.md" beside q3.xlsx; what was written where
    a report has no place for it in unplaced.md. Exit status: 0 all is taken, 1 there is something to look at, 2 it
    cannot be done.
    """
    with reported():
        pulled = pull(edited, source, Choices(base=base, accept_figures=accept_figures))
        if not dry_run:
            write_pulled(source, pulled)
    for line in format_pulled(pulled):
        click.echo(line)
    if dry_run:
        for line in format_difference(pulled.files):
            click.echo(line)
    else:
        for file in pulled.files:
            click.echo(pulled.home / file.name)
    if not pulled.is_clean:
        raise SystemExit(LOOK)
