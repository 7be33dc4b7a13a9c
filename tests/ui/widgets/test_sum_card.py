from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.buttons import LinkButton
from ui.widgets.sum_card import SumCard, SumWords

WORDS = SumWords(
    "A plan",
    "Two medicines.",
    "1 treatment counts.",
    (("SSRI", "1 of 1 counts", ("Sertraline: counts.",)),),
    (("Short by 2 weeks.", "Fill history: your pharmacy."), ("Short by 3.", "Another paper.")),
    "From a list.",
)


def test_everything_is_told_and_each_paper_has_its_link(qtbot):
    card = SumCard(WORDS)
    qtbot.addWidget(card)
    words = [each.text() for each in card.findChildren(QLabel)]
    for told in ("A plan", "Two medicines.", "Sertraline: counts.", "From a list."):
        assert told in words
    asked: list[int] = []
    card.paper_wanted.connect(asked.append)
    for link in card.findChildren(LinkButton):
        link.click()
    assert asked == [0, 1]


def test_a_shortfall_without_a_paper_has_no_link(qtbot):
    card = SumCard(SumWords("A", "B", "C", (), (("Short.", ""),), ""))
    qtbot.addWidget(card)
    assert card.findChildren(LinkButton) == []
