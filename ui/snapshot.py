"""The open case at one moment: what the storage thread hands to the window."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import datetime as dt

    from intake.domain.case import Case
    from intake.domain.left_off import LeftOff
    from intake.domain.readiness import Readiness
    from intake.ids import PersonId
    from intake.workflows.session import Session


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The session at one moment; immutable, so that any thread may read it."""

    case: Case
    readiness: Readiness
    today: dt.date
    typist: PersonId
    saved_at: dt.datetime | None
    can_undo: bool
    can_redo: bool
    read_only: bool
    left_off: LeftOff | None


def look_at(session: Session) -> Snapshot:
    """Return the session as it stands; call it in the session's thread."""
    return Snapshot(
        case=session.case,
        readiness=session.readiness(),
        today=session.today(),
        typist=session.typist,
        saved_at=session.saved_at,
        can_undo=session.can_undo,
        can_redo=session.can_redo,
        read_only=session.is_read_only,
        left_off=session.left_off(session.typist),
    )
