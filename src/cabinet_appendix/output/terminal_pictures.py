"""Pictures on a terminal: from a PNG to the control sequence by which a terminal that can show it does."""

import base64
from collections.abc import Mapping
from enum import StrEnum

_CHUNK = 4096
_IN_WINDOWS_OF = ("screen", "tmux")


class Protocol(StrEnum):
    """How a terminal is given pictures."""

    KITTY = "kitty"
    ITERM2 = "iterm2"


def find_protocol(environment: Mapping[str, str]) -> Protocol | None:
    """What a terminal says that it can show by its environment; None where it says nothing.

    Within tmux or screen, which let no picture through, there is none.
    """
    terminal, program = environment.get("TERM", ""), environment.get("TERM_PROGRAM", "")
    if "TMUX" in environment or terminal.startswith(_IN_WINDOWS_OF):
        return None
    if "KITTY_WINDOW_ID" in environment or terminal in {"xterm-kitty", "xterm-ghostty"}:
        return Protocol.KITTY
    if program in {"iTerm.app", "WezTerm", "mintty"} or environment.get("LC_TERMINAL") == "iTerm2":
        return Protocol.ITERM2
    return None


def format_picture(png: bytes, protocol: Protocol, columns: int) -> str:
    """A PNG as a terminal shows it, so many columns wide and as high as that makes it."""
    data = base64.b64encode(png).decode()
    if protocol is Protocol.ITERM2:
        # https://iterm2.com/documentation-images.html
        return f"\x1b]1337;File=inline=1;size={len(png)};width={columns}:{data}\a\n"
    # https://sw.kovidgoyal.net/kitty/graphics-protocol: a PNG (f=100) that is sent and shown (a=T), in pieces.
    pieces = [data[start : start + _CHUNK] for start in range(0, len(data), _CHUNK)]
    keys = [f"a=T,f=100,q=2,c={columns},"] + [""] * (len(pieces) - 1)
    more = [1] * (len(pieces) - 1) + [0]
    return "".join(f"\x1b_G{key}m={on};{piece}\x1b\\" for key, on, piece in zip(keys, more, pieces, strict=True)) + "\n"
