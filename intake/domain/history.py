"""The history of a case: who did what, when, and what takes it back."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pydantic import StrictInt, StrictStr

from intake.domain.commands import Command
from intake.domain.value import Value
from intake.ids import PersonId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.commands import Change
    from intake.domain.stored import StagedFile


class Stamp(Value):
    """Who makes a change and when: UTC, the local offset in minutes, the IANA zone.

    ``reverts`` is the sequence number of the row that this change takes back.
    """

    who: PersonId
    at: dt.datetime
    offset: StrictInt = 0
    zone: StrictStr = ""
    reverts: StrictInt | None = None


class HistoryRow(Value):
    """One change as it was kept. ``seq`` only ever grows; clocks are not trusted."""

    seq: StrictInt
    stamp: Stamp
    command: Command
    undo: Command


@dataclass(frozen=True, slots=True)
class ToSave:
    """A change on its way to disk: what it does, who did it when, and files that wait."""

    change: Change
    stamp: Stamp
    staged: tuple[StagedFile, ...] = ()

    def row(self, seq: int) -> HistoryRow:
        """Return its row in the history, once it is kept."""
        change = self.change
        return HistoryRow(seq=seq, stamp=self.stamp, command=change.command, undo=change.undo)


class Steps(Value):
    """What can be taken back, and what can be done again, newest last."""

    undo: tuple[HistoryRow, ...] = ()
    redo: tuple[HistoryRow, ...] = ()

    def after(self, row: HistoryRow) -> Steps:
        """Return the steps once one more row is in the history."""
        reverts = row.stamp.reverts
        if reverts is None:
            return Steps(undo=(*self.undo, row))
        if self.undo and self.undo[-1].seq == reverts:
            return Steps(undo=self.undo[:-1], redo=(*self.redo, row))
        if self.redo and self.redo[-1].seq == reverts:
            return Steps(undo=(*self.undo, row), redo=self.redo[:-1])
        return self


def steps_of(rows: Iterable[HistoryRow]) -> Steps:
    """Return what can be undone and redone after these rows, oldest first."""
    steps = Steps()
    for row in rows:
        steps = steps.after(row)
    return steps
