"""Ask for a passphrase: typed without showing, or the first line of a file.

It is never a word of the command and never in the environment: others can see those.
"""

from __future__ import annotations

import getpass
import warnings
from typing import TYPE_CHECKING

from intake.domain.passphrase import SHORTEST
from intake.domain.secret import Passphrase
from intake.errors import (
    NoPassphraseError,
    NotTheSamePassphraseError,
    PassphraseFileError,
)

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    Ask = Callable[[str], str]

_MOST_BYTES = 8192


def passphrase(file: Path | None) -> Passphrase:
    """Return the passphrase that shall open a vault."""
    return Passphrase(first_line(file) if file else _ask("Passphrase: "))


def new_passphrase(file: Path | None) -> str:
    """Return a passphrase for a new vault; a typed one is asked for twice."""
    if file:
        return first_line(file)
    typed = _ask(f"New passphrase (at least {SHORTEST} characters, such as 4 words): ")
    if _ask("The same once more: ") != typed:
        raise NotTheSamePassphraseError
    return typed


def first_line(file: Path) -> str:
    """Return the first line of a file.

    Raises:
        PassphraseFileError: it cannot be read, is no text, or the line is empty.
    """
    try:
        with file.open("rb") as stream:
            line = stream.readline(_MOST_BYTES).decode("utf-8-sig").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        raise PassphraseFileError from error
    if not line:
        raise PassphraseFileError
    return line


def _ask(prompt: str) -> str:
    """Ask on the terminal, without showing what is typed; where that cannot be, refuse."""
    with warnings.catch_warnings():
        warnings.simplefilter("error", getpass.GetPassWarning)
        try:
            return getpass.getpass(prompt)
        except (getpass.GetPassWarning, EOFError) as error:
            raise NoPassphraseError from error
