from __future__ import annotations

import pytest

from ui.widgets.stranger_card import StrangerCard


@pytest.mark.parametrize(
    ("button", "signal"), [("yes", "mine"), ("out", "kept_out"), ("no", "removed")]
)
def test_there_are_three_ways_out(qtbot, button, signal):
    card = StrangerCard()
    qtbot.addWidget(card)
    card.ask("This paper names ANN OTHER. Is it yours?")
    assert not card.isHidden()
    with qtbot.waitSignal(getattr(card, signal)):
        getattr(card, button).click()
    card.ask("")
    assert card.isHidden()
