"""The base of every failure that the app can explain."""

from __future__ import annotations


class IntakeError(Exception):
    """Base of all failures that the app can explain to the person using it."""

    remedy: str = ""

    def __str__(self) -> str:
        """Return what happened, in one sentence."""
        return str(self.args[0]) if self.args else (type(self).__doc__ or "").split("\n")[0]
