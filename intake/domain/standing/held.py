"""The outcome of holding one condition against a case, and how outcomes add up."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Sequence

    from intake.domain.evidence import Evidence


class Standing(StrEnum):
    """Where a requirement stands."""

    MET = "met"
    WEAK = "weak"
    MISSING = "missing"
    WAITING = "waiting"
    UNKNOWN = "unknown"
    NOT_APPLICABLE = "not_applicable"


@dataclass(frozen=True, slots=True)
class Held:
    """A standing, the reason, what would change it, and what was looked at.

    ``not_before`` is the first day on which doing something about it makes sense.
    """

    standing: Standing
    because: str
    to_do: str = ""
    evidence: tuple[Evidence, ...] = ()
    not_before: dt.date | None = None


class Flaw(NamedTuple):
    """Why a piece of evidence does not count in full. Lower ``rank`` is closer to good.

    ``is_age``: it is too old, and so is whatever is older.
    """

    rank: int
    because: str
    to_do: str
    not_before: dt.date | None = None
    is_age: bool = False


class Piece(NamedTuple):
    """One piece of evidence: what it is, and its flaw if it has one.

    ``says`` is told only of one without a flaw. ``is_linked``: a person linked it, so it
    is told even where others would do.
    """

    evidence: tuple[Evidence, ...]
    says: str
    flaw: Flaw | None = None
    is_linked: bool = False


def enough(pieces: Iterable[Piece], needed: int) -> list[Piece]:
    """Take pieces, newest first, until so many are good or age rules out the rest."""
    taken: list[Piece] = []
    for piece in pieces:
        taken.append(piece)
        good = sum(each.flaw is None for each in taken)
        if good >= needed or (piece.flaw is not None and piece.flaw.is_age):
            break
    return taken


def add_up(pieces: Sequence[Piece], needed: int, next_step: str) -> Held:
    """Return how a requirement stands that asks for so many pieces (at least one is here)."""
    evidence = tuple(each for piece in pieces for each in piece.evidence)
    good = [piece for piece in pieces if piece.flaw is None]
    if len(good) >= needed:
        told = [piece for piece in pieces if piece.flaw is None or piece.is_linked]
        evidence = tuple(each for piece in told for each in piece.evidence)
        says = good[0].says if len(good) == 1 else f"{good[0].says} {_more(len(good) - 1)}"
        return Held(Standing.MET, says, evidence=evidence)
    flaws = [piece.flaw for piece in pieces if piece.flaw is not None]
    if len(pieces) < needed or not flaws:
        because = f"{len(good)} of {needed} is here." if len(good) == 1 else ""
        because = because or f"{len(good)} of {needed} are here."
        return Held(Standing.WEAK, because, next_step, evidence)
    flaw = min(flaws, key=lambda each: each.rank)
    to_do = flaw.to_do or next_step
    return Held(Standing.WEAK, flaw.because, to_do, evidence, flaw.not_before)


def all_of(parts: Sequence[Held]) -> Held:
    """Return how a requirement stands whose every part is asked for."""
    asked = [part for part in parts if part.standing is not Standing.NOT_APPLICABLE]
    if not asked:
        return parts[0]
    evidence = _evidence(asked)
    worst = min(asked, key=lambda part: _RANK[part.standing])
    if worst.standing is Standing.MISSING and any(part.evidence for part in asked):
        because = f"Part of it is here. {worst.because}"
        return Held(Standing.WEAK, because, worst.to_do, evidence, worst.not_before)
    if worst.standing is Standing.MET:
        return replace(worst, because=" ".join(_each_once(asked)), evidence=evidence)
    return replace(worst, evidence=evidence)


def any_of(parts: Sequence[Held]) -> Held:
    """Return how a requirement stands that any part meets: the best part tells."""
    best = max(parts, key=lambda part: _RANK[part.standing])
    return replace(best, evidence=_evidence(parts))


_RANK = {
    Standing.MISSING: 0,
    Standing.UNKNOWN: 1,
    Standing.WAITING: 2,
    Standing.WEAK: 3,
    Standing.NOT_APPLICABLE: 4,
    Standing.MET: 5,
}


def _each_once(parts: Sequence[Held]) -> list[str]:
    return list(dict.fromkeys(part.because for part in parts))


def _evidence(parts: Sequence[Held]) -> tuple[Evidence, ...]:
    return tuple(dict.fromkeys(each for part in parts for each in part.evidence))


def _more(number: int) -> str:
    return "One more paper does too." if number == 1 else f"{number} more do too."
