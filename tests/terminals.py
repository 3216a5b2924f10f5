"""A terminal as a person sits at one: for commands that speak to a terminal otherwise than to a pipe."""

import os

import pytest

pty = pytest.importorskip("pty", reason="needs pseudo-terminals, which are not on this system")


def read_terminal(terminal: int) -> str:
    """All that comes to a terminal until its other end is closed."""
    shown = b""
    try:
        while piece := os.read(terminal, 4096):
            shown += piece
    except OSError:  # the other end of a terminal was closed
        pass
    return shown.decode()
