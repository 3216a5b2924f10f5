"""appendix new: the beginnings of a quarter, from the one before."""

from pathlib import Path

import click

from cabinet_appendix.cli.failures import print_findings, reported
from cabinet_appendix.model.quarter import Quarter
from cabinet_appendix.operations.start_quarter import start_quarter
from cabinet_appendix.output.as_text import format_count


def _read_quarter(_context: click.Context, _parameter: click.Parameter, text: str) -> Quarter:
    try:
        return Quarter.parse(text)
    except ValueError as error:
        raise click.BadParameter(f"found {error}; expected a quarter such as 2023-24-q3") from error


@click.command("new")
@click.argument("quarter", callback=_read_quarter)
@click.option(
    "--from",
    "source",
    type=click.Path(path_type=Path),
    required=True,
    help="The last quarter's folder, workbook or Word document.",
)
@click.option("-o", "--output", type=click.Path(path_type=Path), help="The folder or workbook (.xlsx) to write.")
def command(quarter: Quarter, source: Path, output: Path | None) -> None:
    """Start QUARTER, such as 2023-24-q3, from the quarter before.

    Indicators keep their targets and get last quarter's actuals as "previous"; new actuals are empty. Flagship Actions
    keep their status; completed ones go into a list of their own. Last quarter's key actions become prompts under
    Achievements. Without -o, a folder named by the quarter is written beside the last one.
    """
    with reported():
        started = start_quarter(quarter, source, output)
    print_findings(started.findings)
    indicators = sum(len(priority.indicators) for priority in started.report.priorities)
    open_actions = sum(len(priority.flagship_actions) for priority in started.report.priorities)
    completed = sum(len(priority.completed_earlier) for priority in started.report.priorities)
    prompts = sum(len(priority.achievements) for priority in started.report.priorities)
    click.echo(started.path)
    click.echo(f"{format_count(indicators, 'indicator')} to fill in, {format_count(prompts, 'prompt')} to answer")
    click.echo(f"{format_count(open_actions, 'Flagship Action')} to update, {completed} completed earlier")
