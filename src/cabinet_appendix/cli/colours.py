"""The colours of what is printed on a terminal: there, and only where nobody asks for none."""

import os
from types import MappingProxyType
from typing import Any

import click

_LOOKS: MappingProxyType[str, dict[str, Any]] = MappingProxyType(
    {
        "file": {"bold": True},
        "code": {"bold": True},
        "error": {"fg": "red", "bold": True},
        "warning": {"fg": "yellow"},
        "note": {"fg": "cyan"},
    }
)


def paint(text: str, role: str) -> str:
    """A text in the looks of what it is; click takes them off again where it goes to no terminal.

    Source: no-color.org, by which any NO_COLOR that is not empty asks for none.
    """
    return text if os.environ.get("NO_COLOR") else click.style(text, **_LOOKS[role])
