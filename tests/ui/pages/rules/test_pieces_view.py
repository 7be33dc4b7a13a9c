from __future__ import annotations

from tests.made_rules import a_policy, rules
from tests.ui.open_case import OpenCase
from ui.pages.rules.pieces_view import PiecesView
from ui.viewmodels.rules_splitting import SplittingModel


def test_the_number_of_rules_and_the_piece_in_hand_are_shown(qtbot):
    desk = OpenCase(qtbot, a_policy(), *rules("all a", " b", " c"))
    view = PiecesView(SplittingModel(desk.bridge))
    qtbot.addWidget(view)
    view.refresh()
    assert view.count.text().startswith("2 rules found.")
    view.list.chosen.emit("c")
    assert view.piece.words.text() == "Rule c."
    desk.close()
