"""A questionnaire, as it is shown."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from intake.domain.scores import Shares

if TYPE_CHECKING:
    from intake.domain.dates import ApproxDate


@dataclass(frozen=True, slots=True)
class ItemShown:
    """An item as it is shown; ``options`` are points with their words, else it is a scale."""

    id: str
    number: int
    says: str
    low: str
    high: str
    highest: int
    options: tuple[tuple[int, str], ...]
    points: int | None


@dataclass(frozen=True, slots=True)
class SheetShown:
    """A questionnaire as it is shown. ``result``, ``more`` and ``change`` are what came of it.

    ``help_now``: an answer asks for the crisis numbers first; ``help_at_end``: it was left
    open, so they are shown with the result.
    """

    score: str
    title: str
    look_back: str
    stem: str
    items: tuple[ItemShown, ...]
    date: ApproxDate
    hint: str
    footer: str
    result: str
    more: str
    change: str
    help_now: bool
    help_at_end: bool
    is_kept: bool
    opens_with: str = ""
    asks_since: bool = False
    since: ApproxDate | None = None
    shares: Shares = Shares.TOTAL
    talked_over: bool = False
    has_hard_answer: bool = False
