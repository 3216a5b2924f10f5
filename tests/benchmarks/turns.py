"""A program that does its work once, or with --turns once for each line of its standard input.

For each line it answers with the seconds that the work took, so that several such processes can work in turns.
"""

import sys
import time
from collections.abc import Callable


def serve(work: Callable[[], object]) -> None:
    """Do the work, as the command line says."""
    if "--turns" not in sys.argv:
        work()
        return
    for _ in sys.stdin:
        started = time.perf_counter()
        work()
        print(time.perf_counter() - started, flush=True)
