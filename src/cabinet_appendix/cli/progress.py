"""Progress of a long command on a terminal: how much is done, how fast, and how long it will take."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def progress(total: int, what: str) -> Iterator[Callable[[], None]]:
    """A function to be called as each of `total` things is done; shown only where somebody looks on."""
    if not sys.stderr.isatty():
        yield lambda: None
        return
    from rich import progress as rich_progress  # noqa: PLC0415 - slow to load, and wanted only here
    from rich.console import Console  # noqa: PLC0415
    from rich.text import Text  # noqa: PLC0415

    class RateColumn(rich_progress.ProgressColumn):
        """How many are done in a second."""

        def render(self, task: rich_progress.Task) -> Text:
            return Text(f"{task.speed:.1f} a second" if task.speed else "")

    columns = (
        rich_progress.BarColumn(),
        rich_progress.MofNCompleteColumn(),
        rich_progress.TextColumn("{task.description}"),
        RateColumn(),
        rich_progress.TimeRemainingColumn(compact=True, elapsed_when_finished=True),
    )
    with rich_progress.Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
