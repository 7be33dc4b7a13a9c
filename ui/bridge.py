"""The open case as the window sees it: snapshots in, commands out, nothing waits.

The session lives in one storage thread. This is the one place where its callbacks
become signals, and the only door through which the window changes a case.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from intake.workflows.session import new_id
from ui.snapshot import look_at
from ui.unsaved import Unsaved, carry_out

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from intake.domain.case import Case
    from intake.domain.commands import Put, Remove, Together
    from intake.domain.definitions import Catalog
    from intake.domain.left_off import LeftOff, Spot
    from intake.domain.readiness import Readiness
    from intake.domain.stored import StagedFile
    from intake.errors import IntakeError
    from intake.ids import PersonId
    from intake.workflows.session import Session
    from ui.snapshot import Snapshot
    from ui.threads import Lane
    from ui.unsaved import Act

T = TypeVar("T")

MINUTE_MS = 60_000


class SessionBridge(QObject):
    """What pages and view models talk to.

    ``changed``: the case is another one. ``saved``: a change is on disk. ``failed(error)``:
    something was refused, with its sentence; ``refused`` follows and asks every view to
    show the case as it stands. ``held``: what could not be saved is kept here, and carried
    out first with the next change or ``try_again``. ``did(words)``: a change that can be
    taken back and is worth an undo message.
    """

    changed = Signal()
    saved = Signal()
    failed = Signal(object)
    refused = Signal()
    held = Signal()
    did = Signal(str)
    _looked = Signal(int, object)

    def __init__(
        self, session: Session, snapshot: Snapshot, lane: Lane, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._now = snapshot
        self._lane = lane
        self._looks = 0
        self._unsaved = Unsaved()
        self.catalog: Catalog = session.catalog
        self._looked.connect(self._on_job_looked)
        self.day_watch = QTimer(self)
        self.day_watch.setInterval(MINUTE_MS)
        self.day_watch.timeout.connect(self.notice_day)
        self.day_watch.start()

    @property
    def case(self) -> Case:
        """The case as it stands."""
        return self._now.case

    @property
    def readiness(self) -> Readiness:
        """The standing of every requirement."""
        return self._now.readiness

    @property
    def today(self) -> dt.date:
        """The day it is where the computer stands, as of the last minute."""
        return self._now.today

    @property
    def typist(self) -> PersonId:
        """Who is typing: the patient, or a helper."""
        return self._now.typist

    @property
    def saved_at(self) -> dt.datetime | None:
        """When something was last saved since the case was opened."""
        return self._now.saved_at

    @property
    def can_undo(self) -> bool:
        """Whether there is something to take back."""
        return self._now.can_undo

    @property
    def can_redo(self) -> bool:
        """Whether something taken back can be done again."""
        return self._now.can_redo

    @property
    def left_off(self) -> LeftOff | None:
        """Where whoever is typing stopped the last time, before the case was opened now."""
        return self._now.left_off

    @property
    def read_only(self) -> bool:
        """Whether nothing can be kept here."""
        return self._now.read_only

    @property
    def has_unsaved(self) -> bool:
        """Whether something that was told could not be saved yet."""
        return bool(self._unsaved)

    @property
    def is_idle(self) -> bool:
        """Whether everything asked for was done and told."""
        return self._lane.is_idle

    def new_id(self) -> str:
        """Return an id that no other entry has."""
        return new_id()

    def run(
        self,
        command: Put | Remove | Together,
        says: str = "",
        staged: Sequence[StagedFile] = (),
    ) -> None:
        """Carry out a command.

        Args:
            command: what to do.
            says: what was done in words ("Removed “Gabapentin”"), for the undo message.
            staged: documents whose rows come into being with this change.
        """
        self._change(partial(self._session.run, command, staged), says)

    def alter(self, make: Callable[[Case], Put | Remove | Together], says: str = "") -> None:
        """Carry out a command made from the case as it stands when its turn comes.

        For a change to a part of an entry: of two such changes right after each other,
        the second one starts from the first.
        """
        self._change(partial(_make_and_run, make, self._session), says)

    def undo(self) -> None:
        """Take the last change back."""
        self._change(self._session.undo)

    def redo(self) -> None:
        """Do again what was taken back last."""
        self._change(self._session.redo)

    def try_again(self) -> None:
        """Save what could not be saved."""
        if self._unsaved:
            self._carry_out(self._unsaved.with_new())

    def type_as(self, person: PersonId) -> None:
        """Mark what is entered from now on as said by this person."""
        self._change(partial(setattr, self._session, "typist", person))

    def leave_off(self, spot: Spot) -> None:
        """Remember where the person is; nobody is told if that cannot be kept."""
        self._lane.do(partial(self._session.leave_off, spot), failed=_nothing_lost)

    def notice_day(self) -> None:
        """Look anew if another day has begun: a window may stay open over night."""
        self._lane.do(self._session.today, self._on_day)

    def ask(
        self,
        work: Callable[[Session], T],
        done: Callable[[T], None],
        failed: Callable[[IntakeError], None] | None = None,
    ) -> None:
        """Let ``work`` read from the session in its own thread; ``done`` gets the outcome."""
        self._lane.do(partial(work, self._session), done, failed or self._on_failed)

    def work(self, change: Callable[[Session], T]) -> T:
        """From a job's thread: use the session in its own thread, and wait for the outcome.

        Views hear of what it changed. Never call this from the window's thread.
        """
        return self._lane.call(partial(self._work_and_look, change))

    def close(self) -> None:
        """Finish what is under way, close the vault, end the thread."""
        self.day_watch.stop()
        self._lane.do(partial(carry_out, self._unsaved.with_new()), failed=_nothing_lost)
        self._lane.do(self._session.close)
        self._lane.stop()

    def _change(self, act: Act, says: str = "") -> None:
        self._carry_out(self._unsaved.with_new(act), says)

    def _carry_out(self, acts: list[Act], says: str = "") -> None:
        work = partial(_act_and_look, acts, self._session)
        done, failed = partial(self._on_looked, says), partial(self._on_change_failed, acts)
        self._lane.do(work, done, failed)

    def _look(self) -> None:
        """Look anew; a vault out of reach is told by whoever wants to change something."""
        look = partial(look_at, self._session)
        self._lane.do(look, partial(self._on_looked, ""), _nothing_lost)

    def _on_day(self, today: dt.date) -> None:
        if today != self._now.today:
            self._look()

    def _on_looked(self, says: str, snapshot: Snapshot) -> None:
        before, self._now = self._now, snapshot
        if snapshot.saved_at != before.saved_at:
            self.saved.emit()
        self.changed.emit()
        if says and snapshot.case is not before.case:
            self.did.emit(says)

    def _work_and_look(self, change: Callable[[Session], T]) -> T:
        before = self._session.case
        result = change(self._session)
        if self._session.case is not before:
            # told from the session's own thread, so that snapshots arrive in their order
            self._looks += 1
            self._looked.emit(self._looks, look_at(self._session))
        return result

    def _on_job_looked(self, number: int, snapshot: Snapshot) -> None:
        """Take a job's change; views hear of the newest only, where many came at once."""
        if number == self._looks:
            self._on_looked("", snapshot)
        else:
            self._now = snapshot

    def _on_change_failed(self, left: list[Act], error: IntakeError) -> None:
        """After a storage error the session has read again what the disk has."""
        self._unsaved.keep(left, error)
        self._on_failed(error)
        if self._unsaved:
            self.held.emit()
        self._look()

    def _on_failed(self, error: IntakeError) -> None:
        self.failed.emit(error)
        self.refused.emit()


def _act_and_look(acts: list[Act], session: Session) -> Snapshot:
    carry_out(acts)
    return look_at(session)


def _make_and_run(make: Callable[[Case], Put | Remove | Together], session: Session) -> None:
    session.run(make(session.case))


def _nothing_lost(_error: IntakeError) -> None:
    """Where somebody was is a comfort; only what they said must be kept or told."""
