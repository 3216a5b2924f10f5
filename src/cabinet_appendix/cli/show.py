"""appendix show: the report that a source holds."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.operations.read import read
from cabinet_appendix.output import as_json, as_text


@click.command("show")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(source: Path, form: str) -> None:
    """Print the report in SOURCE, a quarter's folder."""
    with reported():
        reading = read(source)
    print_findings(reading.findings)
    if reading.report:
        out = as_json.format_report(reading.report) if form == "json" else as_text.format_report(reading.report)
        click.echo(out, nl=False)
