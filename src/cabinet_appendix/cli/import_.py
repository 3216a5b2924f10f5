"""appendix import: a workbook as a quarter's folder."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.operations.convert import convert


@click.command("import")
@click.argument("source", metavar="FILE", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), required=True, help="The folder to write.")
def command(source: Path, output: Path) -> None:
    """Write the report in FILE, a workbook, as a quarter's folder."""
    with reported():
        reading = convert(source, output)
    print_findings(reading.findings)
    click.echo(output)
