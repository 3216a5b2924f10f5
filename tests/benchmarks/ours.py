"""What a program of ours does in one process, without the start of Python and of the command.

python ours.py build FOLDER OUT.docx TEMPLATE.docx | read SOURCE | check SOURCE | compare A B | pull EDITED FOLDER
"""

import sys
from collections.abc import Callable
from pathlib import Path
from pkgutil import resolve_name

from benchmarks.turns import serve


def _call(name: str) -> Callable[..., object]:
    """A function of the package; only the one that is measured is loaded."""
    function: Callable[..., object] = resolve_name(f"cabinet_appendix.operations.{name}")
    return function


def prepare(verb: str, paths: list[Path]) -> Callable[[], object]:
    """The work that the command line asks for."""
    function = _call(f"{verb}:{verb}")
    if verb == "build":
        folder, output, template = paths
        choices = _call("build:Choices")(output=output, template=template)
        return lambda: function(folder, choices)
    if verb == "pull":
        choices = _call("pull:Choices")()
        return lambda: function(*paths, choices)
    return lambda: function(*paths)


if __name__ == "__main__":
    serve(prepare(sys.argv[1], [Path(word) for word in sys.argv[2:] if word != "--turns"]))
