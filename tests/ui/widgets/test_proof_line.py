from __future__ import annotations

from PySide6.QtWidgets import QLabel

from ui.widgets.buttons import EvidenceChip
from ui.widgets.proof_line import NOTHING, ProofLine


def test_without_a_page_it_says_so_and_leads_to_one(qtbot):
    line = ProofLine()
    qtbot.addWidget(line)
    line.show_proofs([])
    assert NOTHING in [each.text() for each in line.findChildren(QLabel)]
    with qtbot.waitSignal(line.page_wanted):
        line.add.click()


def test_a_page_that_was_linked_is_a_chip_that_leads_to_it(qtbot):
    line = ProofLine()
    qtbot.addWidget(line)
    line.show_proofs(["MRI report, p. 3", "Clinic letter, p. 1"])
    second = line.findChildren(EvidenceChip)[1]
    with qtbot.waitSignal(line.pressed) as told:
        second.click()
    assert told.args == [1]
