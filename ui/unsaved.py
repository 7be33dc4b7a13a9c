"""Changes that could not be saved: they wait here, and go first with the next one."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from intake.errors.vault import DiskFullError, StoreError, VaultGoneError, VaultMovedError

if TYPE_CHECKING:
    from intake.errors import IntakeError

NOT_SAVED = "Not saved yet"
Act = Callable[[], object]
_HEALS = (StoreError, DiskFullError, VaultGoneError, VaultMovedError)
"""What may be over in a moment; of these very classes, since others will not change."""


class Unsaved:
    """``with_new(act)`` gives everything to carry out now; ``keep`` takes back what was left.

    In this order nothing that was told later is undone by what was told before.
    """

    def __init__(self) -> None:
        self._acts: list[Act] = []

    def __bool__(self) -> bool:
        return bool(self._acts)

    def with_new(self, *acts: Act) -> list[Act]:
        """Return what waits, then these; nothing waits any more."""
        found, self._acts = [*self._acts, *acts], []
        return found

    def keep(self, left: list[Act], error: IntakeError) -> None:
        """Let what was left wait, where trying again may help."""
        if type(error) in _HEALS:
            self._acts += left


def carry_out(acts: list[Act]) -> None:
    """Do one after the other; those that were done leave the list."""
    while acts:
        acts[0]()
        del acts[0]
