"""appendix batch: many sources to a Word document each."""

from collections.abc import Callable
from functools import wraps
from pathlib import Path
from typing import Any

import click

from cabinet_appendix.cli.failures import LOOK, print_findings, reported
from cabinet_appendix.cli.progress import progress
from cabinet_appendix.operations.batch import Outcome, State, batch, count_outcomes, plan
from cabinet_appendix.operations.build import Choices
from cabinet_appendix.operations.output_files import replace_file
from cabinet_appendix.operations.workers import Workers
from cabinet_appendix.output.batch_as_json import format_batch


def _workers_options(command: Callable[..., None]) -> Callable[..., None]:
    """The options that say who builds, as one parameter `workers`."""

    @click.option("--jobs", type=click.IntRange(min=1), help="How many at a time; as many as there are processors.")
    @click.option("--dask", metavar="ADDRESS", help="Build on the Dask cluster whose scheduler is there.")
    @wraps(command)
    def with_workers(jobs: int | None, dask: str | None, **options: Any) -> None:
        command(workers=Workers(jobs, dask), **options)

    return with_workers


@click.command("batch")
@click.argument("sources", metavar="SOURCE ...", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The folder of the documents.")
@click.option("--template", type=click.Path(path_type=Path), help="The council's Word template, for all of them.")
@click.option("--report", type=click.Path(path_type=Path), help="A JSON file that says what became of each.")
@_workers_options
def command(
    sources: tuple[Path, ...], output: Path, template: Path | None, report: Path | None, workers: Workers
) -> None:
    """Build the appendix of each SOURCE into a folder.

    One that cannot be built is told, and the others are built all the same. What was built of the same data and
    template before is left as it is, so a batch that was broken off goes on where it was.
    """
    jobs = plan(sources, output, Choices(template=template))
    outcomes: list[Outcome] = []
    with reported(), progress(len(jobs), "reports") as advance:
        for outcome in batch(jobs, workers.start):
            outcomes.append(outcome)
            advance()
            if outcome.state is State.FAILED:
                print_findings(outcome.findings)
    if report:
        with reported():
            replace_file(report, format_batch(outcomes).encode())
    counts = count_outcomes(outcomes)
    click.echo(", ".join(f"{number} {state}" for state, number in counts.items()))
    if counts[State.FAILED]:
        raise SystemExit(LOOK)
