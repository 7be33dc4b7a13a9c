"""Run one command: its words in, an exit code out, every failure told in words."""

from __future__ import annotations

import io
import os
import sys
from importlib import import_module
from typing import TYPE_CHECKING, Protocol

from intake.commandline.arguments import parse
from intake.commandline.exits import Exit
from intake.errors import IntakeError

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path
    from typing import TextIO

    from intake.commandline.arguments import Order

# The rooms are opened late, so that help and wrong use answer at once.
ROOMS = {
    "example": "example",
    "new": "vaults",
    "check": "vaults",
    "backup": "vaults",
    "restore": "vaults",
    "add": "papers",
    "read": "reading",
    "export": "packet",
    "status": "standing",
    "data": "plain_data",
    "load": "plain_data",
}


class Command(Protocol):
    """What carries out a command and returns the exit code."""

    def __call__(self, order: Order, resources: Path) -> int:
        """Carry out what was typed."""
        ...


def run(words: Sequence[str], resources: Path) -> int:
    """Carry out what was typed after the program's name; return the exit code."""
    for stream in (sys.stdout, sys.stderr):
        _speak_utf8(stream)
    try:
        code = _carry_out(words, resources)
    except SystemExit as end:
        code = end.code if isinstance(end.code, int) else Exit.FAILED
    except IntakeError as error:
        print(f"{error}\n{error.remedy}".rstrip(), file=sys.stderr)
        code = Exit.FAILED
    except KeyboardInterrupt:
        code = Exit.STOPPED
    except BrokenPipeError:  # whoever read the output has gone; nobody is left to tell
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        code = Exit.FAILED
    return code


def _carry_out(words: Sequence[str], resources: Path) -> int:
    if list(words) == ["--version"]:
        print(f"Previsit {version(resources)}")
        return Exit.DONE
    order = parse(words)
    return command(order.command)(order, resources)


def command(name: str) -> Command:
    """Return what carries out a command."""
    room = import_module(f"intake.commandline.{ROOMS[name]}")
    found: Command = getattr(room, f"run_{name}")
    return found


def version(resources: Path) -> str:
    """Return the newest version that the changelog names."""
    lines = (resources / "changelog.md").read_text("utf-8").splitlines()
    newest = next(line for line in lines if line.startswith("## "))
    return newest.removeprefix("## ").split(" ", 1)[0]


def _speak_utf8(stream: TextIO) -> None:
    """Names must come out whole, whatever the computer's own alphabet is."""
    if isinstance(stream, io.TextIOWrapper):
        stream.reconfigure(encoding="utf-8", errors="backslashreplace")
