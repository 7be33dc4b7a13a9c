"""Notes of what was meant to be added: each goes in the transaction that brings its file."""

from __future__ import annotations

import json
from secrets import token_hex
from typing import TYPE_CHECKING

from intake.adapters.vault import rows
from intake.domain.stored import Errand

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.adapters.vault.database import Database


def note(db: Database, case: str, sources: Sequence[str]) -> list[Errand]:
    """Note paths, or the words for what was pasted; needs a transaction.

    What was noted before under the same words is noted anew, not twice.
    """
    again = set(sources)
    forget(db, [each for each in left(db, case) if each.source in again])
    start = f"{_start(case)}{token_hex(4)}"
    noted = [Errand(f"{start}/{number:06}", source) for number, source in enumerate(sources)]
    for each in noted:
        rows.mark(db, each.id, json.dumps(each.source))
    return noted


def left(db: Database, case: str) -> list[Errand]:
    """Return what was noted and is neither done nor given up, in the order it was noted."""
    found = rows.marks_below(db, _start(case))
    return [Errand(id=name, source=json.loads(source)) for name, source in found]


def done(db: Database, errand: str) -> None:
    """Strike out one errand."""
    rows.unmark(db, errand)


def forget(db: Database, errands: Sequence[Errand]) -> None:
    """Strike out these errands."""
    for each in errands:
        done(db, each.id)


def _start(case: str) -> str:
    return f"errand/{case}/"
