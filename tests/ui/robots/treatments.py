"""Works the page of treatments tried."""

from __future__ import annotations

from intake.domain.treatments import Trial
from tests.ui.robots.rooms import RoomRobot
from ui.pages.treatments.treatments_page import TreatmentsPage
from ui.viewmodels.treatments import TreatmentsViewModel


class TreatmentsRobot(RoomRobot):
    page: TreatmentsPage

    def build(self) -> TreatmentsPage:
        return TreatmentsPage(TreatmentsViewModel(self.desk.bridge))

    @property
    def trials(self) -> tuple[Trial, ...]:
        self.settle()
        return self.desk.bridge.case.all(Trial)

    @property
    def trial(self) -> Trial:
        (only,) = self.trials
        return only
