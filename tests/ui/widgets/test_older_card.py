from __future__ import annotations

from ui.widgets.older_card import OlderCard


def test_an_older_paper_says_what_replaced_it_and_can_count_again(qtbot):
    card, again = OlderCard(), []
    qtbot.addWidget(card)
    card.again.connect(lambda: again.append(True))
    card.show_newer("Letter, corrected")
    assert not card.isHidden()
    card.use.click()
    assert again == [True]
    card.show_newer("")
    assert card.isHidden()
