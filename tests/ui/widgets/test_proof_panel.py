from __future__ import annotations

import pytest
from PySide6.QtWidgets import QLabel

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
