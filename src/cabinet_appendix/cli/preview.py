"""appendix preview: pictures of pages, in files and on a terminal that can show them."""

import os
import shutil
import sys
from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.operations.preview import preview
from cabinet_appendix.output.terminal_pictures import find_protocol, format_picture

_WIDEST = 120
"""Columns: more would make the sheet higher than a screen."""


@click.command("preview")
@click.argument("source", type=click.Path(path_type=Path))
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder of the pictures.")
@click.option("--template", type=click.Path(path_type=Path), help="The council's Word template.")
def command(source: Path, output: Path | None, template: Path | None) -> None:
    """Draw each page of SOURCE as a picture, page-1.png and so on, and all of them on one sheet, pages.png.

    SOURCE is a quarter's folder or a workbook, which is built as a draft, a Word document or a PDF. Without -o the
    folder is build/NAME-pages. A terminal that can show pictures, such as kitty, iTerm2 or WezTerm, shows the sheet.
    """
    with reported():
        drawn = preview(source, output, template=template)
    print_findings(drawn.findings)
    for path in (*drawn.pages, drawn.sheet):
        click.echo(path)
    protocol = find_protocol(os.environ) if sys.stdout.isatty() else None
    if protocol:
        columns = min(shutil.get_terminal_size().columns, _WIDEST)
        click.echo(format_picture(drawn.sheet.read_bytes(), protocol, columns), nl=False)
