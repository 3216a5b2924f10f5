"""appendix build: a source to a Word document."""

import sys
from pathlib import Path
from typing import Any

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.findings import Severity
from cabinet_appendix.operations.build import Choices, build
from cabinet_appendix.output.as_text import format_count, format_scorecard


@click.command("build")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The document to write.")
@click.option("--template", type=click.Path(path_type=Path), help="The council's Word template.")
@click.option(
    "--charts",
    type=click.Choice(["native", "picture"]),
    default="native",
    help="Word's own charts, or pictures of them.",
    show_default=True,
)
@click.option("--pdf", is_flag=True, help="A PDF of the document as well, beside it (needs LibreOffice).")
@click.option("--final", is_flag=True, help="Without what a published paper should not carry.")
@click.option(
    "--force",
    is_flag=True,
    help="Build a draft in spite of errors; replace a document that was edited since it was built.",
)
def command(source: Path, charts: str, **others: Any) -> None:
    """Build the appendix of SOURCE, a quarter's folder, a workbook or a Word document.

    Without -o the document is build/appendix-QUARTER.docx; without --template, the template is the only
    templates/*/appendix.docx above SOURCE. With --final, the PDF is that of the final document.
    """
    # The other options are named as the choices are.
    choices = Choices(pictures=charts == "picture", **others)
    with reported():
        try:
            built = build(source, choices, tell=_tell)
        finally:
            _tell("")
    print_findings(built.findings)
    errors = sum(finding.severity is Severity.ERROR for finding in built.findings)
    if errors:
        click.echo(f"This is a draft: it has {format_count(errors, 'error')}.", err=True)
    click.echo(built.path)
    if built.pdf:
        click.echo(built.pdf)
    for line in format_scorecard(built.scorecard):
        click.echo(line)


def _tell(step: str) -> None:
    if sys.stderr.isatty():
        # Back to the start of the line and clear it: what comes next takes its place.
        click.echo(f"\r\x1b[K{step} …" if step else "\r\x1b[K", err=True, nl=False)
