"""What a paper suggests, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FoundShown:
    """A suggestion in words; ``others`` are further ways to read the same words."""

    key: str
    what: str
    value: str
    sure: str
    quote: str
    yes: str
    others: tuple[str, ...] = ()
    can_correct: bool = False
