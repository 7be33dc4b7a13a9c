from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QLabel

from tests.fakes import ScriptedDialogs
from tests.ui.desk_of_vaults import DeskOfVaults
from ui.pages.open.open_desk import OpenDesk
from ui.pages.open.open_page import OpenPage
from ui.threads import Lane
from ui.viewmodels.front import FrontViewModel


def test_the_heading_is_there_before_anything_else(qtbot):
    page = OpenPage()
    qtbot.addWidget(page)
    page.opened("")
    assert "Open your case" in [each.text() for each in page.findChildren(QLabel)]


def test_the_rest_is_put_below_and_looks_for_vaults(qtbot):
    page, lane = OpenPage(), Lane("storage")
    found: list[Any] = []
    qtbot.addWidget(page)
    model = FrontViewModel(DeskOfVaults({"/x/My papers.previsit": "a"}), lane)
    model.found.connect(found.append)
    page.furnish(OpenDesk(model, ScriptedDialogs()))
    page.opened("/x")
    qtbot.waitUntil(lambda: lane.is_idle)
    assert [each[0].name for each in found] == ["My papers", "My papers"]
    lane.stop()
