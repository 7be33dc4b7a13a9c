"""CRPS without widgets: symptoms told, signs recorded, and the counts beside each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from intake.domain.commands import Put
from intake.domain.crps import Signs, Symptoms
from intake.domain.dates import ApproxDate, say_date
from intake.domain.documents import Target
from intake.domain.told_and_recorded import (
    criteria_for,
    held_against,
    say_by_category,
    signs_by_date,
    symptoms_by_date,
)
from intake.ids import SignsId, SymptomsId
from ui.viewmodels.entry_changes import describe, remove
from ui.viewmodels.places import paper_for
from ui.viewmodels.proof_places import proof_places

if TYPE_CHECKING:
    from intake.domain.definitions import ClinicalCriteria
    from intake.domain.told_and_recorded import ToldAndRecorded
    from ui.bridge import SessionBridge
    from ui.viewmodels.places import Place

NO_NAME = "Say who recorded it: until then it is not counted."


class CrpsViewModel(QObject):
    """Symptoms and signs, the newest first. ``changed``: something else is open."""

    changed = Signal()

    def __init__(self, bridge: SessionBridge, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._bridge = bridge
        self._open = ""
        self._begun = False  # new signs, of which the case may not know yet

    def criteria(self) -> ClinicalCriteria | None:
        """Return the criteria for the condition of the request; None for any other."""
        return criteria_for(self._bridge.case, self._bridge.catalog)

    def told(self) -> ToldAndRecorded | None:
        """Return what was told and recorded, by category."""
        criteria = self.criteria()
        return held_against(criteria, self._bridge.case) if criteria else None

    def rows(self) -> tuple[tuple[str, str, str], ...]:
        """Return (id, title, line) of every date, symptoms first, the newest first."""
        criteria, case = self.criteria(), self._bridge.case
        if criteria is None:
            return ()
        noticed = [
            (each.id, f"{say_date(each.date)}: what you noticed", each.noticed)
            for each in symptoms_by_date(case)
        ]
        seen = [
            (
                each.id,
                f"{say_date(each.date)}: recorded by {each.recorded_by or '?'}",
                each.seen,
            )
            for each in signs_by_date(case)
        ]
        return tuple(
            (name, title, "; ".join(say_by_category(criteria, ids)) or "Nothing ticked yet")
            for name, title, ids in (*noticed, *seen)
        )

    def symptoms(self) -> Symptoms | None:
        """Return the symptoms that are open."""
        return self._bridge.case.one(Symptoms, self._open)

    def signs(self) -> Signs | None:
        """Return the signs that are open."""
        return self._bridge.case.one(Signs, self._open)

    def begin_symptoms(self) -> None:
        """Open new symptoms, of today until another day is told."""
        today = ApproxDate.of(self._bridge.today)
        made = Symptoms(id=SymptomsId(self._bridge.new_id()), date=today)
        self._open, self._begun = made.id, False
        self._bridge.run(Put(entry=made), "Added symptoms of today.")

    def begin_signs(self) -> None:
        """Open new signs; the day is that of the exam, to be told."""
        today = ApproxDate.of(self._bridge.today)
        made = Signs(id=SignsId(self._bridge.new_id()), date=today)
        self._open, self._begun = made.id, True
        self._bridge.run(Put(entry=made), "Added an exam.")

    def open(self, entry: str) -> bool:
        """Open symptoms or signs; an empty id closes. False where there is none."""
        self._open, self._begun = entry, False
        self.changed.emit()
        return bool(self.symptoms() or self.signs())

    def change(self, field: str, value: object) -> None:
        """Keep one field of what is open."""
        if self._begun or self.signs() is not None:
            self._bridge.alter(describe(Signs, self._open, **{field: value}))
        else:
            self._bridge.alter(describe(Symptoms, self._open, **{field: value}))

    def remove(self) -> None:
        """Remove what is open, with the links of pages to it."""
        gone, self._open = self._open, ""
        if self._bridge.case.one(Signs, gone) is not None:
            self._bridge.alter(remove(Signs, gone), "Removed the exam.")
        elif self._bridge.case.one(Symptoms, gone) is not None:
            self._bridge.alter(remove(Symptoms, gone), "Removed the symptoms.")

    def proofs(self) -> tuple[tuple[str, Place], ...]:
        """Return the pages that show the open signs: their words, and where they are."""
        signs = self.signs()
        if signs is None:
            return ()
        return proof_places(self._bridge.case, Target.crps_signs(signs.id))

    def paper_place(self) -> Place | None:
        """Return where a page that shows the open signs is added or chosen."""
        signs = self.signs()
        return paper_for(Target.crps_signs(signs.id)) if signs else None
