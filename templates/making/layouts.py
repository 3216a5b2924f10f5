"""Layouts of the table of indicators: which of them a template has."""

from enum import StrEnum


class Layout(StrEnum):
    """PLAIN has target and actual; MOVEMENT the previous quarter's actual and the direction of travel as well."""

    PLAIN = "plain"
    MOVEMENT = "movement"
