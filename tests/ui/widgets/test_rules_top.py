from __future__ import annotations

from ui.widgets.rules_top import InvestigationalCard, PolicyCard, PolicyWords


def test_another_policy_that_is_kept_can_be_used(qtbot):
    card = PolicyCard()
    qtbot.addWidget(card)
    card.show_policy(PolicyWords("Now", "", "", (), (("old", "Before"),)))
    assert not card.use.isHidden()
    with qtbot.waitSignal(card.other_wanted) as heard:
        card.use.click()
    assert heard.args == ["old"]
    card.show_policy(PolicyWords("Now", "", "", (), ()))
    assert card.use.isHidden()


def test_what_the_person_said_is_not_doubted(qtbot):
    card = InvestigationalCard()
    qtbot.addWidget(card)
    card.show_says("experimental", is_told=False)
    assert not card.no.isHidden()
    card.show_says("experimental", is_told=True)
    assert card.no.isHidden()
