"""The open case: run a command, keep it, tell whoever listens, take it back."""

from __future__ import annotations

import datetime as dt
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from pydantic import ValidationError

from intake.domain.commands import apply, signed
from intake.domain.history import Stamp, ToSave, steps_of
from intake.domain.left_off import LeftOff
from intake.domain.pages_read import PagesRead
from intake.domain.readiness import assess
from intake.errors import StoreError
from intake.ids import PATIENT

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from intake.case_store import CaseStore
    from intake.domain.case import Case
    from intake.domain.commands import Change, Put, Remove, Together
    from intake.domain.definitions import Catalog
    from intake.domain.history import HistoryRow
    from intake.domain.left_off import Spot
    from intake.domain.readiness import Readiness
    from intake.domain.stored import StagedFile
    from intake.ids import CaseId, PersonId
    from intake.ports import Clock

REMEMBERED_STEPS = 200


def new_id() -> str:
    """Return an id that no other entry has: 64 random bits in hex."""
    return secrets.token_hex(8)


class Session:
    """Owns the open case: the only object of the work whose state changes.

    All calls come from one thread, the one that opened the store.
    """

    def __init__(
        self, store: CaseStore, case_id: CaseId, catalog: Catalog, clock: Clock
    ) -> None:
        self._store = store
        self._clock = clock
        self._case = store.load(case_id)
        self._steps = steps_of(store.history(case_id, REMEMBERED_STEPS))
        self._before_closing: list[Callable[[], object]] = []
        self.case_id = case_id
        self.catalog = catalog
        self.typist: PersonId = PATIENT
        self.saved_at: dt.datetime | None = None
        self._left_off: dict[PersonId, LeftOff | None] = {}

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._case

    @property
    def store(self) -> CaseStore:
        """The vault the case lives in, for reading documents."""
        return self._store

    @property
    def is_read_only(self) -> bool:
        """Whether nothing can be kept (a folder that cannot be written to)."""
        return self._store.read_only

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return bool(self._steps.undo)

    @property
    def can_redo(self) -> bool:
        """Whether something taken back can be done again."""
        return bool(self._steps.redo)

    def now(self) -> dt.datetime:
        """Return the present moment in the computer's own zone."""
        return self._clock.now()

    def today(self) -> dt.date:
        """Return the day it is where the computer stands."""
        return self._clock.now().date()

    def run(
        self, command: Put | Remove | Together, staged: Sequence[StagedFile] = ()
    ) -> HistoryRow | None:
        """Carry out a command; return its row, or None if nothing would be different.

        Args:
            command: What to do; its entries are marked as said by the typist.
            staged: Documents on disk whose rows come into being with this change.

        Raises:
            StoreError: it was not saved; the case is as the disk has it.
        """
        return self.bring_in(signed(command, self.typist), staged)

    def bring_in(
        self, command: Put | Remove | Together, staged: Sequence[StagedFile] = ()
    ) -> HistoryRow | None:
        """Carry out a command whose entries tell themselves who said them; see ``run``."""
        change = apply(self._case, command)
        return None if change.is_empty else self._commit(change, None, staged)

    def run_all(self, steps: Sequence[tuple[Put, Sequence[StagedFile]]]) -> None:
        """Carry out several commands in one write, each a step of its own to take back.

        Raises:
            StoreError: none of them was saved; the case is as the disk has it.
        """
        case, pending = self._case, list[ToSave]()
        stamp = self._stamp(self._clock.now(), None)
        for command, staged in steps:
            change = apply(case, signed(command, self.typist))
            if not change.is_empty:
                case = change.case
                pending.append(ToSave(change, stamp, tuple(staged)))
        if pending:
            self._save(pending)

    def undo(self) -> HistoryRow | None:
        """Take the last change back; do nothing if there is none."""
        return self._revert(self._steps.undo)

    def redo(self) -> HistoryRow | None:
        """Do again what was taken back last; do nothing if there is nothing."""
        return self._revert(self._steps.redo)

    def readiness(self) -> Readiness:
        """Assess the case as it stands."""
        return assess(self._case, self.catalog, self.today())

    def history(self, limit: int) -> Sequence[HistoryRow]:
        """Return the newest ``limit`` changes, oldest first."""
        return self._store.history(self.case_id, limit)

    def left_off(self, person: PersonId) -> LeftOff | None:
        """Return where this person stopped the last time, before the vault was opened now."""
        if person not in self._left_off:
            text = self._store.remembered(self.case_id, _left_off_note(person))
            self._left_off[person] = _read_left_off(text)
        return self._left_off[person]

    def leave_off(self, spot: Spot) -> None:
        """Remember where whoever is typing is now; it is no change to the case.

        ``left_off`` goes on telling where they stopped before.

        Raises:
            StoreError: it could not be kept.
        """
        if not self.is_read_only:
            self.left_off(self.typist)
            text = LeftOff(at=self._clock.now(), spot=spot).model_dump_json()
            self._store.remember(self.case_id, _left_off_note(self.typist), text)

    def pages_read(self) -> PagesRead:
        """Return which pages of the Learn room whoever is typing has read."""
        text = self._store.remembered(self.case_id, _pages_read_note(self.typist))
        try:
            return PagesRead.model_validate_json(text) if text else PagesRead()
        except ValidationError:  # of another version's shape: as good as none
            return PagesRead()

    def read_page(self, page: str) -> PagesRead:
        """Mark a page of the Learn room as read today; it is no change to the case.

        Raises:
            StoreError: it could not be kept.
        """
        marks = self.pages_read().with_page(page, self.today())
        if not self.is_read_only:
            note = _pages_read_note(self.typist)
            self._store.remember(self.case_id, note, marks.model_dump_json())
        return marks

    def before_closing(self, act: Callable[[], object]) -> None:
        """Do this when the session is closed, while the vault is still open."""
        self._before_closing.append(act)

    def close(self) -> None:
        """Do what was asked for before closing, and close the vault.

        Raises:
            StoreError: it is closed and nothing is lost, but the backup was not made.
        """
        try:
            for act in self._before_closing:
                act()
        finally:
            self._store.close()

    def _revert(self, rows: Sequence[HistoryRow]) -> HistoryRow | None:
        if not rows:
            return None
        row = rows[-1]
        return self._commit(apply(self._case, row.undo), row.seq, ())

    def _commit(
        self, change: Change, reverts: int | None, staged: Sequence[StagedFile]
    ) -> HistoryRow:
        stamp = self._stamp(self._clock.now(), reverts)
        return self._save([ToSave(change, stamp, tuple(staged))])[-1]

    def _save(self, pending: Sequence[ToSave]) -> Sequence[HistoryRow]:
        """Save, then count: a change that cannot be saved did not happen."""
        try:
            rows = self._store.save(self.case_id, pending)
        except StoreError:
            self._read_again()
            raise
        self._case = pending[-1].change.case
        for row in rows:
            self._steps = self._steps.after(row)
        self.saved_at = self._clock.now()
        return rows

    def _read_again(self) -> None:
        """After a storage error only the disk knows what was kept."""
        with suppress(StoreError):
            case = self._store.load(self.case_id)
            steps = steps_of(self._store.history(self.case_id, REMEMBERED_STEPS))
            self._case, self._steps = case, steps

    def _stamp(self, now: dt.datetime, reverts: int | None) -> Stamp:
        offset = now.utcoffset()
        return Stamp(
            who=self.typist,
            at=now.astimezone(dt.UTC),
            offset=0 if offset is None else int(offset.total_seconds() // 60),
            zone=self._clock.zone(),
            reverts=reverts,
        )


def _pages_read_note(person: PersonId) -> str:
    return f"pages_read:{person}"


def _left_off_note(person: PersonId) -> str:
    return f"left_off:{person}"


def _read_left_off(text: str) -> LeftOff | None:
    """Return a place as it was kept; one of another version's shape is as good as none."""
    try:
        return LeftOff.model_validate_json(text) if text else None
    except ValidationError:
        return None
