"""Pictures on a terminal, taken apart again as the documents of kitty and iTerm2 say."""

import base64
import re

import pytest

from cabinet_appendix.output.terminal_pictures import Protocol, find_protocol, format_picture

PNG = bytes(range(256)) * 40


@pytest.mark.parametrize(
    ("environment", "protocol"),
    [
        ({"TERM": "xterm-kitty"}, Protocol.KITTY),
        ({"TERM": "xterm-256color", "KITTY_WINDOW_ID": "1"}, Protocol.KITTY),
        ({"TERM": "xterm-ghostty", "TERM_PROGRAM": "ghostty"}, Protocol.KITTY),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "iTerm.app"}, Protocol.ITERM2),
        ({"TERM": "xterm-256color", "LC_TERMINAL": "iTerm2"}, Protocol.ITERM2),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "WezTerm"}, Protocol.ITERM2),
        ({"TERM": "xterm-256color", "TERM_PROGRAM": "Apple_Terminal"}, None),
        ({"TERM": "tmux-256color", "LC_TERMINAL": "iTerm2"}, None),
        ({"TERM": "screen.xterm-256color", "KITTY_WINDOW_ID": "1"}, None),
        ({"TERM": "xterm-kitty", "TMUX": "/run/tmux/default,1,0"}, None),
        ({}, None),
    ],
)
def test_a_terminal_is_known_by_its_environment(environment: dict[str, str], protocol: Protocol | None) -> None:
    assert find_protocol(environment) is protocol


def test_kitty_is_given_a_picture_in_pieces_that_it_takes() -> None:
    shown = format_picture(PNG, Protocol.KITTY, 80)
    pieces = re.findall(r"\x1b_G([^;]*);([^\x1b]*)\x1b\\", shown)
    assert "".join(f"\x1b_G{keys};{data}\x1b\\" for keys, data in pieces) + "\n" == shown
    assert base64.b64decode("".join(data for _, data in pieces)) == PNG
    assert len(pieces) == 4
    assert all(len(data) <= 4096 and len(data) % 4 == 0 for _, data in pieces)
    first, *others, last = (dict(key.split("=") for key in keys.split(",")) for keys, _ in pieces)
    assert first == {"a": "T", "f": "100", "q": "2", "c": "80", "m": "1"}
    assert [*others, last] == [{"m": "1"}, {"m": "1"}, {"m": "0"}]


def test_a_small_picture_is_one_piece() -> None:
    assert format_picture(b"png", Protocol.KITTY, 80) == "\x1b_Ga=T,f=100,q=2,c=80,m=0;cG5n\x1b\\\n"


def test_iterm2_is_given_a_picture_as_a_file_that_is_shown() -> None:
    assert format_picture(b"png", Protocol.ITERM2, 80) == "\x1b]1337;File=inline=1;size=3;width=80:cG5n\a\n"
