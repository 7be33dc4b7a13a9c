"""Everything a person can do to a case.

``apply`` is the only way a case changes. It returns what is to be written and the
command that undoes the change, so undo needs no code of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Literal, assert_never

from pydantic import Field, StrictStr

from intake.domain.case import AnyEntry, Key, key_of
from intake.domain.documents import Document, Proof
from intake.domain.value import Value
from intake.ids import DocumentId

if TYPE_CHECKING:
    from intake.domain.case import Case
    from intake.ids import PersonId


class Put(Value):
    """Keep an entry: a new one, or in place of the one with its key."""

    kind: Literal["put"] = "put"
    entry: AnyEntry


class Remove(Value):
    """Take an entry away."""

    kind: Literal["remove"] = "remove"
    entry_kind: StrictStr
    id: StrictStr

    @property
    def key(self) -> Key:
        """Which entry is meant."""
        return Key(self.entry_kind, self.id)


class Together(Value):
    """Several commands as one step: kept together, undone together."""

    kind: Literal["together"] = "together"
    commands: tuple[Command, ...]


Command = Annotated[Put | Remove | Together, Field(discriminator="kind")]
Together.model_rebuild()


@dataclass(frozen=True, slots=True)
class Change:
    """What a command does: the rows to write and delete, the way back, the new case."""

    puts: tuple[AnyEntry, ...]
    deletes: tuple[Key, ...]
    command: Put | Remove | Together
    undo: Put | Remove | Together
    case: Case

    @property
    def is_empty(self) -> bool:
        """Whether nothing would be different."""
        return not self.puts and not self.deletes


def apply(case: Case, command: Put | Remove | Together) -> Change:
    """Carry out a command on a case, without side effects."""
    match command:
        case Put(entry=entry):
            return _put(case, command, entry)
        case Remove():
            return _remove(case, command)
        case Together(commands=commands):
            return _together(case, command, commands)
        case _:
            assert_never(command)


def signed(command: Put | Remove | Together, by: PersonId) -> Put | Remove | Together:
    """Return the command with every entry marked as said by this person."""
    match command:
        case Put(entry=entry):
            return Put(entry=entry.changed(said_by=by))
        case Remove():
            return command
        case Together(commands=commands):
            return Together(commands=tuple(signed(each, by) for each in commands))
        case _:
            assert_never(command)


def remove_with_proofs(case: Case, key: Key) -> Together:
    """Return the command that removes an entry and every page link from or to it.

    Of a document, files that no other document has pages of go with it.
    """
    gone = [
        proof
        for proof in case.all(Proof)
        if (key.kind == "document" and proof.document == DocumentId(key.id))
        or (key.kind, key.id) == (proof.target.kind, proof.target.id)
    ]
    links = tuple(Remove(entry_kind="proof", id=proof.id) for proof in gone)
    removal = Remove(entry_kind=key.kind, id=key.id)
    rest = _behind(case, key.id) if key.kind == "document" else ()
    return Together(commands=(*links, removal, *rest))


def _behind(case: Case, document: str) -> tuple[Put | Remove, ...]:
    """Return what else changes when a document goes: its files, and versions before it."""
    found = case.one(Document, document)
    others = [each for each in case.all(Document) if each.id != document]
    used = {run.original for each in others for run in each.runs}
    own = dict.fromkeys(run.original for run in found.runs) if found else {}
    files = (Remove(entry_kind="original", id=each) for each in own if each not in used)
    older = (each for each in others if each.replaced_by == document)
    return (*files, *(Put(entry=each.changed(replaced_by=None)) for each in older))


def _put(case: Case, command: Put, entry: AnyEntry) -> Change:
    before = case.get(key_of(entry))
    if before == entry:
        return Change((), (), command, command, case)
    undo: Put | Remove = Remove(entry_kind=entry.kind, id=entry.id)
    if before is not None:
        undo = Put(entry=before)
    return Change((entry,), (), command, undo, case.with_entry(entry))


def _remove(case: Case, command: Remove) -> Change:
    before = case.get(command.key)
    if before is None:
        return Change((), (), command, command, case)
    return Change((), (command.key,), command, Put(entry=before), case.without(command.key))


def _together(case: Case, command: Together, commands: tuple[Command, ...]) -> Change:
    after = case
    puts: dict[Key, AnyEntry] = {}
    deletes: dict[Key, None] = {}
    undos: list[Put | Remove | Together] = []
    for each in commands:
        change = apply(after, each)
        after = change.case
        for entry in change.puts:
            puts[key_of(entry)] = entry
            deletes.pop(key_of(entry), None)
        for key in change.deletes:
            puts.pop(key, None)
            deletes[key] = None
        if not change.is_empty:
            undos.append(change.undo)
    undo = Together(commands=tuple(reversed(undos)))
    return Change(tuple(puts.values()), tuple(deletes), command, undo, after)
