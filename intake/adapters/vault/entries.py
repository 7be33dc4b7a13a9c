"""Values to rows and back. Here, and only here, a row becomes a typed value."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from pydantic import TypeAdapter, ValidationError

from intake.adapters.vault.rows import StoredStep
from intake.domain.case import AnyEntry, Case
from intake.domain.commands import Command
from intake.domain.history import HistoryRow, Stamp
from intake.errors import RecordUnreadableError
from intake.ids import PersonId

if TYPE_CHECKING:
    from collections.abc import Iterable

    from intake.domain.commands import Change

_ENTRY: TypeAdapter[AnyEntry] = TypeAdapter(AnyEntry)
_COMMAND: TypeAdapter[Command] = TypeAdapter(Command)


def rows_of(change: Change) -> list[tuple[str, str, bytes]]:
    """Return what a change writes: kind, id and body of each entry."""
    return [(entry.kind, entry.id, _ENTRY.dump_json(entry)) for entry in change.puts]


def case_of(bodies: Iterable[bytes]) -> Case:
    """Return the case that these rows hold.

    Raises:
        RecordUnreadableError: a row has not the shape that this version knows.
    """
    try:
        return Case.of([_ENTRY.validate_json(body) for body in bodies])
    except ValidationError as error:
        raise RecordUnreadableError from _without_content(error)


def step_of(change: Change, stamp: Stamp) -> StoredStep:
    """Return the row of history that a change adds."""
    return StoredStep(
        seq=0,
        at_utc=stamp.at.astimezone(dt.UTC).isoformat(),
        offset_minutes=stamp.offset,
        zone=stamp.zone,
        who=stamp.who,
        command=_COMMAND.dump_json(change.command),
        undo=_COMMAND.dump_json(change.undo),
        reverts=stamp.reverts,
    )


def history_row_of(step: StoredStep) -> HistoryRow:
    """Return a row of history as a value.

    Raises:
        RecordUnreadableError: it has not the shape that this version knows.
    """
    try:
        stamp = Stamp(
            who=PersonId(step.who),
            at=dt.datetime.fromisoformat(step.at_utc),
            offset=step.offset_minutes,
            zone=step.zone,
            reverts=step.reverts,
        )
        return HistoryRow(
            seq=step.seq,
            stamp=stamp,
            command=_COMMAND.validate_json(step.command),
            undo=_COMMAND.validate_json(step.undo),
        )
    except ValidationError as error:
        raise RecordUnreadableError from _without_content(error)
    except ValueError as error:
        raise RecordUnreadableError from error


def _without_content(error: ValidationError) -> Exception:
    """Return a cause that names kinds of trouble only, no word of the person's."""
    kinds = {found["type"] for found in error.errors(include_input=False, include_url=False)}
    return TypeError(", ".join(sorted(kinds)))
