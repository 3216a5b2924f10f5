"""appendix pdf: a Word document to a PDF."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.operations.pdf import write_pdf


@click.command("pdf")
@click.argument("source", metavar="FILE.docx", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The PDF to write.")
@click.option("--force", is_flag=True, help="Replace a PDF that was not made here, or was changed since.")
def command(source: Path, output: Path | None, force: bool) -> None:
    """Make a PDF of FILE.docx: tagged, with title, language, alternative texts and a bookmark for each heading.

    LibreOffice makes it, which is found where it usually is, or where the environment variable SOFFICE names it.
    Without -o it stands beside FILE.docx, under the same name.
    """
    output = output or source.with_suffix(".pdf")
    with reported():
        findings = write_pdf(source, output, force=force)
    print_findings(findings)
    click.echo(output)
