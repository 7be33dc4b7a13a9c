"""What a person must hear when a case opens: what cannot be changed, is gone or was cut off."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from intake.domain.documents import Document
from intake.workflows.adding_many import errands_left

if TYPE_CHECKING:
    from collections.abc import Sequence

    from intake.workflows.session import Session

_MOST_NAMED = 3


class Heard(NamedTuple):
    """What is so, what to do about it, and the room that tells it by itself, if one does."""

    words: str
    remedy: str
    told_in: str = ""


UNFINISHED = Heard(
    "Previsit stopped while it was adding papers.",
    "What was added is safe. Open Records to see which papers to add again.",
    told_in="records",
)


def heard_at_opening(session: Session) -> tuple[Heard, ...]:
    """Return what must be told, the gravest first; nothing where all is well. Quick."""
    heard: list[Heard] = []
    if because := session.store.read_only_because:
        heard.append(Heard("Nothing can be changed here.", because))
    if names := _missing(session):
        heard.append(_gone(names))
    if errands_left(session):
        heard.append(UNFINISHED)
    return tuple(heard)


def _missing(session: Session) -> tuple[str, ...]:
    absent = set(session.store.absent())
    if not absent:
        return ()
    return tuple(
        paper.title
        for paper in session.case.all(Document)
        if absent & {paper.id, *(leaf.original for leaf in paper.leaves)}
    )


def _gone(names: Sequence[str]) -> Heard:
    named = ", ".join(f"“{name}”" for name in names[:_MOST_NAMED])
    more = len(names) - _MOST_NAMED
    rest = f" and {more} more" if more > 0 else ""
    return Heard(
        f"A file is missing or cut short: {named}{rest}.",
        "All other records are fine. Bring it back from a backup, or add the paper again.",
    )
