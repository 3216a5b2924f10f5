"""appendix workbook: a quarter's folder as an Excel workbook."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.operations.convert import convert


@click.command("workbook")
@click.argument("source", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The workbook (.xlsx) to write.")
def command(source: Path, output: Path | None) -> None:
    """Write the report in FOLDER as an Excel workbook to fill in.

    Without -o, it is build/QUARTER.xlsx, named as the folder is.
    """
    output = output or Path("build") / f"{source.resolve().name}.xlsx"
    with reported():
        reading = convert(source, output)
    print_findings(reading.findings)
    click.echo(output)
