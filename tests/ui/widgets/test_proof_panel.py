from __future__ import annotations

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QScrollArea

from ui.widgets.proof_check import ProofCheck, Provable
from ui.widgets.proof_panel import ProofPanel, ProvableGroup

THERAPY = Provable("t", "Therapy", "All of it", "missing", (), "")
GROUP = ProvableGroup("For the checklist", (THERAPY,))


@pytest.fixture
def panel(qtbot):
    made = ProofPanel()
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
    yield made
    made.hide()


def _words(panel):
    return " ".join(each.text() for each in panel.findChildren(QLabel))


def test_without_a_kind_the_person_is_told_what_to_do(panel):
    panel.show_groups((), has_type=False)
    assert "Say what kind of paper this is" in _words(panel)
    panel.show_groups((), has_type=True)
    assert "Nothing on your checklist asks for this kind of paper." in _words(panel)


def test_the_focus_stays_on_its_thing_when_it_is_drawn_anew(panel):
    panel.show_groups((GROUP,), has_type=True)
    panel.findChild(ProofCheck).box.setFocus()
    linked = Provable("t", "Therapy", "All of it", "met", (("p", "Page 1"),), "")
    panel.show_groups((ProvableGroup("For the checklist", (linked,)),), has_type=True)
    assert panel.focusWidget().accessibleName() == "Therapy"
    assert panel.focusWidget().isChecked()


def test_a_tick_that_was_refused_goes_away_again(panel):
    panel.show_groups((GROUP,), has_type=True)
    box = panel.findChild(ProofCheck).box
    box.click()
    panel.show_groups((GROUP,), has_type=True)
    assert not box.isChecked()


def test_a_tick_moves_nothing_from_under_the_hand(panel, qtbot):
    area = QScrollArea()
    qtbot.addWidget(area)
    area.setWidgetResizable(True)
    area.setWidget(panel)
    things = [Provable(f"t{n}", f"Thing {n}", "All", "missing", (), "") for n in range(12)]
    panel.show_groups((ProvableGroup("For the checklist", tuple(things)),), has_type=True)
    area.resize(320, 300)
    with qtbot.waitExposed(area):
        area.show()
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    QCoreApplication.processEvents()
    last = panel.findChildren(ProofCheck)[-2]
    last.box.setFocus()
    before = area.verticalScrollBar().value()
    things[10] = Provable("t10", "Thing 10", "All", "met", (("p", "Page 1"),), "")
    panel.show_groups((ProvableGroup("For the checklist", tuple(things)),), has_type=True)
    QCoreApplication.processEvents()
    assert panel.focusWidget().accessibleName() == "Thing 10"
    assert before > 0
    assert area.verticalScrollBar().value() == before
    area.takeWidget()
