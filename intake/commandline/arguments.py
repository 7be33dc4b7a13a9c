"""What can be typed after ``previsit``, and the help that tells it."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, NoReturn

from intake.commandline.exits import Exit

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

READERS = ("clinician", "insurer", "mine")
_ABOUT = """\
Previsit helps you get ready for a ketamine-infusion pre-authorization visit.
Everything stays on this computer, encrypted with your passphrase.

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
    documents: str | None
    passphrase_file: Path | None
    kit: Path | None
    out: Path
    to: Path | None
    reader: str
    split_mb: int | None
    protect: Path | None
    json: bool


class Words(NamedTuple):
    """One command: its name, its words in short, what it does, and its words in full."""

    name: str
    usage: str
    tells: str
    add: tuple[Callable[[argparse.ArgumentParser], None], ...]


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
    return overview.parse_args(list(words), Order())


def _vault(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("vault", metavar="VAULT", type=Path, help="the vault's folder")
    _passphrase(parser)


def _passphrase(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--passphrase-file",
        metavar="FILE",
        type=Path,
        help="the passphrase is the first line of this file; else it is asked for",
    )


def _kit(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--kit",
        metavar="FILE",
        type=Path,
        help="write the recovery page to this new PDF, in place of showing the code",
    )


def _files(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "files", metavar="FILE", nargs="+", help="a file, or a folder with files"
    )


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="as JSON, for other programs")


def _out(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--out", metavar="DIR", type=Path, required=True, help="the folder to write into"
    )


def _packet(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--reader", choices=READERS, default=READERS[0], help="who will read it"
    )
    parser.add_argument(
        "--split-mb",
        metavar="N",
        type=_megabytes,
        help="split the packet into parts of at most N megabytes",
    )
    parser.add_argument(
        "--protect",
        metavar="FILE",
        type=Path,
        help="lock the packet with the password in the first line of this file",
    )


def _megabytes(text: str) -> int:
    if not text.isascii() or not text.isdigit() or int(text) < 1:
        message = f"{text!r} is not a whole number of megabytes"
        raise argparse.ArgumentTypeError(message)
    return int(text)


def _to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--to",
        metavar="DIR",
        type=Path,
        help="a second place, such as a USB stick; else inside the vault",
    )


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "backup", metavar="BACKUP", type=Path, help="a backup, or a place that holds some"
    )
    parser.add_argument("folder", metavar="DIR", type=Path, help="the new vault's folder")
    _passphrase(parser)


def _load(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("case_file", metavar="case.json", help="the file to load")
    parser.add_argument(
        "--documents",
        metavar="DIR",
        help="the folder with the documents' files; else “documents” beside the file",
    )


def _example(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", metavar="DIR", type=Path, help="a folder to make it in")


COMMANDS: tuple[Words, ...] = (
    Words(
        "example",
        "DIR",
        "makes a whole made-up example to look at",
        (_example,),
    ),
    Words(
        "new",
        "VAULT",
        "makes a new vault, and shows its recovery code once",
        (_vault, _kit),
    ),
    Words(
        "add",
        "VAULT FILE...",
        "adds papers, and tells of each what became of it",
        (_vault, _files),
    ),
    Words(
        "status",
        "VAULT",
        "tells where the checklist stands, why, and what comes next",
        (_vault, _json),
    ),
    Words(
        "export",
        "VAULT --out DIR",
        "writes the summary and the packet",
        (_vault, _out, _packet),
    ),
    Words(
        "check",
        "VAULT",
        "verifies every page, every document and every backup",
        (_vault,),
    ),
    Words(
        "backup",
        "VAULT",
        "makes a backup and verifies it",
        (_vault, _to),
    ),
    Words(
        "restore",
        "BACKUP DIR",
        "makes a new vault from a backup, never over something",
        (_restore,),
    ),
    Words(
        "data",
        "VAULT --out DIR",
        "writes everything as plain files: JSON, CSV, documents",
        (_vault, _out),
    ),
    Words(
        "load",
        "VAULT case.json",
        "reads such a case.json into an empty vault",
        (_vault, _load),
    ),
)
