from __future__ import annotations

import pytest

from ui.widgets.learn_terms import Explained, TermCard, Underlining, paragraph

APPEAL = Explained("appeal", "Appeal", ("Appeal", "appeals"), "You ask again.", "appeals")
REVIEW = Explained("review", "External review", ("External review",), "Someone outside.")


@pytest.fixture
def underlining():
    return Underlining((APPEAL, REVIEW))


def test_a_word_is_underlined_where_it_stands_first(underlining):
    first = underlining.markup("An appeal, then external review.")
    assert first == (
        'An <a href="appeal">appeal</a>, then <a href="review">external review</a>.'
    )
    assert underlining.markup("Two appeals.") == "Two appeals."
    assert list(underlining.met) == ["appeal", "review"]


def test_a_part_of_a_longer_word_is_no_word(underlining):
    assert underlining.markup("It is appealing.") == "It is appealing."


def test_a_short_name_at_the_start_is_bold_and_signs_stay_signs(underlining):
    assert underlining.markup("Costs: is it <b>?") == "<b>Costs:</b> is it &lt;b&gt;?"
    assert underlining.markup("1. Ask: you.").startswith("1. Ask")
    assert underlining.markup("Plain, and so on: no.") == "Plain, and so on: no."


def test_without_words_nothing_is_underlined():
    assert Underlining(()).markup("An appeal.") == "An appeal."


def test_a_line_is_spoken_as_it_is_printed(qtbot):
    made = paragraph("An appeal.", 'An <a href="appeal">appeal</a>.')
    qtbot.addWidget(made)
    assert made.accessibleName() == "An appeal."


def test_a_meaning_leads_to_the_page_that_says_more(qtbot):
    card = TermCard(APPEAL, with_page=True)
    qtbot.addWidget(card)
    assert card.close_it.accessibleDescription() == "Appeal: You ask again."
    buttons = card.findChildren(type(card.close_it))
    with qtbot.waitSignal(card.page_wanted) as wanted:
        buttons[-1].click()
    assert wanted.args == ["appeals"]
