"""appendix picture: the ratings of one or more quarters as pictures, and in words."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.operations.picture import picture


@click.command("picture")
@click.argument("sources", metavar="SOURCE ...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option(
    "-o",
    "--output",
    metavar="FILE|FOLDER",
    type=click.Path(path_type=Path),
    help="The picture to write (.png or .svg), or a folder for a picture of each part.",
)
@click.option("--template", type=click.Path(path_type=Path), help="The council's Word template, for its colours.")
def command(sources: tuple[Path, ...], output: Path | None, template: Path | None) -> None:
    """Draw the ratings of SOURCE, a quarter's folder, a workbook or a Word document, as pies.

    Of several quarters it draws how ratings moved: bars for each quarter, a panel for each priority. What the pictures
    show is printed in words, and stands in their files as well. Without -o the picture is build/ratings-QUARTER.png.
    """
    with reported():
        pictures = picture(sources, output=output, template=template)
    print_findings(pictures.findings)
    for path in pictures.paths:
        click.echo(path)
    for line in pictures.words:
        click.echo(line)
