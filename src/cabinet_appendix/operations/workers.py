"""Workers: from how many there are to be, or where a cluster is, to an executor that runs on them."""

import sys
from collections.abc import Iterator
from concurrent.futures import Executor, ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass

from cabinet_appendix.errors import InputError
from cabinet_appendix.findings import Finding, Place, Severity

_MOST_ON_WINDOWS = 61
"""Where more are asked for, Python refuses (concurrent.futures.ProcessPoolExecutor, "max_workers")."""


@dataclass(frozen=True, slots=True)
class Workers:
    """Who builds: `jobs` processes of this machine, None for as many as it has processors, or a Dask cluster."""

    jobs: int | None = None
    dask_address: str | None = None

    @contextmanager
    def start(self) -> Iterator[Executor]:
        """An executor on them; InputError where there is no such cluster, or no Dask on this machine."""
        if self.dask_address is None:
            with ProcessPoolExecutor(_limit(self.jobs)) as executor:
                yield executor
            return
        with _connect(self.dask_address) as executor:
            yield executor


def _limit(jobs: int | None) -> int | None:
    """So many processes as may be waited for: on Windows no more than 61."""
    return min(jobs, _MOST_ON_WINDOWS) if jobs and sys.platform == "win32" else jobs


@contextmanager
def _connect(address: str) -> Iterator[Executor]:
    try:
        from distributed import Client  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        found, expected = "no Dask on this machine", "the package distributed"
        remedy = 'install it with: pip install "cabinet-appendix[dask]"'
        raise InputError(Finding("I131", Severity.ERROR, Place(address), found, expected, remedy)) from error
    try:
        client = Client(address, timeout=10)
    except (OSError, ValueError, TimeoutError) as error:
        found = f"no scheduler that answers ({error})"
        finding = Finding("I131", Severity.ERROR, Place(address), found, "the address of a Dask scheduler")
        raise InputError(finding) from error
    # The same report twice is two reports: what a document was built into may have changed since.
    with client, client.get_executor(pure=False) as executor:
        yield executor
