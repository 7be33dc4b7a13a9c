"""A page in front of a case, with a desk of made-up vaults behind it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from tests.ui.desk_of_vaults import DeskOfVaults
from tests.ui.robots.hand import Hand
from ui.threads import Lane
from ui.viewmodels.front import FrontViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from pytestqt.qtbot import QtBot

    from ui.widgets.page import Page

MINE = "/home/x/Previsit/My papers.previsit"


class Front:
    """``Front(qtbot, lambda model: NewVaultPage(model))``; what was opened is noted."""

    def __init__(self, qtbot: QtBot, build: Callable[[FrontViewModel], Page]) -> None:
        self.qtbot = qtbot
        self.lane = Lane("storage")
        self.desk = DeskOfVaults({MINE: "right one"})
        self.model = FrontViewModel(self.desk, self.lane)
        self.opened: list[object] = []
        self.finished: list[object] = []
        self.model.opened.connect(self.opened.append)
        self.model.created.connect(self.opened.append)
        self.page = build(self.model)
        qtbot.addWidget(self.page)
        self.hand = Hand(self.page, qtbot)

    def settle(self) -> None:
        self.qtbot.waitUntil(self._is_idle)

    def _is_idle(self) -> bool:
        return self.lane.is_idle

    def close(self) -> None:
        self.hand.leave()
        self.lane.stop()
