"""Putting the split of a policy right by hand, one piece in hand."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.criteria import editing
from intake.domain.criteria.tree import pieces_of, policy_in_use, tree, walk
from intake.domain.policies import Criterion, Role
from ui.viewmodels import entry_changes
from ui.viewmodels.rules_words import say_role

if TYPE_CHECKING:
    from collections.abc import Callable

    from intake.domain.case import Case
    from intake.domain.commands import Together
    from ui.bridge import SessionBridge


@dataclass(frozen=True, slots=True)
class PieceRow:
    """One piece in the list: its number, its words as far as they fit, what it is."""

    id: str
    title: str
    line: str


class SplittingModel(QObject):
    """Turns the pieces into rows with one in hand, and wishes into commands."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        bridge.changed.connect(self.changed)
        bridge.refused.connect(self.changed)

    def rows(self) -> tuple[PieceRow, ...]:
        """Return the pieces in the order of the policy."""
        found = self._pieces()
        numbers = {each.criterion.id: each.number for each in walk(tree(found))}
        return tuple(_row(each, numbers.get(each.id, "")) for each in found)

    def count(self) -> str:
        """Return how many rules there are, in words."""
        number = sum(each.role is Role.RULE for each in self._pieces())
        return self.tr("1 rule") if number == 1 else self.tr("{0} rules").format(number)

    def opened(self) -> Criterion | None:
        """Return the piece in hand; until one is chosen, the first."""
        found = self._pieces()
        chosen = next((each for each in found if each.id == self._open), None)
        chosen = chosen or next(iter(found), None)
        self._open = chosen.id if chosen is not None else ""
        return chosen

    def open(self, piece: str) -> None:
        """Take a piece in hand."""
        if piece != self._open:
            self._open = piece
            self.changed.emit()

    def describe(self, **changes: object) -> None:
        """Change the piece in hand: its words, what it is."""
        piece = self.opened()
        if piece is not None:
            self._bridge.alter(entry_changes.describe(Criterion, piece.id, **changes))

    def join(self) -> None:
        """Join the piece in hand with the one before, which is then in hand."""
        piece, found = self.opened(), self._pieces()
        if piece is None or piece == found[0]:
            return
        self._open = found[found.index(piece) - 1].id
        self._do(piece, editing.join, self.tr("Joined two pieces"))

    def split(self, at: int) -> None:
        """Split the piece in hand before the sign at ``at``."""
        piece = self.opened()
        if piece is not None:
            new = self._bridge.new_id()
            self._do(piece, partial(_split, at, new), self.tr("Split a piece"))

    def move(self, by: int) -> None:
        """Move the piece in hand up (-1) or down (1), with all below it."""
        piece = self.opened()
        if piece is not None:
            self._do(piece, partial(_move, by))

    def nest(self, by: int) -> None:
        """Lay the piece in hand deeper (1) or less deep (-1), with all below it."""
        piece = self.opened()
        if piece is not None:
            self._do(piece, partial(_nest, by))

    def _pieces(self) -> tuple[Criterion, ...]:
        case = self._bridge.case
        policy = policy_in_use(case)
        return pieces_of(case, policy.id) if policy is not None else ()

    def _do(
        self, piece: Criterion, edit: Callable[[Case, Criterion], Together], says: str = ""
    ) -> None:
        self._bridge.alter(partial(_edited, piece.id, edit), says)


def _edited(piece: str, edit: Callable[[Case, Criterion], Together], case: Case) -> Together:
    found = case.one(Criterion, piece)
    return editing.NOTHING if found is None else edit(case, found)


def _split(at: int, new: str, case: Case, piece: Criterion) -> Together:
    return editing.split(case, piece, at, new)


def _move(by: int, case: Case, piece: Criterion) -> Together:
    return editing.move(case, piece, by)


def _nest(by: int, case: Case, piece: Criterion) -> Together:
    return editing.nest(case, piece, by)


def _row(piece: Criterion, number: str) -> PieceRow:
    words = " ".join(each for each in (number, piece.words) if each)
    return PieceRow(piece.id, words, say_role(piece))
