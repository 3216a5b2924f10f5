"""The quarterly Cabinet appendix of an English council's performance, from data to a Word document."""

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from cabinet_appendix.compare.diff import diff
    from cabinet_appendix.model.report import Report
    from cabinet_appendix.operations.build import build
    from cabinet_appendix.operations.read import read

__version__ = "0.1.0"
__all__ = ["Report", "__version__", "build", "diff", "read"]

_HOMES = {
    "Report": "cabinet_appendix.model.report",
    "build": "cabinet_appendix.operations.build",
    "diff": "cabinet_appendix.compare.diff",
    "read": "cabinet_appendix.operations.read",
}


def __getattr__(name: str) -> Any:
    # Loaded when asked for: the command line starts without the model and its libraries.
    if name in _HOMES:
        return getattr(import_module(_HOMES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
