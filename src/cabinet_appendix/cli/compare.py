"""appendix compare: what changed from one report to another."""

import os
import sys
from pathlib import Path
from pkgutil import resolve_name
from typing import TypedDict, Unpack

import click

from cabinet_appendix.cli.failures import LOOK, print_findings, reported
from cabinet_appendix.cli.revisions import revisions_option
from cabinet_appendix.compare.changes import Aspect
from cabinet_appendix.compare.comparison import Comparison
from cabinet_appendix.operations.compare import compare, write_redline
from cabinet_appendix.operations.output_files import replace_file
from cabinet_appendix.output import changes_as_json, changes_as_text
from cabinet_appendix.output.changes_as_text import Ink


class _Options(TypedDict):
    """How to compare, and how to tell it."""

    form: str
    ignored: tuple[str, ...]
    redline: Path | None
    revisions: str


@click.command("compare")
@click.argument("before", metavar="A", type=click.Path(path_type=Path))
@click.argument("after", metavar="B", type=click.Path(path_type=Path))
@click.option("--format", "form", type=click.Choice(["text", "json", "html"]), default="text", show_default=True)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The file to write, in place of the screen.")
@click.option(
    "--ignore",
    "ignored",
    type=click.Choice([aspect.value for aspect in Aspect]),
    multiple=True,
    help="Leave such differences out; may be given several times.",
)
@click.option(
    "--redline",
    type=click.Path(path_type=Path),
    help="A Word document to write as well: B, with what differs from A as tracked changes.",
)
@revisions_option
def command(before: Path, after: Path, output: Path | None, **options: Unpack[_Options]) -> None:
    """Find what changed from A to B, each a quarter's folder, a workbook or a Word document.

    Between a document and its data, what a document cannot hold is no difference. Exit status: 0 nothing differs,
    1 something does, 2 they cannot be compared.
    """
    with reported():
        comparison, findings = compare(
            before,
            after,
            ignored=frozenset(map(Aspect, options["ignored"])),
            original=options["revisions"] == "original",
        )
        text = _format(comparison, options["form"], in_colour=output is None and _has_colour())
        if output:
            replace_file(output, text.encode())
        if options["redline"]:
            write_redline(before, after, options["redline"])
            click.echo(options["redline"], err=True)
    print_findings(findings)
    if output:
        click.echo(output)
    elif options["form"] == "text":
        click.echo(text, nl=False)
    else:
        # Read by programs, which want UTF-8 wherever it goes.
        click.echo(text.encode(), nl=False)
    if not comparison.is_equal:
        raise SystemExit(LOOK)


def _format(comparison: Comparison, form: str, *, in_colour: bool) -> str:
    if form == "json":
        return changes_as_json.format_comparison(comparison)
    if form == "html":
        # Its charts are drawn with what reads Word.
        page: str = resolve_name("cabinet_appendix.output.changes_as_html:format_comparison")(comparison)
        return page
    lines = changes_as_text.format_comparison(comparison, _paint if in_colour else None)
    return "".join(f"{line}\n" for line in lines)


def _has_colour() -> bool:
    """Whether the output is a terminal whose owner has not asked for none (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def _paint(text: str, ink: Ink) -> str:
    # A line through or under it as well: not everybody tells red from green.
    match ink:
        case Ink.HEADING:
            return click.style(text, bold=True)
        case Ink.REMOVED:
            return click.style(text, fg="red", strikethrough=True)
        case Ink.ADDED:
            return click.style(text, fg="green", underline=True)
        case Ink.BETTER:
            return click.style(text, fg="green", bold=True)
        case Ink.WORSE:
            return click.style(text, fg="red", bold=True)
