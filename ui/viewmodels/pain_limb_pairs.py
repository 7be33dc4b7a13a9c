"""One side on two days beside each other: which days there are, and their two photos."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put, Together
from intake.domain.dates import say_date
from intake.domain.documents import Document
from intake.domain.limbs import say_side
from intake.domain.report.own_crps import limbs_by_date

if TYPE_CHECKING:
    from intake.domain.limbs import Limbs, Side
    from ui.bridge import SessionBridge
    from ui.viewmodels.records_images import PageImages

SideName: TypeAlias = Literal["left", "right"]
SIDES: Final[tuple[SideName, ...]] = ("left", "right")


@dataclass(frozen=True, slots=True)
class DaySide:
    """A side on one day: "Hands, left side, Jun 2, 2026", what was measured, its photo."""

    says: str
    measured: str
    photo: Document


class LimbPairsViewModel(QObject):
    """``days()`` with a photo of the side; ``choose_side``, ``choose_days``, ``pair()``.

    ``changed``: something else is chosen, or a photo has arrived. Until days are chosen it
    is the first day and the latest.
    """

    changed = Signal()

    def __init__(
        self, bridge: SessionBridge, images: PageImages, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._bridge, self._images = bridge, images
        self.side: SideName = "left"
        self._chosen: tuple[str, str] = ("", "")
        images.arrived.connect(self._on_arrived)

    @property
    def is_offered(self) -> bool:
        """Whether some side has photos of two days."""
        return any(len(self._days_of(side)) > 1 for side in SIDES)

    def days(self) -> tuple[tuple[str, str], ...]:
        """Return (id, words) of each day with a photo of the side, the oldest first."""
        return tuple(
            (each.id, f"{say_date(each.date)}: {each.part}")
            for each in self._days_of(self.side)
        )

    def chosen(self) -> tuple[str, str]:
        """Return the ids of the two days beside each other; empty ones where there is none."""
        ids = [each.id for each in self._days_of(self.side)]
        if not ids:
            return "", ""
        first, second = self._chosen
        return (first if first in ids else ids[0], second if second in ids else ids[-1])

    def choose_side(self, side: str) -> None:
        """Show the left side, or the right."""
        self.side = "right" if side == "right" else "left"
        self.changed.emit()

    def choose_days(self, first: str, second: str) -> None:
        """Show these two days."""
        self._chosen = (first, second)
        self.changed.emit()

    def pair(self) -> tuple[DaySide, ...]:
        """Return both days, as chosen; fewer where there is no photo."""
        by_id: dict[str, Limbs] = {each.id: each for each in self._days_of(self.side)}
        return tuple(self._told(by_id[each]) for each in self.chosen() if each in by_id)

    def pictures(self, width_px: int) -> tuple[object | None, ...]:
        """Return both photos' pictures or errors; None until ``changed`` tells of one."""
        return self._images.want_firsts([each.photo for each in self.pair()], width_px)

    @property
    def in_packet(self) -> bool:
        """Whether both photos are in the packet."""
        pair = self.pair()
        return bool(pair) and all(each.photo.in_packet for each in pair)

    def set_in_packet(self, *, is_in: bool) -> None:
        """Put both photos into the packet, or leave both out."""
        photos = {each.photo.id: each.photo for each in self.pair()}
        puts = tuple(Put(entry=each.changed(in_packet=is_in)) for each in photos.values())
        self._bridge.run(Together(commands=puts))

    def _days_of(self, side: SideName) -> list[Limbs]:
        newest_first = limbs_by_date(self._bridge.case)
        return [each for each in reversed(newest_first) if self._photo(_one(each, side))]

    def _photo(self, side: Side) -> Document | None:
        return self._bridge.case.one(Document, side.photo) if side.photo else None

    def _told(self, limbs: Limbs) -> DaySide:
        one = _one(limbs, self.side)
        photo = self._photo(one)
        assert photo is not None  # noqa: S101 - only days with a photo are looked at
        says = f"{limbs.part}, {self.side} side, {say_date(limbs.date)}"
        return DaySide(says, say_side(limbs, one), photo)

    def _on_arrived(self, _key: object) -> None:
        self.changed.emit()


def _one(limbs: Limbs, side: SideName) -> Side:
    return limbs.left if side == "left" else limbs.right
