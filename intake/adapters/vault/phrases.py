"""A passphrase that we suggest: seven words from a list, drawn by real chance."""

from __future__ import annotations

import secrets
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

WORDS = 7  # from a list of 2,048: 77 bits


def read_words(path: Path) -> tuple[str, ...]:
    """Return the words of a list file, one per line; lines with ``#`` are notes."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(line.strip() for line in lines if line.strip() and not line.startswith("#"))


def suggest_passphrase(words: Sequence[str]) -> str:
    """Return a new passphrase of seven words."""
    return " ".join(secrets.choice(words) for _ in range(WORDS))
