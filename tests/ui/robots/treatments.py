"""Works the page of treatments tried."""

from __future__ import annotations

from intake.domain.treatments import Trial
from tests.fakes import MemoryFolder, ScriptedDialogs
from tests.ui.robots.rooms import RoomRobot
from ui.pages.treatments.treatments_page import TreatmentModels, TreatmentsPage
from ui.viewmodels.own_papers import OwnPapers
from ui.viewmodels.pain_drawing import ChartDrawing
from ui.viewmodels.treatments import TreatmentsViewModel
from ui.viewmodels.treatments_lifelines import LifelinesViewModel
from ui.viewmodels.treatments_listed import ListedViewModel
from ui.viewmodels.treatments_sums import SumsViewModel


class TreatmentsRobot(RoomRobot):
    page: TreatmentsPage

    def build(self) -> TreatmentsPage:
        bridge = self.desk.bridge
        models = TreatmentModels(
            TreatmentsViewModel(bridge),
            ListedViewModel(bridge),
            SumsViewModel(bridge),
            LifelinesViewModel(bridge),
            self.desk.suggesting,
        )
        desk = self.desk
        self.drawn: list[object] = []
        self.dialogs = ScriptedDialogs()
        self.folder = MemoryFolder()
        drawing = ChartDrawing(desk.jobs, self._draw)
        papers = OwnPapers(bridge, desk.jobs, desk.papers, self.folder, bytes)
        return TreatmentsPage(models, drawing, papers, self.dialogs)

    def _draw(self, chart, size, *_look):
        self.drawn.append(chart)
        return b"<svg xmlns='http://www.w3.org/2000/svg' width='%d' height='40'/>" % size[0]

    @property
    def trials(self) -> tuple[Trial, ...]:
        self.settle()
        return self.desk.bridge.case.all(Trial)

    @property
    def trial(self) -> Trial:
        (only,) = self.trials
        return only

    def change(self) -> None:
        """Open the form of the treatment that is open, with all that is folded away."""
        self.hand.press("Change this treatment")
        self.unfold()

    def unfold(self) -> None:
        """Show what the form of a treatment folds away."""
        more = self.page.ledger.form.more
        if not more.is_open:
            more.heading.click()
