"""Works the page of pain and function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from intake.domain.definitions import ConditionKind
from intake.ids import ConditionId
from tests.fakes import MemoryFolder, ScriptedDialogs
from tests.ui.open_case import a_choice
from tests.ui.robots.rooms import RoomRobot
from tests.ui.rooms_catalog import rooms_catalog
from ui.pages.pain.pain_page import PainModels, PainPage
from ui.pages.summary.summary_page import decoded
from ui.viewmodels.page_drawing import PageDrawing
from ui.viewmodels.pain import PainViewModel
from ui.viewmodels.pain_crps import CrpsViewModel
from ui.viewmodels.pain_drawing import ChartDrawing
from ui.viewmodels.pain_infusions import InfusionsViewModel
from ui.viewmodels.pain_limbs import LimbsViewModel
from ui.viewmodels.pain_paper import PaperDiaryViewModel
from ui.viewmodels.pain_scores import ScoresViewModel
from ui.viewmodels.records_images import PageImages

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d"/>'


class PainRobot(RoomRobot):
    page: PainPage

    def __init__(self, qtbot: QtBot, *entries, path="pain", **more) -> None:
        catalog = (more.pop("catalog", None) or rooms_catalog()).changed(
            conditions=(ConditionKind(id=ConditionId("some"), title="Some", path=path),)
        )
        chosen = a_choice("request.condition", "some")
        super().__init__(qtbot, chosen, *entries, catalog=catalog, **more)

    def build(self) -> PainPage:
        bridge = self.desk.bridge
        drawing = ChartDrawing(self.desk.jobs, _draw)
        infusions = InfusionsViewModel(bridge)
        self.folder, self.dialogs = MemoryFolder(), ScriptedDialogs()
        paper = PaperDiaryViewModel(bridge, self.desk.jobs, self.desk.papers, self.folder)
        day, scores = PainViewModel(bridge), ScoresViewModel(bridge)
        crps, limbs = CrpsViewModel(bridge), self._limbs()
        models = PainModels(day, scores, infusions, drawing, paper, crps, limbs)
        return PainPage(models, self.dialogs)

    def _limbs(self) -> LimbsViewModel:
        desk = self.desk
        photos = PageImages(desk.jobs, PageDrawing(desk.bridge, desk.papers, decoded))
        return LimbsViewModel(desk.bridge, desk.jobs, desk.papers, desk.sources, photos)

    def next_scale(self) -> None:
        """Go on to the next scale by Tab."""
        QCoreApplication.processEvents()
        QTest.keyClick(QApplication.focusWidget() or self.page, Qt.Key.Key_Tab)


def _draw(_chart, size, _words, _inks):
    return SVG % size
