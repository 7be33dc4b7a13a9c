"""The commands as they are told in the help: name, words, and what each does."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable

READERS = ("clinician", "insurer", "mine")


class Words(NamedTuple):
    """One command: its name, its words in short, what it does, and its words in full."""

    name: str
    usage: str
    tells: str
    add: tuple[Callable[[argparse.ArgumentParser], None], ...]


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
        "files", metavar="FILE", nargs="*", help="a file, or a folder with files"
    )
    parser.add_argument(
        "--left",
        action="store_true",
        help="add what was being added when Previsit was stopped, and is not here",
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
        "read",
        "VAULT",
        "reads the words of papers, so that they can be searched",
        (_vault,),
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
        "checks each page, each document and each backup",
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
