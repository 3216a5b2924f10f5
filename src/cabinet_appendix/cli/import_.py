"""appendix import: a Word document or workbook as a quarter's folder."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.cli.revisions import revisions_option
from cabinet_appendix.operations.convert import convert
from cabinet_appendix.output.as_text import format_contents


@click.command("import")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), required=True, help="The folder or workbook (.xlsx) to write."
)
@revisions_option
def command(source: Path, output: Path, revisions: str) -> None:
    """Write the report in FILE, a Word document or a workbook, as a quarter's folder.

    An earlier appendix is read by what it looks like. What was guessed, what could not be placed and what disagrees
    inside the document (a chart with its table, a note with its count) is told.
    """
    with reported():
        reading = convert(source, output, original=revisions == "original")
    print_findings(reading.findings)
    click.echo(output)
    if reading.report:
        for line in format_contents(reading.report):
            click.echo(line)
