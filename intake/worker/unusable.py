"""How the readers say that a file cannot be used. It never leaves the worker."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from intake.domain.papers import Trouble


class UnusableError(Exception):
    """The document in hand cannot be used, and ``trouble`` says why."""

    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


class NoSuchPageError(Exception):
    """The document in hand has no page with that number."""
