"""Data files that ship with the app."""

from __future__ import annotations

from intake.errors.family import IntakeError


class CatalogError(IntakeError):
    """A data file shipped with the app is wrong. Found by tests, not by people."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(f"{where}: {problem}")
        self.where = where
