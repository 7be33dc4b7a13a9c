"""How a command ends, for the shell. The numbers are told in the help and stay."""

from __future__ import annotations

from enum import IntEnum


class Exit(IntEnum):
    """What the number says."""

    DONE = 0
    FAILED = 1
    WRONG_USE = 2
    SOME_NOT_ADDED = 3
    DAMAGED = 4
    LEFT_OUT = 5
    STOPPED = 130  # by Ctrl-C, as shells count it
