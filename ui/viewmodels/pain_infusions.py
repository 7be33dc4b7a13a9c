"""Earlier infusions, without widgets: the list, the one that is open, what it came to."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.dates import ApproxDate, say_date
from intake.domain.documents import Target
from intake.domain.infusions import Infusion
from intake.domain.instruments import Instrument
from intake.domain.report.infusions import PGIC, say_given, say_own, say_response
from intake.domain.responses import in_order, response_to
from intake.ids import InfusionId
from ui.viewmodels.entry_changes import remove
from ui.viewmodels.places import paper_for
from ui.viewmodels.proof_places import proof_places

if TYPE_CHECKING:
    from intake.domain.case import Case
    from ui.bridge import SessionBridge
    from ui.viewmodels.places import Place

NOTHING_YET = (
    "With days in the diary before and after it, the change stands here. The days are the "
    "seven before and the seven after."
)
ROUGH = "Give the exact day, if you know it, to see the diary before and after."


@dataclass(frozen=True, slots=True)
class InfusionRow:
    """One infusion of the list: when, what was given, and the change in short."""

    id: str
    title: str
    line: str


class InfusionsViewModel(QObject):
    """Infusions, the newest first. ``changed``: something else is open."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open: Infusion | None = None

    def rows(self) -> tuple[InfusionRow, ...]:
        """Return the infusions, the newest first."""
        return tuple(
            InfusionRow(each.id, f"{say_date(each.date)}: {say_given(each)}", self._short(each))
            for each in in_order(self._bridge.case)
        )

    def infusion(self) -> Infusion | None:
        """Return the infusion that is open, as it stands."""
        if self._open is None:
            return None
        return self._bridge.case.one(Infusion, self._open.id) or self._open

    def changes(self) -> tuple[tuple[int, str], ...]:
        """Return the seven answers of the PGIC, from the best to the worst."""
        pgic = self._bridge.catalog.find(Instrument, PGIC)
        return tuple((each.points, each.says) for each in pgic.options) if pgic else ()

    def told(self) -> tuple[str, ...]:
        """Return what diary and scores say about the open infusion, a sentence each."""
        infusion = self.infusion()
        if infusion is None:
            return ()
        if infusion.date.exact is None or infusion.date.about:
            return (ROUGH,)
        response = response_to(infusion, self._bridge.case, self._bridge.catalog)
        return tuple(say_response(response, self._bridge.catalog)) or (NOTHING_YET,)

    def proofs(self) -> tuple[tuple[str, Place], ...]:
        """Return the pages linked to the open infusion, and where each is shown."""
        infusion = self.infusion()
        return proof_places(self._bridge.case, Target.infusion(infusion.id)) if infusion else ()

    def paper(self) -> Place | None:
        """Return where a page that shows the open infusion is added; None with none open."""
        infusion = self.infusion()
        return paper_for(Target.infusion(infusion.id)) if infusion else None

    def begin(self) -> None:
        """Open a new infusion, of today until another day is told."""
        self._show(
            Infusion(
                id=InfusionId(self._bridge.new_id()), date=ApproxDate.of(self._bridge.today)
            )
        )
        if self._open is not None:
            self._bridge.run(Put(entry=self._open), "Added an infusion.")

    def open_infusion(self, infusion: str) -> bool:
        """Open an infusion; False where there is none of that id."""
        found = self._bridge.case.one(Infusion, infusion)
        if found is not None:
            self._show(found)
        return found is not None

    def close(self) -> None:
        """Close what is open; nothing is lost."""
        self._show(None)

    def change(self, field: str, value: object) -> None:
        """Keep one field of the open infusion."""
        infusion = self.infusion()
        if infusion is not None:
            self._bridge.alter(partial(_changed, infusion, field, value))

    def remove(self) -> None:
        """Remove the open infusion, with the links of pages to it."""
        infusion = self.infusion()
        if infusion is not None:
            self._show(None)
            says = f"Removed the infusion of {say_date(infusion.date)}."
            self._bridge.alter(remove(Infusion, infusion.id), says)

    def _short(self, infusion: Infusion) -> str:
        response = response_to(infusion, self._bridge.case, self._bridge.catalog)
        own = " ".join(say_own(infusion, self._bridge.catalog))
        if response.change is None or response.before is None or response.after is None:
            return own or "Too few numbers before and after to compare"
        return f"Average pain {response.before.mean:g}, then {response.after.mean:g}. {own}"

    def _show(self, infusion: Infusion | None) -> None:
        self._open = infusion
        self.changed.emit()


def _changed(fresh: Infusion, field: str, value: object, case: Case) -> Put:
    before = case.one(Infusion, fresh.id) or fresh
    return Put(entry=before.changed(**{field: value}))
