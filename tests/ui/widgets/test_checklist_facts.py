from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.checklist_facts import ChecklistFacts

FACTS = (("Who has it", "Riverside Physical Therapy, records desk"), ("How long", "30 days"))


def _places(qtbot, width):
    facts = ChecklistFacts()
    qtbot.addWidget(facts)
    facts.resize(width, 400)
    facts.show_facts(FACTS)
    with qtbot.waitExposed(facts):
        facts.show()
    heading, says = facts.findChildren(QLabel)[:2]
    places = heading.pos(), says.pos()
    facts.hide()
    return places


def test_headings_stand_beside_their_sentences_where_there_is_room(qtbot):
    heading, says = _places(qtbot, 900)
    assert says.x() > heading.x()
    assert says.y() == heading.y()


def test_headings_stand_above_their_sentences_where_there_is_none(qtbot):
    heading, says = _places(qtbot, 220)
    assert says.x() == heading.x()
    assert says.y() > heading.y()


def test_under_the_same_headings_only_the_words_change(qtbot):
    facts = ChecklistFacts()
    qtbot.addWidget(facts)
    facts.show_facts(FACTS)
    before = facts.findChildren(QLabel)
    facts.show_facts((FACTS[0], ("How long", "45 days")))
    assert facts.findChildren(QLabel) == before
    assert [each.text() for each in before if each.text().endswith("days")] == ["45 days"]
