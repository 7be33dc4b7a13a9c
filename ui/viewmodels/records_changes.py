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
    from intake.domain.passages import Passage
    from intake.ids import ProofId

    Command = Put | Remove | Together
    Make = Callable[[Case], Command]

_NOTHING = Together(commands=())
_FULL_TURN = 4


def describe(document: str, **changes: object) -> Make:
    """Change what is known of a record: title, type, date, provider ..."""
    return partial(_changed, document, changes)


def turn_right(document: str, *pages: int) -> Make:
    """Turn pages by a quarter to the right."""
    return partial(_turned, document, pages)


def leave_out(document: str, *pages: int) -> Make:
    """Keep pages out of the packet on purpose."""
    return partial(_marked, document, pages, "left_out")


def call_blank(document: str, *pages: int) -> Make:
    """Say that nothing is on these pages; they stay out of the packet."""
    return partial(_marked, document, pages, "blank")


def take_in(document: str, *pages: int) -> Make:
    """Put pages back into the packet."""
    return partial(_marked, document, pages, "")


def remove(document: str) -> Make:
    """Remove a record and every link of its pages."""
    return partial(_removed, document)


def link(
    proof: ProofId,
    document: str,
    pages: tuple[int, int],
    target: Target,
    passage: Passage | None = None,
) -> Command:
    """Link pages (first and last, from 1), or words on one, to what they prove."""
    first, last = pages
    return Put(
        entry=Proof.model_validate(
            {
                "id": proof,
                "document": document,
                "first": first,
                "last": last,
                "target": target,
                "passage": passage,
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


def _turned(document: str, pages: tuple[int, ...], case: Case) -> Command:
    found = case.one(Document, document)
    if found is None:
        return _NOTHING
    quarters = {turn.page: turn.quarters for turn in found.turned}
    for page in pages:
        quarters[page] = (quarters.get(page, 0) + 1) % _FULL_TURN
    turned = (
        Turn(page=page, quarters=quarters[page]) for page in sorted(quarters) if quarters[page]
    )
    return Put(entry=found.changed(turned=tuple(turned)))


def _marked(document: str, pages: tuple[int, ...], as_what: str, case: Case) -> Command:
    """Put pages among those left out or blank, and take them from the other; or from both."""
    found = case.one(Document, document)
    if found is None:
        return _NOTHING
    left_out, blank = {*found.left_out} - {*pages}, {*found.blank} - {*pages}
    if as_what == "left_out":
        left_out |= {*pages}
    elif as_what == "blank":
        blank |= {*pages}
    changed = found.changed(left_out=tuple(sorted(left_out)), blank=tuple(sorted(blank)))
    return Put(entry=changed)


def _removed(document: str, case: Case) -> Command:
    return remove_with_proofs(case, Key("document", document))


def _unlinked(document: str, target: Target, case: Case) -> Command:
    gone = [each for each in case.proofs(target) if each.document == document]
    return Together(commands=tuple(Remove(entry_kind="proof", id=each.id) for each in gone))
