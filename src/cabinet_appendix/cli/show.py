"""appendix show: the report that a source holds."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.cli.revisions import revisions_option
from cabinet_appendix.operations.read import read
from cabinet_appendix.output import as_json, as_text


@click.command("show")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@revisions_option
def command(source: Path, form: str, revisions: str) -> None:
    """Print the report in SOURCE, a quarter's folder, a workbook or a Word document."""
    with reported():
        reading = read(source, original=revisions == "original")
    print_findings(reading.findings)
    if reading.report and form == "json":
        # JSON is UTF-8 wherever it goes; text is in the code of the terminal.
        click.echo(as_json.format_report(reading.report).encode(), nl=False)
    elif reading.report:
        click.echo(as_text.format_report(reading.report), nl=False)
