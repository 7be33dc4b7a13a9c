from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel, QPlainTextEdit

from ui.widgets.plain_text import PlainTextWindow
from ui.widgets.records_unfinished import RecordsUnfinished


@pytest.fixture
def card(qtbot):
    made = RecordsUnfinished()
    qtbot.addWidget(made)
    return made


def words(card):
    return " ".join(each.text() for each in card.findChildren(QLabel))


def test_it_names_the_papers_and_goes_when_there_are_none(card):
    card.show_names(["mri.pdf"])
    assert not card.isHidden()
    assert "before this paper was added mri.pdf" in words(card)
    card.show_names([])
    assert card.isHidden()


def test_of_many_it_names_the_first_and_counts_the_rest(card):
    card.show_names([f"{number}.pdf" for number in range(20)])
    assert "these 20 papers" in words(card)
    assert "0.pdf, 1.pdf, 2.pdf, and 17 more" in words(card)
    card.all.click()
    named = card.window().findChild(PlainTextWindow).findChild(QPlainTextEdit)
    assert named.toPlainText().split() == [f"{number}.pdf" for number in range(20)]


def test_it_tells_a_stop_from_a_crash(card):
    card.show_names(["a.pdf", "b.pdf"], was_stopped=True)
    assert "You stopped before these 2 papers were added" in words(card)
    assert card.again.text() == "Go on adding"
    assert card.all.isHidden()
    card.show_names(["a.pdf"])
    assert "Previsit stopped before this paper was added" in words(card)
    assert "“Add them again” looks for them" in words(card)


@pytest.mark.parametrize(
    ("button", "signal"),
    [("again", "again_wanted"), ("choose", "choose_wanted"), ("leave", "let_go")],
)
def test_each_button_says_what_is_wanted(card, qtbot, button, signal):
    with qtbot.waitSignal(getattr(card, signal)):
        getattr(card, button).click()
