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


def test_a_locked_paper_leads_to_its_unlocked_copy(qtbot):
    card = OlderCard()
    qtbot.addWidget(card)
    card.show_newer("Letter", is_unlocked=True)
    assert (card.open.text(), card.use.isHidden()) == ("Open the copy", True)
    with qtbot.waitSignal(card.newer_wanted):
        card.open.click()
