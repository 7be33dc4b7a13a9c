"""What a person can do to a record, as commands made from the case as it then stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from intake.domain.case import Key
from intake.domain.commands import Put, Remove, Together, remove_with_proofs
from intake.domain.documents import Document, Proof, Turn

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.case import Case
    from intake.domain.documents import Target
    from intake.ids import ProofId

    Command = Put | Remove | Together
    Make = Callable[[Case], Command]

_NOTHING = Together(commands=())
_FULL_TURN = 4


def describe(document: str, **changes: object) -> Make:
    """Change what is known of a record: title, type, date, provider ..."""
    return partial(_changed, document, changes)


def turn_right(document: str, page: int) -> Make:
    """Turn one page by a quarter to the right."""
    return partial(_turned, document, page)


def leave_out(document: str, page: int) -> Make:
    """Keep one page out of the packet."""
    return partial(_left_out, document, page)


def take_in(document: str, page: int) -> Make:
    """Put one page back into the packet."""
    return partial(_taken_in, document, page)


def remove(document: str) -> Make:
    """Remove a record and every link of its pages."""
    return partial(_removed, document)


def link(proof: ProofId, document: str, pages: tuple[int, int], target: Target) -> Command:
    """Link pages (first and last, from 1) to what they prove."""
    first, last = pages
    return Put(
        entry=Proof.model_validate(
            {
                "id": proof,
                "document": document,
                "first": first,
                "last": last,
                "target": target,
            }
        )
    )


def unlink(proof: str) -> Command:
    """Take one link of pages away."""
    return Remove(entry_kind="proof", id=proof)


def unlink_all(document: str, target: Target) -> Make:
    """Take away every link between a record and a target."""
    return partial(_unlinked, document, target)


def _changed(document: str, changes: dict[str, object], case: Case) -> Command:
    found = case.one(Document, document)
    return _NOTHING if found is None else Put(entry=found.changed(**changes))


def _turned(document: str, page: int, case: Case) -> Command:
    found = case.one(Document, document)
    if found is None:
        return _NOTHING
    quarters = (found.quarters(page) + 1) % _FULL_TURN
    others = tuple(turn for turn in found.turned if turn.page != page)
    turned = (*others, Turn(page=page, quarters=quarters)) if quarters else others
    return Put(entry=found.changed(turned=tuple(sorted(turned, key=_page))))


def _page(turn: Turn) -> int:
    return turn.page


def _left_out(document: str, page: int, case: Case) -> Command:
    found = case.one(Document, document)
    pages = {*found.left_out, page} if found else set[int]()
    return _changed(document, {"left_out": tuple(sorted(pages))}, case)


def _taken_in(document: str, page: int, case: Case) -> Command:
    found = case.one(Document, document)
    pages = {*found.left_out} - {page} if found else set[int]()
    return _changed(document, {"left_out": tuple(sorted(pages))}, case)


def _removed(document: str, case: Case) -> Command:
    return remove_with_proofs(case, Key("document", document))


def _unlinked(document: str, target: Target, case: Case) -> Command:
    gone = [each for each in case.proofs(target) if each.document == document]
    return Together(commands=tuple(Remove(entry_kind="proof", id=each.id) for each in gone))
