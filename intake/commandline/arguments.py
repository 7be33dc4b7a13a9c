"""What can be typed after ``previsit``, and the help that tells it."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, NoReturn

from intake.commandline.exits import Exit
from intake.commandline.told import COMMANDS

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

_ABOUT = """\
Previsit helps you get ready for a visit before ketamine infusions.
All of it stays on this computer, locked with your passphrase.

  previsit                           open the window
  previsit open VAULT                open the window with this vault
"""
_END = """
A vault is a folder; its name ends in .previsit by custom. Its passphrase is asked for, or
with --passphrase-file FILE it is the first line of that file.
One command in full:  previsit COMMAND --help

How a command ends (exit code):
  0  done                       1  it could not be done; the reason is told
  2  the words make no sense    3  some files were not added
  4  damage was found           5  something had to be left out, and is named
"""


class Order(argparse.Namespace):
    """What was typed. A command reads its own words only; the others are not set."""

    command: str
    vault: Path
    folder: Path
    backup: Path
    case_file: str
    files: list[str]
    left: bool
    documents: str | None
    passphrase_file: Path | None
    kit: Path | None
    out: Path
    to: Path | None
    reader: str
    split_mb: int | None
    protect: Path | None
    json: bool


class _Parser(argparse.ArgumentParser):
    """Answers wrong use with one sentence."""

    def error(self, message: str) -> NoReturn:
        """Say what makes no sense, and end."""
        if message.startswith("unrecognized"):
            message = "There is a word too many"  # not repeated: it may be a secret
        sentence = message[:1].upper() + message[1:].rstrip(".")
        print(f"{sentence}. “{self.prog} --help” shows how.", file=sys.stderr)
        sys.exit(Exit.WRONG_USE)


class _Overview(_Parser):
    """The whole program: tells each command in one line."""

    def format_help(self) -> str:
        """Return the help in plain words."""
        lines = (f"{each.name} {each.usage}" for each in COMMANDS)
        told = (
            f"  previsit {line:<26}{each.tells}\n"
            for line, each in zip(lines, COMMANDS, strict=True)
        )
        return f"{_ABOUT}{''.join(told)}{_END}"


def parse(words: Sequence[str]) -> Order:
    """Return what was typed. Ends the program after telling help or wrong use."""
    overview = _Overview(prog="previsit", allow_abbrev=False)
    overview.add_argument("--version", action="store_true")
    kinds = overview.add_subparsers(
        dest="command", metavar="COMMAND", required=True, parser_class=_Parser
    )
    for each in COMMANDS:
        sentence = f"{each.tells[:1].upper()}{each.tells[1:]}."
        parser = kinds.add_parser(
            each.name,
            usage=f"previsit {each.name} {each.usage} [more, see below]",
            description=sentence,
            allow_abbrev=False,
        )
        for add in each.add:
            add(parser)
    order = overview.parse_args(list(words), Order())
    if order.command == "add" and not (order.files or order.left):
        overview.error("Name a file or a folder to add")
    return order
