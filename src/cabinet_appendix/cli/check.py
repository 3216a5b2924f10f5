"""appendix check: what is wrong with sources."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import WRONG, has_errors
from cabinet_appendix.cli.revisions import revisions_option
from cabinet_appendix.operations.check import check
from cabinet_appendix.output import as_json, as_text


@click.command("check")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
@revisions_option
def command(source: Path, form: str, revisions: str) -> None:
    """Find what is wrong with SOURCE: all of it at once, each with its place.

    SOURCE is a quarter's folder, a workbook or a Word document.
    """
    findings = check(source, original=revisions == "original")
    if form == "json":
        click.echo(as_json.format_findings(findings).encode(), nl=False)
    else:
        for line in as_text.format_findings(findings):
            click.echo(line)
        if not findings:
            click.echo(f"{source}: nothing found")
    if has_errors(findings):
        raise SystemExit(WRONG)
