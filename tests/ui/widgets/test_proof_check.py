from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.buttons import LinkButton
from ui.widgets.proof_check import ProofCheck, Provable


def _check(qtbot, *links, more=""):
    made = ProofCheck(Provable("k", "Therapy", "All of it", "weak", links, more))
    qtbot.addWidget(made)
    return made


def _buttons(made):
    return [each.accessibleName() for each in made.findChildren(LinkButton)]


def test_one_link_is_taken_away_by_its_box(qtbot):
    made = _check(qtbot, ("p", "Pages 2 to 3"))
    assert made.box.isChecked()
    assert "Pages 2 to 3." in [each.text() for each in made.findChildren(QLabel)]
    assert _buttons(made) == []


def test_of_several_links_each_can_be_taken_away(qtbot):
    made = _check(qtbot, ("p", "Page 1"), ("q", "Page 4"), more="Add page 6")
    assert _buttons(made) == [
        "Take away page 1 from Therapy",
        "Take away page 4 from Therapy",
        "Add page 6 to Therapy",
    ]
    with qtbot.waitSignal(made.removed) as told:
        made.findChildren(LinkButton)[1].click()
    assert told.args == ["q"]


def test_a_box_says_what_was_ticked(qtbot):
    made = _check(qtbot)
    with qtbot.waitSignal(made.ticked) as told:
        made.box.click()
    assert told.args == ["k", True]
